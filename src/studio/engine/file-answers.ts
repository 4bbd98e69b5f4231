// Questions about files that a person gives: an old document, a Word file to be checked, a table of units.

import { blankForm } from '../../batch/blank-form.js';
import { prepareBatch } from '../../batch/prepare-batch.js';
import { runBatch } from '../../batch/run/run-batch.js';
import { summaryFiles } from '../../batch/summary/summarize.js';
import { loadHeadSynonyms } from '../../batch/units/head-synonyms.js';
import { zipOutputs } from '../../batch/zip-outputs.js';
import { hasErrors } from '../../diagnostics/index.js';
import type { Document } from '../../document/document.js';
import { plainText, walkBlocks } from '../../document/walk.js';
import { checkFile } from '../../flows/check.js';
import { changesOf } from '../../flows/fix.js';
import { importFile } from '../../flows/import.js';
import { previewPlan } from '../../flows/preview.js';
import { readOptionsOf } from '../../read/read-options.js';
import { readAnyDocument } from '../../read/readers.js';
import { writeXlsx } from '../../render/xlsx/write-xlsx.js';
import type { Answer, Ask, Progress } from '../protocol.js';
import { type Desk, problemsOf } from './desk.js';
import { createMemoryFolder } from './memory-folder.js';

/** A document as one reads it: a paragraph a line, a row of a table a line with its cells side by side. */
const linesOf = ({ parts }: Document): string[] =>
  parts
    .flatMap(({ sections }) => sections.flatMap(({ blocks }) => [...walkBlocks(blocks)]))
    .flatMap((block): string[] => {
      if (block.kind === 'paragraph') return [plainText(block.inlines)];
      if (block.kind === 'box') return block.paragraphs.map(({ inlines }) => plainText(inlines));
      if (block.kind !== 'table') return [];
      return [...block.head, ...block.body].map(({ cells }) =>
        cells.map(({ paragraphs }) => paragraphs.map(({ inlines }) => plainText(inlines)).join(' ')).join(' │ '),
      );
    });

export async function open(desk: Desk, { name, bytes }: Ask<'open'>): Promise<Answer<'open'>> {
  const project = desk.projectOf({});
  const { value, diagnostics } = await importFile(project, bytes, name);
  const parts = (await project.load('importData', 'styles')).value;
  const read = parts && (await readAnyDocument(bytes, name, readOptionsOf(parts.importData, parts.styles))).value;
  return {
    plan: value?.yaml ?? '',
    problems: problemsOf(diagnostics),
    source: read ? linesOf(read) : [],
  };
}

export async function check(desk: Desk, { name, bytes }: Ask<'check'>): Promise<Answer<'check'>> {
  const { value, diagnostics } = await checkFile(desk.projectOf({}), name, bytes);
  if (!value) return { problems: problemsOf(diagnostics) };
  const stem = name.replace(/\.[^.]+$/, '');
  const found = [...diagnostics, ...value.reported, ...value.findings];
  const changed = hasErrors(diagnostics)
    ? []
    : changesOf(bytes, value, { annotate: true, fix: true, language: 'vi' }).changes;
  const comments = changed.find(({ kind }) => kind === 'comments');
  const tracked = changed.find(({ kind }) => kind === 'tracked-changes');
  return {
    problems: problemsOf(found),
    ...(comments ? { annotated: { name: `${stem}-gop-y.docx`, bytes: comments.bytes } } : {}),
    ...(tracked ? { fixed: { name: `${stem}-sua.docx`, bytes: tracked.bytes } } : {}),
  };
}

export async function unitForm(desk: Desk, ask: Ask<'unitForm'>): Promise<Answer<'unitForm'>> {
  const project = desk.projectOf(ask.files);
  const preview = await previewPlan(project, ask.plan);
  const synonyms = await loadHeadSynonyms(project.workspace);
  const plan = preview.examined?.source?.plan;
  if (!plan || !synonyms.value) return { problems: problemsOf([...preview.diagnostics, ...synonyms.diagnostics]) };
  return { file: { name: 'don-vi.xlsx', bytes: writeXlsx(blankForm(plan, synonyms.value)) }, problems: [] };
}

export async function units(
  desk: Desk,
  ask: Ask<'units'>,
  tell: (progress: Progress) => void,
): Promise<Answer<'units'>> {
  const { table } = ask;
  const prepared = await prepareBatch({
    project: desk.projectOf(ask.files),
    plan: ask.plan,
    units: [{ file: table.name, bytes: table.bytes }],
    version: 'studio',
  });
  if (!prepared.value) return { units: [], problems: problemsOf(prepared.diagnostics) };
  const folder = createMemoryFolder();
  const done: Answer<'units'>['units'][number][] = [];
  const total = prepared.value.jobs.length;
  const { manifest } = await runBatch(
    prepared.value,
    {
      formats: ['docx', 'pdf'],
      split: false,
      issue: ask.issue,
      verify: true,
      folder,
      layout: 'folders',
      force: true,
    },
    {
      started: () => tell({ done: 0, of: total }),
      unit: ({ job, record, diagnostics }) => {
        const files = record.files.map(({ path }) => path);
        done.push({ name: job.name, files, problems: problemsOf(diagnostics) });
        tell({ done: done.length, of: total });
      },
      stopped: () => false,
    },
  );
  const made = manifest.units.flatMap((unit) => unit.files.map((file) => file.path));
  const parts = [
    ...summaryFiles(manifest).flatMap(({ name, bytes }) =>
      bytes instanceof Uint8Array ? [{ name, read: () => bytes }] : [],
    ),
    ...made.map((name) => ({ name, read: () => folder.files.get(name) ?? new Uint8Array() })),
  ];
  const pieces = [...zipOutputs(parts)];
  const zip = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let end = 0;
  for (const piece of pieces) {
    zip.set(piece, end);
    end += piece.length;
  }
  return {
    units: done,
    zip: { name: 'van-ban-cac-don-vi.zip', bytes: zip },
    problems: problemsOf(prepared.diagnostics),
  };
}
