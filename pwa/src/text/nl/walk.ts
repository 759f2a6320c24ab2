export const walkText = {
  start: "Loop mee door je wijk",
  startLead: "Heb je een code van de poster of uit het bericht? Vul hem hier in. Een link plakken kan ook.",
  code: "Code van de wandeling of je link",
  codeHelp: "Zes letters en cijfers, bijvoorbeeld K7M2QX.",
  codeMissing: "Vul de code in die op de poster staat, of plak je link.",
  open: "Verder",
  earlier: "Je wandelingen op deze telefoon",
  staff: "Werk je voor de wijk? Log in",

  loading: "De wandeling wordt opgehaald",
  when: "Wanneer",
  where: "We beginnen bij",
  goal: "Waarvoor we lopen",
  decides: "Wie beslist",
  happens: "Wat er met je punten gebeurt",
  fixed: "Dit staat vast",
  negotiable: "Hierover kunnen we praten",
  contact: "Vragen?",
  privacy: "Foto's en privacy",
  privacyText:
    "Je doet mee zonder naam, account of e-mailadres. We bewaren je foto, wat je erbij schrijft, de locatie en de tijd. " +
    "Maak geen foto's waarop mensen te herkennen zijn. De organisatie bekijkt elk punt voordat anderen het zien. " +
    "Bij Mijn punten kun je een punt altijd weer weghalen.",
  privacyMore: "Lees precies wat we bewaren en hoe lang",
  walkAlong: "Ik loop mee",
  goOn: "Verder met de wandeling",
  closed: "Meelopen kan niet meer, maar wat je hebt vastgelegd kun je nog bekijken en versturen.",

  noWalk: "Deze wandeling vinden we niet",
  noWalkHelp: "Kijk op de poster of de code klopt, of vraag het iemand van de organisatie.",
  isOver: "Deze wandeling is voorbij",
  isOverHelp: "Meelopen kan niet meer. Wat deze wijk ermee doet, lees je op de pagina van de wijk.",
  noInternet: "Er is nu geen internet",
  noInternetHelp:
    "De eerste keer heb je internet nodig om de wandeling op te halen. Daarna werkt alles zonder. Probeer het zo nog eens.",
  tryAgain: "Opnieuw proberen",
  otherCode: "Een andere code invullen",

  inApp: "Open deze pagina in je browser",
  inAppLead: (app: string) =>
    `Je kijkt nu binnen ${app}. Daar kunnen je foto's verloren gaan. Open de wandeling in Safari of Chrome, dan zijn ze veilig.`,
  inAppSteps: [
    "Kopieer de link.",
    "Open Safari of Chrome op je telefoon.",
    "Plak de link bovenaan en druk op Ga.",
  ],
  copyLink: "Kopieer de link",
  copied: "De link is gekopieerd",
  copyByHand: "Kopiëren lukt hier niet vanzelf. Houd je vinger op de link hieronder en kies Kopieer.",
  stayHere: "Toch hier verder",

  ownLink: "Je persoonlijke link",
  ownLinkText:
    "Met deze link ga je verder op een andere telefoon of in een andere browser, als dezelfde wandelaar. Je vindt er ook je punten terug. Stuur hem bijvoorbeeld naar jezelf.",
  ownLinkCare: "Geef hem aan niemand anders. Wie de link heeft, kan jouw punten zien en veranderen.",
  ownLinkOffer: "Bewaar je persoonlijke link",
  ownLinkOfferText:
    "Je punt is aangekomen. Een browser vergeet soms een pagina. Met deze link, die alleen van jou is, vind je je punten altijd terug. Bij Mijn punten staat hij ook.",
  shareLink: "Deel of bewaar de link",
  ownLinkCopied: "De link is gekopieerd. Plak hem waar je hem terugvindt, bijvoorbeeld in een bericht aan jezelf.",
  notNow: "Niet nu",
  welcomeBack: "Je gaat hier verder als dezelfde wandelaar. Wat je al had vastgelegd, staat bij Mijn punten.",
  toPoints: "Mijn punten",
  brokenLink:
    "Een deel van je persoonlijke link ontbreekt. Je kunt gewoon meelopen. Wil je je eerdere punten terug, plak dan de hele link op het beginscherm van deze app.",

  ready: "Klaar om te lopen",
  readyLead: "We kijken of alles op je telefoon staat. Daarna heb je onderweg geen internet nodig.",
  checking: "Even kijken",
  done: "Klaar",
  attention: "Let op",
  appReady: "De app werkt zonder internet",
  appChecking: "De app wordt op je telefoon gezet",
  appFailed: "De app staat nog niet helemaal op je telefoon",
  appFailedHelp: "Houd deze pagina open tijdens de wandeling. Vastleggen kan gewoon.",
  mapReady: (size: string) => `De kaart van de wijk staat op je telefoon (${size})`,
  mapChecking: "De kaart van de wijk wordt opgehaald",
  mapFailed: "De kaart staat niet op je telefoon",
  mapFailedHelp: "Vastleggen kan ook zonder kaart.",
  mapNone: "Deze wandeling heeft geen eigen kaart",
  placeReady: (accuracy: string) => `We weten waar je bent (op ${accuracy})`,
  placeChecking: "We zoeken waar je bent",
  placeFailed: "We weten niet waar je bent",
  placeFailedHelp: "Zonder locatie kan ook: je wijst hem straks aan op de kaart.",
  placeDeniedHelp:
    "Je telefoon geeft je locatie niet door. Je kunt dat toestaan bij de instellingen van je browser. Zonder kan ook: je wijst hem straks aan.",
  photosReady: "Je foto's worden bewaard",
  photosChecking: "We proberen of foto's bewaard blijven",
  photosFailed: "Je telefoon bewaart hier geen foto's",
  photosFailedHelp: "Misschien gebruik je een privévenster. Open de link in een gewoon venster van Safari of Chrome.",
  toCamera: "Naar de camera",
  again: "Nog eens proberen",

  unsent: "Nog te versturen",
  allArrived: "Alles is aangekomen",
  sendNow: "Nu versturen",
  sendingNow: "Wordt verstuurd. Laat deze pagina open.",
  vanished: (count: number) =>
    `Op deze telefoon stonden nog ${count} punten klaar, maar je browser heeft ze weggehaald. Vertel het de organisatie.`,
  unreadable: (count: number) =>
    count === 1
      ? "Eén punt op deze telefoon kunnen we niet lezen. Het blijft bewaard."
      : `${count} punten op deze telefoon kunnen we niet lezen. Ze blijven bewaard.`,
  blocked: "Er staat nog een ander tabblad van deze app open. Sluit dat even, dan gaan we hier verder.",
};
