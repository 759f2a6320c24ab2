/** For `{@attach}`: what appears far from where somebody looks comes to where they see it. */
export const inSight = (element: Element): void => element.scrollIntoView({ block: "nearest" });
