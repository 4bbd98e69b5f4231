// Runs the rules over one document: what was found, at its place, and which rules could not judge and why.

import type { Diagnostic, Localized, Place, Severity } from '../diagnostics/index.js';
import type { LegalRegister } from '../doctype/legal-register.js';
import type { Units } from '../doctype/units/units.js';
import type { Document } from '../document/document.js';
import type { PageLook, TableLook } from '../document/look.js';
import { walkBlocks } from '../document/walk.js';
import type { FontSet } from '../fonts/font-set.js';
import { citationsIn } from '../recognise/citations.js';
import { isOffice } from '../recognise/recognise-document.js';
import type { CheckData } from './check-data.js';
import {
  type CheckContext,
  type Finding,
  isNotJudged,
  type ListedRule,
  type PlanIssuer,
  type SourceKind,
  type Strength,
} from './rule.js';
import { rulesWith } from './rules.js';
import { buildView } from './view/build-view.js';
import { documentFacts } from './view/document-facts.js';
import type { Line, TextView } from './view/text-view.js';

export interface CheckInput {
  /** With its look, if that is known. */
  readonly document: Document;
  readonly source: SourceKind;
  /** Name of the file, for places. */
  readonly file: string;
  readonly issue?: boolean;
  /** Number and date are still to come, as its plan says. */
  readonly toBeNumbered?: boolean;
  readonly issuer?: PlanIssuer;
  readonly rowFacts?: CheckContext['rowFacts'];
  readonly units?: Units;
  /** Finished pages of the document. */
  readonly pages?: readonly PageLook[];
  readonly register?: LegalRegister;
  /** For measuring texts. */
  readonly fonts?: FontSet;
}

/** What an office has set: a rule off, or of another severity, by its id. */
export type RuleSettings = Readonly<Record<string, 'off' | Severity>>;

/** What an office has looked at and lets stand: by its words, so that it holds when lines move and years pass. */
export interface Accepted {
  readonly rule: string;
  /** The words that are told; the place of a fault without words. */
  readonly words: string;
  /** Only in files of this name. */
  readonly file?: string | undefined;
}

export interface CheckFinding extends Diagnostic {
  readonly rule: string;
  readonly strength: Strength;
  readonly finding: Finding;
}

export interface CheckReport {
  readonly findings: readonly CheckFinding[];
  readonly notJudged: readonly { readonly rule: string; readonly why: Localized }[];
  /** Findings that were accepted; they are not among the others. */
  readonly accepted: number;
  readonly view: TextView;
}

const lacking: Readonly<Record<NonNullable<ListedRule['reads']>, Localized>> = {
  formatting: { vi: 'tệp không cho biết định dạng', en: 'the file does not say how it looks' },
  register: { vi: 'chưa có danh mục văn bản pháp luật', en: 'there is no register of legal documents' },
  pages: {
    vi: 'tệp Word chưa dàn trang; xét tệp kế hoạch hoặc PDF',
    en: 'a Word file is not set in pages; check the plan file or the PDF',
  },
};

const tooOld: Localized = { vi: 'văn bản ký trước Nghị định 30/2020/NĐ-CP', en: 'it was signed before the decree' };

const ofParty: Localized = {
  vi: 'văn bản của Đảng có thể thức riêng, không theo Nghị định 30/2020/NĐ-CP',
  en: 'papers of the Party have a form of their own, not that of the decree',
};

const noOffice: Localized = {
  vi: 'không nhận ra là văn bản hành chính của cơ quan',
  en: 'it is not recognised as a document of an office',
};

const order: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** The lines that were judged, and how their places are told. */
interface Shown {
  readonly view: TextView;
  readonly partSpot: (line: Line) => string;
}

function toDiagnostic(
  rule: ListedRule,
  finding: Finding,
  input: CheckInput,
  shown: Shown,
  severity: Severity | undefined,
): CheckFinding {
  const { line, start, end } = finding;
  const quote = line && start !== undefined && end !== undefined ? line.text.slice(start, end).trim() : undefined;
  const place: Place = line
    ? placeOf(line, start ?? 0, input.file, shown)
    : {
        ...(finding.path === undefined ? { file: input.file } : { path: finding.path }),
        ...(finding.spot === undefined ? {} : { spot: finding.spot }),
      };
  const basis = finding.basis ?? rule.basis;
  return {
    code: `check/${rule.id}`,
    kind: 'rule',
    rule: rule.id,
    strength: rule.strength,
    ...(rule.gate ? { gate: true } : {}),
    severity: severity ?? finding.severity ?? rule.severity,
    place,
    message: finding.message,
    ...(quote === undefined || quote === '' ? {} : { quote }),
    ...(finding.remedy ? { remedy: finding.remedy } : {}),
    ...(basis === undefined ? {} : { basis }),
    finding,
  };
}

/** A table without a block of its own (one column, or within a cell) is known by its lines. */
function tablesOf({ parts }: Document, { lines }: TextView): TableLook[] {
  const blocks = parts.flatMap(({ sections }) => sections.flatMap((section) => [...walkBlocks(section.blocks)]));
  const looks = [
    ...blocks.flatMap((block) => ((block.kind === 'table' || block.kind === 'columns') && block.look) || []),
    ...lines.flatMap(({ look }) => look?.table ?? []),
  ];
  return [...new Set(looks)].sort((a, b) => a.index - b.index);
}

