// Rule: the agency that issues, and those it names above itself, are there on the day of signing; recipients are as well. Luật Tổ chức chính
// quyền địa phương 2025 (two levels of government), resolutions on units that were merged or renamed.

import type { Localized, Severity } from '../../../diagnostics/index.js';
import { type Standing, standingWithin } from '../../../doctype/unit-standing.js';
import type { NamedUnit } from '../../../doctype/units/units.js';
import type { Unit } from '../../../plan/unit.js';
import { capitalize, upper } from '../../../text/case.js';
import { foldWords } from '../../../text/fold-words.js';
import { at, type CheckContext, type Finding, type Rule } from '../../rule.js';
import { agencyHeads } from '../../view/agency-head.js';
import { unitsNamed } from '../../view/named-units.js';
import { type Line, linesWith, type TextView } from '../../view/text-view.js';
import { shown } from './register-entries.js';

/** Days on which it may be signed. */
interface Days {
  readonly first: string;
  readonly last: string;
  /** Known from the year of the plan alone. */
  readonly guessed: boolean;
}

const two = (value: number): string => String(value).padStart(2, '0');

function daysOf({ facts, issuer }: CheckContext): Days | undefined {
  const { year, month, day } = facts.signed ?? {};
  const expected = issuer?.day;
  if (expected !== undefined && month === undefined) return { first: expected, last: expected, guessed: false };
  if (year === undefined) {
    const own = issuer?.year ?? facts.year;
    return own === undefined ? undefined : { first: `${own}-01-01`, last: `${own}-12-31`, guessed: true };
  }
  // a year beside open days and months is printed for any draft
  if (month === undefined) return { first: `${year}-01-01`, last: `${year}-12-31`, guessed: true };
  const from = day ?? 1;
  const to = day ?? new Date(Date.UTC(year, month, 0)).getUTCDate();
  return { first: `${year}-${two(month)}-${two(from)}`, last: `${year}-${two(month)}-${two(to)}`, guessed: false };
}

const nameOf = ({ kind, name }: NamedUnit): string => `${kind ?? ''} ${name}`.trim();

/** Up to three names; of a district that was cut up more are left unsaid. */
function listed(names: readonly string[]): string {
  return names.length > 3 ? `${names.slice(0, 3).join(', ')} …` : names.join(', ');
}

function words(unit: NamedUnit, standing: Standing): { message: Localized; remedy: Localized } {
  const own = capitalize(nameOf(unit));
  if (unit.name === '')
    return {
      message: {
        vi: `Không còn ${unit.kind} nào từ ${shown(standing.since ?? '')} (chính quyền địa phương hai cấp).`,
        en: `There is no ${unit.kind} since ${standing.since} (two levels of local government).`,
      },
      remedy: {
        vi: 'Ghi cơ quan của tỉnh, thành phố hoặc của xã, phường, đặc khu nay làm việc ấy; bỏ nếu không còn.',
        en: 'Name the agency of the province or of the commune that does its work now, or take it out.',
      },
    };
  const { state, since, kind, now } = standing;
  const day = since === undefined ? '' : shown(since);
  if (state === 'none')
    return {
      message: unit.parent
        ? {
            vi: `${capitalize(nameOf(top(unit)))} không có ${nameOf(unit)}.`,
            en: `There is no ${nameOf(unit)} in ${nameOf(top(unit))}.`,
          }
        : { vi: `Không có ${nameOf(unit)}.`, en: `There is no ${nameOf(unit)}.` },
      remedy:
        now.length > 0
          ? { vi: `Có phải là ${listed(now)}?`, en: `Did you mean ${listed(now)}?` }
          : { vi: 'Kiểm tra lại tên đơn vị, tên tỉnh.', en: 'Look at the names again.' },
    };
  if (state === 'not-yet')
    return {
      message: { vi: `${own} đến ${day} mới có.`, en: `${own} is there from ${since} only.` },
      remedy:
        now.length > 0
          ? { vi: `Vào ngày ký là ${listed(now)}.`, en: `On the day of signing it is ${listed(now)}.` }
          : { vi: 'Kiểm tra ngày ký và tên đơn vị.', en: 'Look at the day of signing and the name.' },
    };
  return {
    message: {
      vi: `${own} không còn từ ${day}${kind ? ' (chính quyền địa phương hai cấp)' : ''}.`,
      en: `${own} is gone since ${since}${kind ? ' (two levels of local government)' : ''}.`,
    },
    remedy:
      now.length === 1
        ? { vi: `Nay là ${now[0]}.`, en: `It is ${now[0]} now.` }
        : now.length > 1
          ? {
              vi: `Địa bàn nay thuộc: ${listed(now)}; xem lại đơn vị nào.`,
              en: `Its area belongs to ${listed(now)} now; find out which is meant.`,
            }
          : {
              vi: 'Ghi đơn vị đang có vào ngày ký: tỉnh, thành phố trực thuộc trung ương; xã, phường, đặc khu.',
              en: 'Name a unit that is there on the day of signing: a province, a city under the central government; a commune, a ward, a special zone.',
            },
  };
}

