// Rule: the agency that issues, and those it names above itself, are there on the day of signing; recipients are as well. Luật Tổ chức chính
// quyền địa phương 2025 (two levels of government), resolutions on units that were merged or renamed.

import { nameOf, standingWords, topOf } from '../../../doctype/gone-unit-words.js';
import { misspelled } from '../../../doctype/unit-standing.js';
import { TWO_LEVELS } from '../../../doctype/units/units.js';
import { isTopKind, type Unit } from '../../../plan/unit.js';
import { foldWords } from '../../../text/fold-words.js';
import { at, type CheckContext, type Finding, type Rule } from '../../rule.js';
import { isGuess, judgeStanding, moreOf, severityOf } from './judge-standing.js';
import { issuersOf, namedByAgency } from './named-issuers.js';
import { judgeRecipients } from './named-recipients.js';
import { type Days, daysOf } from './signing-days.js';

/** What the plan says of its unit and those above it. */
function judgePlan(context: CheckContext, unit: Unit | undefined, path: string, days: Days): Finding[] {
  if (!unit) return [];
  const standing = judgeStanding(context, unit, days);
  const above = judgePlan(context, unit.parent, `${path}.parent`, days);
  if (!standing) return above;
  const { message, remedy } = standingWords(unit, standing);
  return [
    {
      message,
      remedy,
      path: `${path}.${standing.kind ? 'kind' : 'name'}`,
      ...moreOf(standing, severityOf(standing, days, context), context),
    },
    ...above,
  ];
}

/** The province of the plan is one of the country: nobody else could say what stands in a letterhead. */
function judgeProvince(context: CheckContext, unit: Unit, path: string, days: Days): Finding[] {
  if (unit.parent) return judgeProvince(context, unit.parent, `${path}.parent`, days);
  const { units, issuer } = context;
  // a city of before the two levels may be one below a province
  const known = unit.kind === 'tỉnh' || days.last >= TWO_LEVELS;
  if (!units || !isTopKind(unit.kind) || judgeStanding(context, unit, days)) return [];
  if (units.findProvince(unit, days.last).state !== 'unknown') return [];
  const meant = misspelled(unit, days.last, units);
  if (meant.length === 0 && (!known || issuer?.sample)) return [];
  const standing = { state: 'none', kind: false, now: meant } as const;
  const { message, remedy } = standingWords(unit, standing);
  return [
    {
      message,
      remedy: meant.length > 0 ? remedy : unknownRemedy,
      path: `${path}.name`,
      ...moreOf(standing, days.guessed && !context.issue && meant.length === 0 ? 'warning' : 'error', context),
    },
  ];
}

const unknownRemedy = {
  vi: 'Ghi đúng tên tỉnh, thành phố; tỉnh mới đặt thì ghi vào templates/units/changes.tsv; bản mẫu, tập huấn có đơn vị không có thật thì ghi "sample: true" vào kế hoạch.',
  en: 'Write its right name; put a new one into templates/units/changes.tsv; where the units are invented, for a sample or a course, write "sample: true" into the plan.',
};

/** What is issued of a plan that says so itself is told to be a sample. */
const tellSample = ({ issuer, issue }: CheckContext): Finding[] =>
  issuer?.sample && issue
    ? [
        {
          message: {
            vi: 'Kế hoạch được đánh dấu là bản mẫu: tên đơn vị không đối chiếu với danh mục, văn bản không phải để phát hành.',
            en: 'The plan is marked as a sample: its units are not looked up, and it is not meant to go out.',
          },
          remedy: {
            vi: 'Văn bản thật thì bỏ mục "bản mẫu" (sample).',
            en: 'Take "sample" out for a real document.',
          },
          path: 'sample',
          severity: 'warning',
        },
      ]
    : [];

