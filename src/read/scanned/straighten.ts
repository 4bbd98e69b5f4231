// A page that lay askew on the scanner, turned straight: lines of text are sought as the angle at which rows of the picture differ most in
// how much they hold.

import type { PagePicture } from '../../pdf/drawing.js';

/** In degrees. */
const MOST = 3;
const COARSE = 0.25;
const FINE = 0.05;
/** A picture this much smaller shows the same lines. */
const SHRUNK = 3;

/**
 * The shade that parts ink from paper: it makes each of the two as even as can be.
 * N. Otsu, "A threshold selection method from gray-level histograms", IEEE Transactions on Systems, Man, and Cybernetics 9 (1979).
 */
export function inkBelow({ data }: Pick<PagePicture, 'data'>): number {
  const counts = new Float64Array(256);
  for (const shade of data) counts[shade] = (counts[shade] as number) + 1;
  const sum = counts.reduce((all, count, shade) => all + count * shade, 0);
  let [below, sumBelow, best, most] = [0, 0, 128, -1];
  for (let shade = 0; shade < 256; shade++) {
    below += counts[shade] as number;
    sumBelow += shade * (counts[shade] as number);
    const above = data.length - below;
    if (below === 0 || above === 0) continue;
    const between = below * above * (sumBelow / below - (sum - sumBelow) / above) ** 2;
    if (between > most) [most, best] = [between, shade + 1];
  }
  return Math.min(200, Math.max(100, best));
}

/** Places of ink, x and y in turn, in a picture made smaller. */
function inkPlaces({ width, height, data }: PagePicture, below: number): Float32Array {
  const places: number[] = [];
  for (let y = 1; y < height; y += SHRUNK)
    for (let x = 1; x < width; x += SHRUNK) if ((data[y * width + x] as number) < below) places.push(x, y);
  return Float32Array.from(places);
}

function sharpness(places: Float32Array, height: number, degrees: number): number {
  const slope = Math.tan((degrees * Math.PI) / 180);
  const room = Math.ceil(height / SHRUNK) * 2;
  const rows = new Float64Array(room);
  for (let at = 0; at < places.length; at += 2) {
    const row = Math.round(((places[at + 1] as number) - slope * (places[at] as number)) / SHRUNK + room / 4);
    if (row >= 0 && row < room) rows[row] = (rows[row] as number) + 1;
  }
  return rows.reduce((sum, count) => sum + count * count, 0);
}

/** @returns how far lines fall to the right, in degrees */
function angleOf(picture: PagePicture, below: number): number {
  const places = inkPlaces(picture, below);
  const bestOf = (from: number, to: number, step: number): number => {
    let [best, most] = [0, -1];
    for (let at = 0; from + at * step <= to + step / 2; at++) {
      const sharp = sharpness(places, picture.height, from + at * step);
      if (sharp > most) [most, best] = [sharp, from + at * step];
    }
    return best;
  };
  const coarse = bestOf(-MOST, MOST, COARSE);
  return bestOf(coarse - COARSE, coarse + COARSE, FINE);
}

/** @returns the picture itself where it lies straight */
export function straighten(picture: PagePicture): PagePicture {
  const degrees = angleOf(picture, inkBelow(picture));
  if (Math.abs(degrees) < FINE / 2) return picture;
  const { width, height, data } = picture;
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const out = new Uint8Array(width * height).fill(255);
  const [middleX, middleY] = [width / 2, height / 2];
  for (let y = 0; y < height; y++) {
    let u = cos * -middleX - sin * (y - middleY) + middleX;
    let v = sin * -middleX + cos * (y - middleY) + middleY;
    for (let x = 0; x < width; x++, u += cos, v += sin) {
      const [u0, v0] = [Math.floor(u), Math.floor(v)];
      if (u0 < 0 || v0 < 0 || u0 + 1 >= width || v0 + 1 >= height) continue;
      const [fu, fv, at] = [u - u0, v - v0, v0 * width + u0];
      const upper = (data[at] as number) * (1 - fu) + (data[at + 1] as number) * fu;
      const lower = (data[at + width] as number) * (1 - fu) + (data[at + width + 1] as number) * fu;
      out[y * width + x] = upper * (1 - fv) + lower * fv;
    }
  }
  return { ...picture, data: out };
}
