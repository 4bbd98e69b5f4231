// How findings are printed: place, severity, message, code; remedy and basis below.

import { expect, test } from 'vitest';
import { countText, formatDiagnostic, printDiagnostics } from '../../../src/cli/print-diagnostics.js';
import type { Terminal } from '../../../src/cli/terminal.js';
import type { Diagnostic } from '../../../src/diagnostics/index.js';

const terminal: Terminal = {
  out: () => undefined,
  err: () => undefined,
  folder: '/',
  env: {},
  language: 'vi',
  colour: false,
};

const finding: Diagnostic = {
  code: 'issue/no-date',
  severity: 'error',
  place: { file: 'plan.yaml', line: 12, column: 5, path: 'decision.date' },
  message: { vi: 'Chưa có ngày.', en: 'No date.' },
  remedy: { vi: 'Ghi ngày.', en: 'Write it.' },
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.4',
};

test('in full', () => {
  expect(formatDiagnostic(finding, terminal)).toBe(
    'plan.yaml:12:5: lỗi: Chưa có ngày. [issue/no-date]\n  → Ghi ngày.\n  Căn cứ: NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.4',
  );
  expect(formatDiagnostic(finding, { ...terminal, language: 'en' })).toMatch(/^plan\.yaml:12:5: error: No date\. \[/);
});

test('without place, remedy or basis', () => {
  const { place: _, remedy: __, basis: ___, ...bare } = finding;
  expect(formatDiagnostic({ ...bare, severity: 'warning' }, terminal)).toBe('cảnh báo: Chưa có ngày. [issue/no-date]');
});

test('what a file holds cannot act on the terminal', () => {
  const evil = { vi: 'x\u001b[2J\u0007y', en: '' };
  expect(formatDiagnostic({ code: 'a/b', severity: 'info', message: evil }, terminal)).toBe(
    'lưu ý: x\ufffd[2J\ufffdy [a/b]',
  );
});

test('what is said of many places is said once, with the places and the words that differ', () => {
  const lines: string[] = [];
  const at = (line: number, quote: string, file = 'plan.yaml'): Diagnostic => ({
    ...finding,
    place: { file, line },
    quote,
  });
  const other: Diagnostic = { ...finding, code: 'a/b', place: { file: 'plan.yaml', line: 3 } };
  printDiagnostics([at(9, 'UBND xã'), at(2, 'xã Mai'), at(5, 'xã Mai'), other, at(4, 'xã Mai', 'z.yaml')], {
    ...terminal,
    err: (text) => lines.push(text),
  });
  expect(lines).toEqual([
    'plan.yaml:2: lỗi: Chưa có ngày. [issue/no-date]\n  “xã Mai”\n  → Ghi ngày.\n  và 3 chỗ khác: 5; 9 “UBND xã”; z.yaml:4\n  Căn cứ: NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.4\n',
    'plan.yaml:3: lỗi: Chưa có ngày. [a/b]\n  → Ghi ngày.\n  Căn cứ: NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.4\n',
  ]);
});

test('counts', () => {
  const warning: Diagnostic = { ...finding, severity: 'warning' };
  expect(countText([finding, finding, warning], terminal)).toBe('2 lỗi, 1 cảnh báo');
  expect(countText([finding], { ...terminal, language: 'en' })).toBe('1 error');
  expect(countText([{ ...finding, severity: 'info' }], terminal)).toBe('');
});
