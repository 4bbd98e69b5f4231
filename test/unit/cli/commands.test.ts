// The commands on a real folder: what they write, say and return.

import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { planJsonSchema } from '../../../src/plan/json-schema.js';
import { smallPlan } from '../../support/small-plan.js';
import { run } from './run.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kehoach-cli-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, text: string): void => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), text);
};

describe('build', () => {
  test('a draft as text: paths on stdout, the rest on stderr', async () => {
    put('plan.yaml', smallPlan.replace('  number: "7"\n', ''));
    const { code, out, err } = await run(['build', 'plan.yaml', '--format', 'text'], { folder });
    expect(code).toBe(0);
    expect(out).toBe(`${path.join('out', 'QD-du-thao-2026-phuong-hoa-ban.txt')}\n`);
    expect(err).toMatch(/plan\.yaml:6:3: lưu ý: Chưa có số văn bản/);
    expect(err).toContain('Đây là bản thảo');
    expect(readFileSync(path.join(folder, out.trim()), 'utf8')).toContain('QUYẾT ĐỊNH');
  });

  test('--quiet says nothing when all is well', async () => {
    put('plan.yaml', smallPlan);
    const { code, err } = await run(['build', 'plan.yaml', '--format', 'text', '--quiet'], { folder });
    expect([code, err]).toEqual([0, '']);
  });

  test('--split writes one file a part', async () => {
    put('plan.yaml', smallPlan);
    const { out } = await run(['tao', 'plan.yaml', '--format', 'text', '--split', '--issue'], { folder });
    expect(
      out
        .trim()
        .split('\n')
        .map((name) => path.basename(name)),
    ).toEqual(['quyet-dinh', 'ke-hoach', 'phu-luc'].map((part) => `QD-07-2026-phuong-hoa-ban-${part}.txt`));
  });

  test('--issue lists all that is open and writes nothing', async () => {
    put('plan.yaml', smallPlan.replace('  number: "7"\n', '').replace('  date: 2026-02-05\n', ''));
    const { code, out, err } = await run(['build', 'plan.yaml', '--issue', '--format', 'text'], { folder });
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('[issue/no-number]');
    expect(err).toContain('[issue/no-date]');
    expect(err).toContain('2 lỗi, 2 cảnh báo; không ghi tệp nào.');
    expect(readdirSync(folder)).toEqual(['plan.yaml']);
  });

  test('the project folder is the nearest above with kehoach.yaml', async () => {
    put('kehoach.yaml', '');
    put('chung/unit.yaml', 'kind: phường\nname: Hoa Ban\n');
    const plan = smallPlan.replace(/^unit: .*$/m, 'unit: ../../chung/unit.yaml');
    put('nam-2026/de-an/plan.yaml', plan);
    const inside = path.join('nam-2026', 'de-an', 'plan.yaml');
    expect((await run(['build', inside, '--format', 'text'], { folder })).code).toBe(0);
    rmSync(path.join(folder, 'kehoach.yaml'));
    const { code, err } = await run(['build', inside, '--format', 'text'], { folder });
    expect(code).toBe(3);
    expect(err).toContain(`${inside}:3:7: lỗi:`);
  });

  test('a template of the project stands before the built-in one', async () => {
    put('plan.yaml', smallPlan);
    put('templates/blocks/national.hbs', '<national-name>QUỐC HIỆU RIÊNG</national-name>');
    const { out } = await run(['build', 'plan.yaml', '--format', 'text'], { folder });
    expect(readFileSync(path.join(folder, out.trim()), 'utf8')).toContain('QUỐC HIỆU RIÊNG');
  });

  test('a fault in a template of the project is told at its line', async () => {
    put('plan.yaml', smallPlan);
    put('templates/blocks/national.hbs', '<national-name>\n{{khongCo}}</national-name>');
    const { code, err } = await run(['build', 'plan.yaml', '--format', 'text'], { folder });
    expect(code).toBe(1);
    expect(err).toMatch(/^templates\/blocks\/national\.hbs:2:/m);
  });

  test('colour only where it is wanted', async () => {
    put('plan.yaml', 'nam: 1\n');
    const plain = await run(['build', 'plan.yaml'], { folder });
    const coloured = await run(['build', 'plan.yaml'], { folder, colour: true });
    expect(plain.err).not.toContain('\u001b[');
    expect(coloured.err).toContain('\u001b[31m');
  });
});

