export const appText = {
  notFound: "Deze pagina is er niet",
  notFoundHelp: "Misschien is de link niet helemaal goed overgenomen.",
  toStart: "Naar het begin",
  notLoaded: "Deze pagina laadt nu niet",
  notLoadedHelp: "Wat je al hebt vastgelegd, staat veilig op je telefoon. Kijk of je internet hebt en probeer het opnieuw.",
  tryAgain: "Opnieuw proberen",
  newVersion: "Er is een nieuwe versie van de app",
  newVersionHelp: "Alles wat je hebt vastgelegd, blijft staan.",
  updateNow: "Nu bijwerken",
  later: "Later",
  otherTabs: "Bijwerken lukt nu niet. Sluit eerst de andere tabbladen van deze app en probeer het nog eens.",
};
