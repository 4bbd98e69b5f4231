// What a check found, for people and for programs.

import path from 'node:path';
import type { CheckFinding } from '../../check/check-document.js';
import { groupFindings, severityNames, strengthNames } from '../../check/report/group-findings.js';
import type { Severity } from '../../diagnostics/index.js';
import type { CheckedFile } from '../../flows/check.js';
import { paint, say, type Terminal, type Tone } from '../terminal.js';
import type { Outcome, ShownChange } from './run-check.js';

const tones: Readonly<Record<Severity, Tone>> = { error: 'red', warning: 'yellow', info: 'cyan' };

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out
const harmless = (text: string): string => text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, '\ufffd');

const placeText = ({ place }: CheckFinding, shown: string): string => {
  const at = [place?.file ?? shown, place?.line, place?.column].filter((part) => part !== undefined).join(':');
  return place?.spot === undefined ? at : `${at} (${place.spot})`;
};

const short = (quote: string, most: number): string => (quote.length > most ? `${quote.slice(0, most - 1)}…` : quote);

/** With the words where they are not those of the first place. */
const shortPlace = ({ place, quote }: CheckFinding, first: CheckFinding): string => {
  const at = place?.spot ?? (place?.line === undefined ? '' : `${place.line}`);
  return quote === undefined || quote === first.quote ? at : `${at} “${short(quote, 40)}”`;
};

const MOST_PLACES = 12;

function groupText(first: CheckFinding, others: readonly CheckFinding[], shown: string, terminal: Terminal): string {
  const lines = [
    `${paint(terminal, 'bold', harmless(placeText(first, shown)))}: ${paint(terminal, tones[first.severity], say(terminal, severityNames[first.severity]))}: ` +
      `${harmless(say(terminal, first.message))} ${paint(terminal, 'dim', `[${first.rule}]`)}`,
  ];
  if (first.quote !== undefined) lines.push(`  “${harmless(short(first.quote, 120))}”`);
  if (first.remedy) lines.push(`  → ${harmless(say(terminal, first.remedy))}`);
  if (others.length > 0) {
    const places = others
      .slice(0, MOST_PLACES)
      .map((each) => shortPlace(each, first))
      .join('; ');
    lines.push(
      `  ${say(terminal, { vi: `và ${others.length} chỗ khác`, en: `and ${others.length} more` })}: ${harmless(places)}${others.length > MOST_PLACES ? ' …' : ''}`,
    );
  }
  lines.push(
    paint(
      terminal,
      'dim',
      `  ${say(terminal, { vi: 'Căn cứ', en: 'Basis' })}: ${first.basis ?? say(terminal, strengthNames[first.strength])}`,
    ),
  );
  return lines.join('\n');
}

function countText(findings: readonly CheckFinding[], terminal: Terminal): string {
  const count = (severity: Severity): number => findings.filter((each) => each.severity === severity).length;
  return say(terminal, {
    vi: `${count('error')} lỗi, ${count('warning')} cảnh báo, ${count('info')} lưu ý`,
    en: `${count('error')} errors, ${count('warning')} warnings, ${count('info')} notes`,
  });
}

/** `motto, number-line: there is no head; 28 rules: the file does not say how it looks`. */
function openText(open: CheckedFile['notJudged'], terminal: Terminal): string {
  const reasons = new Map<string, string[]>();
  for (const { rule, why } of open) reasons.set(say(terminal, why), [...(reasons.get(say(terminal, why)) ?? []), rule]);
  return [...reasons]
    .map(([why, rules]) => {
      const names =
        rules.length > 6
          ? say(terminal, { vi: `${rules.length} quy tắc`, en: `${rules.length} rules` })
          : rules.join(', ');
      return `${names} (${why})`;
    })
    .join('; ');
}

const changeText = ({ path: file, written, wanted, count, what }: ShownChange, terminal: Terminal): string => {
  const verb = written
    ? { vi: 'Đã ghi', en: 'Written' }
    : wanted
      ? { vi: 'Chưa ghi được', en: 'Not written' }
      : { vi: 'Sẽ ghi (thêm --write)', en: 'Would write (add --write)' };
  return `${say(terminal, verb)} ${path.relative(terminal.folder, file)}: ${count} ${say(terminal, what)}.`;
};

/** @param changing comments or mends were asked for: a file where there are none says so */
export function checkText(outcomes: readonly Outcome[], changing: boolean, terminal: Terminal): string {
  const nothing = { vi: 'Không có gì để ghi chú hoặc tự sửa; không ghi tệp nào', en: 'Nothing to note or mend' };
  const parts = outcomes.flatMap(({ checked, shown, changes, diagnostics }) => {
    if (!checked) return [];
    const groups = groupFindings(checked.findings).map(({ first, others }) =>
      groupText(first, others, shown, terminal),
    );
    const open = openText(checked.notJudged, terminal);
    return [
      ...groups,
      ...(open === '' ? [] : [`${say(terminal, { vi: 'Không xét được', en: 'Cannot judge' })}: ${open}.`]),
      ...changes.map((change) => changeText(change, terminal)),
      ...(changing && changes.length === 0 && diagnostics.length === 0 ? [`${say(terminal, nothing)}.`] : []),
      `${paint(terminal, 'bold', shown)}: ${countText(checked.findings, terminal)}.`,
    ];
  });
  return `${parts.join('\n')}\n`;
}

export const checkJson = (outcomes: readonly Outcome[], terminal: Terminal) => ({
  version: 1,
  command: 'check',
  files: outcomes.map(({ shown, checked, diagnostics, changes }) => ({
    file: shown,
    ok: checked !== undefined && !checked.findings.some(({ severity }) => severity === 'error'),
    findings: (checked?.findings ?? []).map((finding) => ({
      rule: finding.rule,
      severity: finding.severity,
      strength: finding.strength,
      ...(finding.place ? { place: finding.place } : {}),
      ...(finding.quote === undefined ? {} : { quote: finding.quote }),
      message: say(terminal, finding.message),
      ...(finding.remedy ? { remedy: say(terminal, finding.remedy) } : {}),
      ...(finding.basis === undefined ? {} : { basis: finding.basis }),
      fixable: finding.finding.fix !== undefined,
    })),
    notJudged: (checked?.notJudged ?? []).map(({ rule, why }) => ({ rule, why: say(terminal, why) })),
    diagnostics: diagnostics.map(({ code, severity, message, place }) => ({
      code,
      severity,
      message: say(terminal, message),
      ...(place ? { place } : {}),
    })),
    changes: changes.map(({ path, written, count }) => ({ path, written, count })),
  })),
});
