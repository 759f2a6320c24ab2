/** Which way somebody looked, from the north and clockwise. */
export const directionText = {
  looked: "Kijkrichting",
  looks: (to: string) => `kijkt naar het ${to}`,
  towards: (to: string) => `naar het ${to}`,
  winds: ["noorden", "noordoosten", "oosten", "zuidoosten", "zuiden", "zuidwesten", "westen", "noordwesten"],
};
