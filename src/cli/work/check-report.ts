// What a check found, for people and for programs.

import type { CheckFinding } from '../../check/check-document.js';
import { strengthNames } from '../../check/report/names.js';
import {
  type Diagnostic,
  type DiagnosticGroup,
  groupDiagnostics,
  hasErrors,
  type Localized,
  type Severity,
} from '../../diagnostics/index.js';
import type { CheckedFile } from '../../flows/check.js';
import { nameInData } from '../../workspace/paths.js';
import { nameFrom } from '../file-names.js';
import { formatDiagnostic, placeInData } from '../print-diagnostics.js';
import { paint, say, type Terminal } from '../terminal.js';
import type { PlacedChange } from './check-changes.js';

/** What is reported of a file; places are those from the current folder. */
export interface Judgement {
  readonly checked?: CheckedFile;
  readonly diagnostics: readonly Diagnostic[];
}

export interface Outcome extends Judgement {
  /** As the user named it. */
  readonly shown: string;
  readonly changes: readonly ShownChange[];
  /** Of the plan with its fixes done, to be reported once they are in the file. */
  readonly fixed?: Judgement;
}

interface ShownChange extends PlacedChange {
  readonly written: boolean;
}

/** In the order in which people work: what stops the signature, what looks bad, habits and notes. */
const stages: readonly { readonly is: (each: CheckFinding) => boolean; readonly title: Localized }[] = [
  {
    is: ({ severity, gate }) => severity === 'error' || gate === true,
    title: { vi: 'Phải sửa trước khi ký', en: 'Before it can be signed' },
  },
  { is: ({ severity }) => severity === 'warning', title: { vi: 'Nên sửa', en: 'Looks bad' } },
  { is: () => true, title: { vi: 'Lưu ý, thói quen trình bày', en: 'Notes and habits' } },
];

/** So many findings of a rule are one line. */
const MANY = 10;

/** `cách viết (12 chỗ): dòng 5 “đảm bảo”; …`. */
function manyText(findings: readonly CheckFinding[], terminal: Terminal): string {
  const [first] = findings;
  if (!first) return '';
  const places = findings.map(({ place, quote }) => {
    const at =
      place?.line === undefined ? (place?.spot ?? '') : `${say(terminal, { vi: 'dòng', en: 'line' })} ${place.line}`;
    return `${at}${quote === undefined ? '' : ` “${quote.length > 30 ? `${quote.slice(0, 29)}…` : quote}”`}`.trim();
  });
  return formatDiagnostic(
    {
      code: first.code,
      severity: first.severity,
      message: {
        vi: `${findings.length} chỗ: ${places.join('; ')}.`,
        en: `${findings.length} places: ${places.join('; ')}.`,
      },
      ...(first.remedy && findings.every(({ remedy }) => remedy?.vi === first.remedy?.vi)
        ? { remedy: first.remedy }
        : {}),
      ...(first.place?.file === undefined ? {} : { place: { file: first.place.file } }),
    },
    terminal,
  );
}

/** The findings of one stage. */
function stageText(findings: readonly CheckFinding[], shown: string, terminal: Terminal): string[] {
  const byRule = new Map<string, CheckFinding[]>();
  for (const each of findings) {
    const key = `${each.rule} ${each.severity}`;
    byRule.set(key, [...(byRule.get(key) ?? []), each]);
  }
  return [...byRule.values()].flatMap((of) =>
    of.length >= MANY
      ? [manyText(of, terminal)]
      : groupDiagnostics(of).map((group) => groupText(group, shown, terminal)),
  );
}

function findingsText(findings: readonly CheckFinding[], shown: string, terminal: Terminal): string[] {
  let rest = findings;
  return stages.flatMap(({ is, title }) => {
    const own = rest.filter(is);
    rest = rest.filter((each) => !is(each));
    return own.length === 0
      ? []
      : [`${paint(terminal, 'bold', say(terminal, title))} (${own.length}):`, ...stageText(own, shown, terminal)];
  });
}

function groupText({ first, others }: DiagnosticGroup<CheckFinding>, shown: string, terminal: Terminal): string {
  const place = first.place?.file === undefined ? { ...first.place, file: shown } : first.place;
  const basis = first.basis ?? say(terminal, strengthNames[first.strength]);
  return formatDiagnostic(
    { ...first, place, basis },
    terminal,
    others.map((each) => (each.place?.file === undefined ? { ...each, place: { ...each.place, file: shown } } : each)),
  );
}

function countText(reported: readonly { readonly severity: Severity }[], terminal: Terminal): string {
  const count = (severity: Severity): number => reported.filter((each) => each.severity === severity).length;
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
  return `${say(terminal, verb)} ${nameFrom(terminal.folder, file)}: ${count} ${say(terminal, what)}.`;
};

/** @param changing comments or mends were asked for: a file where there are none says so */
export function checkText(outcomes: readonly Outcome[], changing: boolean, terminal: Terminal): string {
  const nothing = { vi: 'Không có gì để ghi chú hoặc tự sửa; không ghi tệp nào', en: 'Nothing to note or mend' };
  const parts = outcomes.flatMap(({ checked, shown, changes, diagnostics }) => {
    if (!checked) return [];
    const groups = findingsText(checked.findings, shown, terminal);
    const accepted = {
      vi: `${checked.accepted} chỗ đã chấp nhận trong kehoach.yaml, không báo lại.`,
      en: `${checked.accepted} accepted in kehoach.yaml, not told again.`,
    };
    const open = openText(checked.notJudged, terminal);
    return [
      ...groups,
      ...(open === '' ? [] : [`${say(terminal, { vi: 'Không xét được', en: 'Cannot judge' })}: ${open}.`]),
      ...(checked.accepted > 0 ? [say(terminal, accepted)] : []),
      ...changes.map((change) => changeText(change, terminal)),
      ...(changing && changes.length === 0 && diagnostics.length === 0 ? [`${say(terminal, nothing)}.`] : []),
      `${paint(terminal, 'bold', shown)}: ${countText([...checked.findings, ...diagnostics], terminal)}.`,
    ];
  });
  return `${parts.join('\n')}\n`;
}

export const checkJson = (outcomes: readonly Outcome[], terminal: Terminal) => ({
  version: 1,
  command: 'check',
  files: outcomes.map(({ shown, checked, diagnostics, changes }) => ({
    file: nameInData(shown),
    ok: checked !== undefined && !hasErrors([...checked.findings, ...diagnostics]),
    findings: (checked?.findings ?? []).map((finding) => ({
      rule: finding.rule,
      severity: finding.severity,
      strength: finding.strength,
      ...(finding.place ? { place: placeInData(finding.place) } : {}),
      ...(finding.quote === undefined ? {} : { quote: finding.quote }),
      message: say(terminal, finding.message),
      ...(finding.remedy ? { remedy: say(terminal, finding.remedy) } : {}),
      ...(finding.basis === undefined ? {} : { basis: finding.basis }),
      fixable: finding.finding.fix !== undefined,
    })),
    accepted: checked?.accepted ?? 0,
    notJudged: (checked?.notJudged ?? []).map(({ rule, why }) => ({ rule, why: say(terminal, why) })),
    diagnostics: diagnostics.map(({ code, severity, message, place }) => ({
      code,
      severity,
      message: say(terminal, message),
      ...(place ? { place: placeInData(place) } : {}),
    })),
    changes: changes.map(({ path, written, count }) => ({ path, written, count })),
  })),
});
