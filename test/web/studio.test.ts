// The whole job in the studio, as a person clicks and types, in a real browser from a file on disk.

import { execFile } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { issuePlan } from '../../src/flows/issue.js';
import { mainFile, studioFile } from '../support/built-cli.js';
import { projectWith } from '../support/compose.js';
import { downloaded, example, launch, openExample, openStudio, pagesText } from './open-studio.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const button = (name: string | RegExp) => ['button', { name }] as const;
/** What came after Chrome 109 and Firefox 115 is taken away, in the page and in its worker. */
const stripped = `(() => {
  const strip = \`
    for (const name of ['toReversed', 'toSorted', 'toSpliced', 'with'])
      for (const of of [Array, Uint8Array]) delete of.prototype[name];
    for (const name of ['isWellFormed', 'toWellFormed']) delete String.prototype[name];
    for (const name of ['union', 'intersection', 'difference', 'isSubsetOf', 'symmetricDifference']) delete Set.prototype[name];
    for (const name of ['groupBy']) { delete Object[name]; delete Map[name]; }
    for (const name of ['withResolvers', 'try']) delete Promise[name];
    for (const name of ['toHex', 'toBase64', 'setFromHex']) delete Uint8Array.prototype[name];
    for (const name of ['fromHex', 'fromBase64']) delete Uint8Array[name];
    delete Array.fromAsync; delete RegExp.escape; delete globalThis.Iterator; delete URL.canParse; delete ArrayBuffer.prototype.transfer;
  \`;
  (0, eval)(strip);
  const Own = Blob;
  globalThis.Blob = class extends Own {
    constructor(parts, options) { super(options?.type === 'text/javascript' ? [strip, ...parts] : parts, options); }
  };
})()`;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

test('is one file of at most 4.5 MB', () => {
  expect(statSync(studioFile).size).toBeLessThanOrEqual(4_500_000);
});

