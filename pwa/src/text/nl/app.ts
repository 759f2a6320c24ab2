export const appText = {
  notFound: "Deze pagina is er niet",
  notFoundHelp: "Misschien is de link niet helemaal goed overgenomen.",
  toStart: "Naar het begin",
  notLoaded: "Deze pagina laadt nu niet",
  notLoadedHelp: "Wat je al hebt vastgelegd, staat veilig op je telefoon. Kijk of je internet hebt en probeer het opnieuw.",
  tryAgain: "Opnieuw proberen",
};
