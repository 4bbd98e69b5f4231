// Pictures of every screen at 1366 × 768, made of the built studio as a person would click: `npm run pictures [folder] [scale]`. Those of
// the READMEs stand beside this folder.

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const root = path.resolve(import.meta.dirname, '../../..');
const [folder = path.join(root, 'src/studio/pictures'), scale = '0.7'] = process.argv.slice(2);
const example = (name) => path.join(root, 'examples', name);
mkdirSync(folder, { recursive: true });
const scratch = mkdtempSync(path.join(tmpdir(), 'kehoach-'));

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const context = await browser.newContext({
  viewport: { width: 1366, height: 768 },
  deviceScaleFactor: Number(scale),
});
const page = await context.newPage();
const button = (name) => page.getByRole('button', { name });
const step = (name) => page.getByRole('navigation').getByRole('button', { name }).click();
const picture = async (name) => {
  // what is checked behind the pages has come
  await page.waitForTimeout(1500);
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
};

await page.goto(pathToFileURL(path.join(root, 'dist/kehoach-studio.html')).href);
await page.waitForSelector('h1');
await picture('start');
await page
  .getByLabel(/Chọn tệp, hoặc kéo thả vào đây/)
  .setInputFiles([example('tan-lap-2025/plan.yaml'), example('tan-lap-2025/unit.yaml')]);
await page.waitForSelector('.page svg');
await step('Nhiều đơn vị');
await page.getByLabel(/Bảng đơn vị đã điền/).setInputFiles(example('tan-lap-2025/don-vi.xlsx'));
await button('Lập văn bản cho từng đơn vị').click();
await button('Tải tất cả (ZIP)').waitFor();
await picture('units');
await step('Bắt đầu');
await button('Mở mẫu').click();
await page.getByText('PHƯỜNG SAO MAI').first().waitFor();
await picture('write');
await page.getByRole('tab', { name: 'Bảng nhiệm vụ' }).click();
await picture('tasks');
await page.getByRole('tab', { name: 'Mã' }).click();
await picture('text');
await step('Phát hành');
await picture('issue');
const [draft] = await Promise.all([page.waitForEvent('download'), button(/Tải bản thảo/).click()]);
await step('Kiểm tra tệp Word');
const file = path.join(scratch, draft.suggestedFilename());
await draft.saveAs(file);
await page.getByLabel(/Chọn tệp .docx/).setInputFiles(file);
await page.locator('.problems').waitFor();
await picture('check');
await step('Mẫu Word');
const [form] = await Promise.all([page.waitForEvent('download'), button('Tải mẫu có sẵn để sửa').click()]);
await form.saveAs(path.join(scratch, 'mau.docx'));
await page.getByLabel(/Mẫu Word của cơ quan/).setInputFiles(path.join(scratch, 'mau.docx'));
await button('Tải văn bản đã điền (Word)').waitFor();
await picture('form');
await step('Thiết lập');
await page.getByLabel('Trái (mm)').first().waitFor();
await picture('settings');
await step('Sang năm');
await page.getByLabel(/Tệp kết quả đã điền/).setInputFiles(example('sao-mai-2026/ket-qua-2026.xlsx'));
await page.getByLabel(/Tệp chỉ tiêu cấp trên giao/).setInputFiles(example('sao-mai-2026/chi-tieu-giao-2027.xlsx'));
await button('Chuyển năm').click();
await button(/Nhận bản năm/).waitFor();
await picture('next-year');
await browser.close();
rmSync(scratch, { recursive: true });
