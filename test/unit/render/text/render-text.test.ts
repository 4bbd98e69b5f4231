// Plain text as one reads it, and as it can be read again.

import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Block, Document, Paragraph, TableRow } from '../../../../src/document/document.js';
import { renderText } from '../../../../src/render/text/render-text.js';
import { root } from '../../../support/compose.js';
import { run } from '../../cli/run.js';

const paragraph = (...texts: (string | { soft: true } | { hard: true } | { mm: number })[]): Paragraph => ({
  kind: 'paragraph',
  role: 'body',
  inlines: texts.map((each) =>
    typeof each === 'string'
      ? { kind: 'text', text: each, bold: true }
      : 'mm' in each
        ? { kind: 'blank', width: each.mm }
        : { kind: 'break', ...('soft' in each ? { soft: true } : {}) },
  ),
});

const textOf = async (...blocks: Block[]): Promise<string> => {
  const document = { parts: [{ id: 'a', title: 'A', sections: [{ page: {}, blocks }] }] };
  return new TextDecoder().decode(await renderText(document as unknown as Document));
};

test('a paragraph is a line; a break for looks is a blank, one of the text a line; an open place is dots', async () => {
  expect(
    await textOf(
      paragraph('Kế hoạch kiểm soát', { soft: true }, 'thủ tục'),
      paragraph('Một', { hard: true }, 'Hai'),
      paragraph('Số: ', { mm: 12 }, '/QĐ-UBND'),
      { kind: 'rule', role: 'r', length: 20 },
      paragraph('Điều 1. Xong.'),
    ),
  ).toBe('Kế hoạch kiểm soát thủ tục\n\nMột\nHai\n\nSố: …………/QĐ-UBND\n\nĐiều 1. Xong.\n'.replaceAll('\u00a0', ' '));
});

test('what stands side by side stands so, each row as high as its longest side', async () => {
  const columns: Block = {
    kind: 'columns',
    role: 'closing',
    widths: [80, 80],
    rows: [
      [
        [paragraph('Nơi nhận:'), paragraph('- Lưu: VT.')],
        [paragraph('CHỦ TỊCH'), { kind: 'spacer', role: 's', height: 80 }, paragraph('Lò Thị Mẫu')],
      ],
    ],
  };
  expect((await textOf(columns)).split('\n')).toEqual([
    `Nơi nhận:${' '.repeat(38)}CHỦ TỊCH`,
    '- Lưu: VT.',
    `${' '.repeat(47)}Lò Thị Mẫu`,
    '',
  ]);
});

test('a table is cells with tabs between them; what a cell covers is empty', async () => {
  const row = (
    kind: TableRow['kind'],
    ...cells: readonly [text: string, columnSpan?: number, rowSpan?: number][]
  ): TableRow => ({
    kind,
    level: 0,
    cells: cells.map(([text, columnSpan = 1, rowSpan = 1]) => ({
      align: 'left',
      verticalAlign: 'top',
      columnSpan,
      rowSpan,
      paragraphs: text.split('|').map((each) => paragraph(each)),
    })),
  });
  const table: Block = {
    kind: 'table',
    role: 't',
    columns: ['number', 'name', 'a', 'b'].map((role) => ({ role, width: 40 })),
    head: [row('head', ['STT', 1, 2], ['Chỉ tiêu', 1, 2], ['Năm', 2]), row('head', ['2025'], ['2026'])],
    body: [row('group', ['I'], ['Nhóm', 3]), row('item', ['1'], ['- Một|- Hai\tba'], ['95,5'], ['96'])],
  };
  expect((await textOf(table)).split('\n')).toEqual([
    'STT\tChỉ tiêu\tNăm',
    '\t\t2025\t2026',
    'I\tNhóm',
    '1\t- Một - Hai ba\t95,5\t96',
    '',
  ]);
});

const folder = mkdtempSync(path.join(tmpdir(), 'kehoach-text-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(['tan-lap-2025', 'sao-mai-2026'])(
  '%s as text is read again as the same tasks, citations and signature',
  async (name) => {
    cpSync(path.join(root, 'examples', name), path.join(folder, name), { recursive: true });
    await run(['build', name, '--format', 'text', '-o', `ra-${name}`, '--quiet'], { folder });
    const [file = ''] = readdirSync(path.join(folder, `ra-${name}`)).filter((each) => each.endsWith('.txt'));
    await run(['import', `ra-${name}/${file}`, '-o', `${name}.yaml`, '--quiet'], { folder });
    const [own, read] = [`${name}/plan.yaml`, `${name}.yaml`].map((each) =>
      parse(readFileSync(path.join(folder, each), 'utf8')),
    );
    const tasksOf = (node: unknown): string[] =>
      Array.isArray(node)
        ? node.flatMap(tasksOf)
        : node !== null && typeof node === 'object'
          ? Object.entries(node).flatMap(([key, value]) =>
              key === 'task' ? [String(value).replace(/\s+/g, ' ')] : tasksOf(value),
            )
          : [];
    expect(tasksOf(own.tasks).length).toBeGreaterThan(10);
    expect(tasksOf(read.tasks)).toEqual(tasksOf(own.tasks));
    expect(read.decision.citations.length).toBe(own.decision.citations.length);
    expect(read.signatory.name).toBe(own.signatory.name);
  },
);
