// Diagnostics for people: `plan.yaml:12:5: lỗi: … [code]`, what to do, and the legal basis, in the order of the file.

import { type Diagnostic, type Localized, type Severity, sortDiagnostics } from '../diagnostics/index.js';
import { paint, say, type Terminal, type Tone } from './terminal.js';

const names: Readonly<Record<Severity, { text: Localized; tone: Tone }>> = {
  error: { text: { vi: 'lỗi', en: 'error' }, tone: 'red' },
  warning: { text: { vi: 'cảnh báo', en: 'warning' }, tone: 'yellow' },
  info: { text: { vi: 'lưu ý', en: 'note' }, tone: 'cyan' },
};

/** Control characters of a user's text would act on the terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out
const harmless = (text: string): string => text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, '\ufffd');

function placeText({ place }: Diagnostic): string {
  if (!place) return '';
  const at = [place.file, place.line, place.column].filter((part) => part !== undefined).join(':');
  const spot = place.spot === undefined ? '' : ` (${place.spot})`;
  return at === '' && spot === '' ? '' : `${at}${spot}: `;
}

export function formatDiagnostic(diagnostic: Diagnostic, terminal: Terminal): string {
  const { text, tone } = names[diagnostic.severity];
  const lines = [
    `${paint(terminal, 'bold', harmless(placeText(diagnostic)))}${paint(terminal, tone, `${say(terminal, text)}:`)} ` +
      `${harmless(say(terminal, diagnostic.message))} ${paint(terminal, 'dim', `[${diagnostic.code}]`)}`,
  ];
  if (diagnostic.remedy) lines.push(`  → ${harmless(say(terminal, diagnostic.remedy))}`);
  if (diagnostic.basis) {
    const label = say(terminal, { vi: 'Căn cứ', en: 'Basis' });
    lines.push(paint(terminal, 'dim', `  ${label}: ${diagnostic.basis}`));
  }
  return lines.join('\n');
}

export function printDiagnostics(diagnostics: readonly Diagnostic[], terminal: Terminal): void {
  for (const each of sortDiagnostics(diagnostics)) terminal.err(`${formatDiagnostic(each, terminal)}\n`);
}

/** For `--json`: one language, places as they are. */
export const diagnosticJson = (diagnostic: Diagnostic, terminal: Terminal) => ({
  code: diagnostic.code,
  severity: diagnostic.severity,
  message: say(terminal, diagnostic.message),
  ...(diagnostic.place ? { place: diagnostic.place } : {}),
  ...(diagnostic.remedy ? { remedy: say(terminal, diagnostic.remedy) } : {}),
  ...(diagnostic.basis ? { basis: diagnostic.basis } : {}),
});

/** `2 lỗi, 1 cảnh báo`; empty if there is nothing to count. */
export function countText(diagnostics: readonly Diagnostic[], terminal: Terminal): string {
  const count = (severity: Severity): number => diagnostics.filter((each) => each.severity === severity).length;
  const [errors, warnings] = [count('error'), count('warning')];
  const parts = [
    errors > 0 ? say(terminal, { vi: `${errors} lỗi`, en: `${errors} error${errors > 1 ? 's' : ''}` }) : '',
    warnings > 0
      ? say(terminal, { vi: `${warnings} cảnh báo`, en: `${warnings} warning${warnings > 1 ? 's' : ''}` })
      : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}
