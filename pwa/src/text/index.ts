/** Screens take their words from here, so that another language later changes this file and no screen. */
export { afterwardsText } from "./nl/afterwards";
export { actionPageText } from "./nl/action_page";
export { agendaText } from "./nl/agenda";
export { exchangeText, feedbackText, gatheringsText, initiativesText } from "./nl/agenda_extras";
export { appText } from "./nl/app";
export { areaText, coalitionText, conditionsText, partnersText } from "./nl/coalition";
export { captureText } from "./nl/capture";
export { correctionText } from "./nl/corrections";
export { directionText } from "./nl/directions";
export { kindText } from "./nl/kinds";
export { inAppText } from "./nl/in_app_browser";
export { mapText } from "./nl/map";
export {
  actionText,
  answerText,
  outcomeHelp,
  outcomeText,
  pointsText,
  saveAllText,
  spotText,
  stageText,
  statusText,
  unfinishedText,
} from "./nl/points";
export { ownLinkText } from "./nl/own_link";
export { photoImportText } from "./nl/photo_import";
export { photoToldText } from "./nl/photo_told";
export { planningText } from "./nl/planning";
export { problemText } from "./nl/problems";
export { redactionText } from "./nl/redaction";
export { retentionText } from "./nl/retention";
export { reviewText } from "./nl/review";
export { roseText } from "./nl/rose";
export { sendingText } from "./nl/sending";
export { spotViewsText } from "./nl/spot_views";
export { spotProposalText } from "./nl/spot_proposal";
export { spotDecisionText } from "./nl/spot_decisions";
export { spotsText } from "./nl/spots";
export { contactsText, staffText } from "./nl/staff";
export { tableText } from "./nl/table";
export { takeDownText } from "./nl/take_downs";
export { uiText } from "./nl/ui";
export { unsentText } from "./nl/unsent";
export { walksText } from "./nl/walks";
export { walkText } from "./nl/walk";
