// The register of legal documents (templates/register/*.yaml): in force from when to when, replaced by what, from which source and how
// sure. Files of the project add to the built-in one; an entry of the project with the same number and date takes its place.

import { z } from 'zod';
import { checkData, loadDataFile } from '../data/check-data.js';
import type { DataSource } from '../data/yaml-source.js';
import { andThen, type Diagnostic, type Result } from '../diagnostics/index.js';
import type { Workspace } from '../workspace/workspace.js';
import { confidences } from './confidence.js';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const entrySchema = z.strictObject({
  kind: z.string().meta({ title: 'loại văn bản' }),
  /** Of a law, without its kind. */
  name: z.string().optional().meta({ title: 'tên luật (không ghi chữ Luật)' }),
  number: z.string().meta({ title: 'số, ký hiệu' }),
  date: day.meta({ title: 'ngày ban hành' }),
  issuer: z.string().optional().meta({ title: 'cơ quan ban hành' }),
  subject: z.string().optional().meta({ title: 'trích yếu' }),
  /** The subject is not the full one: it has to be completed before it is cited. */
  shortened: z.boolean().default(false).meta({ title: 'trích yếu ghi chưa đủ' }),
  from: day.optional().meta({ title: 'có hiệu lực từ ngày' }),
  /** First day out of force. */
  until: day.optional().meta({ title: 'hết hiệu lực từ ngày' }),
  /** What of it stays, or what may keep it in force, after that day: then it has to be looked up, and is never told as gone. */
  unless: z.string().optional().meta({ title: 'trừ khi, trừ phần' }),
  replacedBy: z.array(z.string()).default([]).meta({ title: 'được thay bằng (số, ký hiệu)' }),
  amendedBy: z
    .array(
      z.strictObject({
        number: z.string().meta({ title: 'số, ký hiệu' }),
        from: day.meta({ title: 'có hiệu lực từ ngày' }),
      }),
    )
    .default([])
    .meta({ title: 'được sửa đổi bởi' }),
  /** Last year of a programme or a yearly plan. */
  ends: z.int().optional().meta({ title: 'năm cuối của chương trình, kế hoạch' }),
  /** From this day on it may be otherwise, nobody could read it: told, never judged. */
  doubt: z
    .strictObject({ from: day.meta({ title: 'từ ngày' }), note: z.string().meta({ title: 'vì sao' }) })
    .optional()
    .meta({ title: 'chỗ chưa chắc' }),
  confidence: z.enum(confidences).meta({ title: 'mức chắc chắn' }),
  source: z.string().meta({ title: 'nguồn' }),
  note: z.string().optional().meta({ title: 'ghi chú' }),
});

type FileEntry = z.output<typeof entrySchema>;

export interface RegisterEntry extends FileEntry {
  /** What its file is about, in words. */
  readonly topic?: string | undefined;
}

export const registerSchema = z.strictObject({
  topic: z.string().optional().meta({ title: 'nội dung của tệp' }),
  /** The day up to which the sources of the file were read. */
  read: day.optional().meta({ title: 'ngày đọc các nguồn' }),
  documents: z.array(entrySchema).meta({ title: 'văn bản' }),
});

const ranksSchema = z.strictObject({
  ranks: z.array(z.array(z.strictObject({ kind: z.string(), issuer: z.string().optional() }))).min(1),
});

export interface LegalRegister {
  readonly entries: readonly RegisterEntry[];
  /** The day up to which the sources were read: of the file that was read first; absent where none says. */
  readonly asOf?: string | undefined;
  /** From the highest force down. */
  readonly ranks: z.output<typeof ranksSchema>['ranks'];
}

/** `06/QĐ-TTg` and `6/QĐ-TTg` are one number. */
export const numberKey = (number: string): string =>
  number.normalize('NFC').replace(/\s+/g, '').replace(/^0+/, '').toUpperCase();

export const entryByNumber = ({ entries }: LegalRegister, number: string): RegisterEntry | undefined =>
  entries.find((entry) => numberKey(entry.number) === numberKey(number));

/** From 0, the highest force; that of what is not listed is the last. */
export function rankOf(register: LegalRegister, kind: string | undefined, issuer: string | undefined): number {
  const index = register.ranks.findIndex((rank) =>
    rank.some(
      (each) =>
        each.kind === kind &&
        (each.issuer === undefined || (issuer ?? '').toLowerCase().includes(each.issuer.toLowerCase())),
    ),
  );
  return index < 0 ? register.ranks.length : index;
}

const NO_ENTRY: FileEntry = {
  ...{ kind: '', number: '', date: '', shortened: false, replacedBy: [], amendedBy: [], confidence: 'low', source: '' },
};

/** What of a row can be read, also where some of it cannot: nothing that is wrong with it hides what is wrong besides. */
export function readableEntry(row: unknown): RegisterEntry {
  const facts = typeof row === 'object' && row !== null ? Object.entries(row) : [];
  const fields = entrySchema.shape as Readonly<Record<string, z.ZodType>>;
  const readable = facts.flatMap(([key, value]) => {
    const read = fields[key]?.safeParse(value);
    return read?.success ? [[key, read.data] as const] : [];
  });
  return { ...NO_ENTRY, ...Object.fromEntries(readable) };
}

/** One file of a register, whatever it is called. */
export const checkRegisterFile = (source: DataSource): Result<z.output<typeof registerSchema>> =>
  checkData(source, registerSchema);

export async function loadLegalRegister(workspace: Workspace): Promise<Result<LegalRegister>> {
  const entries = new Map<string, RegisterEntry>();
  const diagnostics: Diagnostic[] = [];
  let asOf: string | undefined;
  for (const name of await workspace.resources('templates/register')) {
    if (!name.endsWith('.yaml')) continue;
    const source = await loadDataFile(workspace, `templates/register/${name}`);
    const file = andThen(source, checkRegisterFile);
    diagnostics.push(...file.diagnostics);
    const { topic, read, documents = [] } = file.value ?? {};
    if (read && !(asOf && asOf < read)) asOf = read;
    for (const entry of documents) entries.set(`${entry.number} ${entry.date}`, { ...entry, topic });
  }
  const ranks = andThen(await loadDataFile(workspace, 'templates/rollover/legal-ranks.yaml'), (data) =>
    checkData(data, ranksSchema),
  );
  diagnostics.push(...ranks.diagnostics);
  if (!ranks.value) return { diagnostics };
  return { value: { entries: [...entries.values()], asOf, ranks: ranks.value.ranks }, diagnostics };
}
