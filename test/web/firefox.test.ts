// The three uses once more in Firefox, from a file on disk and from an office's plain web server.

import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import puppeteer, { type Browser, type ElementHandle, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { studioFile } from '../support/built-cli.js';
import { example } from './open-studio.js';

let browser: Browser;
let server: Server;
beforeAll(async () => {
  browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
    headless: true,
    // as it is where no test drives it
    extraPrefsFirefox: { 'security.fileuri.strict_origin_policy': true },
  });
  server = createServer((_, answer) => answer.end(readFileSync(studioFile))).listen(0);
});
afterAll(async () => {
  await browser.close();
  server.close();
});

async function open(address: string): Promise<{ page: Page; faults: string[] }> {
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => {
    // libraries try whether they may make code of text; that they may not is as it should be
    if (!/blocked a JavaScript eval/.test(String(error))) faults.push(String(error));
  });
  await page.setViewport({ width: 1366, height: 768 });
  await page.goto(address);
  await page.waitForSelector('h1');
  return { page, faults };
}

const click = async (page: Page, name: string): Promise<void> => {
  const found = await page.waitForSelector(`::-p-xpath(//button[normalize-space(.)="${name}" and not(@disabled)])`);
  await found?.click();
};
const give = async (page: Page, label: string, ...files: string[]): Promise<void> => {
  const box = await page.waitForSelector(`::-p-xpath(//label[contains(., "${label}")]//input)`);
  await (box as ElementHandle<HTMLInputElement>).uploadFile(...files.map(example));
};
const says = (page: Page, text: string): Promise<unknown> =>
  page.waitForFunction((words: string) => document.querySelector('#app')?.textContent?.includes(words), {}, text);

test('from a file on disk: an example, next year’s plan, number and date', async () => {
  const { page, faults } = await open(pathToFileURL(studioFile).href);
  await click(page, 'Mở mẫu');
  await page.waitForSelector('.page svg');
  expect(await page.$$eval('.page', (pages) => pages.length)).toBe(9);
  await click(page, 'Mã');
  await page.waitForSelector('.cm-content');
  await click(page, 'Phát hành');
  const [number, date] = await page.$$('.field.short input');
  await number?.type('15');
  await date?.type('21/01/2026');
  await click(page, 'Ghi số, ngày và lập văn bản');
  await click(page, 'Thay số, ngày đã có');
  await says(page, 'Đã đọc lại DOCX');
  await says(page, 'Đã đọc lại PDF');
  await click(page, 'Sang năm');
  await give(page, 'Tệp kết quả đã điền', 'sao-mai-2026/ket-qua-2026.xlsx');
  await click(page, 'Chuyển năm');
  await click(page, 'Nhận bản năm 2027 để sửa tiếp');
  await says(page, 'năm 2027 trên địa bàn phường Sao Mai');
  expect(faults).toEqual([]);
});

test('from a plain web server: every ward', async () => {
  const { page, faults } = await open(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await give(page, 'Chọn tệp, hoặc kéo thả vào đây', 'tan-lap-2025/plan.yaml', 'tan-lap-2025/unit.yaml');
  await page.waitForSelector('.page svg');
  await click(page, 'Nhiều đơn vị');
  await give(page, 'Bảng đơn vị đã điền', 'tan-lap-2025/don-vi.xlsx');
  await click(page, 'Lập văn bản cho từng đơn vị');
  await says(page, 'Tải tất cả (ZIP)');
  expect(faults).toEqual([]);
});
