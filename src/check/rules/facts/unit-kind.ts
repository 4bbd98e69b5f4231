// The kind of the unit itself is another one: "UBND phường" in the plan of a xã, "xã Tân Phú" of what is the phường Tân Phú; "UBND tỉnh"
// where the unit above is a thành phố. Left from a plan that was copied, rolled over or shared by many units.

import { isTopKind, levelOfKind } from '../../../plan/unit.js';
import { inCitedTitle } from '../../../recognise/cited-title.js';
import { type UnitMention, unitsNamed } from '../../../recognise/units-named.js';
import { upper } from '../../../text/case.js';
import { foldWords } from '../../../text/fold-words.js';
import { nameFromCapitals } from '../../../text/name-capitals.js';
import { at, type CheckContext, type Finding, type Rule } from '../../rule.js';
import { agencyHeads } from '../../view/agency-head.js';
import { proseLines } from '../../view/body-lines.js';
import { ofLine } from '../../view/known-lines.js';
import type { Line } from '../../view/text-view.js';
import { dayOf } from '../law/signing-days.js';

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

/** A kind that stands alone, in place of the right one. */
const wrongKind = (
  line: Line,
  { start, end }: UnitMention,
  right: string,
  message: { readonly vi: string; readonly en: string },
): Finding =>
  at(
    line,
    start,
    end,
    message,
    {
      vi: `Sửa thành "${right}" ở chỗ nói cơ quan, địa bàn của chính đơn vị; nơi nói đơn vị khác thì ghi rõ tên.`,
      en: `Write "${right}" where the unit itself is meant; name another unit in full.`,
    },
    { severity: 'warning' },
  );

/** Units of the kind were no more on the day of signing. */
function isGone(kind: string, context: CheckContext): boolean {
  const day = dayOf(context);
  return (
    day !== undefined &&
    context.data.reorganisations.some(({ effective, levels }) => effective <= day && levels.includes(kind))
  );
}

