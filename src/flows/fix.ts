// What a check can mend: a copy of a Word file with comments, or with tracked changes; the texts of a plan file. Nothing is written here.

import { planFixes } from '../check/fix-plan.js';
import { annotateWord } from '../check/word/annotate-word.js';
import { trackFixes } from '../check/word/track-fixes.js';
import { notMarked } from '../check/word/word-file.js';
import { editYaml } from '../data/edits/edit-yaml.js';
import { dataOfText } from '../data/yaml-source.js';
import type { Diagnostic, Language, Result } from '../diagnostics/index.js';
import { type CheckedFile, checkFile } from './check.js';
import type { Project } from './project.js';

export interface FixRequest {
  /** A copy of a Word file with a comment at each finding. */
  readonly annotate?: boolean;
  /** The fixes that change no meaning: tracked in a copy of a Word file, done in a plan file. */
  readonly fix?: boolean;
  /** Of the comments. */
  readonly language: Language;
}

export interface FileChange {
  readonly kind: 'comments' | 'tracked-changes' | 'plan';
  readonly bytes: Uint8Array;
  /** Comments or fixes in it. */
  readonly count: number;
}

/** Changes, and why there are none where a file cannot be marked. */
interface Changes {
  readonly changes: readonly FileChange[];
  readonly diagnostics: readonly Diagnostic[];
}

const noChanges: Changes = { changes: [], diagnostics: [] };

function annotate(bytes: Uint8Array, checked: CheckedFile, language: Language): Changes {
  const annotated = annotateWord(bytes, checked, language);
  if (typeof annotated === 'string') return { changes: [], diagnostics: [notMarked(annotated, checked.file)] };
  if (annotated.comments === 0) return noChanges;
  return { changes: [{ kind: 'comments', bytes: annotated.bytes, count: annotated.comments }], diagnostics: [] };
}

function fixWord(bytes: Uint8Array, checked: CheckedFile): Changes {
  const tracked = trackFixes(bytes, checked);
  if (typeof tracked === 'string') return { changes: [], diagnostics: [notMarked(tracked, checked.file)] };
  if (tracked.fixes === 0) return noChanges;
  return { changes: [{ kind: 'tracked-changes', bytes: tracked.bytes, count: tracked.fixes }], diagnostics: [] };
}

function fixPlan(bytes: Uint8Array, { findings, file }: CheckedFile): Changes {
  const text = new TextDecoder().decode(bytes);
  const { edits, count } = planFixes(findings, dataOfText(text, file));
  if (edits.length === 0) return noChanges;
  const edited = new TextEncoder().encode(editYaml(text, edits).text);
  return { changes: [{ kind: 'plan', bytes: edited, count }], diagnostics: [] };
}

/** What is asked for, of a file that has been checked. @param bytes the file itself */
export function changesOf(bytes: Uint8Array, checked: CheckedFile, request: FixRequest): Changes {
  const found: Changes[] = [];
  if (request.annotate && checked.source === 'docx') found.push(annotate(bytes, checked, request.language));
  if (request.fix && checked.source === 'docx') found.push(fixWord(bytes, checked));
  if (request.fix && checked.source === 'plan') found.push(fixPlan(bytes, checked));
  const reported = found.flatMap(({ diagnostics }) => diagnostics);
  return {
    changes: found.flatMap(({ changes }) => changes),
    // with both, the same reason is given once
    diagnostics: reported.slice(0, 1),
  };
}

/**
 * A file through the rules, then what they can mend of it.
 *
 * @param file path in the project @param bytes the file itself
 * @returns no changes where there is nothing to mend, or the file is neither a plan nor a Word file
 * @example
 * const { value } = await fixFile(project, 'cong-van.docx', bytes, { annotate: true, language: 'vi' });
 */
export async function fixFile(
  project: Project,
  file: string,
  bytes: Uint8Array,
  request: FixRequest & { readonly issue?: boolean },
): Promise<Result<readonly FileChange[]>> {
  const { value, diagnostics } = await checkFile(project, file, bytes, request);
  if (!value) return { diagnostics };
  const made = changesOf(bytes, value, request);
  return { value: made.changes, diagnostics: [...diagnostics, ...made.diagnostics] };
}
