// What a check would change: a copy of a Word file with comments, or with tracked changes; the texts of a plan file. Nothing is written here.

import path from 'node:path';
import { planFixes } from '../../check/fix-plan.js';
import { annotateWord } from '../../check/word/annotate-word.js';
import { trackFixes } from '../../check/word/track-fixes.js';
import { notMarked } from '../../check/word/word-file.js';
import { editYaml } from '../../data/edits/edit-yaml.js';
import { parseYaml } from '../../data/yaml-source.js';
import type { Diagnostic, Localized } from '../../diagnostics/index.js';
import type { CheckedFile } from '../../flows/check.js';
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

export const noChanges: Changes = { changes: [], diagnostics: [] };
const changing = (change: FileChange): Changes => ({ changes: [change], diagnostics: [] });

const beside = (file: string, mark: string): string => {
  const { dir, name, ext } = path.parse(file);
  return path.join(dir, `${name}.${mark}${ext}`);
};

/** Changes, and why there are none where a file cannot be marked. */
export interface Changes {
  readonly changes: readonly FileChange[];
  readonly diagnostics: readonly Diagnostic[];
}

function annotate(full: string, bytes: Uint8Array, checked: CheckedFile, request: CheckRequest): Changes {
  const annotated = annotateWord(bytes, checked, request.language);
  if (typeof annotated === 'string') return { changes: [], diagnostics: [notMarked(annotated, checked.file)] };
  if (annotated.comments === 0) return noChanges;
  const what = { vi: 'ghi chú', en: 'comments' };
  return changing({
    path: request.copy ?? beside(full, 'ghi-chu'),
    bytes: annotated.bytes,
    wanted: true,
    count: annotated.comments,
    what,
  });
}

function fixWord(full: string, bytes: Uint8Array, checked: CheckedFile, request: CheckRequest): Changes {
  const tracked = trackFixes(bytes, checked);
  if (typeof tracked === 'string') return { changes: [], diagnostics: [notMarked(tracked, checked.file)] };
  if (tracked.fixes === 0) return noChanges;
  const what = { vi: 'chỗ sửa, theo dõi thay đổi', en: 'tracked changes' };
  return changing({
    path: request.copy ?? beside(full, 'sua'),
    bytes: tracked.bytes,
    wanted: !request.dryRun,
    count: tracked.fixes,
    what,
  });
}

function fixPlan(full: string, bytes: Uint8Array, checked: CheckedFile, request: CheckRequest): Changes {
  const text = new TextDecoder().decode(bytes);
  const source = parseYaml(text, full, { scalars: 'text' });
  const { edits, count } = planFixes(checked.findings, source.value?.data);
  if (edits.length === 0) return noChanges;
  const edited = bytesOf(editYaml(text, edits).text);
  const what = { vi: 'chỗ sửa', en: 'fixes' };
  return changing({ path: full, bytes: edited, before: bytes, wanted: !request.dryRun, count, what });
}

/** @param full absolute path of the file */
export function changesOf(full: string, bytes: Uint8Array, checked: CheckedFile, request: CheckRequest): Changes {
  const found: Changes[] = [];
  if (request.annotate && checked.source === 'docx') found.push(annotate(full, bytes, checked, request));
  if (request.fix && checked.source === 'docx') found.push(fixWord(full, bytes, checked, request));
  if (request.fix && checked.source === 'plan') found.push(fixPlan(full, bytes, checked, request));
  const told = found.flatMap(({ diagnostics }) => diagnostics);
  return {
    changes: found.flatMap(({ changes }) => changes),
    // with both, the same reason is given once
    diagnostics: told.slice(0, 1),
  };
}
