// Units as a person types them: one by its name or code (`phường Hoa Lư, Ninh Bình`; `24778`), all communes of a province
// (`tinh:Lâm-Đồng`), a list of codes (`24778,24781`). Nothing is chosen where several are meant, or where an old unit was split.

import { type Diagnostic, failed, type Localized, ok, type Result } from '../../diagnostics/index.js';
import { isTopKind, readWrittenUnit, type Unit } from '../../plan/unit.js';
import { slug } from '../../text/case.js';
import { dayInVietnam, shortDay } from '../../text/date.js';
import type { Workspace } from '../../workspace/workspace.js';
import { loadUnits, type NamedUnit, type UnitFinding, type Units, writtenName } from './units.js';

const ALL_OF = /^t[iỉ]nh:\s*/iu;
/** Workbooks drop the zero that a code begins with. */
const CODES = /^(?:m[aã]:)?\s*\d{2,5}(?:[,;\s]+\d{2,5})*$/iu;

/** Whether a text names units by their province or codes, and is no file of units. */
export const namesUnits = (text: string): boolean => ALL_OF.test(text.normalize('NFC')) || CODES.test(text.trim());

/** `phường Hoa Lư, tỉnh Ninh Bình`. */
export const writtenInFull = (unit: Unit): string =>
  unit.parent ? `${writtenName(unit)}, ${writtenInFull(unit.parent)}` : writtenName(unit);

const noUnit = (message: Localized, remedy: Localized): Result<never> =>
  failed({ code: 'units/not-found', severity: 'error', kind: 'usage', message, remedy } satisfies Diagnostic);

const severalNamed = { vi: 'Chỉ ghi một đơn vị.', en: 'Name one unit.' };

const MOST = 8;

/** What a person has to choose from. */
function choose(now: readonly Unit[]): Localized {
  const names = [...new Set(now.map(writtenInFull))];
  const shown = `${names.slice(0, MOST).join('; ')}${names.length > MOST ? ' …' : ''}`;
  if (names.length === 0)
    return {
      vi: 'Ghi như: "phường Hoa Lư, tỉnh Ninh Bình", hoặc mã đơn vị năm chữ số.',
      en: 'Write such as "phường Hoa Lư, tỉnh Ninh Bình", or the code of five digits.',
    };
  return names.length === 1
    ? { vi: `Ghi "${shown}".`, en: `Write "${shown}".` }
    : { vi: `Chọn một: ${shown}.`, en: `Choose one: ${shown}.` };
}

/** That a name of before is no more, and what there is now. */
const goneSince = (text: string, since: string, basis: string, now: readonly Unit[]): Result<never> =>
  noUnit(
    { vi: `"${text}" không còn từ ${shortDay(since)} (${basis}).`, en: `"${text}" is gone since ${since} (${basis}).` },
    choose(now),
  );

function provinceCalled(units: Units, text: string, day: string): Result<Unit> {
  const name = text.replace(/[-_\s]+/gu, ' ').trim();
  const found = units.findProvince(name, day);
  if (found.state === 'exists') return ok(found.unit);
  if (found.state === 'other-kind') return ok(found.now.unit);
  if (found.state === 'replaced') return goneSince(name, found.since, found.basis, [found.by.unit]);
  const same = units.provinces(day).filter(({ code, unit }) => code === name || slug(unit.name) === slug(name));
  if (same.length === 1 && same[0]) return ok(same[0].unit);
  const now = found.state === 'not-yet' ? [found.now] : found.near;
  return noUnit(
    { vi: `Không có tỉnh, thành phố "${name}".`, en: `There is no province "${name}".` },
    choose(now.map(({ unit }) => unit)),
  );
}

const named = (text: string): NamedUnit => readWrittenUnit(text) ?? { name: text };

/** The chain of a written name, its province as the table has it. */
function chainOf(parts: readonly string[], province: NamedUnit): NamedUnit {
  const [first = '', ...above] = parts;
  return { ...named(first), parent: above.length > 1 ? chainOf(above.slice(0, -1), province) : province };
}

const there = (found: readonly UnitFinding[]): Unit[] =>
  found.flatMap((each) => (each.state === 'exists' ? [each.unit] : []));

/** What became of units of before. */
const became = (found: readonly UnitFinding[]): Unit[] =>
  found.flatMap((each) =>
    each.state === 'replaced' ? each.former.flatMap(({ by }) => by.map(({ unit }) => unit)) : [],
  );

const proposed = (found: readonly UnitFinding[]): Unit[] =>
  (['elsewhere', 'near'] as const).flatMap((key) =>
    found.flatMap((each) => (each.state === 'unknown' ? each[key].map(({ unit }) => unit) : [])),
  );

/** Communes of a province by a name without marks: `xa thanh hoa`; the kind may be left out. */
function unmarked(units: Units, parts: readonly string[], province: NamedUnit, day: string): Unit[] {
  const name = slug(parts[0] ?? '');
  if (parts.length > 2) return [];
  return units
    .communes(province, day)
    .map(({ unit }) => unit)
    .filter((unit) => [slug(unit.name), slug(writtenName(unit))].includes(name));
}

