import type { Kind } from "../../kinds/kinds";

interface KindWords {
  short: string;
  long: string;
}

export const kindText: Record<Kind, KindWords> = {
  strength: { short: "Sterk", long: "sterk punt" },
  weakness: { short: "Zwak", long: "zwak punt" },
  opportunity: { short: "Kans", long: "kans: hier kan iets moois" },
};
