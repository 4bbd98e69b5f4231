// Plan → facts. Every text of the plan is one, wherever it stands, that its schema states to be printed itself: so a field that is added to
// the plan file later must be printed, or verifying fails.

import { schemasInside } from '../data/schema-at.js';
import type { DocumentType } from '../doctype/document-type.js';
import type { Library } from '../doctype/library.js';
import { divisions, type LegalDocument } from '../plan/instrument.js';
import type { Plan } from '../plan/plan.js';
import { planPlace, type SchemaPlace, statementAt, statementOfWhole } from '../plan/plan-texts.js';
import { type Column, keptFacts, type PlanTable, type Row, type RowGroup, rowKeys } from '../plan/table.js';
import type { PartialDate } from '../text/date.js';
import type { Facts, HeadFact, RowFact, TableFact, TextFact } from './fact.js';
import { bare, fold } from './fold.js';

// How dates and numbers of a plan read in a finished text; written apart from composing, so that a slip there shows here.
// NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.3.c and II.4.b: a zero before numbers and days below 10 and before months 1 and 2.

const twoDigits = (value: number): string => (value < 10 ? `0${value}` : `${value}`);

/** Every lawful wording of a date, the full form first. */
function dateForms({ year, month, day }: PartialDate): string[] {
  const monthText = month === undefined ? '' : month < 3 ? `0${month}` : `${month}`;
  if (month === undefined) return [`năm ${year}`];
  if (day === undefined) return [`tháng ${monthText} năm ${year}`];
  return [`ngày ${twoDigits(day)} tháng ${monthText} năm ${year}`, `ngày ${twoDigits(day)}/${monthText}/${year}`];
}

/** The number up to its slash: `05/`. */
const numberForm = (number: string): string => `${number.length === 1 ? '0' : ''}${number}/`;

// The rows of a table of the plan as they must be found: groups and items in order, cells from left to right.

const leaves = (columns: readonly Column[]): Column[] =>
  columns.flatMap((column) => (column.columns ? leaves(column.columns) : [column]));

/** The columns of a table, own or by name; those of a name that does not exist are none. */
const columnsOf = (table: PlanTable, library: Library): readonly Column[] =>
  typeof table.columns === 'string' ? (library.tables.get(table.columns)?.columns ?? []) : table.columns;

/** As the plan has it, whatever it looks like. */
const cellText = (value: unknown): string => (typeof value === 'string' ? fold(value) : '');

/** @param filled a head with the years of the plan in it */
function tableFact(table: PlanTable, path: string, library: Library, filled: (title: string) => string): TableFact {
  const columns = leaves(columnsOf(table, library));
  const roles = columns.map(({ role }) => role ?? '');
  const unprinted = typeof table.columns === 'string' ? (library.tables.get(table.columns)?.unprinted ?? []) : [];
  const rows: RowFact[] = [];
  const item = (row: Row, at: string): void => {
    const cells = roles.map((role) => (role === 'number' ? undefined : cellText(row[role])));
    // a fact without a column stands nowhere; as a cell too many it makes the row fail
    const homeless = Object.keys(row)
      .filter((key) => ![...roles, ...rowKeys, ...keptFacts, ...unprinted].includes(key))
      .map((key) => cellText(row[key]))
      .filter((text) => text !== '');
    const column = roles.indexOf('number');
    const stated = row.number === undefined || column < 0 ? {} : { number: { text: fold(row.number), column } };
    rows.push({ path: at, kind: 'item', cells: [...cells, ...homeless], ...stated });
    for (const [index, each] of (row.items ?? []).entries()) item(each, `${at}.items.${index}`);
  };
  const group = (each: RowGroup, at: string): void => {
    rows.push({ path: at, kind: 'group', cells: [fold(each.title)] });
    for (const [index, row] of (each.items ?? []).entries()) item(row, `${at}.items.${index}`);
    for (const [index, inner] of (each.groups ?? []).entries()) group(inner, `${at}.groups.${index}`);
  };
  for (const [index, row] of (table.items ?? []).entries()) item(row, `${path}.items.${index}`);
  for (const [index, each] of (table.groups ?? []).entries()) group(each, `${path}.groups.${index}`);
  return { path, rows, heads: columns.map(({ title }) => filled(title)) };
}

/** Printed in upper case somewhere. */
const capitals = new RegExp(`^(?:unit|signatory)\\.|\\.(?:title|kind|${divisions.join('|')})$`);

