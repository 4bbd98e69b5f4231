// What the pages of a PDF draw, from their content streams (ISO 32000-1, 8 and 9): the straight rules that cells are made of, and whatever our
// writer does not write. For our own files, whose objects are not packed into streams; of other files nothing is known here.

import { unzlibSync } from 'fflate';
import { isPale, LEAST_SIZE } from '../fold.js';

/** In pt from the top left corner of the page. */
export interface Stroke {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

const MAX_CONTENT = 32 * 1024 * 1024;
const STROKE = /^([\d.-]+) ([\d.-]+) m ([\d.-]+) ([\d.-]+) l S$/gm;

const latin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/** Text and place of the last object of each number: an update at the end of a file stands for what it replaces. */
function objectsOf(file: string): Map<number, { readonly head: string; readonly at: number }> {
  const objects = new Map<number, { head: string; at: number }>();
  for (const match of file.matchAll(/(?:^|[\r\n])(\d+) 0 obj\s*(<<[\s\S]*?>>)\s*(?=stream|endobj)/g))
    objects.set(Number(match[1]), { head: match[2] as string, at: match.index + match[0].length });
  return objects;
}

function contentOf(
  bytes: Uint8Array,
  file: string,
  object: { head: string; at: number } | undefined,
): string | undefined {
  const length = Number(/\/Length (\d+)/.exec(object?.head ?? '')?.[1]);
  const start = object && /^stream\r?\n/.exec(file.slice(object.at, object.at + 10))?.[0].length;
  if (!object || !start || !Number.isFinite(length) || !object.head.includes('/FlateDecode')) return undefined;
  try {
    const content = unzlibSync(bytes.subarray(object.at + start, object.at + start + length));
    if (content.length > MAX_CONTENT) return undefined;
    const text = latin1(content);
    // our pages are turned so that places count from the top; of others the places would be wrong
    return /^1 0 0 -1 0 [\d.]+ cm\n/.test(text) ? text : undefined;
  } catch {
    return undefined;
  }
}

export const strokesIn = (content: string): Stroke[] =>
  [...content.matchAll(STROKE)].map(([, x1, y1, x2, y2]) => ({
    x1: Number(x1),
    y1: Number(y1),
    x2: Number(x2),
    y2: Number(y2),
  }));

const N = '-?[\\d.]+(?![\\d.])';
const FILL = `(?:${N} g|${N} ${N} ${N} rg)`;
const FONT = `/\\w+ ${N} Tf`;
const SHOWN = `\\[(?:<[\\dA-Fa-f]*>|${N})*\\] TJ`;

/** The lines that our writer makes a page of. */
const ours = new RegExp(
  `^(?:1 0 0 -1 0 ${N} cm|/\\w+ <<[^<>]*>> BDC|EMC|(?:${N} G|${N} ${N} ${N} RG) ${N} w|${N} ${N} m ${N} ${N} l S|${N} ${N} ${N} ${N} re S|BT 1 0 0 -1 ${N} ${N} Tm(?: (?:${FILL}|${FONT}|${SHOWN}))* ET)?$`,
);

const byte = (part: string | undefined): string =>
  Math.round(Number(part) * 255)
    .toString(16)
    .padStart(2, '0');

/** Letters that nobody sees: of the colour of paper, or too small. */
function isUnseen(line: string): boolean {
  const sizes = [...line.matchAll(/\/\w+ (-?[\d.]+) Tf/g)].map(([, size]) => Number(size));
  const fills = [...line.matchAll(/ (-?[\d.]+) (?:(-?[\d.]+) (-?[\d.]+) rg|g)(?= )/g)];
  return (
    sizes.some((size) => size < LEAST_SIZE) ||
    fills.some(([, first, second = first, third = first]) => isPale([first, second, third].map(byte).join('')))
  );
}

/** @returns lines of a page that our writer does not write, or whose letters nobody sees */
export const strangeOperators = (content: string): string[] =>
  content.split('\n').filter((line) => !ours.test(line) || isUnseen(line));

/** @returns the content of each page, in order; undefined where the file is built otherwise */
export function readContents(bytes: Uint8Array): (string | undefined)[] {
  const file = latin1(bytes);
  const objects = objectsOf(file);
  const root = [...objects.values()].find(({ head }) => /\/Type \/Pages\b/.test(head));
  const kids = /\/Kids \[([\d R]+)\]/.exec(root?.head ?? '')?.[1] ?? '';
  return [...kids.matchAll(/((?<!\d)\d+) 0 R/g)].map(([, page]) => {
    const content = /\/Contents (\d+) 0 R/.exec(objects.get(Number(page))?.head ?? '')?.[1];
    return content === undefined ? undefined : contentOf(bytes, file, objects.get(Number(content)));
  });
}
