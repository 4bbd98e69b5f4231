// The way back on one screen: a Word, text or table file → Document → draft of a plan → YAML, with what was found on the way. The draft
// is composed once and compared with its source, so that nothing is lost unseen.

import type { RuleSettings } from '../check/check-document.js';
import { composePlan } from '../compose/compose-plan.js';
import { citeDocument } from '../compose/names/issuer.js';
import { computedNames } from '../compose/view/template-view.js';
import { writeYaml } from '../data/write-yaml.js';
import { hasErrors, type Result } from '../diagnostics/index.js';
import type { NamedColumn } from '../doctype/heads/named-columns.js';
import type { DrawPdf } from '../pdf/drawing.js';
import type { LegalDocument } from '../plan/instrument.js';
import { planSchema } from '../plan/plan.js';
import { changedTexts, type Since } from '../read/extract/changed-texts.js';
import { dropComputedReferences } from '../read/extract/drop-computed.js';
import { type Draft, type DraftCounts, extractPlan } from '../read/extract/extract-plan.js';
import { lostWords } from '../read/extract/lost-words.js';
import { type ImportNote, noteOf } from '../read/extract/notes.js';
import { type Mention, parametrize } from '../read/extract/parametrize.js';
import { findSlips, type SlipProposal } from '../read/extract/slips.js';
import { readOptionsOf } from '../read/read-options.js';
import { readAnyDocument } from '../read/readers.js';
import type { CitedDocument } from '../recognise/citations.js';
import { parseDate } from '../text/date.js';
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

/** Computed names taken out of the draft, then the draft composed and compared with its source. */
function proveDraft(
  draft: Draft,
  file: string,
  setup: ImportParts,
): { plan: Record<string, unknown>; notes: ImportNote[] } {
  const notes: ImportNote[] = [];
  const parsed = planSchema.safeParse(draft.plan);
  const type = setup.types.find(({ slug }) => slug === parsed.data?.type);
  if (!parsed.success || !type) {
    const paths = parsed.success ? ['type'] : [...new Set(parsed.error.issues.map(({ path }) => path.join('.')))];
    for (const planPath of paths) {
      const vi = `Tệp kế hoạch nhập được chưa hợp lệ ở ${planPath}; sửa trước khi tạo văn bản.`;
      const en = `The imported plan is not valid at ${planPath}; mend it before a document is made.`;
      notes.push(noteOf(file, { code: 'not-valid', severity: 'warning', planPath, message: { vi, en } }));
    }
    return { plan: { ...draft.plan }, notes };
  }
  const computed = computedNames(parsed.data, type, setup.library.wording);
  const plan = dropComputedReferences(draft.plan, computed.reference);
  if (draft.symbol !== undefined && draft.symbol !== computed.symbol) {
    notes.push(
      noteOf(file, {
        code: 'symbol-differs',
        severity: 'warning',
        message: {
          vi: `Ký hiệu trong văn bản là "${draft.symbol}", tính ra là "${computed.symbol}".`,
          en: `The symbol in the document is "${draft.symbol}"; the computed one is "${computed.symbol}".`,
        },
      }),
    );
  }
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
  const imported = await importBytes(bytes, file, parts.value, options, rules, since, project.workspace.drawPdf);
  return { ...imported, diagnostics: [...parts.diagnostics, ...imported.diagnostics] };
}

async function importBytes(
  bytes: Uint8Array,
  file: string,
  parts: ImportParts,
  options: ImportOptions,
  rules: RuleSettings | undefined,
  since: Since,
  drawPdf: DrawPdf | undefined,
): Promise<Result<Imported>> {
  const { library, types } = parts;
  const data = { ...parts.importData, heads: parts.importData.heads.withColumns(options.columns ?? []) };
  const document = await readAnyDocument(bytes, file, readOptionsOf(data, library.styles), drawPdf);
  if (!document.value) return { diagnostics: document.diagnostics };
  const { draft, notes } = extractPlan(document.value, {
    file,
    data,
    types,
    definitions: library.tables,
    forms: library.forms,
    units: since.units,
    cite: citeAll(parts),
  });
  if (!draft) return { diagnostics: [...document.diagnostics, ...notes] };
  const misnamed = data.heads.misnamed(['plan'], file);
  if (misnamed.length > 0) return { diagnostics: [...document.diagnostics, ...misnamed] };
  const proved = proveDraft(draft, file, parts);
  const changed = changedTexts(proved.plan, since).map((facts) => noteOf(file, facts));
  const all = asSet([...notes, ...proved.notes, ...changed], rules);
  const { plan: named, mentions } = parametrize(proved.plan, data.years);
  const plan = options.parametrize ? named : proved.plan;
  const yaml = writeYaml(plan, {
    head: [
      'yaml-language-server: $schema=plan.schema.json',
      `Nhập từ ${file}. Chỗ nào cần xem lại có ghi chú "#" ở trên.`,
    ],
    comments: commentsOf(all),
  });
  const slips = rules?.slip === 'off' ? [] : findSlips(proved.plan, data.slips);
  const value: Imported = { yaml, plan, counts: draft.counts, notes: all, mentions, slips };
  return { value, diagnostics: [...document.diagnostics, ...all] };
}