describe('init', () => {
  test('makes a folder that builds', async () => {
    for (const { slug } of JSON.parse((await run(['types', '--json'])).out).types) {
      const made = await run(['init', slug, `moi-${slug}`], { folder });
      expect([slug, made.code]).toEqual([slug, 0]);
      const plan = path.join(`moi-${slug}`, 'plan.yaml');
      expect(made.out).toContain(plan);
      expect(made.err).toContain(`kehoach build ${plan}`);
      expect(readFileSync(path.join(folder, plan), 'utf8')).toMatch(
        /^# yaml-language-server: \$schema=plan\.schema\.json\n/,
      );
      expect(JSON.parse(readFileSync(path.join(folder, `moi-${slug}`, 'plan.schema.json'), 'utf8'))).toEqual(
        planJsonSchema(),
      );
      const built = await run(['build', plan, '--format', 'text', '-o', `ra-${slug}`], { folder });
      expect([slug, built.code]).toEqual([slug, 0]);
    }
  });

  test('without a type it is a decision; with a type alone the folder takes its name', async () => {
    await run(['init', 'van-ban'], { folder });
    expect(readFileSync(path.join(folder, 'van-ban/plan.yaml'), 'utf8')).toContain('type: quyet-dinh');
    await run(['khoi-tao', 'cong-van'], { folder });
    expect(readFileSync(path.join(folder, 'cong-van/plan.yaml'), 'utf8')).toContain('type: cong-van');
  });

  test('the unit of the office in the place of the invented one; who signs is left open', async () => {
    const made = await run(['init', 'van-ban', '--unit', 'phường hoa lư, ninh bình'], { folder });
    expect([made.code, made.err]).toEqual([0, expect.stringContaining('Đơn vị: phường Hoa Lư, tỉnh Ninh Bình\n')]);
    const { code, out, err } = await run(['build', 'van-ban/plan.yaml', '--format', 'text', '-o', 'ra'], { folder });
    expect([code, err]).toEqual([0, expect.not.stringContaining('issuer-exists')]);
    const text = readFileSync(path.join(folder, out.trim()), 'utf8');
    for (const words of ['phường hoa lư', 'Kế hoạch của UBND tỉnh'])
      expect(text.toLowerCase()).toContain(words.toLowerCase());
    for (const words of ['Sao Mai', 'Bình Minh', 'Đỗ Quang Thái']) expect(text).not.toContain(words);
    const plan = readFileSync(path.join(folder, 'van-ban/plan.yaml'), 'utf8');
    // the documents of the year wait for their numbers, that of the superior too
    expect(plan).toContain('number: …/NQ-CP');
    expect(plan).toMatch(/number: …\/KH-UBND\n\s+issuer: UBND tỉnh Ninh Bình/u);
    expect(made.err).toContain('vanban.chinhphu.vn');
    put(
      'van-ban/plan.yaml',
      plan.replace('# number: "12"', 'number: "12"').replace(/date: (\d{4}-\d{2}) /u, 'date: $1-20 '),
    );
    const issued = await run(['build', 'van-ban/plan.yaml', '--issue', '--format', 'text', '-o', 'ra2'], { folder });
    expect([issued.code, issued.err]).toEqual([1, expect.stringContaining('[check/open-places]')]);
    const asked = await run(['init', 'khac', '--unit', 'xã Tân Tiến'], { folder });
    expect([asked.code, asked.err]).toEqual([2, expect.stringContaining('Chọn một')]);
  });

  test('a unit under a name that is younger than the sample is there on the day of its plan', async () => {
    const made = await run(['init', 'tre', '--unit', 'phường Lộc Ninh, Đồng Nai'], { folder });
    expect([made.code, made.err]).toEqual([0, expect.stringContaining('phường Lộc Ninh, thành phố Đồng Nai')]);
    const { code, out, err } = await run(['build', 'tre/plan.yaml', '--format', 'text', '-o', 'ra-tre'], { folder });
    expect([code, err]).toEqual([0, expect.not.stringContaining('issuer-exists')]);
    const text = readFileSync(path.join(folder, out.trim()), 'utf8');
    expect(text).toContain('UBND thành phố Đồng Nai');
    expect(text).toContain('Lộc Ninh, ngày ');
  });

  test('leaves a folder with files alone', async () => {
    put('co-san/plan.yaml', 'của tôi');
    const { code, out, err } = await run(['init', 'co-san'], { folder });
    expect([code, out]).toEqual([3, '']);
    expect(err).toContain('[output/not-empty]');
    expect(readdirSync(path.join(folder, 'co-san'))).toEqual(['plan.yaml']);
    expect((await run(['init', 'co-san', '--force'], { folder })).code).toBe(0);
    expect(readFileSync(path.join(folder, 'co-san/plan.yaml'), 'utf8')).toContain('type: quyet-dinh');
  });

  test('--dry-run writes nothing', async () => {
    const { code, out } = await run(['init', 'moi', '--dry-run'], { folder });
    expect([code, out.includes('plan.yaml')]).toEqual([0, true]);
    expect(existsSync(path.join(folder, 'moi'))).toBe(false);
  });

  test('an unknown type is a usage error with the nearest one', async () => {
    const { code, err } = await run(['init', 'kong-van', 'moi'], { folder });
    expect(code).toBe(2);
    expect(err).toContain('Ý bạn là "cong-van"?');
  });
});

describe('schema', () => {
  test('to stdout and to a file, which is not overwritten', async () => {
    const { out } = await run(['schema']);
    expect(JSON.parse(out)).toEqual(planJsonSchema());
    put('s/cu.json', 'khác');
    expect((await run(['schema', '-o', 's/moi.json'], { folder })).out).toBe('s/moi.json\n');
    expect(readFileSync(path.join(folder, 's/moi.json'), 'utf8')).toBe(out);
    expect((await run(['schema', '-o', 's/cu.json'], { folder })).code).toBe(3);
    expect((await run(['schema', '-o', 's/cu.json', '--force'], { folder })).code).toBe(0);
    expect(readdirSync(path.join(folder, 's')).sort()).toEqual(['.kehoach.json', 'cu.json', 'moi.json']);
  });
});

describe('types', () => {
  test('built in and of the project, by name', async () => {
    put('kehoach.yaml', '');
    put(
      'templates/to-trinh/type.yaml',
      'name: Tờ trình\nenglish: Proposal\nmain: document\nkind: Tờ trình\nabbreviation: TTr\nsymbol: TTr\ntitle: x\nuses: [document]\nrequires: []\n',
    );
    put('templates/to-trinh/document.hbs', '');
    const { code, out } = await run(['types'], { folder });
    expect(code).toBe(0);
    expect(out).toMatch(/^to-trinh +Tờ trình$/m);
    expect(out).toMatch(/^quyet-dinh +Quyết định ban hành kế hoạch$/m);
    expect((await run(['types', '--lang', 'en'], { folder })).out).toMatch(/^to-trinh +Proposal$/m);
  });
});
