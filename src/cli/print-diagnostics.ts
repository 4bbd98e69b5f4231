// Diagnostics for people: `plan.yaml:12:5: lỗi: … [code]`, the faulty words, what to do, other
// places of which it is as true, and the legal basis.

import { existsSync } from 'node:fs';
import path from 'node:path';
import {
  type Diagnostic,
  groupDiagnostics,
  type Localized,
  type Place,
  type Severity,
  sortDiagnostics,
} from '../diagnostics/index.js';
import { nameInData } from '../workspace/paths.js';
import { nameFrom, slashed, whyUnread } from './file-names.js';
import { paint, say, type Terminal, type Tone } from './terminal.js';

// Places in the project as the user sees them: paths from the current folder, so that an editor or a terminal can open them.

/** What could not be read is told by what is there. */
function byWhatIsThere(diagnostic: Diagnostic, { folder }: Terminal): Diagnostic {
  const { code, place } = diagnostic;
  // with a line it is a file that is named there
  const isItself = (code === 'file/unreadable' || code === 'file/not-found') && place?.line === undefined;
  return isItself && place?.file !== undefined ? { ...diagnostic, ...whyUnread(place.file, folder) } : diagnostic;
}

/** A remedy that names the file of its place names it as people know it. */
function remedyNaming({ remedy, place }: Diagnostic, shown: string): Pick<Diagnostic, 'remedy'> {
  const named = (text: string): string => text.replaceAll(`"${place?.file}"`, () => `"${shown}"`);
  return remedy ? { remedy: { vi: named(remedy.vi), en: named(remedy.en) } } : {};
}

/** Files that are not in the project (built-in templates) keep their names. */
export function showPlaces(diagnostics: readonly Diagnostic[], project: string, from: string): Diagnostic[] {
  return diagnostics.map((diagnostic) => {
    const file = diagnostic.place?.file;
    if (file === undefined) return diagnostic;
    const full = path.resolve(project, file);
    if (!existsSync(full) && file.startsWith('templates/')) return diagnostic;
    const shown = nameFrom(from, full) || slashed(file);
    return { ...diagnostic, ...remedyNaming(diagnostic, shown), place: { ...diagnostic.place, file: shown } };
  });
}

export const showPlace = (place: Place, project: string, from: string): Place =>
  showPlaces([{ code: '', severity: 'info', message: { vi: '', en: '' }, place }], project, from)[0]?.place ?? place;

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

const short = (quote: string, most: number): string => (quote.length > most ? `${quote.slice(0, most - 1)}…` : quote);

/** With the file, and the words, where they are not those of the first place. */
function otherPlace({ place, quote }: Diagnostic, first: Diagnostic): string {
  const { file, line, spot } = place ?? {};
  const own = file === first.place?.file ? undefined : file;
  const at = [own, spot ?? line].filter((part) => part !== undefined).join(':');
  return quote === undefined || quote === first.quote ? at : `${at} “${short(quote, 40)}”`;
}

const MOST_PLACES = 12;

function otherPlaces(first: Diagnostic, others: readonly Diagnostic[], terminal: Terminal): string {
  const count = { vi: `và ${others.length} chỗ khác`, en: `and ${others.length} more` };
  const places = others.map((each) => otherPlace(each, first)).filter((at) => at !== '');
  const shown = places.slice(0, MOST_PLACES).join('; ');
  return `  ${say(terminal, count)}${shown === '' ? '' : `: ${harmless(shown)}`}${places.length > MOST_PLACES ? ' …' : ''}`;
}

/** @param others that say the same of other places */
export function formatDiagnostic(reported: Diagnostic, terminal: Terminal, others: readonly Diagnostic[] = []): string {
  const diagnostic = byWhatIsThere(reported, terminal);
  const { text, tone } = names[diagnostic.severity];
  const lines = [
    `${paint(terminal, 'bold', harmless(placeText(diagnostic)))}${paint(terminal, tone, `${say(terminal, text)}:`)} ` +
      `${harmless(say(terminal, diagnostic.message))} ${paint(terminal, 'dim', `[${diagnostic.code}]`)}`,
  ];
  if (diagnostic.quote !== undefined) lines.push(`  “${harmless(short(diagnostic.quote, 120))}”`);
  if (diagnostic.remedy) lines.push(`  → ${harmless(say(terminal, diagnostic.remedy))}`);
  if (others.length > 0) lines.push(otherPlaces(diagnostic, others, terminal));
  if (diagnostic.basis) {
    const label = say(terminal, { vi: 'Căn cứ', en: 'Basis' });
    lines.push(paint(terminal, 'dim', `  ${label}: ${diagnostic.basis}`));
  }
  return lines.join('\n');
}

/** In the order of the file; what is said of many places is said once. */
export function printDiagnostics(diagnostics: readonly Diagnostic[], terminal: Terminal): void {
  for (const { first, others } of groupDiagnostics(sortDiagnostics(diagnostics)))
    terminal.err(`${formatDiagnostic(first, terminal, others)}\n`);
}

/** For what is written and for programs. */
export const placeInData = (place: Place): Place =>
  place.file === undefined ? place : { ...place, file: nameInData(place.file) };

/** For `--json`: one language. */
export function diagnosticJson(reported: Diagnostic, terminal: Terminal) {
  const { code, severity, message, place, remedy, basis } = byWhatIsThere(reported, terminal);
  const { file } = place ?? {};
  const inData = (text: Localized): string =>
    file === undefined ? say(terminal, text) : say(terminal, text).replaceAll(file, () => nameInData(file));
  return {
    code,
    severity,
    message: inData(message),
    ...(place ? { place: placeInData(place) } : {}),
    ...(remedy ? { remedy: inData(remedy) } : {}),
    ...(basis ? { basis } : {}),
  };
}

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
