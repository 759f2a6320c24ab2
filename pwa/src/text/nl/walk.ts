export const walkText = {
  start: "Loop mee door je wijk",
  join: "Welkom bij de wijkwandeling",
  ready: "Klaar om te lopen",
};
