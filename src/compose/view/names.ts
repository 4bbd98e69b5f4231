// The names that texts of a plan may use in {{…}}: years, the unit and what is derived from it, the plan's own
// facts, the title of the plan.

import type { Diagnostic } from '../../diagnostics/index.js';
import type { Wording } from '../../doctype/wording.js';
import type { OpenFact } from '../../document/document.js';
import type { Instrument } from '../../plan/instrument.js';
import type { Plan } from '../../plan/plan.js';
import type { Unit } from '../../plan/unit.js';
import { uncapitalize } from '../../text/case.js';
import { dayText, monthText, type PartialDate } from '../../text/date.js';
import { onOneLine } from '../../text/normalize.js';
import { expandText, expandTexts, type Names } from '../expand-texts.js';
import { placeName, unitName } from '../names/unit-names.js';

// Number, date and the reference to the main text: as fields that the office fills after signing, or as the words that name the text
// elsewhere. All are made from the same facts. NĐ 30/2020/NĐ-CP, Điều 15 and Phụ lục I, mục II.3–II.4, III.1.c.

/** Widths in mm of the gaps of a draft: room for a written number, for a day or month. */
const NUMBER_GAP = 12;
const DAY_GAP = 8;

/** Numbers below 10 get one zero before them, all else stays as it is written. Phụ lục I, mục II.3.c. */
export function serialNumber(number: string): string | undefined {
  return /^\d{1,6}$/.test(number) && /[1-9]/.test(number) ? number.padStart(2, '0') : undefined;
}

export function checkNumber(number: string | undefined, path: string): Diagnostic[] {
  if (number === undefined || serialNumber(number) !== undefined) return [];
  return [
    {
      code: 'form/bad-number',
      severity: 'error',
      place: { path },
      message: {
        vi: `Số văn bản "${number}" phải là một số nguyên dương.`,
        en: `The number "${number}" must be a positive whole number.`,
      },
      remedy: {
        vi: 'Chỉ ghi phần số, ví dụ 12; phần "/QĐ-UBND" được tính tự động.',
        en: 'Write the number alone, such as 12; the symbol after the slash is computed.',
      },
      basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.3',
    },
  ];
}

/** A place to be filled in; what is known is plain text. */
const open = (fact: OpenFact, title: string, mm: number): string =>
  `<control tag="${fact}" title="${title}"><blank mm="${mm}"/></control>`;

/** Tags of the date line: `ngày 20 tháng 01 năm 2026`, with gaps for what is open. @param year where the date itself is open */
export function dateMarkup(date: PartialDate | undefined, year: number): string {
  const day = date?.day === undefined ? open('day', 'Ngày ban hành', DAY_GAP) : dayText(date.day);
  const month = date?.month === undefined ? open('month', 'Tháng ban hành', DAY_GAP) : monthText(date.month);
  return `ngày ${day} tháng ${month} năm ${date?.year ?? year}`;
}

export const numberMarkup = (number: string | undefined): string =>
  (number === undefined ? undefined : serialNumber(number)) ?? open('number', 'Số văn bản', NUMBER_GAP);

interface ReferenceFacts {
  readonly kind: string;
  readonly symbol: string;
  readonly instrument: Instrument | undefined;
  readonly year: number;
  readonly authority: string;
  /** In an electronic document number and date of the reference stay open: the system fills them (Phụ lục I, mục III.1.c). */
  readonly electronic: boolean;
}

/** Tags of `Quyết định số 12/QĐ-UBND ngày 20 tháng 01 năm 2026 của Chủ tịch Ủy ban nhân dân phường Sao Mai`. */
export function referenceMarkup(facts: ReferenceFacts): string {
  const number = numberMarkup(facts.electronic ? undefined : facts.instrument?.number);
  const date = dateMarkup(facts.electronic ? undefined : facts.instrument?.date, facts.year);
  return `${facts.kind} số ${number}/${facts.symbol} ${date} của ${facts.authority}`;
}

/** `{{unit}}` reads "phường Sao Mai"; its parts are `{{unit.name}}`, `{{unit.committee}}` … */
function unitNames(unit: Unit, wording: Wording): Names {
  const full = unitName(unit);
  return {
    toString: () => full,
    kind: unit.kind,
    name: unit.name,
    place: placeName(unit),
    committee: `${wording.committee} ${full}`,
    committeeShort: `${wording.committeeShort} ${full}`,
    chairman: `${wording.chairman} ${wording.committee} ${full}`,
    chairmanShort: `${wording.chairman} ${wording.committeeShort} ${full}`,
    ...(unit.parent ? { parent: unitNames(unit.parent, wording) } : {}),
  };
}

function agencyNames(agency: NonNullable<Unit['agency']>): Names {
  const name = onOneLine(agency.name);
  return { ...agency, name, toString: () => name };
}

/** The subject of a plan as it is named inside a sentence: `Kế hoạch hoạt động … năm 2026`. */
const titleOf = (kind: string, subject: string | undefined, names: Names): string | undefined => {
  if (subject === undefined) return undefined;
  const filled = expandText(subject, names, '').value ?? subject;
  return `${kind} ${uncapitalize(onOneLine(filled))}`;
};

export function planNames(plan: Plan, wording: Wording): Names {
  const given: Names = {
    year: plan.year,
    previousYear: plan.year - 1,
    nextYear: plan.year + 1,
    unit: unitNames(plan.unit, wording),
    ...(plan.unit.agency ? { agency: agencyNames(plan.unit.agency) } : {}),
  };
  // a fact may itself name the unit or the year; faults in it are reported where the plan's texts are filled
  const base = plan.facts ? { ...given, facts: expandTexts(plan.facts, given).value } : given;
  const title = titleOf(plan.plan?.kind ?? 'Kế hoạch', plan.plan?.subject, base);
  return title === undefined ? base : { ...base, plan: { title } };
}
