// The faults of a parsed YAML file at the places where a clerk has to look, and two ways in which YAML takes text away without a word: a
// word after "!" is read as a tag, and what follows " #" as a comment.

import { type Document, isCollection, isScalar, visit } from 'yaml';
import type { Diagnostic, Place } from '../diagnostics/index.js';
import { explainYamlError } from './yaml-errors.js';

/** Where the quote or bracket opens that a fault at this offset leaves open; the offset itself if none does. */
function openingOf(document: Document.Parsed, message: string, offset: number): number {
  if (!/Missing closing|end with a/.test(message)) return offset;
  let opening = offset;
  visit(document, (_, node) => {
    if (!isScalar(node) && !isCollection(node)) return;
    const flow = isScalar(node) ? node.type?.startsWith('QUOTE') : node.flow;
    const [start, end] = node.range ?? [0, 0];
    if (flow && start <= offset && end >= Math.min(offset, document.range[1])) opening = start;
  });
  return opening;
}

/** Everything that keeps the file from being read. */
export function syntaxFaults(document: Document.Parsed, place: (offset: number) => Place): Diagnostic[] {
  const unknownTags = document.warnings.filter(({ code }) => code === 'TAG_RESOLVE_FAILED');
  return [...document.errors, ...unknownTags].map(
    (error): Diagnostic => ({
      code: 'yaml/syntax',
      severity: 'error',
      place: place(openingOf(document, error.message, error.pos[0])),
      ...explainYamlError(error.code, error.message),
    }),
  );
}

/** Text that looks as if it went on behind a "#": `Kế hoạch #12`. */
export function swallowedComments(document: Document.Parsed, place: (offset: number) => Place): Diagnostic[] {
  const found: Diagnostic[] = [];
  visit(document, {
    Scalar(_, node) {
      if (node.type !== 'PLAIN' || typeof node.value !== 'string' || node.value === '') return;
      if (!node.comment || !/^[\p{L}\p{N}]/u.test(node.comment)) return;
      const lost = `#${node.comment.split('\n')[0] ?? ''}`;
      found.push({
        code: 'yaml/comment-in-text',
        severity: 'warning',
        place: place(node.range?.[0] ?? 0),
        message: {
          vi: `Phần "${lost}" sau dấu # được hiểu là ghi chú và không in ra.`,
          en: `"${lost}" after the # is read as a comment and is not printed.`,
        },
        remedy: {
          vi: 'Là lời văn thì đặt cả câu trong ngoặc kép; là ghi chú thì thêm dấu cách sau #.',
          en: 'If it is text, put the whole in quotes; if it is a comment, add a space after the #.',
        },
      });
    },
  });
  return found;
}
