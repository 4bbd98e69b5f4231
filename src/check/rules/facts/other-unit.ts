// The name of another commune in what one's own commune plans: left from the plan that was copied.

import { isTopKind, levelOfKind } from '../../../plan/unit.js';
import { inCitedTitle, sentenceAfter, sentenceBefore } from '../../../recognise/cited-title.js';
import { sameWords } from '../../../text/fold-words.js';
import { patternOf } from '../../../text/pattern.js';
import { at, type CheckContext, type Finding, type Rule } from '../../rule.js';
import { bodyLines } from '../../view/body-lines.js';
import { lower } from '../../view/letters.js';
import { otherProvinces } from './other-province.js';

/** Of a person, with at most the body between it and the kind of unit: "Phó Chủ tịch Ủy ban nhân dân", "Trưởng Công an". */
const office =
  /(?<!\p{L})(?:Chủ tịch|Bí thư|Chủ nhiệm|Trưởng|Chỉ huy|Đội trưởng|Tổ trưởng|Hiệu trưởng|Giám đốc|Ủy viên|công chức|cán bộ|đại biểu|đồng chí|ông|bà)(?:\s+\p{L}+){0,8}\s*$/iu;

/** "Trưởng Công an xã Lê Văn Nam": after an office the name is one of a person where it begins with a surname and no unit is known by it. */
function isPerson(before: string, kind: string, name: string, context: CheckContext): boolean {
  const { personNames, surnames, moreSurnames } = context.data.capitals;
  const syllables = name.split(/\s+/u);
  const [first = ''] = syllables;
  const has = (list: readonly string[]): boolean => list.some((each) => sameWords(each) === sameWords(first));
  if (!office.test(before) || !(has(surnames) || (syllables.length > 2 && has(moreSurnames)))) return false;
  if (personNames.some((each) => sameWords(each) === sameWords(name))) return false;
  return !isInProvince(kind, name, context);
}

/** The province of the plan has a unit of the name. */
function isInProvince(kind: string, name: string, { units, issuer }: Pick<CheckContext, 'units' | 'issuer'>): boolean {
  let top = issuer?.unit;
  while (top?.parent) top = top.parent;
  if (!units || !top || !isTopKind(top.kind)) return false;
  return units.findUnit({ kind: lower(kind), name, parent: top }, units.asOf).state === 'exists';
}

/** A body of the unit, or its land: the text speaks of its own there. */
const OWN_BODY =
  /(?:địa bàn|UBND|HĐND|Ủy ban nhân dân|Hội đồng nhân dân|Đảng ủy|Công an|Chủ tịch|công chức|nhân dân)\s+$/u;

