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
    shape:
      "M12 .6l3.6 6.8 7.6 1.3-5.3 5.6 1.1 7.7L12 18.7l-7 3.3 1.1-7.7L.8 8.7l7.6-1.3z",
    sign: "M12 6.9a4 4 0 0 1 2.2 7.3v1.3H9.8v-1.3A4 4 0 0 1 12 6.9zM10.2 16.3h3.6a1.8 1.8 0 0 1-3.6 0z",
  },
};
