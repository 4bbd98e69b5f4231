// What a check would change: a copy of a Word file with comments, or with tracked changes; the texts of a plan file. Nothing is written here.

import path from 'node:path';
import { planFixes } from '../../check/fix-plan.js';
import { annotateWord } from '../../check/word/annotate-word.js';
import { trackFixes } from '../../check/word/track-fixes.js';
import type { CheckedFile } from '../../check-file.js';
import { editYaml } from '../../data/edits/edit-yaml.js';
import { parseYaml } from '../../data/yaml-source.js';
import type { Localized } from '../../diagnostics/index.js';
import { bytesOf } from '../write-files.js';
import type { CheckRequest } from './run-check.js';

export interface FileChange {
  /** Absolute. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** What the file holds that changes; absent for a copy beside it. */
  readonly before?: Uint8Array;
  /** To be written, not only shown. */
  readonly wanted: boolean;
  /** Comments or fixes in it. */
  readonly count: number;
  readonly what: Localized;
}

const beside = (file: string, mark: string): string => {
  const { dir, name, ext } = path.parse(file);
  return path.join(dir, `${name}.${mark}${ext}`);
};

function fixWord(full: string, bytes: Uint8Array, checked: CheckedFile, request: CheckRequest): FileChange[] {
  const tracked = checked.looks ? trackFixes(bytes, checked.findings, checked.looks) : undefined;
  if (!tracked || tracked.fixes === 0) return [];
  const what = { vi: 'chỗ sửa, theo dõi thay đổi', en: 'tracked changes' };
  return [{ path: beside(full, 'sua'), bytes: tracked.bytes, wanted: !request.dryRun, count: tracked.fixes, what }];
}

function fixPlan(full: string, bytes: Uint8Array, checked: CheckedFile, request: CheckRequest): FileChange[] {
  const text = new TextDecoder().decode(bytes);
  const source = parseYaml(text, full, { scalars: 'text' });
  const { edits, count } = planFixes(checked.findings, source.value?.data);
  if (edits.length === 0) return [];
  const edited = bytesOf(editYaml(text, edits).text);
  const what = { vi: 'chỗ sửa', en: 'fixes' };
  return [{ path: full, bytes: edited, before: bytes, wanted: !request.dryRun, count, what }];
}

/** @param full absolute path of the file */
export function changesOf(full: string, bytes: Uint8Array, checked: CheckedFile, request: CheckRequest): FileChange[] {
  const changes: FileChange[] = [];
  if (request.annotate && checked.source === 'docx' && checked.looks) {
    const annotated = annotateWord(bytes, checked.findings, checked.looks, request.language);
    if (annotated && annotated.comments > 0) {
      const what = { vi: 'ghi chú', en: 'comments' };
      changes.push({
        path: beside(full, 'ghi-chu'),
        bytes: annotated.bytes,
        wanted: true,
        count: annotated.comments,
        what,
      });
    }
  }
  if (request.fix && checked.source === 'docx') changes.push(...fixWord(full, bytes, checked, request));
  if (request.fix && checked.source === 'plan') changes.push(...fixPlan(full, bytes, checked, request));
  return changes;
}
