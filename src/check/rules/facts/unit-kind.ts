// The kind of the unit itself is another one: "UBND phường" in the plan of a xã, "xã Tân Phú" of what is the phường Tân Phú; "UBND tỉnh"
// where the unit above is a thành phố. Left from a plan that was copied, rolled over or shared by many units.

import { isTopKind, levelOfKind } from '../../../plan/unit.js';
import { foldWords } from '../../../text/fold-words.js';
import { at, type CheckContext, type Finding, type Rule } from '../../rule.js';
import { inCitedTitle, proseLines } from '../../view/body-lines.js';
import { ofLine } from '../../view/known-lines.js';
import { type UnitMention, unitsNamed } from '../../view/named-units.js';
import type { Line } from '../../view/text-view.js';

/** The full stop of a sentence and a sum ("ngân sách phường 800 triệu") are no part of the unit. */
const mentioned = ofLine(({ text }) =>
  unitsNamed(text).map((each): UnitMention => {
    if (each.name === '' || /^\d{3,}/u.test(each.name)) {
      const end = each.start + each.kind.length;
      return { ...each, name: '', end: Math.min(end, each.end) };
    }
    return each;
  }),
);

interface Place {
  readonly line: Line;
  readonly mention: UnitMention;
  readonly words: string;
}

/** The kind with up to four words before it, as a person looks for it. */
function wordsOf({ text }: Line, { start, end }: UnitMention): string {
  const before = /(?:[\p{L}\d&]+\s+){0,4}$/u.exec(text.slice(0, start))?.[0] ?? '';
  return `${before}${text.slice(start, end)}`.trim();
}

/** `"UBND phường" (3 chỗ), "lãnh đạo phường"`. */
function listed(places: readonly Place[], times: (count: number) => string): string {
  const counts = new Map<string, number>();
  for (const { words } of places) counts.set(words, (counts.get(words) ?? 0) + 1);
  return [...counts].map(([words, count]) => `"${words}"${count > 1 ? ` (${times(count)})` : ''}`).join(', ');
}

/** What the places say, told once at the first of them. */
function once(places: readonly Place[], right: string, say: (list: string) => string): Finding[] {
  const [first] = places;
  if (!first) return [];
  const { line, mention } = first;
  return [
    at(
      line,
      mention.start,
      mention.end,
      {
        vi: `${say(listed(places, (count) => `${count} chỗ`))}.`,
        en: `The unit is of another kind: ${listed(places, (count) => `${count} times`)}.`,
      },
      {
        severity: 'warning',
        remedy: {
          vi: `Sửa thành "${right}" ở từng chỗ nói cơ quan, địa bàn của chính đơn vị; nơi nói đơn vị khác thì ghi rõ tên.`,
          en: `Write "${right}" wherever the unit itself is meant; name another unit in full.`,
        },
      },
    ),
  ];
}

/** The province has a unit of that kind and name as well. */
function isNeighbour({ units, issuer }: CheckContext, { kind, name }: UnitMention): boolean {
  let top = issuer?.unit;
  while (top?.parent) top = top.parent;
  if (!units || !top || !isTopKind(top.kind)) return false;
  return units
    .communes(top, units.asOf)
    .some((each) => foldWords(`${each.unit.kind} ${each.unit.name}`) === foldWords(`${kind} ${name}`));
}

export const unitKind: Rule = {
  id: 'unit-kind',
  group: 'facts',
  severity: 'error',
  strength: 'practice',
  reads: 'text',
  title: {
    vi: 'Loại của đơn vị (xã, phường, đặc khu) và của cấp trên (tỉnh, thành phố) viết đúng ở mọi chỗ',
    en: 'The kind of the unit, and of the one above it, is right everywhere',
  },
  bad: [
    'KẾ HOẠCH\nTrồng cây năm 2026 trên địa bàn xã Mai Lâm\n- Báo cáo lãnh đạo [[phường]] kết quả trồng cây.',
    'KẾ HOẠCH\nTrồng cây năm 2026 trên địa bàn phường Mai Lâm\n- Kinh phí do ngân sách [[xã]] bảo đảm.',
    'KẾ HOẠCH\nTrồng cây năm 2026 trên địa bàn phường Mai Lâm\n- Vận động nhân dân [[xã Mai Lâm]] trồng cây.',
  ],
  good: [
    'KẾ HOẠCH\nTrồng cây năm 2026 trên địa bàn xã Mai Lâm\n- UBND xã phối hợp với UBND phường Hòa An, các xã, phường lân cận và thị xã; xã hội hóa; mẫu sổ cấp phường; xã/phường.\n- Hợp tác xã trên địa bàn tham gia; học tập phường bạn.',
    'KẾ HOẠCH\nTrồng cây năm 2026 trên địa bàn phường Mai Lâm\n- Chăm sóc cây do xã Mai Lâm cũ trồng theo Kế hoạch số 5/KH-UBND ngày 03/02/2024 của UBND xã Mai Lâm.',
  ],
  check: (context) => {
    const own = context.facts.unit;
    if (!own) return { notJudged: { vi: 'không rõ đơn vị ban hành', en: 'the issuing unit is not known' } };
    if (own.level !== 1) return [];
    const { unitKinds } = context.data.letterheads;
    const above = context.issuer?.unit.parent;
    const superior = above && isTopKind(above.kind) ? above.kind : undefined;
    const mine = foldWords(own.name);
    const findings: Finding[] = [];
    const bare: Place[] = [];
    const higher: Place[] = [];
    for (const line of proseLines(context)) {
      for (const mention of mentioned(line, context)) {
        const { kind, name, start, end } = mention;
        const [before, after] = [line.text.slice(0, start), line.text.slice(end)];
        const place = (): Place => ({ line, mention, words: wordsOf(line, mention) });
        const wrong = levelOfKind(kind) === 1 && kind !== own.kind;
        if (name === '') {
          if (unitKinds.isGeneral(before, after) || inCitedTitle(line.text, start)) continue;
          // "thị trấn" alone is as often a place as a unit
          if (wrong && kind !== 'thị trấn') bare.push(place());
          else if (superior && isTopKind(kind) && kind !== superior && unitKinds.endsSuperior(before))
            higher.push(place());
        } else if (wrong && foldWords(name) === mine) {
          if (unitKinds.isFormer(before, after) || inCitedTitle(line.text, start) || isNeighbour(context, mention))
            continue;
          findings.push(
            at(
              line,
              start,
              end,
              {
                vi: `"${line.text.slice(start, end)}": đơn vị ban hành là ${own.kind} ${own.name}.`,
                en: `"${line.text.slice(start, end)}": the unit that issues is ${own.kind} ${own.name}.`,
              },
              {
                remedy: {
                  vi: `Sửa thành "${own.kind} ${own.name}"; nói đơn vị trước đây thì thêm chữ "cũ".`,
                  en: `Write "${own.kind} ${own.name}"; of a unit that is gone say so.`,
                },
              },
            ),
          );
        }
      }
    }
    return [
      ...findings,
      ...once(bare, own.kind, (list) => `Đơn vị ban hành là ${own.kind} ${own.name}, văn bản lại viết ${list}`),
      ...(above && superior
        ? once(higher, superior, (list) => `Cấp trên là ${superior} ${above.name}, văn bản lại viết ${list}`)
        : []),
    ];
  },
};
