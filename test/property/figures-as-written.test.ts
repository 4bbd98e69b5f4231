// Whatever a number in a plan looks like, it stands in the DOCX, the PDF, the HTML and the text character by character as it is written.

import { describe, expect, test } from 'vitest';
import { buildDocument } from '../../src/flows/build.js';
import { renderFiles, verifyFiles } from '../../src/flows/render.js';
import { projectWith } from '../support/compose.js';
import { figurePlan } from '../support/figure-plan.js';
import { all, openDocx, textOf } from '../support/read-docx.js';
import { pdfPageSizes, pdfTexts } from '../support/read-pdf.js';

const runs = Number(process.env.KEHOACH_RUNS ?? 12);

/** One kind of space, as printed lines are compared. */
const plain = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim();

interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** Pieces on one baseline are one line, from left to right. */
function linesOf(pieces: readonly Piece[]): string[] {
  const lines = new Map<number, Piece[]>();
  for (const piece of pieces) {
    if (piece.text.trim() === '') continue;
    const key = Math.round(piece.y * 2);
    lines.set(key, [...(lines.get(key) ?? []), piece]);
  }
  return [...lines.values()].map((line) =>
    plain(
      line
        .sort((a, b) => a.x - b.x)
        .map(({ text }) => text)
        .join(' '),
    ),
  );
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" };

/** The lines of the pages of an HTML file. */
const htmlLines = (html: string): string[] =>
  html.split('<svg').flatMap((page) =>
    linesOf(
      [...page.matchAll(/<text x="([\d.]+)" y="([\d.]+)"[^>]*>(.*?)<\/text>/gs)].map(([, x, y, inside = '']) => ({
        x: Number(x),
        y: Number(y),
        text: inside.replace(/<[^>]*>/g, '').replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole),
      })),
    ),
  );

describe.each(Array.from({ length: runs }, (_, index) => index + 1))('plan %i', (seed) => {
  const plan = figurePlan(seed);
  const wanted = plan.rows.map(({ task, cells }, index) => plain([index + 1, task, ...cells].join(' ')));

  test('prints its numbers as they are written', async () => {
    const { value: built, diagnostics } = await buildDocument(projectWith({ 'plan.yaml': plan.text }), 'plan.yaml');
    if (!built) throw new Error(`${JSON.stringify(diagnostics)}\n${plan.text}`);
    const { files } = await renderFiles(built, { formats: ['docx', 'pdf', 'html', 'text'] });
    const bytes = (format: string): Uint8Array => files.find((file) => file.format === format)?.bytes as Uint8Array;

    const { root } = openDocx(bytes('docx'));
    const rows = all(root('word/document.xml'), 'w:tr').map((row) => all(row, 'w:tc').map(textOf));
    for (const [index, { task, cells }] of plan.rows.entries())
      expect(rows.find((row) => row[1] === task)).toEqual([String(index + 1), task, ...cells]);
    const paragraphs = all(root('word/document.xml'), 'w:p').map(textOf);
    expect(paragraphs).toContain(`Mức chung là ${plan.named} như sau`);
    expect(paragraphs.some((each) => each.endsWith(`Mục tiêu, yêu cầu: ${plan.goal}`))).toBe(true);
    expect(paragraphs.some((each) => each.endsWith(`Thời gian thực hiện: ${plan.deadline}`))).toBe(true);

    const sizes = await pdfPageSizes(bytes('pdf'));
    const pages = await Promise.all(sizes.map((_, index) => pdfTexts(bytes('pdf'), index + 1)));
    const html = htmlLines(new TextDecoder().decode(bytes('html')));
    const running = [plan.named, plan.goal, plan.deadline].map(plain);
    for (const lines of [pages.flatMap(linesOf), html]) {
      expect(lines.filter((line) => /Việc \d/.test(line))).toEqual(wanted);
      for (const each of running) expect(lines.some((line) => line.includes(` ${each}`))).toBe(true);
    }

    // the dump shows kinds of spaces and doubles backslashes
    const text = new TextDecoder().decode(bytes('text')).replaceAll('⍽', ' ').replaceAll('\\\\', '\\');
    for (const { cells } of plan.rows) for (const cell of cells) expect(plain(text)).toContain(plain(cell));
    expect((await verifyFiles(built, files)).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