describe('writing', () => {
  test('what is typed is printed; undone, it is gone; nothing is asked of the network', async () => {
    const studio = await openStudio(browser);
    const { page, faults } = studio;
    await openExample(studio);
    expect(await page.locator('.page').count()).toBe(9);
    const before = await pagesText(page);
    await page.getByRole('tab', { name: 'Quyết định' }).click();
    const field = page.getByLabel('Lưu', { exact: true });
    await field.fill('VT, VHXH');
    await page.getByText('Lưu: VT, VHXH').first().waitFor();
    expect(await pagesText(page)).not.toBe(before);
    await page.getByRole(...button('Hoàn tác')).click();
    await expect.poll(() => pagesText(page)).toBe(before);
    await page.getByRole(...button('Làm lại')).click();
    await expect.poll(() => pagesText(page)).toContain('VT, VHXH');
    expect(faults).toEqual([]);
  });

  test('a field typed in by a Vietnamese key driver is never written over', async () => {
    const studio = await openStudio(browser);
    const { page } = studio;
    await openExample(studio);
    const field = page.getByLabel('Họ tên người ký');
    await field.fill('');
    // UniKey takes back letters and types others in their place
    for (const [back, text] of [
      [0, 'Tran'],
      [2, 'ần'],
      [0, ' Thi'],
      [1, 'ị Hoa'],
      [3, 'Hòa'],
    ] as const) {
      for (let index = 0; index < back; index++) await page.keyboard.press('Backspace');
      await page.keyboard.insertText(text);
      // longer than the pause after which the pages follow
      await page.waitForTimeout(700);
    }
    expect(await field.inputValue()).toBe('Trần Thị Hòa');
    await field.blur();
    await expect.poll(() => pagesText(page)).toContain('Trần Thị Hòa');
  });

  test('a wrong value keeps the other pages, and is told at its field', async () => {
    const studio = await openStudio(browser);
    const { page } = studio;
    await openExample(studio);
    await page.getByRole('tab', { name: 'Quyết định' }).click();
    await page.getByLabel('Ngày ký').fill('31/02/2026');
    await page.getByLabel('Ngày ký').blur();
    await page.locator('textarea.bad').first().waitFor();
    expect(await page.locator('.page').count()).toBeGreaterThanOrEqual(8);
  });

  test('a range of Excel goes over the cells; rows move with the keyboard and the mouse', async () => {
    const studio = await openStudio(browser);
    const { page } = studio;
    await openExample(studio);
    await page.getByRole('tab', { name: 'Bảng nhiệm vụ' }).click();
    const cell = page.locator('textarea[id="o:tasks.groups.0.items.0.task"]');
    await cell.focus();
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData(
        'text/html',
        '<table><tr><td>Việc một<br>dòng hai</td><td>Kết quả một</td></tr><tr><td>Việc hai</td><td>13.000</td></tr></table>',
      );
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    });
    const second = page.locator('textarea[id="o:tasks.groups.0.items.1.result"]');
    await expect.poll(() => second.inputValue()).toBe('13.000');
    expect(await cell.inputValue()).toBe('Việc một\ndòng hai');
    await second.focus();
    await page.keyboard.press('Alt+ArrowUp');
    const first = page.locator('textarea[id="o:tasks.groups.0.items.0.result"]');
    await expect.poll(() => first.inputValue()).toBe('13.000');
    // and by dragging its number
    const number = (index: number) => page.locator(`tr[id="o:tasks.groups.0.items.${index}"] > th`);
    await number(0).hover();
    await page.mouse.down();
    await number(1).hover();
    await page.mouse.up();
    await expect.poll(() => second.inputValue()).toBe('13.000');
  });

  test('the text of the plan file: typed it is printed, a fault stands at its line, undone it is gone', async () => {
    const studio = await openStudio(browser);
    const { page, faults } = studio;
    await openExample(studio);
    const before = await pagesText(page);
    await page.getByRole('tab', { name: 'Mã' }).click();
    const field = page.getByLabel('Nội dung tệp kế hoạch');
    await field.getByText('Đỗ Quang Thái').click();
    await page.keyboard.press('End');
    await page.keyboard.insertText(' Hòa');
    await expect.poll(() => pagesText(page)).toContain('Đỗ Quang Thái Hòa');
    await page.keyboard.press('Enter');
    await page.keyboard.insertText('khong-co: 1');
    await page.locator('.cm-lint-marker-error').first().waitFor();
    for (let steps = 0; steps < 3; steps++)
      if (await page.getByRole('button', { name: 'Hoàn tác' }).isEnabled())
        await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await expect.poll(() => pagesText(page)).toBe(before);
    await expect.poll(() => field.getByText('khong-co').count()).toBe(0);
    expect(faults).toEqual([]);
  });

  test('a click on the page leads to the field', async () => {
    const studio = await openStudio(browser);
    const { page } = studio;
    await openExample(studio);
    const line = page.locator('.drawn text', { hasText: 'Đỗ Quang Thái' }).first();
    await line.scrollIntoViewIfNeeded();
    await line.click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('o:signatory.name');
  });

  test('words are found and replaced in the whole plan, as one step', async () => {
    const studio = await openStudio(browser);
    const { page } = studio;
    await openExample(studio);
    const before = await pagesText(page);
    await page.keyboard.press('Control+h');
    await page.getByLabel('Tìm', { exact: true }).fill('giao ban');
    await page.getByLabel('Thay bằng').fill('họp tuần');
    await page.getByRole('button', { name: /Thay cả 1 chỗ/ }).click();
    await expect.poll(() => pagesText(page)).toContain('Họp họp tuần');
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await expect.poll(() => pagesText(page)).toBe(before);
  });

  test('a second tab with the same draft only reads', async () => {
    const studio = await openStudio(browser);
    const { page } = studio;
    await openExample(studio);
    await page.getByText('Đã giữ bản nháp').waitFor();
    const second = await page.context().newPage();
    await second.goto(page.url());
    await second.locator('.drafts button').first().click();
    await second.getByText('thẻ này chỉ để xem').waitFor();
    await second.getByLabel('Họ tên người ký').fill('Lý Thị Mai');
    await second.getByLabel('Họ tên người ký').blur();
    await second.waitForTimeout(1500);
    expect(await pagesText(second)).not.toContain('Lý Thị Mai');
  });

  test('a browser of 2023 is enough', async () => {
    const studio = await openStudio(browser, undefined, (page) => page.addInitScript(stripped));
    await openExample(studio);
    expect(await studio.page.locator('.page').count()).toBe(9);
    await studio.page.getByRole('button', { name: 'Phát hành' }).click();
    await downloaded(studio.page, () => studio.page.getByRole('button', { name: /Tải bản thảo/ }).click());
    expect(studio.faults).toEqual([]);
  });

  test('a window that is closed loses nothing', async () => {
    const studio = await openStudio(browser);
    const { page } = studio;
    await openExample(studio);
    await page.getByLabel('Họ tên người ký').fill('Lý Thị Mai');
    await page.getByLabel('Họ tên người ký').blur();
    await expect.poll(() => pagesText(page)).toContain('Lý Thị Mai');
    // kept a moment after the pages are there
    await page.waitForTimeout(1000);
    await page.reload();
    await page.waitForSelector('h1');
    await page.locator('.drafts button').first().click();
    await page.waitForSelector('.page svg');
    expect(await pagesText(page)).toContain('Lý Thị Mai');
  });
});

