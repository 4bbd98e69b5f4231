// Runs batches over plans and units written in a test, into a folder of their own.

import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll } from 'vitest';
import { prepareBatch } from '../../../src/batch/prepare-batch.js';
import { type RunOptions, type RunResult, runBatch, type UnitDone } from '../../../src/batch/run/run-batch.js';
import type { Diagnostic } from '../../../src/diagnostics/index.js';
import { openSheet } from '../../../src/document/sheet.js';
import { writeXlsx } from '../../../src/render/xlsx/write-xlsx.js';
import { openRunFolder } from '../../../src/workspace/output-batch.js';
import { projectWith, root } from '../../support/compose.js';

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

export function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'kehoach-batch-'));
  folders.push(folder);
  return folder;
}

export const PLAN = `
year: 2026
unit: { kind: phường, name: Mẫu, parent: { kind: thành phố, name: Hải An } }
signatory: { name: Người Ký Mẫu }
facts: { truSo: trụ sở UBND }
decision:
  number: "9"
  date: 2026-01-20
  subject: Ban hành {{plan.title}}
  citations: [Luật thử]
  proposal: Văn phòng
  articles:
    - Ban hành kèm theo Quyết định này {{plan.title}} tại {{facts.truSo}}.
  recipients: [Như Điều 1]
  archive: VT
plan:
  subject: Thử của {{unit}} năm {{year}}
  content:
    - table: tasks
    - table: indicators
tasks:
  columns: nhiem-vu-6
  groups:
    - title: Nhóm một
      items:
        - { id: viec-1, task: Việc thứ nhất, lead: Phòng A }
        - { task: Việc thứ hai, lead: Phòng B }
    - title: Nhóm hai
      items:
        - { task: Việc thứ ba, lead: Phòng C }
indicators:
  columns: chi-tieu-5
  items:
    - { id: truc-tuyen, name: Hồ sơ trực tuyến, unit: "%", target: Tối thiểu 65 }
    - { name: Số buổi tiếp dân, unit: buổi, target: 24 }
sample: true
`;

export interface UnitFile {
  readonly file: string;
  readonly text: string;
}

export interface UnitBook {
  readonly file: string;
  readonly bytes: Uint8Array;
}

export type Units = UnitFile | UnitBook | readonly (UnitFile | UnitBook)[];

export async function prepare(units: Units, plan = PLAN) {
  const files = (Array.isArray(units) ? units : [units]) as readonly (UnitFile | UnitBook)[];
  return prepareBatch({
    project: projectWith({ 'plan.yaml': plan }),
    plan: 'plan.yaml',
    units: files.map((each) => ({
      file: each.file,
      bytes: 'bytes' in each ? each.bytes : new TextEncoder().encode(each.text),
    })),
    version: '1',
  });
}

export const csv = (text: string, file = 'u.csv'): UnitFile => ({ file, text });
export const yaml = (text: string): UnitFile => ({ file: 'u.yaml', text });

/** A workbook of sheets by name. @param last changes the XML of the last sheet */
export function book(
  sheets: Readonly<Record<string, readonly (readonly string[])[]>>,
  last: (xml: string) => string = (xml) => xml,
): UnitBook {
  const bytes = writeXlsx({ sheets: Object.entries(sheets).map(([name, rows]) => openSheet(name, rows)) });
  const parts = unzipSync(bytes);
  const part = `xl/worksheets/sheet${Object.keys(sheets).length}.xml`;
  const xml = last(strFromU8(parts[part] as Uint8Array));
  return { file: 'u.xlsx', bytes: zipSync({ ...parts, [part]: strToU8(xml) }) };
}

export const toldOf = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.map(({ code, place }) => `${place?.file}:${place?.spot ?? place?.line ?? ''} ${code}`);

export async function run(
  units: Units,
  output: string,
  options: Partial<RunOptions> & { plan?: string; stopAfter?: number } = {},
): Promise<RunResult & { done: UnitDone[] }> {
  const { plan, stopAfter, ...rest } = options;
  const batch = await prepare(units, plan);
  if (!batch.value) throw new Error(toldOf(batch.diagnostics).join('\n'));
  const done: UnitDone[] = [];
  const result = await runBatch(
    batch.value,
    {
      folder: openRunFolder(output, () => []),
      formats: ['docx'],
      layout: 'folders',
      split: false,
      issue: false,
      verify: false,
      force: false,
      ...rest,
    },
    {
      started: () => undefined,
      unit: (each) => done.push(each),
      stopped: () => done.length >= (stopAfter ?? Number.POSITIVE_INFINITY),
    },
  );
  return { ...result, done };
}

/** Every file below a folder but the journals, by its path. */
export function filesIn(folder: string, below = ''): Record<string, string> {
  return Object.fromEntries(
    readdirSync(path.join(folder, below)).flatMap((name): [string, string][] => {
      const file = below === '' ? name : `${below}/${name}`;
      if (name.startsWith('.kehoach')) return [];
      if (statSync(path.join(folder, file)).isDirectory()) return Object.entries(filesIn(folder, file));
      return [[file, readFileSync(path.join(folder, file)).toString('base64')]];
    }),
  );
}

export { root };