const top = (unit: NamedUnit): NamedUnit => (unit.parent ? top(unit.parent) : unit);

function judge(context: CheckContext, unit: NamedUnit, days: Days): Standing | undefined {
  const { units, data } = context;
  return standingWithin(unit, days.first, days.last, { changes: data.reorganisations, units });
}

function more({ state, basis }: Standing, severity: Severity, { units }: CheckContext): Partial<Finding> {
  const asOf = units ? `danh mục đơn vị hành chính đến ngày ${shown(units.asOf)}` : undefined;
  const ground = state === 'none' ? asOf : basis;
  return { severity, ...(ground === undefined ? {} : { basis: ground }) };
}

/** What the plan says of its unit and those above it. */
function judgePlan(context: CheckContext, unit: Unit | undefined, path: string, days: Days): Finding[] {
  if (!unit) return [];
  const standing = judge(context, unit, days);
  const above = judgePlan(context, unit.parent, `${path}.parent`, days);
  if (!standing) return above;
  const { message, remedy } = words(unit, standing);
  return [
    {
      message,
      remedy,
      path: `${path}.${standing.kind ? 'kind' : 'name'}`,
      ...more(standing, severityOf(standing, days, context), context),
    },
    ...above,
  ];
}

/** A name that the data do not know may be newer than they are. */
function severityOf({ state }: Standing, { first, guessed }: Days, { issue, units }: CheckContext): Severity {
  if (guessed && !issue) return 'warning';
  return state === 'none' && units !== undefined && first > units.asOf ? 'warning' : 'error';
}

interface Named {
  readonly unit: NamedUnit;
  readonly line: Line;
  readonly start: number;
  readonly end: number;
  readonly severity?: Severity;
}

/** Units in the name of one agency, each below the one that follows it: `XÃ SƠN LINH, HUYỆN SƠN HÀ`. */
function namedIn(lines: readonly Line[], province: NamedUnit | undefined): Named[] {
  const text = lines.map((line) => line.text.trim()).join(' ');
  const mentions = unitsNamed(text).filter(({ name }) => name !== '');
  const place = (offset: number): { line: Line; at: number } => {
    let begin = 0;
    for (const line of lines) {
      const { length } = line.text.trim();
      if (offset <= begin + length)
        return { line, at: offset - begin + line.text.length - line.text.trimStart().length };
      begin += length + 1;
    }
    return { line: lines.at(-1) as Line, at: 0 };
  };
  return mentions.map(({ kind, name, start, end }, index) => {
    let parent = mentions.slice(index + 1).some((each) => isTop(each.kind)) || isTop(kind) ? undefined : province;
    for (const above of mentions.slice(index + 1).toReversed()) parent = { kind: above.kind, name: above.name, parent };
    const from = place(start);
    const to = place(end);
    return {
      unit: { kind, name: written(name), ...(parent ? { parent } : {}) },
      line: from.line,
      start: from.at,
      end: to.line === from.line ? to.at : from.line.text.trimEnd().length,
    };
  });
}

const isTop = (kind: string): boolean => kind === 'tỉnh' || kind === 'thành phố';

/** As people write a name that stands in capitals. */
const written = (name: string): string =>
  /\p{Ll}/u.test(name) ? name : name.replace(/\p{L}+/gu, (word) => capitalize(word.toLowerCase()));

/** The one province that head, recipients and subject of a file name. */
export function provinceOf({ lines }: TextView): NamedUnit | undefined {
  const found = new Map<string, NamedUnit>();
  for (const line of linesWith(
    lines,
    'agency',
    'authority',
    'subject',
    'reference-line',
    'recipient',
    'signature-capacity',
  ))
    for (const { kind, name } of unitsNamed(line.text))
      if (isTop(kind) && name !== '') found.set(foldWords(`${kind} ${name}`), { kind, name: written(name) });
  return found.size === 1 ? [...found.values()][0] : undefined;
}

