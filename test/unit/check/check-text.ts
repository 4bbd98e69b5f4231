// Texts of tests as the check sees them: read like a text file, with the marks `[[` and `]]` taken off.

import { type CheckInput, checkContext } from '../../../src/check/check-document.js';
import { type Finding, isNotJudged, type Rule, type SourceKind } from '../../../src/check/rule.js';
import type { Document } from '../../../src/document/document.js';
import { readOptionsOf } from '../../../src/read/read-options.js';
import { readDocument } from '../../../src/read/readers.js';
import { createDiskWorkspace } from '../../../src/workspace/disk.js';
import { projectWith, root } from '../../support/compose.js';

export const workspace = createDiskWorkspace(root);

const { value: parts } = await projectWith({}).load('checkData', 'register', 'importData', 'styles');
if (!parts) throw new Error('the data does not load');
export const { checkData, register } = parts;
const { importData, styles } = parts;

export function readSource(bytes: Uint8Array, file: string): Document {
  const { value } = readDocument(bytes, file, readOptionsOf(importData, styles));
  if (!value) throw new Error(`${file} cannot be read`);
  return value;
}

export const readLines = (text: string): Document => readSource(new TextEncoder().encode(text), 'example.txt');

export interface Marked {
  readonly text: string;
  /** The words between marks. */
  readonly faulty: readonly string[];
}

export const takeMarks = (example: string): Marked => ({
  text: example.replaceAll('[[', '').replaceAll(']]', ''),
  faulty: [...example.matchAll(/\[\[([\s\S]*?)\]\]/gu)].map(([, words = '']) => words),
});

/** What one rule finds in a text; a rule that cannot judge says so. */
export function findingsOf(rule: Rule, text: string, source: SourceKind = 'docx'): readonly Finding[] {
  const input: CheckInput = { document: readLines(text), source, file: 'example.txt', register };
  const outcome = rule.check(checkContext(input, checkData));
  if (isNotJudged(outcome)) throw new Error(`${rule.id} cannot judge: ${outcome.notJudged.en}`);
  return outcome;
}

/** The words of a line that a finding points at. */
export const quoteOf = ({ line, start, end }: Finding): string => line?.text.slice(start, end) ?? '';
