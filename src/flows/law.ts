// The register of legal documents for people: looked up by number, words or topic; its state on a day; a file of it checked; as a workbook
// that an office can correct, and read back.

import { writeYaml } from '../data/write-yaml.js';
import { parseYaml } from '../data/yaml-source.js';
import { andThen, type Diagnostic, failed, type Result } from '../diagnostics/index.js';
import {
  checkRegisterFile,
  type LegalRegister,
  numberKey,
  type RegisterEntry,
  readableEntry,
} from '../doctype/legal-register.js';
import { type RegisterKnowledge, readFaults, registerFaults } from '../doctype/register-faults.js';
import { openSheet } from '../document/sheet.js';
import { readXlsxGrids } from '../read/xlsx/read-xlsx.js';
import { dataLimits } from '../read/xlsx/sheet-grid.js';
import { writeXlsx } from '../render/xlsx/write-xlsx.js';
import { slug } from '../text/case.js';

/** The one of exactly the number first, then those whose number begins so. */
function rankOfNumber({ number }: RegisterEntry, asked: string): number {
  const own = numberKey(number);
  return own === asked ? 0 : /^[-/]/u.test(own.slice(asked.length)) && own.startsWith(asked) ? 1 : 2;
}

/** Entries that have every word somewhere, marks and case aside; a number alone is looked for at the beginning of numbers. */
export function searchLaw({ entries }: LegalRegister, words: readonly string[], topic?: string): RegisterEntry[] {
  const wanted = words
    .flatMap((word) => word.split(/\s+/))
    .map(slug)
    .filter((word) => word !== '');
  const found = entries.filter((entry) => {
    if (topic !== undefined && !slug(entry.topic ?? '').includes(slug(topic))) return false;
    const { kind, name, number, date, issuer, subject } = entry;
    const text = `-${slug([kind, name, number, number.replace(/^0+/, ''), date, issuer, subject].join(' '))}-`;
    return wanted.every((word) => text.includes(`-${word}`));
  });
  const asked = numberKey(words.join(' '));
  return found.sort((a, b) => rankOfNumber(a, asked) - rankOfNumber(b, asked));
}

type Column = readonly [head: string, key: keyof RegisterEntry, width: number];

/** The workbook of a register: a column a fact, lists with semicolons between. */
const columns: readonly Column[] = [
  ['Loại', 'kind', 14],
  ['Tên luật', 'name', 30],
  ['Số, ký hiệu', 'number', 20],
  ['Ngày ban hành', 'date', 14],
  ['Cơ quan', 'issuer', 24],
  ['Trích yếu', 'subject', 70],
  ['Trích yếu rút gọn', 'shortened', 10],
  ['Có hiệu lực từ', 'from', 14],
  ['Hết hiệu lực từ', 'until', 14],
  ['Trừ khi, trừ phần', 'unless', 40],
  ['Thay bằng', 'replacedBy', 24],
  ['Sửa đổi bởi', 'amendedBy', 34],
  ['Năm cuối', 'ends', 10],
  ['Chỗ chưa chắc', 'doubt', 50],
  ['Độ tin cậy', 'confidence', 12],
  ['Nguồn', 'source', 50],
  ['Ghi chú', 'note', 50],
];

type Doubt = NonNullable<RegisterEntry['doubt']>;

function cellOf(value: RegisterEntry[keyof RegisterEntry]): string {
  if (Array.isArray(value))
    return value
      .map((each: RegisterEntry['replacedBy'][number] | RegisterEntry['amendedBy'][number]) =>
        typeof each === 'string' ? each : `${each.number} từ ${each.from}`,
      )
      .join('; ');
  if (typeof value === 'object') return `${(value as Doubt).from}: ${(value as Doubt).note}`;
  return value === true ? 'có' : value === undefined || value === false ? '' : String(value);
}

export const registerSheet = (entries: readonly RegisterEntry[]): Uint8Array =>
  writeXlsx({
    sheets: [
      openSheet(
        'Văn bản',
        [columns.map(([head]) => head), ...entries.map((entry) => columns.map(([, key]) => cellOf(entry[key])))],
        columns.map(([, , width]) => width),
      ),
    ],
  });

/** `31/12/2026` → `2026-12-31`; anything else as it is, for the schema to tell. */
const isoOf = (text: string): string =>
  text.replace(/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/, (_, day: string, month: string, year: string) =>
    [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'),
  );

function valueIn(key: keyof RegisterEntry, text: string): unknown {
  const parts = text.split(/(?:(?<!\s)\s+)?;\s*/).filter((part) => part !== '');
  if (key === 'replacedBy') return parts;
  if (key === 'amendedBy')
    return parts.map((part) => {
      const [number = '', from = ''] = part.split(/\s+từ\s+/u);
      return { number, from: isoOf(from) };
    });
  if (key === 'doubt') {
    const [, from = '', note = ''] = /^([\d/-]+)\s*:\s*(.+)$/su.exec(text) ?? [];
    return { from: isoOf(from), note };
  }
  if (key === 'shortened') return true;
  if (key === 'ends' && /^\d+$/.test(text)) return Number(text);
  return key === 'date' || key === 'from' || key === 'until' ? isoOf(text) : text;
}

/** A workbook of `registerSheet`, corrected by hand → the text of a register file, judged like one. */
export function registerOfSheet(bytes: Uint8Array, file: string, known: RegisterGround): Result<string> {
  const grids = readXlsxGrids(bytes, file, dataLimits);
  const [grid] = grids.value ?? [];
  if (!grid) return { diagnostics: grids.diagnostics };
  const [heads = [], ...rows] = grid.rows;
  const keys = heads.map((head) => columns.find(([known]) => slug(known) === slug(head))?.[1]);
  const documents = rows
    .filter((row) => row.some((cell) => cell.trim() !== ''))
    .map((row) =>
      Object.fromEntries(
        keys.flatMap((key, index) => {
          const text = row[index]?.trim() ?? '';
          return key === undefined || text === '' ? [] : [[key, valueIn(key, text)]];
        }),
      ),
    );
  const yaml = writeYaml({ documents });
  const judged = checkRegisterText(yaml, file, known);
  const diagnostics = [...grids.diagnostics, ...judged];
  return diagnostics.some(({ severity }) => severity === 'error')
    ? failed(...diagnostics)
    : { value: yaml, diagnostics };
}

/** What a file of a register is held against: the register, the symbols of kinds, the day of today. */
export interface RegisterGround extends Pick<RegisterKnowledge, 'symbols'> {
  readonly register: LegalRegister;
  readonly today: string;
}

/** What is wrong with a file of a register, all of it at once: its form, its days, its numbers, its successors. */
export function checkRegisterText(
  text: string,
  file: string,
  { register, symbols, today }: RegisterGround,
): Diagnostic[] {
  const source = parseYaml(text, file, { scalars: 'typed' });
  const { value: data } = source;
  const { documents, read } = (data?.data ?? {}) as { readonly documents?: unknown; readonly read?: unknown };
  const entries = Array.isArray(documents) ? documents.map(readableEntry) : [];
  const placeOf = (path: readonly (string | number)[]): Diagnostic['place'] => data?.placeOf(path);
  return [
    ...andThen(source, checkRegisterFile).diagnostics,
    ...readFaults(read, today, placeOf(['read'])),
    ...registerFaults(entries, { known: register.entries, symbols }, (index) => placeOf(['documents', index])),
  ];
}