/** The unit above, as the plan says it, or the head of the first page: `UBND TỈNH X` above `UBND XÃ Y`. */
function superiorOf({
  issuer,
  view,
  data,
}: CheckContext): { readonly kind: string; readonly name: string } | undefined {
  const planned = issuer?.unit.parent;
  if (issuer) return planned;
  for (const { superior } of agencyHeads(view.texts, data.letterheads)) {
    const text = superior.map((line) => line.text.trim()).join(' ');
    const above = unitsNamed(text).find(({ name }) => name !== '');
    if (above) return { kind: above.kind, name: nameFromCapitals(above.name) };
  }
  return undefined;
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
  severity: 'error',
  strength: 'practice',
  title: {
    vi: 'Loại của đơn vị (xã, phường, đặc khu) và của cấp trên (tỉnh, thành phố) viết đúng ở mọi chỗ',
    en: 'The kind of the unit, and of the one above it, is right everywhere',
  },
  bad: [
    'KẾ HOẠCH\nTrồng cây năm 2026 trên địa bàn xã Mai Lâm\n- Báo cáo lãnh đạo [[phường]] kết quả trồng cây.',
    'KẾ HOẠCH\nTrồng cây năm 2026 trên địa bàn phường Mai Lâm\n- Kinh phí do ngân sách [[xã]] bảo đảm.',
    'KẾ HOẠCH\nTrồng cây năm 2026 trên địa bàn phường Mai Lâm\n- Vận động nhân dân [[xã Mai Lâm]] trồng cây.',
    'KẾ HOẠCH\nTrồng cây năm 2026 trên địa bàn xã Mai Lâm\n- Trồng cây trên địa bàn [[thị trấn]].',
    'KẾ HOẠCH\nTrồng cây năm 2026 trên địa bàn phường Mai Lâm\n- Báo cáo UBND [[thị trấn]] kết quả.',
    'ỦY BAN NHÂN DÂN TỈNH ĐÔNG HÀ\nỦY BAN NHÂN DÂN\nXÃ MAI LÂM\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 15/KH-UBND\nMai Lâm, ngày 28 tháng 01 năm 2026\nKẾ HOẠCH\nTrồng cây năm 2026\n- Báo cáo UBND [[thành phố]] kết quả.',
  ],
  good: [
    'KẾ HOẠCH\nTrồng cây năm 2026 trên địa bàn xã Mai Lâm\n- Trồng cây ở khu vực thị trấn, trung tâm thị trấn cũ; đường vào thị trấn; trên địa bàn các xã, thị trấn.',
    'KẾ HOẠCH\nTrồng cây năm 2024 trên địa bàn xã Mai Lâm\n- Học tập trên địa bàn thị trấn; báo cáo UBND huyện.',
    'KẾ HOẠCH\nTrồng cây năm 2026 trên địa bàn xã Mai Lâm\n- Rừng do UBND huyện đã giao; theo Quyết định số 5/QĐ-UBND ngày 05/01/2024 của UBND huyện Sơn Hà.',
    'ỦY BAN NHÂN DÂN TỈNH ĐÔNG HÀ\nỦY BAN NHÂN DÂN\nXÃ MAI LÂM\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 15/KH-UBND\nMai Lâm, ngày 28 tháng 01 năm 2026\nKẾ HOẠCH\nTrồng cây năm 2026\n- Báo cáo UBND tỉnh kết quả.',
    'KẾ HOẠCH\nTrồng cây năm 2026 trên địa bàn xã Mai Lâm\n- UBND xã phối hợp với UBND phường Hòa An, các xã, phường lân cận và thị xã; xã hội hóa; mẫu sổ cấp phường; xã/phường.\n- Hợp tác xã trên địa bàn tham gia; học tập phường bạn.',
    'ỦY BAN NHÂN DÂN\nPHƯỜNG MAI LÂM - BẾN ĐÁ\nKẾ HOẠCH\nTrồng cây năm 2026\n- Vận động nhân dân phường Mai Lâm - Bến Đá trồng cây.',
    'KẾ HOẠCH\nTrồng cây năm 2026 trên địa bàn phường Mai Lâm\n- Chăm sóc cây do xã Mai Lâm cũ trồng theo Kế hoạch số 5/KH-UBND ngày 03/02/2024 của UBND xã Mai Lâm.',
  ],
  check: (context) => {
    const own = context.facts.unit;
    if (!own) return { notJudged: { vi: 'không rõ đơn vị ban hành', en: 'the issuing unit is not known' } };
    if (own.level !== 1) return [];
    const { unitKinds } = context.data.letterheads;
    const above = superiorOf(context);
    const superior = above && isTopKind(above.kind) ? above : undefined;
    const mine = foldWords(own.name);
    const townsGone = isGone('thị trấn', context);
    const findings: Finding[] = [];
    for (const line of proseLines(context)) {
      for (const mention of mentioned(line, context)) {
        const { kind, name, start, end } = mention;
        const [before, after] = [line.text.slice(0, start), line.text.slice(end)];
        const wrong = levelOfKind(kind) === 1 && kind !== own.kind;
        if (name === '') {
          if (unitKinds.isGeneral(before, after) || inCitedTitle(line.text, start)) continue;
          // "thị trấn" alone is as often a place as a unit
          const meant = kind !== 'thị trấn' || (townsGone && unitKinds.endsOwn(before));
          if (wrong && meant)
            findings.push(
              wrongKind(line, mention, own.kind, {
                vi: `Đơn vị ban hành là ${own.kind} ${own.name}, văn bản lại viết "${kind}".`,
                en: `The unit that issues is ${own.kind} ${own.name}; here it is called "${kind}".`,
              }),
            );
          else if (superior && isTopKind(kind) && kind !== superior.kind && unitKinds.endsSuperior(before))
            findings.push(
              wrongKind(line, mention, superior.kind, {
                vi: `Cấp trên là ${superior.kind} ${superior.name}, văn bản lại viết "${kind}".`,
                en: `The unit above is ${superior.kind} ${superior.name}; here it is called "${kind}".`,
              }),
            );
        } else if (wrong && foldWords(name) === mine) {
          // a school keeps its name
          const owner = /[^,;:•\n]*$/u.exec(before)?.[0].replace(/^[\s\-–+*]+/u, '') ?? '';
          if (context.data.letterheads.keepsName(upper(owner)) && owner.trim().split(/\s+/u).length < 6) continue;
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
                vi: `Sửa thành "${own.kind} ${own.name}"; nói đơn vị trước đây thì thêm chữ "cũ".`,
                en: `Write "${own.kind} ${own.name}"; of a unit that is gone say so.`,
              },
            ),
          );
        }
      }
    }
    return findings;
  },
};
