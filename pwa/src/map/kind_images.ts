import { type Kind, kindForms } from "../kinds/kinds";

export const imagePixelRatio = 2;
const edge = 26;
const margin = 2;

/** The same drawings as beside the words on the page, for the canvas of the map. */
export function kindImage(kind: Kind, edgePx = edge): ImageData | null {
  const size = edgePx * imagePixelRatio;
  const context = canvasOf(size);
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

const viewEdge = 72;

/** A cone with its point in the middle of the picture, looking up; the map turns it to where somebody looked. */
export function viewImage(colour: string): ImageData | null {
  const size = viewEdge * imagePixelRatio;
  const context = canvasOf(size);
  if (!context) return null;
  const middle = size / 2;
  const half = Math.PI / 7;
  context.beginPath();
  context.moveTo(middle, middle);
  context.arc(middle, middle, middle - imagePixelRatio, -Math.PI / 2 - half, -Math.PI / 2 + half);
  context.closePath();
  context.globalAlpha = 0.35;
  context.fillStyle = colour;
  context.fill();
  context.globalAlpha = 1;
  context.lineWidth = 1.5 * imagePixelRatio;
  context.strokeStyle = colour;
  context.stroke();
  return context.getImageData(0, 0, size, size);
}

function canvasOf(size: number): CanvasRenderingContext2D | null {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = size;
  return canvas.getContext("2d");
}
