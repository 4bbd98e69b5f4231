// Syllables that may have been meant by what is written: the same letters with another tone or vowel mark, letters that are said alike
// somewhere, one letter more, less, other or exchanged. Each with what it costs to think so.

import type { WordCounts } from './word-counts.js';

export interface NearSyllable {
  readonly id: number;
  readonly cost: number;
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** Its vowels with their marks, without its tone. */
const toneless = (syllable: string): string => syllable.normalize('NFD').replace(TONES, '').normalize('NFC');

/** Without tones and marks. */
export const letters = (syllable: string): string =>
  syllable
    .replaceAll('đ', 'd')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');

const toneOf = (syllable: string): string => TONES[Symbol.match](syllable.normalize('NFD'))?.[0] ?? '';

/** Letters that are said alike somewhere are one. */
export const alike = (plain: string): string =>
  plain
    .replace(/^(?:gi|r)(?=[aeiouy])/u, 'd')
    .replace(/^x/u, 's')
    .replace(/^tr/u, 'ch')
    .replace(/^l/u, 'n')
    .replace(/ng$/u, 'n')
    .replace(/c$/u, 't')
    .replaceAll('y', 'i');

/** One letter more, less or other, or two exchanged. */
export function oneApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (long.length > short.length) return short.slice(at) === long.slice(at + 1);
  const rest = short.slice(at + 1) === long.slice(at + 1);
  return (
    rest || (short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2))
  );
}

interface Known {
  readonly id: number;
  readonly syllable: string;
  readonly tone: string;
  readonly toneless: string;
}

const MOST_KNOWN = 4000;
/** A rarer one is a name, or a slip of the texts that were counted. */
const LEAST = 60;

/** @returns what may have been meant by a syllable */
export function nearSyllables(counts: WordCounts): (syllable: string) => readonly NearSyllable[] {
  const byLetters = new Map<string, Known[]>();
  counts.syllables.forEach((syllable, id) => {
    if (counts.of(id) < LEAST || !/^\p{L}+$/u.test(syllable)) return;
    const key = letters(syllable);
    const known = { id, syllable, tone: toneOf(syllable), toneless: toneless(syllable) };
    byLetters.set(key, [...(byLetters.get(key) ?? []), known]);
  });
  const keys = [...byLetters.keys()].map((key) => ({ key, sound: alike(key) }));
  const found = new Map<string, readonly NearSyllable[]>();

  function near(written: string): NearSyllable[] {
    const [plain, tone, bare] = [letters(written), toneOf(written), toneless(written)];
    const sound = alike(plain);
    return keys.flatMap(({ key, sound: other }): NearSyllable[] => {
      const same = key === plain;
      const sounds = other === sound;
      if (!same && !sounds && !(plain.length > 1 && key.length > 1 && oneApart(plain, key))) return [];
      return (byLetters.get(key) ?? []).flatMap((known): NearSyllable[] => {
        if (known.syllable === written) return [];
        const otherTone = known.tone !== tone;
        const base = same ? (known.toneless === bare ? 0 : 1) : sounds ? 1 : 1.5;
        const cost = base + (otherTone && base > 0 ? (same ? 0.5 : 1.2) : 0);
        return [{ id: known.id, cost }];
      });
    });
  }

  return (syllable) => {
    const known = found.get(syllable);
    if (known) return known;
    if (found.size > MOST_KNOWN) found.clear();
    const made = near(syllable);
    found.set(syllable, made);
    return made;
  };
}
