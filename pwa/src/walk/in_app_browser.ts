const knownApps: readonly (readonly [RegExp, string])[] = [
  [/WhatsApp/i, "WhatsApp"],
  [/FBAN|FBAV|FB_IAB|MessengerFor/i, "Facebook"],
  [/Instagram/i, "Instagram"],
  [/LinkedInApp/i, "LinkedIn"],
  [/Snapchat|Pinterest|TikTok|musical_ly/i, "deze app"],
  [/; wv\)/, "deze app"],
];

/** The name of the app that shows our page inside itself. Its storage vanishes with it, and often it has no camera. */
export function inAppBrowser(userAgent: string): string | null {
  return knownApps.find(([pattern]) => pattern.test(userAgent))?.[1] ?? null;
}
