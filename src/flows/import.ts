// The way back on one screen: a Word, text or table file → Document → draft of a plan → YAML, with what was found on the way. The draft
// is composed once and compared with its source, so that nothing is lost unseen.

import type { RuleSettings } from '../check/check-document.js';
import { composePlan } from '../compose/compose-plan.js';
import { citeDocument } from '../compose/names/issuer.js';
import { computedNames } from '../compose/view/template-view.js';
import { writePlanText, writeYaml } from '../data/write-yaml.js';
import { hasErrors, type Result } from '../diagnostics/index.js';
import type { DocumentType } from '../doctype/document-type.js';
import type { NamedColumn } from '../doctype/heads/named-columns.js';
import type { LegalDocument } from '../plan/instrument.js';
import { type Plan, planSchema } from '../plan/plan.js';
import { changedTexts, type Since } from '../read/extract/changed-texts.js';
import { dropComputedReferences } from '../read/extract/drop-computed.js';
import { type Draft, type DraftCounts, extractPlan } from '../read/extract/extract-plan.js';
import { lostWords } from '../read/extract/lost-words.js';
import { type ImportNote, type NoteFacts, noteOf } from '../read/extract/notes.js';
import { openFacts } from '../read/extract/open-facts.js';
import { type Mention, parametrize } from '../read/extract/parametrize.js';
import { placeDoubts } from '../read/extract/place-doubts.js';
import { printable } from '../read/extract/printable.js';
import { findSlips, type SlipProposal } from '../read/extract/slips.js';
import { readOptionsOf } from '../read/read-options.js';
import { readAnyDocument } from '../read/readers.js';
import type { CitedDocument } from '../recognise/citations.js';
import { parseDate } from '../text/date.js';
import { nameInData } from '../workspace/paths.js';
import type { Workspace } from '../workspace/workspace.js';
import { importCarried } from './import-carried.js';
import type { Parts, Project } from './project.js';

export interface Imported {
  /** The plan file. */
  readonly yaml: string;
  readonly plan: Readonly<Record<string, unknown>>;
  readonly counts: DraftCounts;
  readonly notes: readonly ImportNote[];
  /** Years and mentions of the unit, each with its role and with what `parametrize` makes of it. */
  readonly mentions: readonly Mention[];
  /** Words that look misread; nothing was changed. */
  readonly slips: readonly SlipProposal[];
}

export interface ImportOptions {
  /** Mentions of the plan's own year and unit become `{{year}}`, `{{unit}}`. */
  readonly parametrize?: boolean;
  /** Columns of tables as a person names them. */
  readonly columns?: readonly NamedColumn[] | undefined;
}

type ImportParts = Pick<Parts, 'importData' | 'library' | 'fonts' | 'types'>;

/** What every import needs, the settings of the rules apart. */
export const loadForImport = (project: Project): Promise<Result<ImportParts>> =>
  project.load('importData', 'library', 'fonts', 'types');

const citeAll =
  ({ library }: ImportParts) =>
  (documents: readonly CitedDocument[], dates: 'long' | 'short'): string =>
    documents
      .map(({ date, ...rest }, index) => {
        const parsed = date === undefined ? undefined : parseDate(date);
        const document = { ...rest, ...(parsed ? { date: parsed } : {}) } as LegalDocument;
        const text = citeDocument(document, library.wording, { dates });
        return index === 0 ? text : rest.link ? ` ${rest.link} ${text}` : `; ${text}`;
      })
      .join('');

/** A symbol that differs from the one that follows from the facts is written into the plan. @param own the draft, @param read the same by its schema: both get it */
function keepSymbol(
  symbol: string | undefined,
  own: Record<string, unknown>,
  read: Plan,
  type: DocumentType,
  { library }: ImportParts,
): NoteFacts[] {
  const computed = computedNames(read, type, library.wording).symbol;
  const main = read[type.main];
  if (!main || symbol === undefined || symbol === computed) return [];
  const { number, ...rest } = own[type.main] as Record<string, unknown>;
  own[type.main] = { ...(number === undefined ? {} : { number }), symbol, ...rest };
  main.symbol = symbol;
  return [
    {
      code: 'symbol-differs',
      severity: type.kind === '' ? 'info' : 'warning',
      planPath: `${type.main}.symbol`,
      message: {
        vi: `Ký hiệu trong văn bản là "${symbol}", tính ra là "${computed}"; giữ ký hiệu của văn bản.`,
        en: `The symbol in the document is "${symbol}"; the computed one is "${computed}"; that of the document is kept.`,
      },
    },
  ];
}