type Data = Readonly<Record<string, unknown>>;

const isData = (value: unknown): value is Data => value !== null && typeof value === 'object' && !Array.isArray(value);

const isDate = (value: unknown): value is PartialDate => isData(value) && typeof value.year === 'number';

/** Parts of one cited document in their lawful order; a law is cited without its number. */
function citationParts(document: LegalDocument, lawKinds: readonly string[]): string[][] {
  const { kind, name, number, date, issuer, subject, link } = document;
  const silentNumber = date !== undefined && lawKinds.includes(kind);
  return [
    link === undefined || link === ';' ? undefined : [link],
    [kind],
    name === undefined ? undefined : [name],
    number === undefined || silentNumber ? undefined : [number],
    date === undefined ? undefined : dateForms(date),
    issuer === undefined ? undefined : [issuer],
    subject === undefined ? undefined : [subject],
  ].filter((part) => part !== undefined);
}

/**
 * Facts of the issuer and of its text that are nowhere on the paper: a type that only refers to its main text names them in the line
 * "(Kèm theo …)" alone, and only where that line is computed. An electronic text leaves number and date in it open.
 */
function isUnprinted(plan: Plan, type: DocumentType): (path: string) => boolean {
  if (!type.refersTo.includes(type.main)) return () => false;
  const hasLine = (plan.annexes ?? []).some(({ reference }) => reference === undefined);
  const ofIssuer = new RegExp(`^(unit|signatory|contact|${type.main})\\.`);
  const inLine = new RegExp(
    `^(unit\\.name|unit\\.agency\\.(name|symbol)${plan.medium === 'electronic' ? '' : `|${type.main}\\.(number|date)`})$`,
  );
  return (path) => ofIssuer.test(path) && !(hasLine && inLine.test(path));
}

export function collectFacts(plan: Plan, type: DocumentType, library: Library): Facts {
  const unprinted = isUnprinted(plan, type);
  const fillHead = headFiller(plan);
  const texts: TextFact[] = [];
  const tables: TableFact[] = [];
  const add = (path: string, parts: readonly (readonly string[])[], entry?: TextFact['entry']): void => {
    const folded = parts
      .map((wordings) => wordings.map((text) => bare(text)).filter((text) => text !== ''))
      .filter((wordings) => wordings.length > 0);
    if (folded.length === 0 || unprinted(path)) return;
    texts.push({ path, parts: folded, anyCase: capitals.test(path), ...(entry ? { entry } : {}) });
  };
  const lines = (path: string, text: string, before: readonly string[][], entry?: TextFact['entry']): void => {
    text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .forEach((line, index) => {
        add(path, index === 0 ? [...before, [line]] : [[line]], index === 0 ? entry : undefined);
      });
  };

  const visit = (value: unknown, path: string, place: SchemaPlace, entry?: TextFact['entry']): void => {
    if (value === undefined || value === null) return;
    const stated =
      Array.isArray(value) || (isData(value) && !isDate(value)) ? statementOfWhole(place) : statementAt(place);
    if (stated !== undefined && stated.printed !== 'itself') return;
    if (typeof value === 'string') lines(path, value, [], entry);
    else if (isDate(value)) add(path, [dateForms(value)]);
    else if (Array.isArray(value)) {
      for (const [index, each] of value.entries())
        visit(each, `${path}.${index}`, schemasInside(place, index), { list: path, index });
    } else if (isData(value)) visitData(value, path, place, entry);
  };

  const visitData = (value: Data, path: string, place: SchemaPlace, entry?: TextFact['entry']): void => {
    // a section or article that states its own number: "IV. Title"
    const lead = ['title', 'text'].find((key) => typeof value[key] === 'string');
    const numbered = lead !== undefined && typeof value.number === 'string' && !/^annexes\.\d+$/.test(path);
    for (const [key, each] of Object.entries(value)) {
      const here = path === '' ? key : `${path}.${key}`;
      const inside = schemasInside(place, key);
      if (path === '' && type.refersTo.includes(key as 'decision') && isData(each)) {
        visitData({ number: each.number, date: each.date }, here, inside);
      } else if ((key === 'tasks' || key === 'indicators') && isData(each) && 'columns' in each) {
        const table = each as unknown as PlanTable;
        tables.push(tableFact(table, here, library, fillHead));
        visit(table.caption, `${here}.caption`, schemasInside(inside, 'caption'));
        if (typeof table.columns !== 'string')
          for (const title of headTitles(table.columns)) lines(`${here}.columns`, title, []);
      } else if (key === 'citations' && Array.isArray(each)) {
        each.forEach((citation: unknown, index) => {
          const documents = (Array.isArray(citation) ? citation : [citation]) as (LegalDocument | string)[];
          const parts = documents.map((document) =>
            typeof document === 'string' || !('kind' in document)
              ? undefined
              : citationParts(document, library.wording.lawKinds),
          );
          const at = { list: here, index };
          if (parts.every((part) => part !== undefined)) add(`${here}.${index}`, parts.flat(), at);
          else visit(citation, `${here}.${index}`, schemasInside(inside, index), at);
        });
      } else if (key === 'drafter' && isData(each)) {
        add(here, [[String(each.initials)], [String(each.copies)]]);
      } else if (key === 'number' && typeof each === 'string') {
        // on its own it is the number of the whole text
        if (/^(decision|plan|document)\.number$/.test(here)) {
          if (!unprinted(here)) texts.push({ path: here, parts: [[numberForm(each)]], anyCase: false });
        } else if (!numbered) visit(each, here, inside);
      } else if (key === 'reference' && each === 'none') {
        // asks for no line at all
      } else if (key === lead && numbered) lines(here, String(each), [[String(value.number)]], entry);
      else visit(each, here, inside, key === lead ? entry : undefined);
    }
  };

  visitData(plan as unknown as Data, '', planPlace);
  const { urgency, circulation } = library.wording;
  if (plan.urgency) add('urgency', [[urgency[plan.urgency].text]]);
  if (plan.circulation) add('circulation', [[circulation[plan.circulation]]]);
  return { texts, tables, references: computedReferences(plan, type), heads: namedHeads(plan, library) };
}

