// The rules on the source documents: what the census lists is found at its place, none of its traps is taken for a fault, and every other
// finding was read and is right. Classes and places only; the documents stand outside the project.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type CheckFinding, checkDocument } from '../../../src/check/check-document.js';
import { hasShared, sharedFolder } from '../../support/seeds.js';
import { checkData, readSource, register } from './check-text.js';

const seeds = sharedFolder('seeds');
const there = hasShared('seeds');

type Severity = 'error' | 'warning' | 'info';

/** id in the census, its severity, line of the file, the rules of which one must find it there. */
type Expected = readonly [id: string, severity: Severity, line: number, ...rules: string[]];

const census: Readonly<Record<string, readonly Expected[]>> = {
  '000': [
    ['E000-01', 'error', 57, 'doubled-word'],
    ['E000-02', 'error', 91, 'symbol-syntax'],
    ['E000-03', 'error', 113, 'symbol-syntax'],
    ['E000-04', 'error', 96, 'row-numbers'],
    ['E000-05', 'warning', 65, 'unit-level'],
    ['E000-06', 'warning', 79, 'unit-level'],
    ['E000-07', 'warning', 80, 'unit-level'],
    ['E000-08', 'warning', 96, 'unit-level'],
    ['E000-09', 'warning', 130, 'unit-level'],
    ['E000-10', 'warning', 85, 'unit-level'],
    ['E000-11', 'error', 72, 'unbalanced-brackets'],
    ['E000-12', 'warning', 72, 'receive-feedback'],
    ['E000-13', 'error', 83, 'dangling-word'],
    ['E000-14', 'error', 96, 'citation-without-kind'],
    ['E000-15', 'info', 79, 'citation-without-so'],
    ['E000-16', 'info', 86, 'citation-without-so'],
    ['E000-17', 'info', 90, 'citation-without-so'],
    ['E000-18', 'error', 98, 'blended-words'],
    ['E000-19', 'error', 99, 'slip'],
    ['E000-20', 'error', 110, 'empty-cell'],
    ['E000-21', 'error', 133, 'empty-cell'],
    ['E000-22', 'warning', 134, 'near-word'],
    ['E000-23', 'warning', 72, 'near-word'],
    ['E000-24', 'warning', 48, 'slip', 'recipient-marks'],
    ['E000-25', 'info', 49, 'recipient-marks'],
    ['E000-26', 'info', 21, 'position-capitals'],
    ['E000-27', 'info', 105, 'ellipsis'],
    ['E000-28', 'warning', 96, 'self-report'],
    ['E000-29', 'info', 73, 'missing-comma'],
    ['E000-30', 'warning', 69, 'duplicate-task'],
    ['E000-31', 'warning', 99, 'target-conflict'],
    ['E000-32', 'info', 80, 'one-stop-system'],
    ['E000-33', 'info', 65, 'web-address'],
    ['E000-34', 'warning', 112, 'reference-line'],
    ['E000-35', 'info', 119, 'unit-level'],
    ['E000-36', 'info', 130, 'agency-capitals'],
  ],
  '004': [
    ['E004-01', 'error', 38, 'stale-year'],
    ['E004-02', 'error', 38, 'article-numbers'],
    ['E004-03', 'error', 144, 'unit-level'],
    ['E004-04', 'warning', 77, 'unit-level'],
    ['E004-05', 'warning', 77, 'unit-level'],
    ['E004-06', 'warning', 87, 'unit-level'],
    ['E004-07', 'warning', 89, 'unit-level'],
    ['E004-08', 'warning', 93, 'unit-level'],
    ['E004-09', 'error', 82, 'slip'],
    ['E004-10', 'info', 109, 'dash-spacing'],
    ['E004-11', 'warning', 109, 'receive-feedback'],
    ['E004-12', 'warning', 129, 'citation-without-date'],
    ['E004-13', 'error', 95, 'citation-without-number'],
    ['E004-14', 'error', 67, 'missing-lead'],
    ['E004-15', 'info', 111, 'comma-before-bracket'],
    ['E004-16', 'info', 131, 'ellipsis'],
    ['E004-17', 'info', 131, 'name-spelling'],
    ['E004-18', 'info', 32, 'unit-capitals'],
    ['E004-19', 'warning', 118, 'target-conflict'],
    ['E004-20', 'warning', 139, 'reference-line'],
    ['E004-21', 'info', 152, 'head-spelling'],
    ['E004-22', 'info', 22, 'approve-issue'],
    ['E004-23', 'info', 66, 'actor-names'],
    ['E004-24', 'info', 125, 'issuer-symbol'],
    // Whether a trial scheme holds for a province is written in no document that is here.
    ['E004-25', 'info', 95, 'in-force'],
    ['E004-26', 'info', 66, 'point-separator'],
  ],
  '002': [
    ['E002-01', 'warning', 10, 'land-registration-office'],
    ['E002-02', 'info', 17, 'level-capitals'],
    ['E002-03', 'info', 18, 'level-capitals'],
    ['E002-04', 'info', 17, 'mixed-date-forms'],
    ['E002-05', 'info', 36, 'cell-ends-in-comma'],
    ['E002-06', 'info', 27, 'list-separator'],
    ['E002-07', 'info', 29, 'formula-percent'],
    ['E002-08', 'info', 36, 'basis-without-document'],
    ['E002-09', 'info', 3, 'reference-line'],
    ['E002-10', 'info', 17, 'mixed-end-marks'],
  ],
};

