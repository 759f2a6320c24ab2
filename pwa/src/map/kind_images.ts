import { type Kind, kindForms } from "../kinds/kinds";

export const imagePixelRatio = 2;
const edge = 26;
const margin = 2;

/** The same drawings as beside the words on the page, for the canvas of the map. */
export function kindImage(kind: Kind): ImageData | null {
  const size = edge * imagePixelRatio;
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = size;
  const context = canvas.getContext("2d");
  if (!context) return null;
  const form = kindForms[kind];
  context.translate(margin * imagePixelRatio, margin * imagePixelRatio);
  context.scale((size - 2 * margin * imagePixelRatio) / 24, (size - 2 * margin * imagePixelRatio) / 24);
  context.lineJoin = "round";
  context.lineWidth = 3;
  context.strokeStyle = "#fff";
  context.stroke(new Path2D(form.shape));
  context.fillStyle = form.colour;
  context.fill(new Path2D(form.shape));
  context.fillStyle = "#fff";
  context.fill(new Path2D(form.sign));
  return context.getImageData(0, 0, size, size);
}
