/** Also used by the service worker. */
export const sendingText = {
  photoMissing: {
    code: "photo-missing",
    title: "Een foto staat niet meer op deze telefoon",
    detail: "De rest van je punt is bewaard. Open het punt, haal de foto weg of maak een nieuwe.",
  },
};
