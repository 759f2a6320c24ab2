/** About the personal link: said once there is something to come back for, so not on the way to the first photo. */
export const ownLinkText = {
  title: "Je persoonlijke link",
  lead:
    "Met deze link ga je verder op een andere telefoon of in een andere browser, als dezelfde wandelaar. Je vindt er ook je punten terug. Stuur hem bijvoorbeeld naar jezelf.",
  care: "Geef hem aan niemand anders. Wie de link heeft, kan jouw punten zien en veranderen.",
  offer: "Bewaar je persoonlijke link",
  offerLead:
    "Je punt is aangekomen. Een browser vergeet soms een pagina. Met deze link, die alleen van jou is, vind je je punten altijd terug. Bij Mijn punten staat hij ook.",
  share: "Deel of bewaar de link",
  copied: "De link is gekopieerd. Plak hem waar je hem terugvindt, bijvoorbeeld in een bericht aan jezelf.",
  notNow: "Niet nu",

  homeScreenWhy: "Dan vind je de wandeling snel terug en blijven je punten langer bewaard. De app vraagt één keer wie je bent.",
  homeScreenSteps: [
    "Kopieer hieronder je persoonlijke link.",
    "Druk in Safari op Deel en kies Zet op beginscherm.",
    "Open de app op je beginscherm en plak de link.",
  ],
};
