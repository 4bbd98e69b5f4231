// Rule: the agency that issues, and those it names above itself, are there on the day of signing; recipients are as well. Luật Tổ chức chính
// quyền địa phương 2025 (two levels of government), resolutions on units that were merged or renamed.

import type { Severity } from '../../../diagnostics/index.js';
import { type Standing, standingWithin } from '../../../doctype/unit-standing.js';
import type { NamedUnit } from '../../../doctype/units/units.js';
import { isTopKind, type Unit } from '../../../plan/unit.js';
import { upper } from '../../../text/case.js';
import { foldWords } from '../../../text/fold-words.js';
import { nameFromCapitals } from '../../../text/name-capitals.js';
import { at, type CheckContext, type Finding, type Rule } from '../../rule.js';
import { agencyHeads } from '../../view/agency-head.js';
import { unitsNamed } from '../../view/named-units.js';
import { type Line, linesWith, type TextView } from '../../view/text-view.js';
import { shown } from './register-entries.js';
import { type Days, daysOf } from './signing-days.js';
import { nameOf, standingWords, topOf } from './standing-words.js';

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
  const { message, remedy } = standingWords(unit, standing);
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
  readonly start: number;
  readonly end: number;
  /** Where it is not that of its standing. */
  readonly severity?: Severity;
}

/**
 * Units in the name of one agency, each below the one that follows it: `XÃ SƠN LINH, HUYỆN SƠN HÀ`. A kind alone (`Phòng Nội vụ huyện`)
 * speaks of every unit of that kind; only a province needs none.
 */
function namedIn(text: string, province: NamedUnit | undefined): Named[] {
  const mentions = unitsNamed(text);
  return mentions.flatMap(({ kind, name, start, end }, index): Named[] => {
    if (name === '') return isTopKind(kind) ? [] : [{ unit: { kind, name }, start, end }];
    const above = mentions.slice(index + 1).filter((each) => each.name !== '');
    let parent = isTopKind(kind) || above.some((each) => isTopKind(each.kind)) ? undefined : province;
    for (const each of above.toReversed()) parent = { kind: each.kind, name: each.name, parent };
    return [{ unit: { kind, name: nameFromCapitals(name), ...(parent ? { parent } : {}) }, start, end }];
  });
}

/** Those in the name of the agency itself; none of an organisation of the Party. What may keep the name of a unit that is gone is told so. */
function namedByAgency(name: string, province: NamedUnit | undefined, { data }: CheckContext): Named[] {
  const { letterheads } = data;
  const first = upper(name.trim());
  if (letterheads.isParty(first)) return [];
  const keeps = letterheads.keepsName(first) && !letterheads.startsCommittee(first);
  return namedIn(name, province).map((each): Named => (keeps ? { ...each, severity: 'info' } : each));
}

/** What the name of an agency below the committee says; its own unit and those above it the plan has as facts. */
function judgeAgency(context: CheckContext, unit: Unit, days: Days): Finding[] {
  const { agency } = unit;
  if (!agency) return [];
  return namedByAgency(agency.name, topOf(unit), context).flatMap((named): Finding[] => {
    const standing = judge(context, named.unit, days);
    if (!standing || isGuess(standing, named)) return [];
    return [
      {
        ...standingWords(named.unit, standing),
        path: 'unit.agency.name',
        ...more(standing, named.severity ?? severityOf(standing, days, context), context),
      },
    ];
  });
}

/** Whoever reads a name knows its units no better than the table: what that lacks may be a slip of the reading. */
const isGuess = ({ state }: Standing, { unit }: Named): boolean => state === 'none' && unit.parent !== undefined;

interface NamedOnLine extends Named {
  readonly line: Line;
}

/** As `namedIn` and its kind, of a name that goes over several lines. */
function namedOn(lines: readonly Line[], read: (text: string) => readonly Named[]): NamedOnLine[] {
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
  return read(lines.map((line) => line.text.trim()).join(' ')).map((each) => {
    const from = place(each.start);
    const to = place(each.end);
    return {
      ...each,
      line: from.line,
      start: from.at,
      end: to.line === from.line ? to.at : from.line.text.trimEnd().length,
    };
  });
}

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
      if (isTopKind(kind) && name !== '')
        found.set(foldWords(`${kind} ${name}`), { kind, name: nameFromCapitals(name) });
  return found.size === 1 ? [...found.values()][0] : undefined;
}

/** Those of a file: its letterhead, or who decides where the head is lost. */
function issuersOf(context: CheckContext): NamedOnLine[] {
  const { view, data } = context;
  const province = provinceOf(view);
  const heads = agencyHeads(view.texts, data.letterheads);
  if (heads.length === 0) return namedOn(linesWith(view.lines, 'authority'), (text) => namedIn(text, province));
  return heads.flatMap(({ superior, own }) => [
    ...namedOn(superior, (text) => namedIn(text, province)),
    ...namedOn(own, (text) => namedByAgency(text, province, context)),
  ]);
}

function judgeFile(context: CheckContext, days: Days): Finding[] {
  const told = new Set<string>();
  return issuersOf(context).flatMap((named): Finding[] => {
    const { unit, line, start, end, severity } = named;
    const standing = judge(context, unit, days);
    const key = foldWords(nameOf(unit));
    if (!standing || told.has(key) || isGuess(standing, named)) return [];
    told.add(key);
    const { message, remedy } = standingWords(unit, standing);
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
  const province = issuer ? topOf(issuer.unit) : provinceOf(view);
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
  if (!province || name === '' || isTopKind(kind)) return { kind, name };
  const above = unitsNamed(rest).filter((each) => each.name !== '');
  const other = above.find((each) => isTopKind(each.kind));
  if (other && foldWords(other.name) !== foldWords(province.name)) return undefined;
  const unit = { kind, name: nameFromCapitals(name), parent: province };
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
      if (mention.name === '' && isTopKind(mention.kind)) return [];
      const rest = line.text.slice(mention.end);
      const unit = withinProvince(mention, /^\s*[,-]/u.test(rest) ? rest : '', province, context, days);
      const standing = unit && judge(context, unit, days);
      if (!standing || standing.state === 'not-yet' || past.test(line.text.slice(mention.end))) return [];
      const { message, remedy } = standingWords(unit, standing);
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
      ...(context.issuer
        ? [...judgePlan(context, context.issuer.unit, 'unit', days), ...judgeAgency(context, context.issuer.unit, days)]
        : judgeFile(context, days)),
      ...judgeRecipients(context, days),
    ];
  },
};
