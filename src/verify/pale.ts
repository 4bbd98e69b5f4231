// What is drawn, but no reader sees on white paper.

/** Smaller letters, in pt, are no letters to read. */
export const LEAST_SIZE = 4;

/** From so bright on, of 255, a colour is that of the paper. */
const BRIGHT = 225;

/** @param colour `rrggbb` */
export const isPale = (colour: string): boolean =>
  /^[0-9a-f]{6}$/i.test(colour) && [0, 2, 4].every((at) => Number.parseInt(colour.slice(at, at + 2), 16) >= BRIGHT);