describe('the three uses', () => {
  test('last year’s file → next year’s draft, with results from a workbook', async () => {
    const studio = await openStudio(browser);
    const { page } = studio;
    await openExample(studio);
    await page.getByRole(...button('Sang năm')).click();
    const form = await downloaded(page, () => page.getByRole(...button(/bảng số liệu trống/)).click());
    expect(Object.keys(unzipSync(form.bytes))).toContain('xl/workbook.xml');
    await page.getByLabel(/Tệp kết quả đã điền/).setInputFiles(example('sao-mai-2026/ket-qua-2026.xlsx'));
    await page.getByLabel(/Tệp chỉ tiêu cấp trên giao/).setInputFiles(example('sao-mai-2026/chi-tieu-giao-2027.xlsx'));
    await page.getByRole(...button('Chuyển năm')).click();
    await page.getByRole(...button(/Nhận bản năm 2027/)).click();
    await expect.poll(() => pagesText(page)).toContain('năm 2027 trên địa bàn phường Sao Mai');
  });

  test('number and date → the files that the command line makes', async () => {
    const studio = await openStudio(browser);
    const { page } = studio;
    await openExample(studio);
    await page.getByRole(...button('Phát hành')).click();
    await page.getByLabel('Số (chỉ phần số)').fill('15');
    await page.getByLabel(/Ngày ký/).fill('21/01/2026');
    await page.getByRole(...button('Ghi số, ngày và lập văn bản')).click();
    // the example has a number already
    await page.getByRole(...button('Thay số, ngày đã có')).click();
    const link = page.locator('section button.link', { hasText: '.docx' });
    await link.waitFor();
    const made = await downloaded(page, () => link.click());
    const files = {
      'plan.yaml': readFileSync(example('sao-mai-2026/plan.yaml'), 'utf8'),
      'unit.yaml': readFileSync(example('sao-mai-2026/unit.yaml'), 'utf8'),
    };
    const wanted = await issuePlan(projectWith(files), 'plan.yaml', {
      formats: ['docx'],
      number: '15',
      date: '21/01/2026',
      force: true,
    });
    const own = wanted.files.find(({ format }) => format === 'docx');
    expect(made.name).toBe(own?.name);
    // the same parts, whatever the compression
    expect(unzipSync(made.bytes)).toEqual(unzipSync(own?.bytes ?? new Uint8Array()));
  });

  test('a table of units → one ZIP with the files of each', async () => {
    const { page } = await openStudio(browser);
    await page
      .getByLabel(/Chọn tệp, hoặc kéo thả vào đây/)
      .setInputFiles([example('tan-lap-2025/plan.yaml'), example('tan-lap-2025/unit.yaml')]);
    await page.waitForSelector('.page svg');
    await page.getByRole(...button('Nhiều đơn vị')).click();
    await page.getByLabel(/Bảng đơn vị đã điền/).setInputFiles(example('tan-lap-2025/don-vi.xlsx'));
    await page.getByRole(...button('Lập văn bản cho từng đơn vị')).click();
    const all = page.getByRole(...button('Tải tất cả (ZIP)'));
    await all.waitFor();
    const { bytes } = await downloaded(page, () => all.click());
    const names = Object.keys(unzipSync(bytes));
    expect(names.filter((name) => name.endsWith('.docx')).length).toBeGreaterThan(1);
    expect(names.some((name) => name.endsWith('.csv'))).toBe(true);
  });

  test('a Word file made here is checked; rubbish is refused in words', async () => {
    const studio = await openStudio(browser);
    const { page, faults } = studio;
    await openExample(studio);
    await page.getByRole(...button('Phát hành')).click();
    const draft = await downloaded(page, () => page.getByRole(...button(/Tải bản thảo/)).click());
    await page.getByRole(...button('Kiểm tra tệp Word')).click();
    const box = page.getByLabel(/Chọn tệp .docx/);
    await box.setInputFiles({ name: draft.name, mimeType: '', buffer: Buffer.from(draft.bytes) });
    await page.locator('.problems strong', { hasText: draft.name }).waitFor();
    await box.setInputFiles({ name: 'hong.docx', mimeType: '', buffer: Buffer.from('không phải Word') });
    await page.locator('.problems strong', { hasText: 'hong.docx' }).waitFor();
    expect(await page.locator('.problems li.error').count()).toBeGreaterThan(0);
    expect(faults).toEqual([]);
  });
});

