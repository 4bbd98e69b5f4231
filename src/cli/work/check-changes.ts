// What a check changes, and where it goes: copies beside a Word file, the plan file itself; and what cannot be changed.

import path from 'node:path';
import type { SourceKind } from '../../check/rule.js';
import type { Diagnostic, Language, Localized } from '../../diagnostics/index.js';
import type { FileChange } from '../../flows/fix.js';

export type CheckFormat = 'text' | 'json' | 'sarif' | 'html';

export interface CheckRequest {
  readonly files: readonly string[];
  readonly format: CheckFormat;
  /** Into this file instead of stdout. */
  readonly output?: string;
  /** The Word file with comments or fixes, absolute; beside the checked one unless named. */
  readonly copy?: string;
  readonly issue: boolean;
  /** Writes a copy of a Word file with comments. */
  readonly annotate: boolean;
  readonly fix: boolean;
  /** With `fix`: does not write. */
  readonly dryRun: boolean;
  /** Overwrites files that are not ours. */
  readonly force: boolean;
  readonly rules: boolean;
  readonly language: Language;
  readonly version: string;
}

/** A change and where it goes. */
export interface PlacedChange {
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

/** @param full absolute path of the file that was checked */
export function placed(
  { kind, bytes, count }: FileChange,
  full: string,
  before: Uint8Array,
  request: CheckRequest,
): PlacedChange {
  const { copy, dryRun } = request;
  switch (kind) {
    case 'comments': {
      const what = { vi: 'ghi chú', en: 'comments' };
      return { path: copy ?? beside(full, 'ghi-chu'), bytes, wanted: true, count, what };
    }
    case 'tracked-changes': {
      const what = { vi: 'chỗ sửa, theo dõi thay đổi', en: 'tracked changes' };
      return { path: copy ?? beside(full, 'sua'), bytes, wanted: !dryRun, count, what };
    }
    case 'plan':
      return { path: full, bytes, before, wanted: !dryRun, count, what: { vi: 'chỗ sửa', en: 'fixes' } };
  }
}

/** What was asked for and cannot be done with a file of this kind. */
export function unchangeable(source: SourceKind, { annotate, fix }: CheckRequest, file: string): Diagnostic[] {
  const reported: Diagnostic[] = [];
  if (annotate && source !== 'docx')
    reported.push({
      code: 'check/no-comments',
      severity: 'warning',
      place: { file },
      message: { vi: 'Chỉ ghi chú được vào tệp Word.', en: 'Comments can be written into Word files only.' },
    });
  if (fix && source !== 'docx' && source !== 'plan')
    reported.push({
      code: 'check/no-fixes',
      severity: 'warning',
      place: { file },
      message: { vi: 'Chỉ sửa được tệp kế hoạch và tệp Word.', en: 'Only plan files and Word files can be fixed.' },
    });
  return reported;
}
