// A page of a PDF as a picture of what it paints: for pages that a scanner made, whose text is nowhere else. Only its pictures are painted,
// not letters or lines.

import { type PagePicture, pdfBounds } from './drawing.js';
import { type OpenPdf, openPdf, operatorNames } from './open-pdf.js';
import type { Matrix } from './rulings.js';
import { type Operator, type PaintedPicture, runOperators } from './run-operators.js';

/** At less the thin rules of tables break, at more nothing is won. */
const DPI = 300;
const POINTS = 72;
/** Of a page: larger ones are set smaller. */
const MOST_PIXELS = 40_000_000;

/** A picture as pdf.js decodes it. */
interface Decoded {
  readonly width: number;
  readonly height: number;
  /** `ImageKind` of pdf.js: 1 one bit a dot, 2 RGB, 3 RGBA. */
  readonly kind?: number;
  readonly data?: Uint8Array | Uint8ClampedArray;
}

/** Dots of a picture: how light each is, from 0 to 255. */
interface Shades {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** The lightest of the three colours: the red of seals and the blue of signatures fades, black stays. Of a mask its bits of 0 are painted. */
function shadesOf({ width, height, kind, data }: Decoded): Shades | undefined {
  if (!data || width * height > pdfBounds.picturePixels) return undefined;
  const out = new Uint8Array(width * height);
  if (kind === 2 || kind === 3) {
    const step = kind === 2 ? 3 : 4;
    for (let at = 0, from = 0; at < out.length; at++, from += step)
      out[at] = Math.max(data[from] as number, data[from + 1] as number, data[from + 2] as number);
    return { width, height, data: out };
  }
  const rowBytes = (width + 7) >> 3;
  if (data.length === out.length && rowBytes * height !== data.length)
    return { width, height, data: Uint8Array.from(data) };
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const bit = ((data[y * rowBytes + (x >> 3)] as number) >> (7 - (x & 7))) & 1;
      out[y * width + x] = bit === 1 ? 255 : 0;
    }
  return { width, height, data: out };
}

function inverse([a, b, c, d, e, f]: Matrix): Matrix | undefined {
  const size = a * d - b * c;
  if (!Number.isFinite(size) || Math.abs(size) < 1e-6) return undefined;
  return [d / size, -b / size, -c / size, a / size, (c * f - d * e) / size, (b * e - a * f) / size];
}

/** Each dot of the page is the mean of what it covers of the picture. */
function paint(page: PagePicture, picture: Shades, matrix: Matrix): void {
  const scale = page.dpi / POINTS;
  const [a, b, c, d, e, f] = matrix;
  const back = inverse([a * scale, b * scale, c * scale, d * scale, e * scale, f * scale]);
  if (!back) return;
  const corners = [
    [e, f],
    [e + a, f + b],
    [e + c, f + d],
    [e + a + c, f + b + d],
  ] as const;
  const range = (values: readonly number[], most: number): [number, number] => [
    Math.max(0, Math.floor(Math.min(...values) * scale)),
    Math.min(most, Math.ceil(Math.max(...values) * scale)),
  ];
  const [left, right] = range(
    corners.map(([x]) => x),
    page.width,
  );
  const [top, bottom] = range(
    corners.map(([, y]) => y),
    page.height,
  );
  const { width, height, data } = picture;
  const [ux, uy] = [back[0] * width, back[2] * width];
  const [vx, vy] = [-back[1] * height, -back[3] * height];
  const steps = Math.min(3, Math.max(1, Math.round(Math.max(Math.hypot(ux, vx), Math.hypot(uy, vy)))));
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) {
      let [sum, seen] = [0, 0];
      for (let sy = 0; sy < steps; sy++)
        for (let sx = 0; sx < steps; sx++) {
          const [px, py] = [x + (sx + 0.5) / steps, y + (sy + 0.5) / steps];
          const u = ux * px + uy * py + back[4] * width - 0.5;
          const v = height + vx * px + vy * py - back[5] * height - 0.5;
          if (u < -0.5 || v < -0.5 || u >= width - 0.5 || v >= height - 0.5) continue;
          const [u0, v0] = [Math.max(0, Math.floor(u)), Math.max(0, Math.floor(v))];
          const [u1, v1] = [Math.min(width - 1, u0 + 1), Math.min(height - 1, v0 + 1)];
          const [fu, fv] = [Math.max(0, u - u0), Math.max(0, v - v0)];
          const upper = (data[v0 * width + u0] as number) * (1 - fu) + (data[v0 * width + u1] as number) * fu;
          const lower = (data[v1 * width + u0] as number) * (1 - fu) + (data[v1 * width + u1] as number) * fu;
          sum += upper * (1 - fv) + lower * fv;
          seen += 1;
        }
      if (seen > 0) page.data[y * page.width + x] = Math.min(page.data[y * page.width + x] as number, sum / seen);
    }
}

type Objects = { get(id: string, done: (value: unknown) => void): unknown };

async function decoded(objects: readonly [Objects, Objects], { name, args }: Operator): Promise<Decoded | undefined> {
  const [first] = args;
  if (typeof first === 'string') return (await stored(objects, first)) as Decoded | undefined;
  const own = first as (Omit<Decoded, 'data'> & { readonly data?: unknown }) | undefined;
  if (!own) return undefined;
  const { width, height } = own;
  const found = typeof own.data === 'string' ? await stored(objects, own.data) : own;
  const { data } = (found ?? {}) as Pick<Decoded, 'data'>;
  const kind = name === 'paintImageMaskXObject' ? 1 : own.kind;
  return { width, height, ...(kind === undefined ? {} : { kind }), ...(data ? { data } : {}) };
}

/** What pages share begins with `g_`. */
const stored = ([own, common]: readonly [Objects, Objects], id: string): Promise<unknown> =>
  new Promise((resolve) => {
    (id.startsWith('g_') ? common : own).get(id, resolve);
  });

export async function picturePage(bytes: Uint8Array, number: number): Promise<PagePicture | undefined> {
  let pdf: OpenPdf | undefined;
  try {
    pdf = await openPdf(bytes, pdfBounds.picturePixels);
    const names = await operatorNames();
    const page = await pdf.getPage(number + 1);
    const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: 0 });
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const nameOf = (operator: number): string => names.get(operator) ?? '';
    const operators = fnArray.map((each, at): Operator => ({ name: nameOf(each), args: argsArray[at] ?? [] }));
    const painted: PaintedPicture[] = [];
    runOperators(
      operators,
      transform as unknown as Matrix,
      () => undefined,
      nameOf,
      (each) => painted.push(each),
    );
    const dpi = Math.min(DPI, POINTS * Math.sqrt(MOST_PIXELS / (width * height)));
    const [across, down] = [width, height].map((each) => Math.max(1, Math.round((each * dpi) / POINTS))) as [
      number,
      number,
    ];
    const out: PagePicture = { width: across, height: down, data: new Uint8Array(across * down).fill(255), dpi };
    const objects = [page.objs, page.commonObjs] as unknown as readonly [Objects, Objects];
    for (const { operator, matrix } of painted) {
      const picture = await decoded(objects, operator);
      const shades = picture && shadesOf(picture);
      if (shades) paint(out, shades, matrix);
    }
    return out;
  } catch {
    return undefined;
  } finally {
    await pdf?.destroy();
  }
}
