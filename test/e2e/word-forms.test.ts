// `kehoach template …`, `build --template`, `doctor` as processes: what is written, what is told, exit codes.

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCli } from '../support/built-cli.js';
import { all, openDocx, textOf } from '../support/read-docx.js';
import { smallPlan } from '../support/small-plan.js';
import { para, wordForm } from '../support/word-form.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kehoach-e2e-forms-'));
  writeFileSync(inFolder('plan.yaml'), smallPlan);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const STEM = 'QD-07-2026-phuong-hoa-ban';
const DRAFT = 'QD-du-thao-07-2026-phuong-hoa-ban';
const inFolder = (name: string): string => path.join(folder, name);
/** No LibreOffice, wherever these tests run. */
const without = { KEHOACH_SOFFICE: '/nowhere/soffice' };

describe('kehoach template', () => {
  test('a new form is without fault and can be built into at once', async () => {
    const made = await runCli(['template', 'new', 'mau.docx'], folder);
    expect([made.code, made.out]).toEqual([0, 'mau.docx\n']);
    const checked = await runCli(['mau', 'kiem-tra', 'mau.docx', '--plan', 'plan.yaml'], folder);
    expect([checked.code, checked.out, checked.err]).toEqual([0, '', 'Mẫu dùng được.\n']);
    const built = await runCli(
      ['build', 'plan.yaml', '--template', 'mau.docx', '--format', 'docx', '--issue', '--verify'],
      folder,
    );
    expect([built.code, built.out]).toEqual([0, `out/${STEM}.docx\n`]);
    expect(built.err).toMatch(/DOCX: (\d+)\/\1 dữ kiện/);
    const texts = openDocx(readFileSync(inFolder(`out/${STEM}.docx`))).body.map(textOf);
    expect(texts.join('\n')).not.toMatch(/[{}]/);
  });

  test('what is there is not overwritten', async () => {
    writeFileSync(inFolder('mau.docx'), 'của văn phòng');
    const refused = await runCli(['template', 'new', 'mau.docx'], folder);
    expect(refused.code).toBe(3);
    expect(readFileSync(inFolder('mau.docx'), 'utf8')).toBe('của văn phòng');
    expect((await runCli(['template', 'new', 'mau.docx', '--force', '--type', 'cong-van'], folder)).code).toBe(0);
  });

  test('check tells all faults with their places, and notes them in a copy', async () => {
    writeFileSync(
      inFolder('mau.docx'),
      wordForm({ body: para('{{letterhed}}') + para('Trích yếu: {{decision.subjct}}') }),
    );
    const { code, err, out } = await runCli(['template', 'check', 'mau.docx', '--annotate', 'ghi-chu.docx'], folder);
    expect([code, out]).toEqual([1, 'ghi-chu.docx\n']);
    expect(err).toContain('mau.docx (trang 1, đoạn 1): lỗi: Không có tên "letterhed". [form/unknown-name]');
    expect(err).toContain('mau.docx (trang 1, đoạn 2): lỗi:');
    expect(err).toContain('Ý bạn là {{decision.subject}}?');
    const comments = all(openDocx(readFileSync(inFolder('ghi-chu.docx'))).root('word/comments.xml'), 'w:comment');
    expect(comments.length).toBeGreaterThanOrEqual(2);
    const json = JSON.parse((await runCli(['template', 'check', 'mau.docx', '--json', '--lang', 'en'], folder)).out);
    expect(json).toMatchObject({
      version: 1,
      ok: false,
      tags: [{ text: '{{letterhed}}', spot: 'trang 1, đoạn 1' }, {}],
    });
    expect(json.diagnostics[0]).toMatchObject({ code: 'form/unknown-name', severity: 'error' });
  });

  test('a form that is not there, and one that is none', async () => {
    expect((await runCli(['template', 'check', 'khong-co.docx'], folder)).code).toBe(3);
    writeFileSync(inFolder('mau.docx'), 'không phải Word');
    const { code, err } = await runCli(['template', 'check', 'mau.docx'], folder);
    expect(code).toBe(1);
    expect(err).toContain('Tệp này không phải tệp Word .docx.');
  });

  test('tags are listed in Vietnamese, as data on stdout', async () => {
    const { code, out, err } = await runCli(['template', 'tags'], folder);
    expect([code, err]).toEqual([0, '']);
    for (const line of ['{{letterhead}}', '{{#each tasks}} … {{/each}}', '{{decision.subject}}', 'trích yếu']) {
      expect(out).toContain(line);
    }
    expect(JSON.parse((await runCli(['template', 'tags', '--json'], folder)).out).groups.length).toBe(4);
  });
});

