export const problemText = {
  noAnswer: "Er is nu geen verbinding. Probeer het zo opnieuw.",
  unreadable: "Het antwoord was niet te lezen. Misschien moet je nog inloggen op het wifi-netwerk.",
  badRequest: "Er klopt iets niet in wat je hebt ingevuld.",
  notSignedIn: "Je bent niet meer ingelogd. Log opnieuw in.",
  notAllowed: "Dit mag je niet doen met dit account.",
  notFound: "Dit is er niet (meer).",
  changedElsewhere: "Iemand anders heeft dit ook veranderd. Bekijk de nieuwste versie.",
  gone: "Dit is weggehaald.",
  tooLarge: "Dit bestand is te groot.",
  tooMany: "Dat ging te snel achter elkaar. Wacht even en probeer het opnieuw.",
  server: "Het lukt ons nu even niet. Probeer het over een paar minuten opnieuw.",
};