/** Findings beyond the census that were read one by one and are right: line and rule. */
const right: Readonly<Record<string, readonly string[]>> = {
  '000': [
    '19 not-in-register',
    '48 recipient-marks',
    '58 open-places',
    '65 mixed-end-marks',
    '70 missing-comma',
    '76 preferred-word',
    '79 abbreviation',
    '80 abbreviation',
    '83 preferred-word',
    '91 citation-without-so',
    '96 list-separator',
    '105 name-spelling',
    '112 annex-unnamed',
    '113 annex-letters',
    '119 slip',
    '119 noun-capitals',
    '121 slip',
  ],
  '004': [
    '10 horizon',
    '20 not-in-register',
    '16 horizon',
    '26 horizon',
    '71 missing-lead',
    '72 mixed-end-marks',
    '75 missing-lead',
    '77 near-word',
    '77 name-spelling',
    '77 official-capitals',
    '77 preferred-word',
    '81 missing-lead',
    '83 near-word',
    '88 preferred-word',
    '89 abbreviation',
    '89 preferred-word',
    '95 official-capitals',
    '109 slip',
    '109 name-spelling',
    '109 official-capitals',
    '125 missing-comma',
    '133 near-word',
    '137 near-word',
    '137 unlikely-word',
    '139 annex-unnamed',
    '146 unit-level',
    '146 slip',
    '148 slip',
    '153 missing-lead',
    '154 missing-lead',
    '155 missing-lead',
    '156 mixed-end-marks',
    '156 slip',
    '156 missing-lead',
    '157 missing-lead',
    '158 missing-lead',
    '159 missing-lead',
  ],
  '002': [
    '3 annex-letters',
    '11 abbreviation',
    '11 land-registration-office',
    '13 preferred-word',
    '17 preferred-word',
    '18 preferred-word',
    '37 basis-without-document',
  ],
};

function findingsOf(seed: string): readonly CheckFinding[] {
  const name = readdirSync(seeds).find((each) => each.startsWith(`${seed}_`)) as string;
  const document = readSource(new Uint8Array(readFileSync(path.join(seeds, name))), name);
  return checkDocument({ document, source: 'text', file: name, register }, checkData).findings;
}

const key = ({ place, rule }: CheckFinding): string => `${place?.line} ${rule}`;

describe.skipIf(!there)('source documents', () => {
  const all = Object.keys(census).map((seed) => {
    const findings = there ? findingsOf(seed) : [];
    const found = (census[seed] ?? []).filter(([, , line, ...rules]) =>
      findings.some((each) => each.place?.line === line && rules.includes(each.rule)),
    );
    return { seed, findings, found };
  });
  const share = (...wanted: Severity[]): number => {
    const listed = Object.values(census)
      .flat()
      .filter(([, severity]) => wanted.includes(severity));
    const found = all.flatMap((each) => each.found).filter(([, severity]) => wanted.includes(severity));
    return found.length / listed.length;
  };

  test('at least 85 of 100 errors and warnings of the census are found', () => {
    expect(share('error', 'warning')).toBeGreaterThanOrEqual(0.85);
  });

  test('at least 60 of 100 notes of the census are found', () => {
    expect(share('info')).toBeGreaterThanOrEqual(0.6);
  });

  test.each(all)('only what is known to be missed in $seed is missed', ({ seed, found }) => {
    const missed = (census[seed] ?? []).filter((each) => !found.includes(each)).map(([id]) => id);
    expect(missed).toEqual(seed === '004' ? ['E004-25'] : []);
  });

  test.each(all)('every finding in $seed is of the census or was read and is right', ({ seed, findings }) => {
    const known = new Set([
      ...(census[seed] ?? []).flatMap(([, , line, ...rules]) => rules.map((rule) => `${line} ${rule}`)),
      ...(right[seed] ?? []),
    ]);
    expect(findings.filter((each) => !known.has(key(each))).map((each) => `${key(each)} ${each.quote}`)).toEqual([]);
  });
});
