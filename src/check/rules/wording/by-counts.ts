// Real words in the wrong place by counts of texts of law: what stands between two words that never stand so, where another near to it does.

import { unitKinds } from '../../../plan/unit.js';
import { parseSyllable } from '../../../text/syllable.js';
import type { CheckData } from '../../check-data.js';
import { type Token, type Unlikely, unlikelySyllables } from '../../counts/unlikely-syllables.js';
import { FIGURE, MARK } from '../../counts/word-counts.js';
import { at, type Finding } from '../../rule.js';
import { proseLines } from '../../view/body-lines.js';
import { judgeLines, ofData } from '../../view/known-lines.js';
import { lineWords } from '../../view/line-words.js';
import type { Line } from '../../view/text-view.js';

const unit: ReadonlySet<string> = new Set(unitKinds);

interface PlacedToken extends Token {
  readonly start: number;
  readonly end: number;
}

const detector = ofData(({ counts, pairs }: CheckData) => ({
  find: counts && unlikelySyllables(counts()),
  short: new Map(pairs.shortForms.map(({ found, proposed }) => [found, proposed.split(' ')])),
}));

/** Words as they are counted: runs between marks, figures as one, short forms in full. */
function tokensOf(line: Line, data: CheckData, short: ReadonlyMap<string, readonly string[]>): PlacedToken[] {
  const { text } = line;
  const capitals = text === text.toUpperCase();
  const tokens: PlacedToken[] = [];
  const put = (token: string, fixed: boolean, start: number, end: number): void => {
    tokens.push({ text: token, fixed, start, end });
  };
  let last = 0;
  put(MARK, true, 0, 0);
  for (const word of lineWords(line)) {
    const gap = text.slice(last, word.start);
    if (/\d/u.test(gap)) {
      if (!/^[ \u00a0]+\d/u.test(gap)) put(MARK, true, last, last);
      put(FIGURE, true, last, word.start);
      if (!/\d[ \u00a0]+$/u.test(gap)) put(MARK, true, last, last);
    } else if (last > 0 && !/^[ \u00a0]+$/u.test(gap)) put(MARK, true, last, word.start);
    last = word.end;
    const full = short.get(word.text);
    const within = tokens.at(-1)?.text !== MARK;
    const name = !capitals && ((/^\p{Lu}/u.test(word.text) && within) || /.\p{Lu}/u.test(word.text));
    if (full) for (const each of full) put(each, true, word.start, word.end);
    else if (data.words.foreign.has(word.plain)) put(MARK, true, word.start, word.end);
    else if (word.text.length < 2 && !/[aáàạảãăâbeêiíoôơuưyýở]/iu.test(word.text))
      put(MARK, true, word.start, word.end);
    else if (parseSyllable(word.plain) === undefined && /\p{Lu}/u.test(word.text))
      put(MARK, true, word.start, word.end);
    else
      put(
        word.plain.replaceAll('ð', 'đ'),
        name || unit.has(word.plain) || data.words.standing.has(word.plain),
        word.start,
        word.end,
      );
  }
  put(MARK, true, text.length, text.length);
  return tokens;
}

function told(line: Line, tokens: readonly PlacedToken[], { at: place, proposed, missing }: Unlikely): Finding[] {
  const [own, next] = [tokens[place], tokens[place + 1]];
  if (!own || (missing && !next)) return [];
  const end = missing ? (next?.end ?? own.end) : own.end;
  const written = line.text.slice(own.start, end);
  const right = missing
    ? `${line.text.slice(own.start, own.end)} ${proposed} ${line.text.slice(next?.start ?? end, end)}`
    : proposed;
  // with the words beside it, so that a person sees what is meant
  const around = [tokens[place - 1], tokens[place + 1]].map((each) => (each && !each.fixed ? each.text : '…'));
  const phrase = missing ? right : `${around[0]} ${proposed} ${around[1]}`.replace(/^… | …$/gu, '');
  return [
    at(
      line,
      own.start,
      end,
      { vi: `"${written}" có thể không đúng chỗ: "${phrase}"?`, en: `"${written}" may be wrong here: "${phrase}"?` },
      { vi: 'Đọc lại chỗ này.', en: 'Read it again.' },
    ),
  ];
}

export const byCounts = judgeLines(proseLines, (line, { data }) => {
  const { find, short } = detector(data);
  if (!find) return [];
  const tokens = tokensOf(line, data, short);
  const isWord = (place: number): boolean => data.words.known.has(`${tokens[place]?.text} ${tokens[place + 1]?.text}`);
  return find(tokens, isWord).flatMap((each) => told(line, tokens, each));
});