/** Computed names taken out of the draft, then the draft composed and compared with its source. */
function proveDraft(
  draft: Draft,
  file: string,
  setup: ImportParts,
): { plan: Record<string, unknown>; notes: ImportNote[] } {
  const notes: ImportNote[] = [];
  const type = setup.types.find(({ slug }) => slug === draft.plan.type);
  const faces = Object.values(setup.fonts.faces);
  const has = (character: string): boolean => faces.every((face) => face.has(character.codePointAt(0) as number));
  const signed = printable(draft.plan, setup.importData.patterns.signs, has);
  const opened = openFacts({ ...signed.plan }, type?.requires ?? []);
  notes.push(...[...signed.notes, ...opened.notes].map((facts) => noteOf(file, facts)));
  const parsed = planSchema.safeParse(opened.plan);
  if (!parsed.success || !type) {
    const paths = parsed.success ? ['type'] : [...new Set(parsed.error.issues.map(({ path }) => path.join('.')))];
    for (const planPath of paths) {
      const vi = `Tệp kế hoạch nhập được chưa hợp lệ ở ${planPath}; sửa trước khi tạo văn bản.`;
      const en = `The imported plan is not valid at ${planPath}; mend it before a document is made.`;
      notes.push(noteOf(file, { code: 'not-valid', severity: 'warning', planPath, message: { vi, en } }));
    }
    return { plan: opened.plan, notes };
  }
  const { plan: own } = opened;
  notes.push(...keepSymbol(draft.symbol, own, parsed.data, type, setup).map((facts) => noteOf(file, facts)));
  const plan = dropComputedReferences(own, computedNames(parsed.data, type, setup.library.wording).reference);
  const again = planSchema.safeParse(plan);
  const composed = again.success
    ? composePlan(again.data, { type, library: setup.library, fonts: setup.fonts })
    : { diagnostics: [] };
  // what keeps the draft from being made a document of is reported now, not when it is built
  for (const { place, message, remedy } of composed.diagnostics.filter(({ severity }) => severity === 'error')) {
    const planPath = place?.path ?? '';
    notes.push(
      noteOf(file, {
        code: 'lacks-fact',
        severity: 'warning',
        planPath,
        message,
        ...(remedy ? { remedy } : {}),
      }),
    );
  }
  if (composed.value) {
    // what was left out on purpose is reported by its own note
    const reported = new Set(draft.leftOut);
    const pieces = draft.pieces.filter((piece) => piece.kind !== 'line' || !reported.has(piece));
    for (const { words, at } of lostWords(pieces, composed.value.document)) {
      notes.push(
        noteOf(file, {
          code: 'lost-words',
          severity: 'warning',
          at,
          message: {
            vi: `Văn bản dựng lại không có: ${words.slice(0, 12).join(', ')}${words.length > 12 ? ' …' : ''}.`,
            en: `The document made from the draft lacks: ${words.slice(0, 12).join(', ')}${words.length > 12 ? ' …' : ''}.`,
          },
        }),
      );
    }
  }
  return { plan, notes };
}

/** Notes that a rule of `check` would tell, too, are reported as the project sets that rule. */
const asSet = (notes: readonly ImportNote[], rules: RuleSettings = {}): ImportNote[] =>
  notes.flatMap((note) => {
    const set = note.rule === undefined ? undefined : rules[note.rule];
    return set === 'off' ? [] : set === undefined ? [note] : [{ ...note, severity: set }];
  });

