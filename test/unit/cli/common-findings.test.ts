import { expect, test } from 'vitest';
import type { Finding, Manifest } from '../../../src/batch/manifest.js';
import type { Terminal } from '../../../src/cli/terminal.js';
import { commonFindings, openPlaces } from '../../../src/cli/work/batch-report.js';

const warning = (text: string, place: string): Finding => ({
  code: 'rollover/no-result',
  severity: 'warning',
  message: { vi: text, en: text },
  remedy: { vi: 'Bổ sung.', en: 'Add.' },
  place,
});

const lines = (...units: Finding[][]): string[] =>
  commonFindings(
    {
      units: units.map((findings) => ({ status: 'made', findings })),
    } as unknown as Manifest,
    (place) => `./${place}`,
    { language: 'vi' } as Terminal,
  );

test('a warning of several units is told once, with their number, what to do, and its place as the user sees it', () => {
  const same = warning('Sai năm', 'plan.yaml:3');
  expect(lines([same], [same], [])).toEqual(['Cảnh báo ở 2/3 đơn vị: ./plan.yaml:3: Sai năm', '  → Bổ sung.']);
});

test('warnings of one kind are told by the first, which says that it stands for others, of the same unit, too', () => {
  const told = 'Cảnh báo ở 1/2 đơn vị';
  expect(lines([warning('Thiếu A', 'u!B2')], [])[0]).toBe(`${told}: ./u!B2: Thiếu A`);
  expect(lines([warning('Thiếu A', 'u!B2'), warning('Thiếu B', 'u!C2')], [])[0]).toBe(
    `${told}, chẳng hạn ./u!B2: Thiếu A`,
  );
  expect(lines([warning('Thiếu A', 'u!B2')], [warning('Thiếu A', 'u!B3')])[0]).toBe(
    'Cảnh báo ở 2/2 đơn vị, chẳng hạn ./u!B2: Thiếu A',
  );
});

test('what drafts leave open is told with the units that have it', () => {
  const open = (text: string, place: string): Finding => ({
    code: 'check/open-places',
    severity: 'info',
    message: { vi: text, en: text },
    place,
  });
  const told = (units: readonly (readonly [unit: string, ...findings: Finding[]])[]): string[] =>
    openPlaces(
      { units: units.map(([unit, ...findings]) => ({ unit, status: 'made', findings })) } as unknown as Manifest,
      (place) => `./${place}`,
      { language: 'vi' } as Terminal,
    );
  const [rate, day] = [open('Tỷ lệ còn trống', 'plan.yaml:9'), open('Thời hạn còn trống', 'plan.yaml:12')];
  expect(
    told([
      ['phường A', rate, day],
      ['phường B', rate],
      ['phường C', rate],
    ]),
  ).toEqual([
    'Còn 2 chỗ để trống ở 3/3 đơn vị, phải điền trước khi ban hành:',
    '  ./plan.yaml:9: Tỷ lệ còn trống (mọi đơn vị)',
    '  ./plan.yaml:12: Thời hạn còn trống (phường A)',
  ]);
  expect(told([['phường A'], ['phường B', warning('Thiếu A', 'u!B2')]])).toEqual([]);
});
