/** Add a line to use another drawing; what no screen imports stays out of the build. */
export { default as alertTriangle } from "@tabler/icons/outline/alert-triangle.svg?raw";
export { default as arrowLeft } from "@tabler/icons/outline/arrow-left.svg?raw";
export { default as circleCheck } from "@tabler/icons/outline/circle-check.svg?raw";
export { default as close } from "@tabler/icons/outline/x.svg?raw";
export { default as hand } from "@tabler/icons/outline/hand-stop.svg?raw";
export { default as infoCircle } from "@tabler/icons/outline/info-circle.svg?raw";