function pickByName(units: Units, text: string, day: string): Result<Unit> {
  const parts = text.split(',').map((part) => part.trim());
  const [first = '', ...above] = parts;
  if (above.length === 0 && isTopKind(named(first).kind)) return provinceCalled(units, first, day);
  // a province that is gone says which units of the name are meant
  const last = named(above.at(-1) ?? '');
  const gone = above.length > 0 && units.findProvince(last, day).state === 'replaced';
  const one = above.length === 0 || gone ? undefined : provinceCalled(units, above.at(-1) as string, day);
  if (one && !one.value) return one;
  const provinces = one?.value ? [one.value] : gone ? [last] : units.provinces(day).map(({ unit }) => unit);
  const find = (of: readonly string[]): UnitFinding[] =>
    provinces.map((province) => units.findUnit(chainOf(of, province), day));
  const found = find(parts);
  const [only, another] = there(found);
  // today's unit is meant by a province of before only where it has land of that
  if (only && !another && gone && !units.isMadeOf(only, last))
    return noUnit(
      { vi: `"${above.at(-1)}" không có "${first}".`, en: `There is no "${first}" in "${above.at(-1)}".` },
      choose([only]),
    );
  if (only && !another) return ok(only);
  if (another)
    return noUnit({ vi: `Nhiều nơi có "${text}".`, en: `There are several "${text}".` }, choose(there(found)));
  for (const each of found)
    if (each.state === 'replaced') return goneSince(text, each.since, each.basis, became(found));
  // the district of before above the commune that is there today
  const [own] = above.length > 1 ? there(find([first, above.at(-1) as string])) : [];
  if (own && units.isMadeOf(own, chainOf(above, provinces[0] as NamedUnit))) return ok(own);
  const alike = provinces.flatMap((province) => unmarked(units, parts, province, day));
  if (alike.length === 1 && alike[0] && slug(text) === text.toLowerCase().replaceAll(/[\s,]+/gu, '-'))
    return ok(alike[0]);
  // the kind alone may be wrong: a thị trấn taken for a xã
  const ofName = find([named(first).name, ...above.map((each) => named(each).name)]);
  const meant = [...alike, ...(own ? [own] : []), ...there(ofName), ...became(ofName), ...proposed(found)];
  return noUnit({ vi: `Không có đơn vị "${text}".`, en: `There is no unit "${text}".` }, choose(meant));
}

const note = (code: string, severity: Diagnostic['severity'], message: Localized): Diagnostic => ({
  ...{ code, severity, message },
});

/** Codes that were read with the zero they lack. */
const readSo = (written: readonly string[], known: ReadonlyMap<string, Unit>): Diagnostic[] =>
  written
    .filter((code) => code.length < 5)
    .map((code) => {
      const [full, unit] = [code.padStart(5, '0'), known.get(code.padStart(5, '0'))];
      const name = unit ? writtenInFull(unit) : '';
      return note('units/short-code', 'warning', {
        vi: `Mã ${code} đọc là ${full}: ${name}.`,
        en: `The code ${code} is read as ${full}: ${name}.`,
      });
    });

/** Codes that stand twice: the unit is taken once. */
function repeated(written: readonly string[]): Diagnostic[] {
  const twice = [...new Set(written.filter((code, index) => written.indexOf(code) < index))];
  if (twice.length === 0) return [];
  const vi = `Mã ghi lặp lại, chỉ lấy một lần: ${twice.join(', ')}.`;
  return [
    note('units/repeated', 'warning', { vi, en: `Codes given more than once, taken once: ${twice.join(', ')}.` }),
  ];
}

/**
 * @param day on which they have to be there, `2027-01-15`
 * @returns them as they are written officially, with their province; a fault that proposes what may be meant
 * @example pickUnits(units, 'phường hoa lư, ninh bình', '2027-01-15') // [{ kind: 'phường', name: 'Hoa Lư', parent: … }]
 */
export function pickUnits(units: Units, written: string, day: string): Result<readonly Unit[]> {
  const text = written.normalize('NFC').trim();
  if (ALL_OF.test(text)) {
    const province = provinceCalled(units, text.replace(ALL_OF, ''), day);
    return province.value
      ? ok(units.communes(province.value, day).map(({ unit }) => unit))
      : { diagnostics: province.diagnostics };
  }
  if (!CODES.test(text)) {
    const one = pickByName(units, text, day);
    return one.value ? ok([one.value]) : { diagnostics: one.diagnostics };
  }
  const written5 = text.match(/\d+/gu) ?? [];
  const codes = [...new Set(written5.map((code) => code.padStart(5, '0')))];
  const known = new Map(
    units
      .provinces(day)
      .flatMap(({ unit }) => units.communes(unit, day))
      .map((each) => [each.code, each.unit]),
  );
  const lost = codes.filter((code) => !known.has(code));
  if (lost.length > 0) {
    const typed = lost.map((code) => written5.find((each) => each.padStart(5, '0') === code) ?? code);
    const near = typed.flatMap((code) =>
      [...known].flatMap(([each, unit]) => (code.length === 4 && each.startsWith(code) ? [unit] : [])),
    );
    return noUnit(
      { vi: `Không có đơn vị mang mã ${typed.join(', ')}.`, en: `No unit has the code ${typed.join(', ')}.` },
      choose(near),
    );
  }
  return ok(
    codes.flatMap((code) => known.get(code) ?? []),
    [...readSo(written5, known), ...repeated(written5)],
  );
}

/** One unit of today, its tables read for it. @param written its name with its province, or its code */
export async function pickUnit(workspace: Workspace, written: string): Promise<Result<Unit>> {
  const units = await loadUnits(workspace);
  if (!units.value) return { diagnostics: units.diagnostics };
  const found = pickUnits(units.value, written, dayInVietnam(workspace.today()));
  const { value: [unit, other] = [], diagnostics } = found;
  if (!unit || other) return diagnostics.length > 0 ? { diagnostics } : noUnit(severalNamed, choose([]));
  return ok(unit, [...units.diagnostics, ...diagnostics]);
}