test('an engine that dies is made anew with the same plan and settings', async () => {
  const studio = await openStudio(browser);
  const { page } = studio;
  await openExample(studio);
  await page.workers()[0]?.evaluate('setTimeout(() => { throw new Error("chết"); })');
  await expect.poll(() => page.workers().length).toBe(0);
  await page.getByLabel('Họ tên người ký').fill('Lý Thị Mai');
  await page.getByLabel('Họ tên người ký').blur();
  await expect.poll(() => pagesText(page)).toContain('Lý Thị Mai');
});

test('huge and hostile files are refused in words, and the work goes on', async () => {
  const studio = await openStudio(browser);
  const { page, faults } = studio;
  const box = page.getByLabel(/Chọn tệp, hoặc kéo thả vào đây/);
  const bomb = zipSync({ 'word/document.xml': new Uint8Array(170 * 1024 * 1024) }, { level: 1 });
  const doctype = zipSync({
    'word/document.xml': strToU8('<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]><w:document xmlns:w="x">&a;</w:document>'),
  });
  for (const [name, buffer] of [
    ['bom.docx', Buffer.from(bomb)],
    ['thuc-the.docx', Buffer.from(doctype)],
    ['rong.docx', Buffer.alloc(0)],
    ['sau.yaml', Buffer.from('['.repeat(100_000))],
  ] as const) {
    await box.setInputFiles({ name, mimeType: '', buffer });
    await page.locator('.problems li.error').first().waitFor();
    await page.getByRole('navigation').getByRole('button', { name: 'Bắt đầu' }).click();
  }
  await openExample(studio);
  expect(await page.locator('.page').count()).toBe(9);
  expect(faults).toEqual([]);
});