const UNIT =
  /(?<![\p{L}\d/-]|tác\s|[Đđ]ô\s|[Tt]hị\s)(?!\p{L}+\s+(?:[Đđ]oàn|[Đđ]ội|[Hh]ội|[ỦủUu][ỷy])(?!\p{L}))((?:[Pp]hường|[Xx]ã|[Tt]hị trấn|[Đđ]ặc khu|PHƯỜNG|XÃ|THỊ TRẤN|ĐẶC KHU)\s+(\p{Lu}[\p{L}’']*(?:[\s-]\p{Lu}[\p{L}’']*){0,3}))(?![\p{L}’'])/gu;

/** Right before the unit, with a few words between: it is meant as another. */
const MEANT_BEFORE =
  /(?<!\p{L})(?:phối hợp|cùng với|giáp|giáp ranh|tiếp giáp|lân cận|liền kề|ranh giới|địa giới|kinh nghiệm|học tập|trao đổi|tham quan|giao lưu|kết nghĩa|liên kết|hợp tác|sáp nhập|sắp xếp|hợp nhất|chia tách|chuyển đến|chuyển về|chuyển từ|quê|quê quán|thường trú|hộ khẩu|địa chỉ|chợ|đền|chùa|tuyến|quốc lộ|huyện|quận|thị xã)(?!\p{L})(?:\s+[\p{L}\d,]+){0,5}\s*(?:[(:,]\s*)?$/iu;
/** With whom the plan's unit works, where that is one of its province: "Phối hợp với UBND phường …". */
const WORKS_WITH =
  /(?<!\p{L})phối hợp(?:\s+chặt chẽ)?\s+(?:với|cùng)\s+(?:(?:UBND|HĐND|Ủy ban nhân dân|Hội đồng nhân dân|Đảng ủy|Công an)\s+)?$/iu;
const SEVERAL_BEFORE =
  /(?<!\p{L})(?:các|những|hai|ba|bốn|sáu|nhiều|một số|giữa|\d{1,4})\s+(?:(?:UBND|HĐND|Ủy ban nhân dân|đơn vị|địa phương|đảng ủy)\s+)?$/iu;
/** "xã A và xã B", "xã A, B": several units in one list. */
const SEVERAL_AFTER =
  /^\s*(?:[,;–-]|và|với|đến|hoặc)\s+(?:(?:UBND|HĐND|Ủy ban nhân dân|các)\s+)?(?:[Pp]hường|[Xx]ã|[Tt]hị trấn|[Đđ]ặc khu)\s+\p{Lu}|^\s*(?:và|,)\s+\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)+\s*(?:[,.;]|và|$)/u;
const LISTED_BEFORE =
  /(?<!\p{L})(?:[Pp]hường|[Xx]ã|[Tt]hị trấn|[Đđ]ặc khu)\s+\p{Lu}\p{Ll}*(?:\s\p{Lu}\p{Ll}*){0,9}\s*(?:[,;–-]|và|với|đến|hoặc)\s+(?:(?:UBND|HĐND|Ủy ban nhân dân)\s+)?$/u;
const FORMER = /^\s*\(?(?:cũ|trước đây|nay là|trước sáp nhập)(?!\p{L})/u;
/** ", phường …, thành phố …": an address. */
const ADDRESS_AFTER = /^\s*,\s*(?:tỉnh|thành phố|TP\.?|quận|huyện|thị xã)\s/iu;

export function isMeantAsOther(text: string, start: number, end: number): boolean {
  const before = sentenceBefore(text, start);
  const after = sentenceAfter(text, end);
  return (
    MEANT_BEFORE.test(before) ||
    SEVERAL_BEFORE.test(before) ||
    SEVERAL_AFTER.test(after) ||
    LISTED_BEFORE.test(before) ||
    (/,\s*$/u.test(before) && ADDRESS_AFTER.test(after)) ||
    /["“][^"”]*$/u.test(before)
  );
}

/** What has become a part of the own unit is no other. */
function isFormerPart(kind: string, name: string, { units, issuer }: CheckContext): boolean {
  let top = issuer?.unit;
  while (top?.parent) top = top.parent;
  if (!units || !issuer || !top || !isTopKind(top.kind)) return false;
  const found = units.findUnit({ kind, name, parent: top }, units.asOf);
  return (
    found.state === 'replaced' &&
    found.former.some(({ by }) => by.some(({ unit }) => sameWords(unit.name) === sameWords(issuer.unit.name)))
  );
}

export const otherUnit: Rule = {
  id: 'other-unit',
  severity: 'error',
  strength: 'practice',
  title: { vi: 'Không còn tên đơn vị khác trong kế hoạch của mình', en: 'No name of another unit is left over' },
  bad: [
    'KẾ HOẠCH\nTrồng cây năm 2025 trên địa bàn xã Mai Lâm\n- Vận động nhân dân trên địa bàn [[xã Đông Khê]] trồng cây.',
    'KẾ HOẠCH\nTrồng cây năm 2025 trên địa bàn xã Mai Lâm\n- Giao Chủ tịch UBND [[xã An Hòa]] tổ chức thực hiện.',
    'KẾ HOẠCH\nTrồng cây năm 2025 trên địa bàn xã Mai Lâm\n- Đồng chí Bí thư Đảng ủy [[xã Hồ Sơn]] dự và chỉ đạo.',
    'KẾ HOẠCH\nTrồng cây năm 2025 trên địa bàn xã Mai Lâm\n- Phó Chủ tịch Ủy ban nhân dân [[xã Trần Phú]] phụ trách.',
    'KẾ HOẠCH\nTrồng cây năm 2025 trên địa bàn xã Mai Lâm\n- Vận động trên địa bàn [[xã Trần Văn Thời]] trồng cây.',
    'KẾ HOẠCH\nTrồng cây năm 2025 trên địa bàn xã Mai Lâm\n- Phòng Kinh tế [[xã Đông Khê]] theo dõi, tổng hợp.',
    'KẾ HOẠCH\nTrồng cây năm 2025 trên địa bàn xã Mai Lâm\n- Trồng 500 cây tại [[phường Đông Khê]].',
    'KẾ HOẠCH\nTrồng cây năm 2025 trên địa bàn xã Mai Lâm\n- Nâng cao đời sống người dân [[xã Đông Khê]] trong năm.',
  ],
  good: [
    'KẾ HOẠCH\nTrồng cây năm 2025 trên địa bàn xã Mai Lâm\n- Phó Chủ tịch Ủy ban nhân dân xã Trần Văn Bình phụ trách; Trưởng Công an xã Lê Văn Nam, Bí thư Đảng ủy xã Nguyễn Thị Lan, Chủ tịch UBND xã Hồ Thị Mai, công chức xã Lê Nam phối hợp.',
    'KẾ HOẠCH\nTrồng cây năm 2025 trên địa bàn xã Mai Lâm\n- Vận động nhân dân xã Mai Lâm trồng cây; học tập kinh nghiệm của xã Đông Khê; giáp ranh xã Đông Khê.',
    'KẾ HOẠCH\nTrồng cây năm 2025 trên địa bàn xã Mai Lâm\n- Phối hợp với xã Đông Khê và xã An Hòa phòng cháy rừng; hợp tác xã Đông Khê, Xã đoàn, thị xã An Hòa tham gia.',
    'KẾ HOẠCH\nTrồng cây năm 2025 trên địa bàn xã Mai Lâm\n- Sửa đường từ xã Đông Khê đến xã An Hòa; tập kết cây tại các xã Đông Khê, An Hòa.',
    'KẾ HOẠCH\nTrồng cây năm 2025 trên địa bàn xã Mai Lâm\n- Thôn 3 xã Đông Khê (cũ) trồng 200 cây; vườn ươm ở số 5 đường Lê Lợi, xã Đông Khê, tỉnh Thanh Sơn.',
  ],
  check: (context) => {
    const own = context.facts.unit;
    if (!own) return { notJudged: { vi: 'không rõ đơn vị ban hành', en: 'the issuing unit is not known' } };
    // a province names its communes
    const isCommune = levelOfKind(own.kind) === 1;
    const ofKind = patternOf(`(?<!\\p{L})(${own.kind}\\s+((?:\\p{Lu}\\p{L}*)(?:\\s\\p{Lu}\\p{L}*){0,3}))`, 'gu');
    const provinces = otherProvinces(context);
    const communes = bodyLines(context).flatMap((line): Finding[] =>
      [...line.text.matchAll(isCommune ? UNIT : ofKind)].flatMap((match) => {
        const [, unit = '', name = ''] = match;
        const start = match.index;
        const end = start + unit.length;
        const before = sentenceBefore(line.text, start);
        const kind = unit.slice(0, unit.length - name.length).trim();
        const firm = kind === own.kind && OWN_BODY.test(before);
        if (!isCommune && !firm) return [];
        if (FORMER.test(line.text.slice(end))) return [];
        // One syllable, or one in capitals alone, is rather the next sentence than a name.
        const capitals = /(?<!\p{L})\p{Lu}{2,}(?!\p{L})/u.test(name);
        if (!/\s/u.test(name) || (capitals && kind !== kind.toUpperCase())) return [];
        const [mine, theirs] = [sameWords(own.name), sameWords(name)];
        if (theirs.startsWith(mine) || mine.startsWith(theirs) || inCitedTitle(line.text, start)) return [];
        if (isPerson(before, kind, name, context) || isFormerPart(lower(kind), name, context)) return [];
        const other = isMeantAsOther(line.text, start, end);
        if (other && (!firm || (WORKS_WITH.test(before) && isInProvince(kind, name, context)))) return [];
        const sure = firm && !other;
        const proper = `${lower(own.kind)} ${own.name}`;
        return [
          at(
            line,
            start,
            end,
            {
              vi: `"${unit}" không phải đơn vị của kế hoạch này (${own.kind} ${own.name}).`,
              en: `"${unit}" is not the unit of this plan (${own.kind} ${own.name}).`,
            },
            sure
              ? { vi: `Sửa thành "${proper}".`, en: `Write "${proper}".` }
              : {
                  vi: `Sót từ văn bản của đơn vị khác thì sửa thành "${proper}"; đúng là nói về đơn vị khác thì giữ.`,
                  en: `If it is left from a plan of another unit, write "${proper}"; keep it if the other unit is meant.`,
                },
            sure ? {} : { severity: 'warning' },
          ),
        ];
      }),
    );
    return [...communes, ...provinces];
  },
};
