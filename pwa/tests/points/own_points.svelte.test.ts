import { afterEach, expect, test, vi } from "vitest";

import { type OwnPoints, ownPoints } from "../../src/points/own_points.svelte";
import { aClosedPoint, aWalker, bloemenbuurt } from "../outbox/builders";
import { onFreshPhone } from "../outbox/fresh_database";
import { until } from "../walk/pages";

onFreshPhone();

let leave = () => {};
afterEach(() => leave());

/** The list on the screen of one tab. */
function aList(): OwnPoints {
  let own: OwnPoints | undefined;
  leave = $effect.root(() => {
    own = ownPoints(bloemenbuurt.walkId);
  });
  return own!;
}

test("a list that nobody looks at is not drawn anew, and is fresh when it is seen again", async () => {
  await aWalker();
  const own = aList();
  await until(() => expect(own.isLoaded).toBe(true));

  const isHidden = vi.spyOn(document, "hidden", "get").mockReturnValue(true);
  await aClosedPoint();
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(own.list).toHaveLength(0);

  isHidden.mockReturnValue(false);
  document.dispatchEvent(new Event("visibilitychange"));
  await until(() => expect(own.list).toHaveLength(1));
});
