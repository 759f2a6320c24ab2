export const kinds = ["strength", "weakness", "opportunity"] as const;

export type Kind = (typeof kinds)[number];

/** Drawn in a square of 24, both as SVG on the page and on the canvas of the map: one form everywhere. */
export interface KindForm {
  shape: string;
  sign: string;
  colour: string;
}

export const kindForms: Record<Kind, KindForm> = {
  strength: {
    colour: "#00704F",
    shape: "M12 1a11 11 0 1 1 0 22a11 11 0 1 1 0-22z",
    sign: "M12 18.2 6.6 12.9a3.5 3.5 0 0 1 4.9-5l.5.5.5-.5a3.5 3.5 0 0 1 4.9 5z",
  },
  weakness: {
    colour: "#A63D00",
    shape: "M10.3 2.4a2 2 0 0 1 3.4 0l9.6 17.4a2 2 0 0 1-1.7 3H2.4a2 2 0 0 1-1.7-3z",
    sign: "M10.7 8.6h2.6l-.4 6.4h-1.8zM12 16.6a1.5 1.5 0 1 1 0 3a1.5 1.5 0 1 1 0-3z",
  },
  opportunity: {
    colour: "#00558A",
    shape: "M12.0 0.7L16.3 6.9L23.6 9.1L19.0 15.2L19.2 22.8L12.0 20.3L4.8 22.8L5.0 15.2L0.4 9.1L7.7 6.9z",
    sign: "M12 8a3.6 3.6 0 0 1 1.9 6.6v1.3h-3.8v-1.3A3.6 3.6 0 0 1 12 8zM10.4 16.7h3.2a1.6 1.6 0 0 1-3.2 0z",
  },
};
