import { staffText } from "../text";
import { board, inbox, map, walkers } from "../ui/icons";

export type StaffScreen = "walks" | "inbox" | "spots" | "agenda";

export const staffScreens: readonly { name: StaffScreen; word: string; icon: string }[] = [
  { name: "walks", word: staffText.walks, icon: walkers },
  { name: "inbox", word: staffText.inbox, icon: inbox },
  { name: "spots", word: staffText.spots, icon: map },
  { name: "agenda", word: staffText.agenda, icon: board },
];
