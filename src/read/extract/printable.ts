// Signs of symbol fonts and others that no text font has, such as ticked boxes: written with signs that can be printed, so that the plan can
// be made a document of; each kind told once.

import type { NoteFacts } from './notes.js';

type Data = Readonly<Record<string, unknown>>;

/** In place of a sign that has no like: open, so that somebody has to look. */
const UNKNOWN = '…';

/** @param signs what is written for a sign @param has whether the font of the document has a character */
export function printable<T extends Data>(
  plan: T,
  signs: Readonly<Record<string, string>>,
  has: (character: string) => boolean,
): { plan: T; notes: NoteFacts[] } {
  const found = new Map<string, { count: number; path: string }>();
  const write = (text: string, path: string): string =>
    [...text]
      .map((character) => {
        if (/[\t\r\n ]/.test(character) || has(character)) return character;
        const before = found.get(character);
        found.set(character, { count: (before?.count ?? 0) + 1, path: before?.path ?? path });
        return signs[character] ?? UNKNOWN;
      })
      .join('');
  const walk = (value: unknown, path: string): unknown => {
    if (typeof value === 'string') return write(value, path);
    if (Array.isArray(value)) return value.map((each, index) => walk(each, `${path}.${index}`));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, walk(each, path === '' ? key : `${path}.${key}`)]),
    );
  };
  const written = walk(plan, '') as T;
  const notes = [...found].map(([character, { count, path }]): NoteFacts => {
    const code = `U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`;
    const to = signs[character] ?? UNKNOWN;
    return {
      code: 'sign-replaced',
      severity: 'warning',
      planPath: path,
      message: {
        vi: `Phông chữ không có ký tự ${code} (${count} chỗ); ghi thay bằng "${to}".`,
        en: `The font has no character ${code} (${count} times); "${to}" is written for it.`,
      },
    };
  });
  return { plan: written, notes };
}