/** Those of a file: its letterhead, or who decides where the head is lost. */
function issuersOf({ view, data }: CheckContext): Named[] {
  const { letterheads } = data;
  const province = provinceOf(view);
  const heads = agencyHeads(view.texts, letterheads);
  const named = heads.flatMap(({ superior, own }): Named[] => {
    const first = upper(own[0]?.text.trim() ?? '');
    const keeps = letterheads.keepsName(first) && !letterheads.startsCommittee(first);
    return [
      ...namedIn(superior, province),
      ...(letterheads.isParty(first)
        ? []
        : namedIn(own, province).map((each): Named => (keeps ? { ...each, severity: 'info' } : each))),
    ];
  });
  if (heads.length > 0) return named;
  return namedIn(linesWith(view.lines, 'authority'), province);
}

function judgeFile(context: CheckContext, days: Days): Finding[] {
  const told = new Set<string>();
  return issuersOf(context).flatMap(({ unit, line, start, end, severity }): Finding[] => {
    const standing = judge(context, unit, days);
    const key = foldWords(nameOf(unit));
    // who reads a file from anyone knows its units no better than the table: what it lacks may be a slip of the reading
    if (!standing || told.has(key) || (standing.state === 'none' && unit.parent)) return [];
    told.add(key);
    const { message, remedy } = words(unit, standing);
    return [
      at(line, start, end, message, {
        remedy,
        ...more(standing, severity ?? severityOf(standing, days, context), context),
      }),
    ];
  });
}

/** "huyện cũ", "quận trước đây" speak of what is gone on purpose. */
const past = /^\s*\(?(?:cũ|trước đây)(?!\p{L})/iu;

/** The province of the plan, or the one that a file names; undefined where the data do not know it. */
function ownProvince({ issuer, view, units }: CheckContext, { last }: Days): NamedUnit | undefined {
  const province = issuer ? top(issuer.unit) : provinceOf(view);
  return province && units && units.findProvince(province, last).state !== 'unknown' ? province : undefined;
}

/**
 * A recipient below the province, as one of the plan's own: nothing where its line names another province, or where another province has
 * one of the name and the own never had.
 */
function withinProvince(
  { kind, name }: NamedUnit,
  rest: string,
  province: NamedUnit | undefined,
  { units, issuer }: CheckContext,
  { last }: Days,
): NamedUnit | undefined {
  if (!province || name === '' || isTop(kind ?? '')) return { kind, name };
  const above = unitsNamed(rest).filter((each) => each.name !== '');
  const other = above.find((each) => isTop(each.kind));
  if (other && foldWords(other.name) !== foldWords(province.name)) return undefined;
  const unit = { kind, name: written(name), parent: province };
  const found = units?.findUnit(unit, last);
  const elsewhere = found?.state === 'unknown' && (found.elsewhere.length > 0 || issuer === undefined);
  return elsewhere ? { kind, name } : unit;
}

function judgeRecipients(context: CheckContext, days: Days): Finding[] {
  const { view, data } = context;
  const province = ownProvince(context, days);
  return linesWith(view.lines, 'recipient').flatMap((line): Finding[] => {
    const start = upper(line.text.replace(/^[\s\-–—+•*]+/u, ''));
    if (data.letterheads.keepsName(start) && !data.letterheads.startsCommittee(start)) return [];
    return unitsNamed(line.text).flatMap((mention): Finding[] => {
      // communes and cities are known with their province alone
      if (mention.name === '' && isTop(mention.kind)) return [];
      const rest = line.text.slice(mention.end);
      const unit = withinProvince(mention, /^\s*[,-]/u.test(rest) ? rest : '', province, context, days);
      const standing = unit && judge(context, unit, days);
      if (!standing || standing.state === 'not-yet' || past.test(line.text.slice(mention.end))) return [];
      const { message, remedy } = words(unit, standing);
      return [at(line, mention.start, mention.end, message, { remedy, ...more(standing, 'warning', context) })];
    });
  });
}

const head = (agency: string, date: string): string =>
  `${agency}\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 15/KH-UBND\nMai Lâm, ngày ${date}\nKẾ HOẠCH\nTrồng rừng năm 2026\n1. Trồng rừng./.`;

export const issuerExists: Rule = {
  id: 'issuer-exists',
  group: 'law',
  severity: 'error',
  strength: 'law',
  basis: 'Luật Tổ chức chính quyền địa phương ngày 16/6/2025 (số 72/2025/QH15)',
  reads: 'text',
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
      ...(context.issuer ? judgePlan(context, context.issuer.unit, 'unit', days) : judgeFile(context, days)),
      ...judgeRecipients(context, days),
    ];
  },
};