/** Forms within forms, each drawn ten times by the next: text without end in two kilobytes. */
function endlessPdf(): Buffer {
  const levels = 9;
  const stream = (dictionary: string, content: string): string =>
    `<< ${dictionary} /Length ${content.length} >>\nstream\n${content}\nendstream`;
  const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>';
  const forms = Array.from({ length: levels }, (_, at) =>
    at === 0
      ? stream(
          '/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /Font << /F 5 0 R >> >>',
          'BT /F 12 Tf 9 9 Td (a) Tj ET',
        )
      : stream(
          `/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /XObject << /X ${5 + at} 0 R >> >>`,
          '/X Do '.repeat(10),
        ),
  );
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /XObject << /X ${5 + levels} 0 R >> >> >>`,
    stream('', '/X Do'),
    font,
    ...forms,
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  text += `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

test('reading that does not end is stopped by a button, and the work goes on', async () => {
  const studio = await openStudio(browser);
  const { page, faults } = studio;
  await page
    .getByLabel(/Chọn tệp, hoặc kéo thả vào đây/)
    .setInputFiles({ name: 'khong-dung.pdf', mimeType: '', buffer: endlessPdf() });
  await page.getByRole(...button('Dừng')).click();
  await page.getByRole('alert').getByText('Đã dừng.').waitFor();
  await openExample(studio);
  expect(await page.locator('.page').count()).toBe(9);
  expect(faults).toEqual([]);
});

describe('the office', () => {
  test('its own Word form is filled with the plan', async () => {
    const studio = await openStudio(browser);
    const { page, faults } = studio;
    await openExample(studio);
    await page.getByRole('button', { name: 'Mẫu Word', exact: true }).click();
    const form = await downloaded(page, () => page.getByRole(...button('Tải mẫu có sẵn để sửa')).click());
    const box = page.getByLabel(/Mẫu Word của cơ quan/);
    await box.setInputFiles({ name: 'mau.docx', mimeType: '', buffer: Buffer.from(form.bytes) });
    const made = await downloaded(page, () => page.getByRole(...button('Tải văn bản đã điền (Word)')).click());
    const text = new TextDecoder().decode(unzipSync(made.bytes)['word/document.xml']);
    expect(text).toContain('Đỗ Quang Thái');
    expect(text).not.toContain('{{');
    expect(faults).toEqual([]);
  });

  test('settings hold after the window was closed, and go out as one file', async () => {
    const studio = await openStudio(browser);
    const { page } = studio;
    await page.getByRole('button', { name: 'Thiết lập', exact: true }).click();
    const left = page.getByLabel('Trái (mm)').first();
    await left.fill('34');
    await left.blur();
    const save = page.getByRole(...button('Tải thiết lập về (ZIP)'));
    await save.isEnabled();
    const zip = await downloaded(page, () => save.click());
    expect(Object.keys(unzipSync(zip.bytes)).sort()).toEqual(['kehoach.yaml', 'templates/styles/co-quan.yaml']);
    await page.reload();
    await page.waitForSelector('h1');
    await page.getByRole('button', { name: 'Thiết lập', exact: true }).click();
    await expect.poll(() => page.getByLabel('Trái (mm)').first().inputValue()).toBe('34');
  });
});

test('every screen can be used by everyone', async () => {
  const studio = await openStudio(browser);
  const { page } = studio;
  const faultsOf = async (): Promise<string[]> => {
    const found = await page.evaluate(`${axe}; axe.run(document, { resultTypes: ['violations'] })`);
    const { violations } = found as { violations: { id: string; nodes: { html: string }[] }[] };
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  };
  const found: Record<string, string[]> = { start: await faultsOf() };
  await openExample(studio);
  await page.waitForTimeout(1500);
  found.write = await faultsOf();
  for (const name of ['Bảng nhiệm vụ', 'Quyết định', 'Kế hoạch', 'Phụ lục', 'Mã']) {
    await page.getByRole('tab', { name }).click();
    found[name] = await faultsOf();
  }
  for (const name of ['Sang năm', 'Phát hành', 'Nhiều đơn vị', 'Mẫu Word', 'Kiểm tra tệp Word', 'Thiết lập']) {
    await page.getByRole('button', { name, exact: true }).click();
    await page.waitForTimeout(500);
    found[name] = await faultsOf();
  }
  expect(Object.fromEntries(Object.entries(found).filter(([, list]) => list.length > 0))).toEqual({});
});

test('the page’s own policy lets nothing out, from the page and from its worker', async () => {
  const { page } = await openStudio(browser);
  const tried = await page.evaluate(async () => {
    const out = 'https://example.com/x';
    const refused = async (run: () => unknown): Promise<boolean> => {
      try {
        await run();
        return false;
      } catch {
        return true;
      }
    };
    const image = (): Promise<void> =>
      new Promise((done, fail) => {
        const picture = new Image();
        picture.onload = () => done();
        picture.onerror = () => fail(new Error('refused'));
        picture.src = out;
      });
    const source = `fetch('${out}').then(() => postMessage('out'), () => postMessage('refused'));`;
    const worker = new Worker(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })));
    const ofWorker = await new Promise((done) => {
      worker.onmessage = ({ data }) => done(data);
    });
    return {
      fetch: await refused(() => fetch(out)),
      image: await refused(image),
      code: await refused(() => Reflect.construct(Function, ['return 1'])),
      inline: (() => {
        const script = document.createElement('script');
        script.textContent = 'globalThis.ranInline = true';
        document.head.append(script);
        return !('ranInline' in globalThis);
      })(),
      worker: ofWorker === 'refused',
    };
  });
  expect(tried).toEqual({ fetch: true, image: true, code: true, inline: true, worker: true });
});

describe('kehoach studio', () => {
  test('serves the page to this machine alone', async () => {
    const child = execFile(process.execPath, [mainFile, 'studio', '--no-open'], { cwd: path.dirname(mainFile) });
    try {
      const address = await new Promise<string>((done) =>
        child.stdout?.once('data', (text: string) => done(text.trim())),
      );
      const { page, faults } = await openStudio(browser, address);
      expect(await page.locator('h1').textContent()).toBe('Bàn làm việc kế hoạch');
      expect(faults.filter((each) => !each.endsWith('/favicon.ico') && !/404/.test(each))).toEqual([]);
      expect((await fetch(address.replace(/\w+\/$/, 'x/'))).status).toBe(404);
      expect((await fetch(address, { headers: { Origin: 'http://example.com' } })).status).toBe(404);
    } finally {
      child.kill('SIGINT');
    }
  });
});
