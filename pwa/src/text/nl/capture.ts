export const captureText = {
  title: "Leg een punt vast",
};