const commentsOf = (notes: readonly ImportNote[]) =>
  notes
    .filter((note) => note.planPath !== undefined && note.severity !== 'info')
    .map((note) => {
      const where = note.place?.line === undefined ? note.place?.spot : `dòng ${note.place.line}`;
      return { path: note.planPath as string, text: `${where ? `[${where}] ` : ''}${note.message.vi}` };
    });

/**
 * An old document or table → a draft of a plan.
 *
 * @param bytes the file itself: the caller has read it
 * @param file its name, for its format and for messages
 * @returns first what is wrong with the project itself, the same diagnostics for each file
 * @example
 * const { value } = await importFile(project, bytes, 'ke-hoach-2025.docx', { parametrize: true });
 * console.log(value?.yaml);
 */
export async function importFile(
  project: Project,
  bytes: Uint8Array,
  file: string,
  options: ImportOptions = {},
): Promise<Result<Imported>> {
  const [parts, set, country, changes] = await Promise.all([
    loadForImport(project),
    project.load('settings'),
    project.load('units'),
    project.load('reorganisations', 'letterheads'),
  ]);
  if (!parts.value || hasErrors(parts.diagnostics)) return { diagnostics: parts.diagnostics };
  const rules = set.value?.settings.check?.rules;
  const since: Since = {
    units: country.value?.units,
    changes: changes.value?.reorganisations ?? [],
    letterheads: changes.value?.letterheads,
  };
  const imported = await importBytes(bytes, file, parts.value, options, rules, since, project.workspace);
  return { ...imported, diagnostics: [...parts.diagnostics, ...imported.diagnostics] };
}

const SCHEMA_LINE = 'yaml-language-server: $schema=plan.schema.json';

async function importBytes(
  bytes: Uint8Array,
  file: string,
  parts: ImportParts,
  options: ImportOptions,
  rules: RuleSettings | undefined,
  since: Since,
  machine: Workspace,
): Promise<Result<Imported>> {
  const { library, types } = parts;
  const data = { ...parts.importData, heads: parts.importData.heads.withColumns(options.columns ?? []) };
  const document = await readAnyDocument(bytes, file, readOptionsOf(data, library.styles), machine);
  if (!document.value) return { diagnostics: document.diagnostics };
  const { draft, notes } = extractPlan(document.value, {
    file,
    data,
    types,
    definitions: library.tables,
    forms: library.forms,
    divisions: library.wording.divisions,
    units: since.units,
    cite: citeAll(parts),
  });
  if (!draft) return { diagnostics: [...document.diagnostics, ...notes] };
  const { plan: own, notes: ofCarried = [] } = importCarried(bytes, file, types) ?? {};
  if (own) {
    const { plan: named, mentions } = parametrize(own, data.years);
    const plan = options.parametrize ? named : own;
    const yaml = writePlanText(plan, { head: [SCHEMA_LINE, `Kế hoạch đi kèm trong ${nameInData(file)}.`] });
    const value = { yaml, plan, counts: draft.counts, notes: ofCarried, mentions, slips: [] };
    return { value, diagnostics: ofCarried };
  }
  const misnamed = data.heads.misnamed(['plan'], file);
  if (misnamed.length > 0) return { diagnostics: [...document.diagnostics, ...misnamed] };
  const proved = proveDraft(draft, file, parts);
  const changed = changedTexts(proved.plan, since).map((facts) => noteOf(file, facts));
  const { placed, others } = placeDoubts(document.diagnostics, proved.plan);
  const all = asSet([...ofCarried, ...notes, ...proved.notes, ...changed, ...placed], rules);
  const { plan: named, mentions } = parametrize(proved.plan, data.years);
  const plan = options.parametrize ? named : proved.plan;
  const yaml = writeYaml(plan, {
    head: [SCHEMA_LINE, `Nhập từ ${nameInData(file)}. Chỗ nào cần xem lại có ghi chú "#" ở trên.`],
    comments: commentsOf(all),
  });
  const slips = rules?.slip === 'off' ? [] : findSlips(proved.plan, data.slips);
  const value: Imported = { yaml, plan, counts: draft.counts, notes: all, mentions, slips };
  return { value, diagnostics: [...others, ...all] };
}
