// How findings are printed: place, severity, message, code; remedy and basis below.

import { expect, test } from 'vitest';
import { countText, formatDiagnostic } from '../../../src/cli/print-diagnostics.js';
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

test('counts', () => {
  const warning: Diagnostic = { ...finding, severity: 'warning' };
  expect(countText([finding, finding, warning], terminal)).toBe('2 lỗi, 1 cảnh báo');
  expect(countText([finding], { ...terminal, language: 'en' })).toBe('1 error');
  expect(countText([{ ...finding, severity: 'info' }], terminal)).toBe('');
});
