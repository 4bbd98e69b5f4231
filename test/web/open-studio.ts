// The studio in a real browser, with its network watched: nothing may leave the machine.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { studioFile } from '../support/built-cli.js';
import { root } from '../support/compose.js';

export const example = (name: string): string => path.join(root, 'examples', name);

export interface Studio {
  readonly page: Page;
  /** Addresses outside of the page itself that were asked for, and what the page complained of. */
  readonly faults: string[];
}

export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });

/** @param prepare before the page is there */
export async function openStudio(
  browser: Browser,
  address = pathToFileURL(studioFile).href,
  prepare: (page: Page) => Promise<unknown> = async () => undefined,
): Promise<Studio> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, acceptDownloads: true });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('request', (request) => {
    if (!/^(?:blob|data):/.test(request.url()) && request.url() !== address) faults.push(request.url());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (line) => {
    if (line.type() === 'error') faults.push(line.text());
  });
  await prepare(page);
  await page.goto(address);
  await page.waitForSelector('h1');
  return { page, faults };
}

export async function openExample({ page }: Studio): Promise<void> {
  await page.getByRole('button', { name: 'Mở mẫu' }).click();
  await page.waitForSelector('.page svg');
}

/** The words of all pages, in their order. */
export const pagesText = (page: Page): Promise<string> =>
  page.locator('.drawn').evaluateAll((pages) =>
    pages
      .map((each) => each.textContent)
      .join('\n')
      .replace(/\s+/g, ' '),
  );

export async function downloaded(page: Page, click: () => Promise<void>): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([page.waitForEvent('download'), click()]);
  const file = await download.path();
  return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(file)) };
}
