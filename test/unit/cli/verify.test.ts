// `kehoach verify`: exit codes, JSON, and that nothing is written.

import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { smallPlan } from '../../support/small-plan.js';
import { run } from './run.js';

let folder: string;
const docx = 'out/QD-du-thao-07-2026-phuong-hoa-ban.docx';

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'kehoach-verify-'));
  writeFileSync(path.join(folder, 'plan.yaml'), smallPlan);
  await run(['build', 'plan.yaml', '--format', 'docx', '--quiet'], { folder });
  writeFileSync(path.join(folder, 'khac.yaml'), smallPlan.replace('Bảng niêm yết', 'Bảng công khai'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const all = () => readdirSync(folder, { recursive: true }).sort();

test('0 where they agree, 1 where they differ, 2 for another format, 3 for no file; nothing is written', async () => {
  const before = all();
  expect((await run(['verify', 'plan.yaml', docx], { folder })).code).toBe(0);
  const other = await run(['doi-chieu', 'khac.yaml', docx, '--json'], { folder });
  expect(other.code).toBe(1);
  const { ok, proofs, diagnostics } = JSON.parse(other.out);
  expect([ok, proofs[0].facts - proofs[0].proven > 0]).toEqual([false, true]);
  expect(diagnostics[0].message).toContain('Bản này ghi "niêm yết", đúng ra là "công khai"');
  expect(diagnostics[0].place).toMatchObject({ file: 'khac.yaml' });
  expect((await run(['verify', 'plan.yaml', 'plan.yaml'], { folder })).code).toBe(2);
  expect((await run(['verify', 'plan.yaml', 'khong-co.docx'], { folder })).code).toBe(3);
  expect((await run(['verify', 'plan.yaml'], { folder })).code).toBe(2);
  expect(all()).toEqual(before);
});
