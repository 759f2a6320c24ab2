import { expect, test } from "vitest";

import { inAppBrowser } from "../../src/walk/in_app_browser";

const iphone = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)";
const android = "Mozilla/5.0 (Linux; Android 15; Pixel 8; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0";

test.each([
  [`${iphone} Mobile/15E148 [FBAN/FBIOS;FBAV/500.0]`, "Facebook"],
  [`${iphone} Mobile/15E148 Instagram 380.0`, "Instagram"],
  [`${iphone} Mobile/15E148 WhatsApp/2.25`, "WhatsApp"],
  [`${android} Chrome/140.0 Mobile Safari/537.36`, "deze app"],
])("R18 knows that %s is no browser of its own", (userAgent, app) => {
  expect(inAppBrowser(userAgent)).toBe(app);
});

test.each([
  `${iphone} Version/18.5 Mobile/15E148 Safari/604.1`,
  "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36",
  "Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0",
])("R18 lets a real browser through: %s", (userAgent) => {
  expect(inAppBrowser(userAgent)).toBeNull();
});
