import { staffText } from "../text";
import { board, heartHandshake, inbox, map, users, walkers } from "../ui/icons";

export type StaffScreen = "walks" | "inbox" | "spots" | "agenda" | "coalition" | "contacts";

export const staffScreens: readonly { name: StaffScreen; word: string; icon: string }[] = [
  { name: "walks", word: staffText.walks, icon: walkers },
  { name: "inbox", word: staffText.inbox, icon: inbox },
  { name: "spots", word: staffText.spots, icon: map },
  { name: "agenda", word: staffText.agenda, icon: board },
  { name: "coalition", word: staffText.coalition, icon: users },
  { name: "contacts", word: staffText.contacts, icon: heartHandshake },
];

/** What only who reviews may open: points before approval, and people by name. */
export const forReviewers: ReadonlySet<StaffScreen> = new Set(["inbox", "contacts"]);
