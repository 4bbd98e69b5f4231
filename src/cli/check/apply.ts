// What a check changes: a copy of a Word file with comments, or with tracked changes; the texts of a plan file. A source is never
// overwritten but a plan file with --write.

import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { planFixes } from '../../check/fix-plan.js';
import { annotateWord } from '../../check/word/annotate-word.js';
import { trackFixes } from '../../check/word/track-fixes.js';
import type { CheckedFile } from '../../check-file.js';
import { editYaml } from '../../data/edits/edit-yaml.js';
import { parseYaml } from '../../data/yaml-source.js';
import type { Localized } from '../../diagnostics/index.js';
import type { CheckRequest } from './run-check.js';

export interface FileChange {
  readonly path: string;
  readonly written: boolean;
  /** Comments or fixes in it. */
  readonly count: number;
  readonly message: Localized;
}

const beside = (file: string, mark: string): string => {
  const { dir, name, ext } = path.parse(file);
  return path.join(dir, `${name}.${mark}${ext}`);
};

const change = (file: string, written: boolean, count: number, vi: string, en: string): FileChange => ({
  path: file,
  written,
  count,
  message: {
    vi: `${written ? 'Đã ghi' : 'Sẽ ghi (thêm --write)'} ${file}: ${count} ${vi}.`,
    en: `${written ? 'Written' : 'Would write (add --write)'} ${file}: ${count} ${en}.`,
  },
});

async function fixWord(
  full: string,
  bytes: Uint8Array,
  checked: CheckedFile,
  request: CheckRequest,
): Promise<FileChange[]> {
  const tracked = checked.looks ? trackFixes(bytes, checked.findings, checked.looks) : undefined;
  if (!tracked || tracked.fixes === 0) return [];
  const target = beside(full, 'sua');
  if (!request.dryRun) await writeFile(target, tracked.bytes);
  return [change(target, !request.dryRun, tracked.fixes, 'chỗ sửa, theo dõi thay đổi', 'tracked changes')];
}

async function fixPlan(
  full: string,
  bytes: Uint8Array,
  checked: CheckedFile,
  request: CheckRequest,
): Promise<FileChange[]> {
  const text = new TextDecoder().decode(bytes);
  const source = parseYaml(text, full, { scalars: 'text' });
  const { edits, count } = planFixes(checked.findings, source.value?.data);
  if (edits.length === 0) return [];
  const edited = editYaml(text, edits);
  if (!request.dryRun) await writeFile(full, edited.text);
  return [change(full, !request.dryRun, count, 'chỗ sửa', 'fixes')];
}

/** @param full absolute path of the file */
export async function applyToFile(
  full: string,
  bytes: Uint8Array,
  checked: CheckedFile,
  request: CheckRequest,
): Promise<FileChange[]> {
  const changes: FileChange[] = [];
  if (request.annotate && checked.source === 'docx' && checked.looks) {
    const annotated = annotateWord(bytes, checked.findings, checked.looks, request.language);
    if (annotated && annotated.comments > 0) {
      const target = beside(full, 'ghi-chu');
      await writeFile(target, annotated.bytes);
      changes.push(change(target, true, annotated.comments, 'ghi chú', 'comments'));
    }
  }
  if (request.fix && checked.source === 'docx') changes.push(...(await fixWord(full, bytes, checked, request)));
  if (request.fix && checked.source === 'plan') changes.push(...(await fixPlan(full, bytes, checked, request)));
  return changes;
}
