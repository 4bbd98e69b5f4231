// Real words in the wrong place: a phrase that papers of offices use (templates/check/pairs.yaml, `phrases`) with one syllable written
// otherwise ("chị trách nhiệm"), or with one left out ("tạo điều thuận lợi").

import { modernMarks } from '../../../text/fold-words.js';
import { alike, letters, oneApart } from '../../counts/near-syllables.js';
import type { WordCounts } from '../../counts/word-counts.js';
import { at, type Finding, isNotJudged, type Rule } from '../../rule.js';
import { proseLines } from '../../view/body-lines.js';
import { judgeLines, ofData } from '../../view/known-lines.js';
import { lineWords } from '../../view/line-words.js';
import { byCounts } from './by-counts.js';
import { nearWord } from './spelling.js';

interface Gap {
  readonly phrase: readonly string[];
  /** Which syllable is another one, or missing. */
  readonly place: number;
}

const ANY = '*';
/** A phrase of fewer syllables is too often right without one of them. */
const LEAST_WHEN_CUT = 5;
const put = (gaps: Map<string, Gap[]>, key: string, gap: Gap): void => {
  gaps.set(key, [...(gaps.get(key) ?? []), gap]);
};

/** How often two syllables would stand side by side by chance; where they never do, one is missing between them. */
const EXPECTED = 5;

const neverBeside = (counts: WordCounts | undefined, a: string, b: string): boolean => {
  if (!counts) return false;
  const [left, right] = [counts.id(a), counts.id(b)];
  return counts.pair(left, right) === 0 && (counts.of(left) * counts.of(right)) / counts.total >= EXPECTED;
};

const indexOf = ofData(({ pairs, words: { known }, counts }) => {
  const [changed, cut] = [new Map<string, Gap[]>(), new Map<string, Gap[]>()];
  const whole = new Set<string>();
  const fixed = new Set(pairs.fixedPhrases);
  for (const each of [...pairs.phrases, ...fixed]) {
    const phrase = modernMarks(each).split(' ');
    whole.add(phrase.join(' '));
    const pairOf = (place: number): boolean => known.has(`${phrase[place]} ${phrase[place + 1]}`);
    for (const place of phrase.keys()) {
      // a syllable that is no part of a word may be any other: "số hồ sơ", "mẫu hồ sơ"
      if (!fixed.has(each) && !pairOf(place) && !pairOf(place - 1)) continue;
      put(changed, phrase.map((word, at) => (at === place ? ANY : word)).join(' '), { phrase, place });
      const inner = place > 0 && place < phrase.length - 1;
      const long = phrase.length >= LEAST_WHEN_CUT || fixed.has(each);
      if (
        inner &&
        (long || (phrase.length > 3 && neverBeside(counts?.(), phrase[place - 1] ?? '', phrase[place + 1] ?? '')))
      )
        put(cut, phrase.filter((_, at) => at !== place).join(' '), { phrase, place });
    }
  }
  const longest = Math.max(0, ...[...pairs.phrases, ...fixed].map((each) => each.split(' ').length));
  return { changed, cut, whole, longest };
});

function isNear(written: string, right: string): boolean {
  const [a, b] = [letters(written), letters(right)];
  return alike(a) === alike(b) || (a.length > 2 && b.length > 2 && oneApart(a, b));
}