/** One for each attached text without a reference of its own. Where only they name the main text, one of them is proven by the facts of it. */
function computedReferences(plan: Plan, type: DocumentType): TextFact[] {
  const { main } = type;
  const number = plan[main]?.number;
  const date = plan[main]?.date;
  if (plan.medium === 'electronic' || (number === undefined && date === undefined)) return [];
  const attached = main === 'plan' || type.refersTo.includes('plan') || !plan.plan ? [] : [plan.plan];
  const lines = [...attached, ...(plan.annexes ?? [])].filter(({ reference }) => reference === undefined);
  const line: TextFact = {
    path: number === undefined ? `${main}.date` : `${main}.number`,
    parts: [
      ['Kèm theo'],
      ...(number === undefined ? [] : [[`số ${numberForm(number)}`]]),
      ...(date === undefined ? [] : [dateForms(date)]),
    ],
    anyCase: false,
    gap: 40,
  };
  return lines.slice(type.refersTo.includes(main) ? 1 : 0).map(() => line);
}

/** Fills the years of the plan into a head. */
function headFiller(plan: Plan): (title: string) => string {
  const years: Readonly<Record<string, number>> = {
    year: plan.year,
    previousYear: plan.year - 1,
    nextYear: plan.year + 1,
  };
  return (title) => fold(title.replace(/\{\{\s*(\w+)\s*\}\}/g, (tag, name: string) => String(years[name] ?? tag)));
}

/** Heads of the tables whose columns have a name, years filled in. */
function namedHeads(plan: Plan, library: Library): HeadFact[] {
  const fill = headFiller(plan);
  const found = new Map<string, HeadFact>();
  const visit = (value: unknown, path: readonly string[]): void => {
    if (Array.isArray(value)) for (const [index, each] of value.entries()) visit(each, [...path, `${index}`]);
    else if (isData(value)) {
      for (const [key, each] of Object.entries(value)) {
        const columns = key === 'columns' && typeof each === 'string' ? library.tables.get(each)?.columns : undefined;
        const here = [...path, key];
        if (!columns) visit(each, here);
        else for (const text of headTitles(columns).map(fill)) found.set(text, { path: here.join('.'), text });
      }
    }
  };
  visit(plan, []);
  return [...found.values()];
}

type Head = { readonly title: string; readonly columns?: readonly Head[] | undefined };

const headTitles = (columns: readonly Head[]): string[] =>
  columns.flatMap((column) => [column.title, ...headTitles(column.columns ?? [])]);
