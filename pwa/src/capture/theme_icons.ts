import * as icons from "../ui/icons";

const drawings: Record<string, string> = {
  "traffic-lights": icons.themeTraffic,
  wheelchair: icons.themeAccess,
  trash: icons.trash,
  "horse-toy": icons.themePlay,
  "lamp-2": icons.themeLight,
  "map-2": icons.themeLayout,
  "shield-check": icons.themeSafety,
  "message-circle": icons.themeNuisance,
  "users-group": icons.themeTogether,
  "heart-handshake": icons.themeCare,
  trees: icons.themeGreen,
  "solar-panel": icons.themeSustainable,
};

/** A neighbourhood may name any drawing; one that the app does not have becomes a label. */
export function themeIcon(name: string): string {
  return drawings[name] ?? icons.tag;
}