export const unlikelyWord: Rule = {
  id: 'unlikely-word',
  severity: 'info',
  strength: 'practice',
  title: {
    vi: 'Từ có thật nhưng không hợp chỗ: "chị trách nhiệm", "tạo điều thuận lợi"',
    en: 'A word that is real, but not in its place',
  },
  bad: [
    '- Văn phòng [[chị]] trách nhiệm tổng hợp; lãnh đạo [[chịu nhiệm]] trước cấp trên.',
    '- Các thôn [[tạo điều thuận]] lợi cho người dân.',
    '- Quyết định có [[hiệu lực thì hành]] ngay.',
    '- Các vấn [[đè]] phát sinh được báo cáo ngay.',
    '- Trình [[Chủ UBND]] xã xem xét, quyết định.',
  ],
  good: [
    '- Trân trọng kính mời; các hộ sống hòa thuận; dọn sạch bể bơi, thùng rác; giáo viên đang dạy; xe bồn chở nước; hàng giả, hàng nhái; thôn bạn; việc nhỏ, việc lớn.',
    '- Văn phòng chịu trách nhiệm tổng hợp; tạo điều kiện thuận lợi; tổ chức thực hiện nghiêm túc.',
    '- Tệp có định dạng điện tử, đăng trên trang tin điện tử của xã; gửi bản điện tử qua thư điện tử.',
    '- Có hiệu lực kể từ ngày ký, hiệu lực thi hành; bắt đầu từ ngày 01/3; kể từ nay; hiệu lực và thi hành.',
    '- Trưởng thôn chịu nhiệm vụ nặng; chị Lan có trách nhiệm; người có nhiệm vụ trực.',
  ],
  check: (context) => {
    const told = nearWord.check(context);
    const before = isNotJudged(told) ? [] : told;
    const apart = (found: readonly Finding[], others: readonly Finding[]): Finding[] =>
      found.filter(
        ({ line, start = 0, end = 0 }) =>
          !others.some((each) => each.line === line && (each.start ?? 0) < end && start < (each.end ?? 0)),
      );
    const phrases = apart(inPhrases(context), before);
    return [...phrases, ...apart(byCounts(context), [...before, ...phrases])];
  },
};

const inPhrases = judgeLines(proseLines, (line, { data }) => {
  const { changed, cut, whole, longest } = indexOf(data);
  const { known } = data.words;
  const words = lineWords(line);
  const found: Finding[] = [];
  const tell = (from: number, to: number, { phrase }: Gap): void => {
    const [first, last] = [words[from], words[to]];
    if (!first || !last || found.some(({ end = 0 }) => end > first.start)) return;
    const written = line.text.slice(first.start, last.end);
    const right = phrase.join(' ');
    found.push(
      at(
        line,
        first.start,
        last.end,
        { vi: `"${written}" không hợp chỗ, có thể là "${right}".`, en: `"${written}" may be "${right}".` },
        { vi: 'Đọc lại chỗ này.', en: 'Read it again.' },
      ),
    );
  };
  /** The pair of two words that follow each other is a word of its own. */
  const isWord = (at: number): boolean => known.has(words[at]?.pair ?? '');
  for (let from = 0; from < words.length; from++) {
    // as far as only spaces stand between
    let run = 1;
    while (run < longest && words[from + run - 1]?.pair !== undefined) run += 1;
    for (let length = run; length >= 2; length--) {
      const window = words.slice(from, from + length).map(({ plain }) => plain);
      const said = window.join(' ');
      if (whole.has(said)) break;
      const gap = (cut.get(said) ?? []).find(
        // "bảo vệ môi trường" is no "vệ sinh môi trường"; "chịu nhiệm vụ" no "chịu trách nhiệm"
        ({ place }) =>
          !isWord(from + place - 1) &&
          !(place === 1 && isWord(from - 1)) &&
          !(place === length - 1 && isWord(from + length - 1)),
      );
      if (gap) tell(from, from + length - 1, gap);
      if (length < 3) continue;
      window.forEach((word, place) => {
        if (/^\p{Lu}/u.test(words[from + place]?.text ?? '') && place > 0) return;
        if (isWord(from + place - 1) || isWord(from + place)) return;
        const key = window.map((each, at) => (at === place ? ANY : each)).join(' ');
        const near = changed.get(key)?.find(({ phrase }) => isNear(word, phrase[place] ?? ''));
        if (near) tell(from, from + length - 1, near);
      });
    }
  }
  return found;
});
