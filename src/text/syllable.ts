// Is a run of letters a syllable that Vietnamese can have? Onset, rhyme and tone by the rules of chữ Quốc ngữ; no word list.

const onsets = [
  'ngh',
  'ng',
  'nh',
  'gh',
  'gi',
  'kh',
  'ch',
  'ph',
  'th',
  'tr',
  'qu',
  'b',
  'c',
  'd',
  'đ',
  'g',
  'h',
  'k',
  'l',
  'm',
  'n',
  'p',
  'r',
  's',
  't',
  'v',
  'x',
  '',
];

/** Vowel nuclei with the codas that may follow them. */
const rhymes: readonly (readonly [vowels: string, codas: string])[] = [
  ['a', '- c ch i m n ng nh o p t u y'],
  ['ă', 'c m n ng p t'],
  ['â', 'c m n ng p t u y'],
  ['e', '- c m n ng o p t'],
  ['ê', '- ch m n nh p t u c ng'],
  ['i', '- ch m n nh p t u a'],
  ['y', '- ch m n nh p t u'],
  ['o', '- c i m n ng p t a e'],
  ['ô', '- c i m n ng p t'],
  ['ơ', '- i m n p t'],
  ['u', '- c i m n ng p t a y'],
  ['ư', '- c i m n ng t u a'],
  ['iê', 'c m n ng p t u'],
  ['yê', 'm n ng t u'],
  ['uô', 'c i m n ng t p'],
  ['ươ', 'c i m n ng p t u'],
  ['oa', '- c ch i m n ng nh o p t y'],
  ['oă', 'c m n ng t p'],
  ['oe', '- n o t m'],
  ['oo', 'c ng n'],
  ['uâ', 'n ng t y'],
  ['uê', '- ch n nh'],
  ['uy', '- ch n nh t u p'],
  ['uyê', 'n t'],
  ['uya', '-'],
  ['uơ', '-'],
  ['ia', '-'],
];

const rhymeSet = new Set(
  rhymes.flatMap(([vowels, codas]) => codas.split(' ').map((coda) => vowels + (coda === '-' ? '' : coda))),
);

/** `k`, `gh`, `ngh` stand before e, ê, i, y and only there; `c`, `g`, `ng` never do. */
function spelled(onset: string, rhyme: string): boolean {
  const front = /^[eêiy]/.test(rhyme);
  if (['k', 'gh', 'ngh'].includes(onset)) return front;
  return !(front && ['c', 'g', 'ng'].includes(onset));
}

const tones: Readonly<Record<string, 'sắc' | 'huyền' | 'hỏi' | 'ngã' | 'nặng'>> = {
  '\u0301': 'sắc',
  '\u0300': 'huyền',
  '\u0309': 'hỏi',
  '\u0303': 'ngã',
  '\u0323': 'nặng',
};

interface Syllable {
  readonly onset: string;
  readonly rhyme: string;
  readonly tone?: string;
}

/** Takes a syllable apart; undefined if Vietnamese has none like it. A stop at the end (c, ch, p, t) needs sắc or nặng. */
export function parseSyllable(word: string): Syllable | undefined {
  const found = toneless(word);
  if (found === undefined) return undefined;
  const { letters, tone } = found;
  for (const onset of onsets) {
    if (!letters.startsWith(onset)) continue;
    const rest = letters.slice(onset.length);
    // "gì", "gìn": the i is the vowel; "quốc", "quy": the u is in the onset.
    const candidates = onset === 'gi' ? [rest, `i${rest}`] : onset === 'qu' ? [rest, `u${rest}`, `o${rest}`] : [rest];
    const rhyme = candidates.find((each) => rhymeSet.has(each));
    if (rhyme === undefined || !spelled(onset, rhyme)) continue;
    if (/(?:c|ch|p|t)$/.test(rhyme) && tone !== 'sắc' && tone !== 'nặng') continue;
    return { onset, rhyme, ...(tone === undefined ? {} : { tone }) };
  }
  return undefined;
}

/** The same letters would be a syllable, were there a tone: `thưc`. */
export function lacksTone(word: string): boolean {
  const found = toneless(word);
  if (!found || found.tone !== undefined || parseSyllable(word) !== undefined) return false;
  for (const onset of onsets) {
    const rest = found.letters.slice(onset.length);
    if (found.letters.startsWith(onset) && rhymeSet.has(rest) && spelled(onset, rest) && /(?:c|ch|p|t)$/.test(rest))
      return true;
  }
  return false;
}

/** The letters without their tone; undefined where a word has two tones or letters that Vietnamese has not. */
function toneless(word: string): { letters: string; tone: string | undefined } | undefined {
  let tone: string | undefined;
  let letters = '';
  for (const mark of word.toLowerCase().normalize('NFD')) {
    const found = tones[mark];
    if (!found) letters += mark;
    else if (tone !== undefined) return undefined;
    else tone = found;
  }
  return /[fjwz]/.test(letters) ? undefined : { letters: letters.normalize('NFC'), tone };
}