/** What the name of an agency below the committee says; its own unit and those above it the plan has as facts. */
function judgeAgency(context: CheckContext, unit: Unit, days: Days): Finding[] {
  const { agency } = unit;
  if (!agency) return [];
  return namedByAgency(agency.name, topOf(unit), context).flatMap((named): Finding[] => {
    const standing = judgeStanding(context, named.unit, days);
    if (!standing || isGuess(standing, named)) return [];
    return [
      {
        ...standingWords(named.unit, standing),
        path: 'unit.agency.name',
        ...moreOf(standing, named.severity ?? severityOf(standing, days, context), context),
      },
    ];
  });
}

function judgeFile(context: CheckContext, days: Days): Finding[] {
  const told = new Set<string>();
  return issuersOf(context, days.last).flatMap((named): Finding[] => {
    const { unit, line, start, end, severity } = named;
    const standing = judgeStanding(context, unit, days);
    const key = foldWords(nameOf(unit));
    if (!standing || told.has(key) || isGuess(standing, named)) return [];
    told.add(key);
    const { message, remedy } = standingWords(unit, standing);
    // the province of a file is read, not said
    const own = standing.state === 'none' ? 'warning' : severityOf(standing, days, context);
    return [at(line, start, end, message, remedy, { ...moreOf(standing, severity ?? own, context) })];
  });
}

const head = (agency: string, date: string): string =>
  `${agency}\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 15/KH-UBND\nMai Lâm, ngày ${date}\nKẾ HOẠCH\nTrồng rừng năm 2026\n1. Trồng rừng./.`;

export const issuerExists: Rule = {
  id: 'issuer-exists',
  severity: 'error',
  strength: 'law',
  basis: 'Luật Tổ chức chính quyền địa phương ngày 16/6/2025 (số 72/2025/QH15)',
  title: {
    vi: 'Cơ quan ban hành, cơ quan cấp trên và nơi nhận còn tồn tại vào ngày ký',
    en: 'The agency that issues, those above it and recipients are there on the day of signing',
  },
  bad: [
    head('ỦY BAN NHÂN DÂN\n[[HUYỆN MAI LÂM]]', '05 tháng 3 năm 2026'),
    head('HỘI ĐỒNG NHÂN DÂN\n[[THỊ XÃ MAI LÂM]]', '05 tháng 3 năm 2026'),
    head('UBND [[QUẬN 1]]\nPHÒNG NỘI VỤ', '05 tháng 3 năm 2026'),
    head('ỦY BAN NHÂN DÂN\n[[ĐẶC KHU MAI LÂM]]', '05 tháng 3 năm 2025'),
    `${head('ỦY BAN NHÂN DÂN\nXÃ MAI LÂM', '05 tháng 3 năm 2026')}\nNơi nhận:\n- Phòng Nội vụ [[huyện]];\n- Lưu: VT.`,
  ],
  good: [
    head('ỦY BAN NHÂN DÂN\nHUYỆN MAI LÂM', '05 tháng 3 năm 2025'),
    head('ỦY BAN NHÂN DÂN\nXÃ MAI LÂM', '05 tháng 3 năm 2026'),
    head('ỦY BAN NHÂN DÂN\nĐẶC KHU MAI LÂM', '05 tháng 3 năm 2026'),
    head('UBND XÃ MAI LÂM\nPHÒNG VĂN HÓA - XÃ HỘI', '05 tháng 3 năm 2026'),
    `${head('ỦY BAN NHÂN DÂN\nXÃ MAI LÂM', '05 tháng 3 năm 2026')}\nNơi nhận:\n- UBND tỉnh;\n- Trường THCS thị trấn Mai Lâm;\n- Hội Nông dân xã;\n- Lưu: VT.`,
  ],
  check: (context) => {
    const days = daysOf(context);
    if (!days) return { notJudged: { vi: 'không rõ ngày ký', en: 'the day of signing is not known' } };
    return [
      ...(context.issuer
        ? [
            ...tellSample(context),
            ...judgePlan(context, context.issuer.unit, 'unit', days),
            ...judgeProvince(context, context.issuer.unit, 'unit', days),
            ...judgeAgency(context, context.issuer.unit, days),
          ]
        : judgeFile(context, days)),
      ...judgeRecipients(context, days),
    ];
  },
};
