// The straight rules that the pages of a PDF draw, from their content streams (ISO 32000-1, 8.5): what cells are made of. For our own files,
// whose objects are not packed into streams; other files have none.

import { unzlibSync } from 'fflate';

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

function strokesOf(bytes: Uint8Array, file: string, object: { head: string; at: number } | undefined): Stroke[] {
  const length = Number(/\/Length (\d+)/.exec(object?.head ?? '')?.[1]);
  const start = object && /^stream\r?\n/.exec(file.slice(object.at, object.at + 10))?.[0].length;
  if (!object || !start || !Number.isFinite(length) || !object.head.includes('/FlateDecode')) return [];
  try {
    const content = unzlibSync(bytes.subarray(object.at + start, object.at + start + length));
    if (content.length > MAX_CONTENT) return [];
    const text = latin1(content);
    // our pages are turned so that places count from the top; of others the places would be wrong
    if (!/^1 0 0 -1 0 [\d.]+ cm\n/.test(text)) return [];
    return [...text.matchAll(STROKE)].map(([, x1, y1, x2, y2]) => ({
      x1: Number(x1),
      y1: Number(y1),
      x2: Number(x2),
      y2: Number(y2),
    }));
  } catch {
    return [];
  }
}

/** @returns those of each page, in order; empty where the file is built otherwise */
export function readRules(bytes: Uint8Array): Stroke[][] {
  const file = latin1(bytes);
  const objects = objectsOf(file);
  const root = [...objects.values()].find(({ head }) => /\/Type \/Pages\b/.test(head));
  const kids = /\/Kids \[([\d R]+)\]/.exec(root?.head ?? '')?.[1] ?? '';
  return [...kids.matchAll(/(\d+) 0 R/g)].map(([, page]) => {
    const content = /\/Contents (\d+) 0 R/.exec(objects.get(Number(page))?.head ?? '')?.[1];
    return content === undefined ? [] : strokesOf(bytes, file, objects.get(Number(content)));
  });
}