describe('kehoach build --template', () => {
  test('with faults of the form nothing is written', async () => {
    writeFileSync(inFolder('mau.docx'), wordForm({ body: para('{{#each tasks}}') + para('{{yeer}}') }));
    const { code, err } = await runCli(['build', 'plan.yaml', '--template', 'mau.docx'], folder);
    expect(code).toBe(1);
    expect(err).toContain('mau.docx (trang 1, đoạn 1): lỗi: {{#each tasks}} chưa được đóng.');
    expect(err).toContain('không ghi tệp nào');
    expect(existsSync(inFolder('out'))).toBe(false);
  });

  test('without LibreOffice a draft comes as DOCX alone, and that is told; what goes out is whole or not at all', async () => {
    await runCli(['template', 'new', 'mau.docx'], folder);
    const draft = await runCli(['build', 'plan.yaml', '--template', 'mau.docx'], folder, without);
    expect([draft.code, draft.out]).toEqual([0, `out/${DRAFT}.docx\n`]);
    expect(draft.err).toContain('cảnh báo: Biến KEHOACH_SOFFICE trỏ tới "/nowhere/soffice", ở đó không có LibreOffice');
    const issued = await runCli(
      ['build', 'plan.yaml', '--template', 'mau.docx', '--issue', '-o', 'ra'],
      folder,
      without,
    );
    expect(issued.code).toBe(1);
    expect(issued.err).toContain('lỗi: Biến KEHOACH_SOFFICE trỏ tới "/nowhere/soffice", ở đó không có LibreOffice');
    expect(existsSync(inFolder('ra'))).toBe(false);
  });

  test('formats that a form does not give are refused', async () => {
    await runCli(['template', 'new', 'mau.docx'], folder);
    const { code, err } = await runCli(['build', 'plan.yaml', '--template', 'mau.docx', '--format', 'html'], folder);
    expect(code).toBe(1);
    expect(err).toContain('chỉ tạo được docx và pdf');
  });
});

describe('kehoach doctor', () => {
  test('says what is there and what is not', async () => {
    const { code, out } = await runCli(['doctor'], folder, without);
    expect(code).toBe(0);
    expect(out).toMatch(/^✓ kehoach: \d/);
    expect(out).toMatch(/✓ Phông chữ của bản PDF: Tinos, Tinos-Regular\.ttf: đủ \d+ ký tự tiếng Việt/);
    expect(out).toMatch(/! LibreOffice.*KEHOACH_SOFFICE trỏ tới/);
  });

  test('a font that lacks Vietnamese letters, or is none, is no good', async () => {
    writeFileSync(inFolder('chu.ttf'), 'không phải phông chữ');
    const faces = ['regular', 'bold', 'italic', 'boldItalic'].map((face) => `  ${face}: chu.ttf`).join('\n');
    writeFileSync(inFolder('kehoach.yaml'), `fonts:\n  family: Riêng\n${faces}\n`);
    const { code, out } = await runCli(['kham', '--json'], folder, without);
    expect(code).toBe(1);
    const result = JSON.parse(out);
    expect(result.ok).toBe(false);
    expect(result.findings.filter((each: { state: string }) => each.state === 'bad').length).toBe(4);
  });
});
