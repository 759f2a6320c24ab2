import { api } from "../api/client";
import type { components } from "../api/schema";
import { spotProposalText, spotsText } from "../text";
import type { SpotChange } from "./spot_decisions";

export type SpotProposal = components["schemas"]["SpotProposal"];
export type ProposedChange = components["schemas"]["ProposedChange"];
type ProposalSpot = components["schemas"]["ProposalSpot"];

/** What would be different if the spots were made anew. On the server nothing changes by asking. */
export async function readProposal(neighbourhoodId: string): Promise<SpotProposal> {
  const { data, error } = await api.GET("/neighbourhoods/{neighbourhoodId}/spot-proposal", {
    params: { path: { neighbourhoodId } },
  });
  if (!data) throw error;
  return data;
}

/** Carries out the proposal that was read; refused when it would do something else by now. */
export async function acceptProposal(neighbourhoodId: string, { mark }: SpotProposal): Promise<SpotChange> {
  const { data, error } = await api.POST("/neighbourhoods/{neighbourhoodId}/spot-regroupings", {
    params: { path: { neighbourhoodId }, header: { "If-Match": `"${mark}"` } },
  });
  if (!data) throw error;
  return data;
}

const nameOf = ({ number, title }: ProposalSpot) => spotsText.name(number, title);

/** The sentence about one difference. */
export function headOf({ kind, spot, street, sources, pointCount }: ProposedChange): string {
  const { what } = spotProposalText;
  const name = spot ? nameOf(spot) : "";
  const fromSpots = sources.flatMap((source) => (source.spot ? [{ ...source.spot, count: source.count }] : []));
  if (kind === "new") return what.fresh(pointCount, street);
  if (kind === "apart") {
    const names = fromSpots.map(nameOf);
    return names.length === 1 ? what.splits(names[0] ?? "", street) : what.apart(names, street);
  }
  if (kind === "joined") {
    const whole = fromSpots.filter(({ count, pointCount: total }) => count === total);
    return what.joined(whole.map(nameOf), name);
  }
  if (kind === "grows") return what.grows(name, sources.reduce((sum, { count }) => sum + count, 0));
  return kind === "gone" ? what.gone(name) : what.loose(name, pointCount);
}

/** Which points come from where. */
export function detailOf({ kind, sources, pointCount }: ProposedChange): string {
  if (kind === "new" || kind === "loose") return "";
  if (kind === "gone") return pointCount > 0 ? spotProposalText.looseAfter(pointCount) : spotProposalText.wentElsewhere;
  const parts = sources.map(({ spot, count }) =>
    spot ? spotProposalText.from(nameOf(spot), count, spot.pointCount) : spotProposalText.fromLoose(count),
  );
  return spotProposalText.comes(parts, pointCount);
}

/** The names of spots in this difference that an action comes from. */
export const onAgendaIn = ({ spot, sources }: ProposedChange): string[] =>
  [spot, ...sources.map((source) => source.spot)].flatMap((each) => (each?.onAgenda ? [nameOf(each)] : []));
