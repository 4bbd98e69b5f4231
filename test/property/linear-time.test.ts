// Hostile texts take a time that grows with their length, not with its square: each kind stands for one that once took seconds.

import path from 'node:path';
import { expect, test } from 'vitest';
import type { CheckContext } from '../../src/check/rule.js';
import { emptyCell } from '../../src/check/rules/tables/cells.js';
import type { Line } from '../../src/check/view/text-view.js';
import { inlinesOf } from '../../src/compose/tag-inlines.js';
import { parseYaml } from '../../src/data/yaml-source.js';
import { checkFile } from '../../src/flows/check.js';
import { createProject } from '../../src/flows/project.js';
import { openPdf } from '../../src/read/pdf/pdf-file.js';
import { citationsIn, lawsIn } from '../../src/recognise/citations.js';
import { readForm } from '../../src/render/form/read-form.js';
import { createDiskWorkspace } from '../../src/workspace/disk.js';
import { root } from '../support/compose.js';
import { growthOver, LINEAR } from '../support/growth.js';
import { para, wordForm } from '../support/word-form.js';

const project = createProject(createDiskWorkspace(path.join(root, 'examples/cam-son-2026')));
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

test('one line of nothing but citations', async () => {
  const make = (length: number) => {
    const bytes = bytesOf(`KẾ HOẠCH\n${'năm 2026 số 12/QĐ-UBND ngày 01/01/2026 '.repeat(length / 40)}\n`);
    return () => checkFile(project, 'a.txt', bytes);
  };
  expect(await growthOver(make, 6000)).toBeLessThan(LINEAR);
}, 120_000);

test('words that begin what a pattern looks for, and its end never comes', () => {
  const ways: readonly (readonly [piece: string, look: (text: string) => unknown])[] = [
    ['Luật Đất ', lawsIn],
    ['số 1/QĐ, ', citationsIn],
  ];
  for (const [piece, look] of ways) {
    const text = piece.repeat(30_000 / piece.length);
    const before = process.cpuUsage();
    look(text);
    // a square of 30,000 letters takes 4 s and more
    expect(process.cpuUsage(before).user / 1e6, piece).toBeLessThan(2.5);
  }
});

test('a tag of a form that opens and holds nothing but quotes', () => {
  const before = process.cpuUsage();
  readForm(wordForm({ body: para(`{{${'""'.repeat(40)}`) }), 'mau.docx');
  // ways to read it would double with every pair
  expect(process.cpuUsage(before).user / 1e6).toBeLessThan(2.5);
});

test('beginnings of PDF objects within one comment', async () => {
  const make = (length: number) => {
    const bytes = bytesOf(`%PDF-1.4\n${' 1 0 obj%'.repeat(length / 9)}`);
    return () => openPdf(bytes);
  };
  expect(await growthOver(make, 60_000)).toBeLessThan(LINEAR);
});

test('marks of bold and plain stars that nothing closes', async () => {
  // ways to read it would double with every star
  expect(inlinesOf(`**a${'\\*'.repeat(40)}`)).toEqual([{ kind: 'text', text: `**a${'*'.repeat(40)}` }]);
  for (const piece of ['\\*', '**a', '*a ', '\\', '**a *b '])
    expect(
      await growthOver((length) => {
        const text = `**a${piece.repeat(length / piece.length)}`;
        return () => inlinesOf(text);
      }, 30_000),
      piece,
    ).toBeLessThan(LINEAR);
});

test('many faults within one long text are placed in the time of their number', async () => {
  const make = (length: number) => {
    const lines = Array.from({ length: length / 40 }, (_, index) => `Việc thứ ${index} của cả năm thì làm cho xong.`);
    const { value } = parseYaml(`text: |\n${lines.map((line) => `  ${line}\n`).join('')}`, 'a.yaml', {
      scalars: 'text',
    });
    // line 1 is the key itself
    return () => {
      for (const at of [1, 20, 300]) {
        const line = lines[at] as string;
        expect(value?.placeOf(['text'], { line, at: line.indexOf('cả') })).toMatchObject({ line: at + 2 });
      }
    };
  };
  expect(await growthOver(make, 40_000)).toBeLessThan(LINEAR);
});

test('many aliases of one anchor', async () => {
  const make = (length: number) => {
    const text = `a: &a { k: v }\nlist:\n${'  - *a\n'.repeat(length)}`;
    return () => expect(parseYaml(text, 'a.yaml', { scalars: 'text' }).diagnostics).toEqual([]);
  };
  expect(await growthOver(make, 1500)).toBeLessThan(LINEAR);
});

test('a table of many rows with empty cells', async () => {
  const columns = ['number', 'task', 'deadline'].map((role) => ({ role, title: role }));
  const make = (length: number) => {
    const rows = Array.from({ length }, (_, row) => ({
      kind: 'item' as const,
      number: `${row >> 3}.${row & 7}`,
      cells: columns.map((_, column) => {
        const text = column === 2 && row > 0 ? '' : `việc ${row}`;
        return { column, span: 1, down: 1, text, lines: [{ text, index: row } as Line] };
      }),
    }));
    const table = { index: 0, part: 0, columns, heads: [], rows, after: -1 };
    const context = { view: { tables: [table] }, data: {}, source: 'docx' } as unknown as CheckContext;
    return () => expect(emptyCell.check(context)).toHaveLength(length - 1);
  };
  expect(await growthOver(make, 1000)).toBeLessThan(LINEAR);
});
