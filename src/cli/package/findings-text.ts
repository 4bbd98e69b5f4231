// The findings of a build as files for the signing folder: for people, and for programs.

import { withoutNotes } from '../../check/findings-of-build.js';
import { groupDiagnostics } from '../../diagnostics/index.js';
import type { Findings } from '../../flows/package.js';
import { diagnosticJson, formatDiagnostic } from '../print-diagnostics.js';
import { say, type Terminal } from '../terminal.js';

export function findingsText({ title, status, proofs, diagnostics }: Findings, terminal: Terminal): string {
  const plain: Terminal = { ...terminal, colour: false };
  return [
    title,
    say(terminal, status === 'issued' ? { vi: 'Bản phát hành', en: 'For issue' } : { vi: 'Bản thảo', en: 'Draft' }),
    '',
    ...proofs.map(({ format, facts, proven }) =>
      say(terminal, {
        vi: `Đã đối chiếu ${format.toUpperCase()}: ${proven}/${facts} dữ kiện của kế hoạch có đủ.`,
        en: `Proven in the ${format.toUpperCase()}: ${proven} of ${facts} facts of the plan.`,
      }),
    ),
    '',
    ...(withoutNotes(diagnostics).length > 0
      ? groupDiagnostics(withoutNotes(diagnostics)).map(({ first, others }) => formatDiagnostic(first, plain, others))
      : [say(terminal, { vi: 'Không có điều gì phải lưu ý.', en: 'Nothing to be told.' })]),
    '',
  ].join('\n');
}

export const findingsJson = (findings: Findings, terminal: Terminal): string =>
  `${JSON.stringify({ version: 1, ...findings, diagnostics: findings.diagnostics.map((each) => diagnosticJson(each, terminal)) }, undefined, 2)}\n`;
