import type { PointProperties, Points, SpotProperties, Spots } from "../map/map_types";
import { spotsText } from "../text";
import type { Point } from "./points";
import type { Picked } from "./selection";
import type { ProposedChange, SpotProposal } from "./spot_proposal";
import { positionOf, type PreviewGroup, type Spot, type SpotMap, type SpotPreview } from "./spot_map";

type Ring = Spot["ring"];

/** The chosen spot has its words in the panel; on the map they would hide its points. */
export function asSpots(spots: readonly Spot[], selectedId: string | null, picked: Picked): Spots {
  const ticked = new Set(picked.spotIds);
  return collectionOf(
    spots.map(({ spotId, name, counts, ring }) => {
      const isPicked = ticked.has(spotId);
      const title = isPicked ? spotsText.ticked(name) : name;
      return shape(ring, { spotId, title, counts, selected: spotId === selectedId, picked: isPicked });
    }),
  );
}

export function asGroups({ groups }: SpotPreview, shown: PreviewGroup | null): Spots {
  return collectionOf(
    groups.map((group) => {
      const { number, ring, counts } = group;
      return shape(ring, { spotId: "", title: spotsText.group(number), counts, selected: group === shown, picked: false, preview: true });
    }),
  );
}

/** Today's spots without their words, and over them what would be different. */
export function asProposal({ changes }: SpotProposal, shown: ProposedChange | null, spots: readonly Spot[]): Spots {
  const none = { strength: 0, weakness: 0, opportunity: 0 };
  return collectionOf([
    ...spots.map(({ spotId, ring, name, counts }) => {
      const isInside = shown?.spot?.spotId === spotId || shown?.sources.some(({ spot }) => spot?.spotId === spotId);
      return shape(ring, { spotId, title: isInside ? name : "", counts: isInside ? counts : none, selected: false, picked: false });
    }),
    ...changes.map((change) =>
      shape(change.ring, { spotId: "", title: "", counts: none, selected: change === shown, picked: false, preview: true }),
    ),
  ]);
}

export function asPoints(
  loose: SpotMap["loose"],
  ofSpot: readonly Point[],
  picked: Picked,
  selectedId?: string,
): Points {
  const ticked = new Set(picked.observationIds);
  return {
    type: "FeatureCollection",
    features: [
      ...loose.flatMap((point) => {
        const { observationId, kind, directionDeg } = point;
        return mark(positionOf(point), {
          observationId,
          kind,
          directionDeg,
          picked: ticked.has(observationId),
          selected: observationId === selectedId,
        });
      }),
      ...ofSpot.flatMap(({ observationId, kind, directionDeg, effectivePlace }) =>
        mark(effectivePlace, { observationId, kind, directionDeg }),
      ),
    ],
  };
}

export function asPreviewPoints({ loose }: SpotPreview): Points {
  const features = loose.flatMap((point) => mark(positionOf({ position: point.position }), point));
  return { type: "FeatureCollection", features };
}

type SpotFacts = Omit<SpotProperties, "strength" | "weakness" | "opportunity"> & { counts: Spot["counts"] };

function shape(ring: Ring, { counts, ...properties }: SpotFacts): Spots["features"][number] {
  const geometry = { type: "Polygon" as const, coordinates: [ring] };
  return { type: "Feature", geometry, properties: { ...properties, ...counts } };
}

const collectionOf = (features: Spots["features"]): Spots => ({ type: "FeatureCollection", features });

function mark(place: { lon: number; lat: number } | null, facts: Omit<PointProperties, "directionDeg"> & { directionDeg?: number | null }) {
  if (!place) return [];
  const { observationId, kind, picked = false, selected = false, directionDeg = null } = facts;
  return [
    {
      type: "Feature" as const,
      geometry: { type: "Point" as const, coordinates: [place.lon, place.lat] },
      properties: { observationId, kind, picked, selected, ...(directionDeg === null ? {} : { directionDeg }) },
    },
  ];
}