export function checkContext(input: CheckInput, data: CheckData): CheckContext {
  const view = buildView(input.document, data);
  return {
    view,
    facts: documentFacts(view, input.issuer?.year),
    citations: view.lines.flatMap((line) =>
      line.role === 'number-line' ? [] : citationsIn(line.text).map((each) => ({ ...each, line })),
    ),
    data,
    source: input.source,
    issue: input.issue ?? false,
    toBeNumbered: input.toBeNumbered ?? false,
    ...(input.issuer ? { issuer: input.issuer } : {}),
    ...(input.rowFacts ? { rowFacts: input.rowFacts } : {}),
    ...(input.units ? { units: input.units } : {}),
    sections: input.document.parts.flatMap(({ sections }) => sections.flatMap(({ look }) => look ?? [])),
    tables: tablesOf(input.document, view),
    ...(input.pages ? { pages: input.pages } : {}),
    ...(input.register ? { register: input.register } : {}),
    ...(input.fonts ? { fonts: input.fonts } : {}),
  };
}

/** Why a rule has nothing to say of a document. */
function whySilent(
  input: CheckInput,
  { view, facts, sections }: CheckContext,
): (rule: ListedRule) => Localized | undefined {
  const roles = new Set(view.lines.map(({ role }) => role));
  // Rules of form came with the decree.
  const older = (facts.signed?.year ?? 2020) < 2020;
  const party = roles.has('party-name') && !roles.has('national-name');
  // Forms that citizens fill in, contracts and prose have a form of their own.
  const foreign = !isOffice([...roles]);
  const there = { formatting: sections.length > 0, register: input.register, pages: input.pages };
  return ({ basis, group, reads }) => {
    const ofDecree = basis?.startsWith('NĐ 30/2020') === true;
    const ofForm = group === 'form' || group === 'format';
    if (older && ofDecree) return tooOld;
    if (party && ofDecree && ofForm) return ofParty;
    if (foreign && ofForm) return noOffice;
    return reads && !there[reads] ? lacking[reads] : undefined;
  };
}

const oneLine = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** What keeps a document from going out cannot be accepted: it has to be filled in. */
const isAccepted = ({ gate, rule, quote, place }: CheckFinding, file: string, accepted: readonly Accepted[]): boolean =>
  !gate &&
  accepted.some(
    (each) =>
      each.rule === rule &&
      oneLine(each.words) === oneLine(quote ?? place?.spot ?? '') &&
      (each.file === undefined || file.split(/[\\/]/u).at(-1) === each.file),
  );

/** @param settings severities of an office @param accepted what it lets stand */
export function checkDocument(
  input: CheckInput,
  data: CheckData,
  settings: RuleSettings = {},
  accepted: readonly Accepted[] = [],
): CheckReport {
  const context = checkContext(input, data);
  const { view } = context;
  const shown = { view, partSpot: partSpots(view) };
  const why = whySilent(input, context);
  const findings: CheckFinding[] = [];
  const notJudged: { rule: string; why: Localized }[] = [];
  for (const rule of rulesWith(data)) {
    const setting = settings[rule.id];
    if (setting === 'off') continue;
    const silent = why(rule);
    const outcome = silent ? { notJudged: silent } : rule.check(context);
    if (isNotJudged(outcome)) notJudged.push({ rule: rule.id, why: outcome.notJudged });
    else for (const finding of outcome) findings.push(toDiagnostic(rule, finding, input, shown, setting));
  }
  const at = ({ finding }: CheckFinding): number =>
    finding.line ? finding.line.index * 100_000 + (finding.start ?? 0) : -1;
  findings.sort((a, b) => at(a) - at(b) || order[a.severity] - order[b.severity]);
  const left = findings.filter((each) => !isAccepted(each, input.file, accepted));
  return { findings: left, notJudged, accepted: findings.length - left.length, view };
}

// Where a line stands, for people: the path in the plan, the line of a text, or the table, row and column.

function cellSpot(line: Line, view: TextView): string | undefined {
  const { cell } = line;
  const table = cell && view.tables[cell.table];
  if (!cell || !table) return undefined;
  const row = table.rows[cell.row];
  const column = table.columns[cell.column]?.title || `cột ${cell.column + 1}`;
  const number = row
    ? row.number === ''
      ? `dòng ${cell.row + 1}`
      : row.kind === 'group'
        ? `nhóm ${row.number}`
        : `STT ${row.number}`
    : 'đầu bảng';
  return `bảng ${cell.table + 1}, ${number}, cột "${column}"`;
}

/** How the place of a line in its text is told: its number among those that stand in no table, all counted when the first is asked for. */
function partSpots({ texts }: TextView): (line: Line) => string {
  let numbers: ReadonlyMap<Line, number> | undefined;
  const count = (): ReadonlyMap<Line, number> =>
    new Map(
      texts.flatMap(({ lines }) =>
        lines.filter(({ cell }) => cell === undefined).map((line, index) => [line, index + 1] as const),
      ),
    );
  return (line) => {
    numbers ??= count();
    const title = texts[line.part]?.title;
    return `${title ? `${title}, ` : ''}đoạn ${numbers.get(line) ?? 0}`;
  };
}

/** @param column where the fault begins in the line, from 0 */
function placeOf(line: Line, column: number, file: string, { view, partSpot }: Shown): Place {
  const read = line.origin?.source?.spot;
  const cell = cellSpot(line, view);
  // A printed page says where to look even for a cell.
  const page = /^trang \d+/.exec(read ?? '')?.[0];
  const spot = page && cell ? `${page}, ${cell}` : (cell ?? read ?? partSpot(line));
  if (line.origin?.plan !== undefined) return { path: line.origin.plan, spot };
  const source = line.origin?.source;
  return {
    file,
    ...(source?.line === undefined
      ? {}
      : { line: source.line, ...(line.cell ? {} : { column: line.offset + column + 1 }) }),
    spot,
  };
}
