// Random forms: texts, values, conditions, loops over paragraphs and rows, tables in tables, content controls and sections, cut into
// runs at random. What the filled form says is what a plain reading of its tags says; sections stay, and nothing touches that was apart.

import path from 'node:path';
import type { Element } from '@xmldom/xmldom';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildDocument } from '../../src/flows/build.js';
import { createProject } from '../../src/flows/project.js';
import { buildWordForm } from '../../src/flows/word-form/make-form-files.js';
import { createDiskWorkspace } from '../../src/workspace/disk.js';
import { root } from '../support/compose.js';
import { all, childElements, openDocx, textOf } from '../support/read-docx.js';
import { cell, para, portrait, run, table, wordForm } from '../support/word-form.js';

const built = (
  await buildDocument(createProject(createDiskWorkspace(path.join(root, 'examples/cam-son-2026'))), 'plan.yaml')
).value;
if (!built) throw new Error('the example does not build');
const lists = { 'issuer.lines': ['ỦY BAN NHÂN DÂN', 'XÃ CẨM SƠN'], 'document.recipients': [] as string[] };

type Node =
  | { readonly kind: 'text'; readonly text: string; readonly value: boolean; readonly cuts: readonly number[] }
  | { readonly kind: 'section' }
  | {
      readonly kind: 'if';
      readonly truth: boolean;
      readonly inside: readonly Node[];
      readonly other: readonly Node[] | null;
    }
  | { readonly kind: 'each'; readonly list: keyof typeof lists; readonly inside: readonly Node[] }
  | {
      readonly kind: 'table';
      readonly rows: readonly {
        readonly loop: keyof typeof lists | null;
        readonly cells: readonly (readonly Node[])[];
      }[];
    }
  | { readonly kind: 'control'; readonly inside: readonly Node[] };

/** A paragraph whose text is cut into runs. */
function cutPara(text: string, cuts: readonly number[], properties = ''): string {
  const places = [...new Set(cuts.map((cut) => cut % (text.length + 1)))].sort((a, b) => a - b);
  const pieces = [0, ...places].map((from, index) => text.slice(from, places[index] ?? text.length));
  return para(
    pieces.filter((piece) => piece !== '').map((piece, index) => run(piece, index % 2 === 1 ? '<w:b/>' : '')),
    properties,
  );
}

const write = (nodes: readonly Node[]): string => nodes.map(writeOne).join('');

/** A cell may not end with anything but a paragraph. */
const cellOf = (nodes: readonly Node[], before: string, after: string): string =>
  cell(`${before}${write(nodes)}${after === '' ? para('') : after}`);

function writeOne(node: Node): string {
  switch (node.kind) {
    case 'text':
      return cutPara(node.value ? `${node.text} {{@root.year}}` : node.text, node.cuts);
    case 'section':
      return para('phần', `<w:sectPr>${portrait}</w:sectPr>`);
    case 'if': {
      const other = node.other === null ? '' : para('{{else}}') + write(node.other);
      return `${para(`{{#if (eq @root.year ${node.truth ? 2026 : 1})}}`)}${write(node.inside)}${other}${para('{{/if}}')}`;
    }
    case 'each':
      return `${para(`{{#each @root.${node.list}}}`)}${write(node.inside)}${para('- {{this}}')}${para('{{/each}}')}`;
    case 'table':
      return (
        table(
          2,
          ...node.rows.map(({ loop, cells }) => {
            const last = cells.length - 1;
            return `<w:tr>${cells
              .map((inside, index) =>
                cellOf(
                  inside,
                  loop && index === 0 ? para(`{{#each @root.${loop}}}`) : '',
                  loop && index === last ? para('{{/each}}') : '',
                ),
              )
              .join('')}</w:tr>`;
          }),
        ) + para('')
      );
    case 'control':
      return `<w:sdt><w:sdtPr><w:id w:val="5"/></w:sdtPr><w:sdtContent>${write(node.inside)}${para('')}</w:sdtContent></w:sdt>`;
  }
}

const read = (nodes: readonly Node[]): string[] => nodes.flatMap(readOne);

function readOne(node: Node): string[] {
  switch (node.kind) {
    case 'text':
      return [node.value ? `${node.text} 2026` : node.text];
    case 'section':
      return ['phần'];
    case 'if':
      return read(node.truth ? node.inside : (node.other ?? []));
    case 'each':
      return lists[node.list].flatMap((item) => [...read(node.inside), `- ${item}`]);
    case 'table':
      return node.rows.flatMap(({ loop, cells }) => {
        const once = cells.flatMap((inside) => read(inside));
        return loop ? lists[loop].flatMap(() => once) : once;
      });
    case 'control':
      return read(node.inside);
  }
}

const word = fc.constantFrom('Điều', 'giữ nguyên', 'căn cứ', 'a b', 'ký {tên', 'x < y & z', 'hết}');
const listName = fc.constantFrom<keyof typeof lists>('issuer.lines', 'document.recipients');

const { nodes } = fc.letrec<{ nodes: readonly Node[]; node: Node }>((tie) => ({
  nodes: fc.array(tie('node'), { maxLength: 4 }),
  node: fc.oneof(
    { maxDepth: 4, depthSize: 'small', withCrossShrink: true },
    fc.record({
      kind: fc.constant('text' as const),
      text: word,
      value: fc.boolean(),
      cuts: fc.array(fc.nat(60), { maxLength: 12 }),
    }),
    fc.record({
      kind: fc.constant('if' as const),
      truth: fc.boolean(),
      inside: tie('nodes'),
      other: fc.option(tie('nodes')),
    }),
    fc.record({ kind: fc.constant('each' as const), list: listName, inside: tie('nodes') }),
    fc.record({
      kind: fc.constant('table' as const),
      rows: fc.array(
        fc.record({ loop: fc.option(listName), cells: fc.array(tie('nodes'), { minLength: 2, maxLength: 2 }) }),
        { minLength: 1, maxLength: 3 },
      ),
    }),
    fc.record({ kind: fc.constant('control' as const), inside: tie('nodes') }),
  ),
}));

const isText = ({ tagName }: Element): boolean => ['w:p', 'w:tbl', 'w:sdt'].includes(tagName);

test('a filled form says what its tags say', async () => {
  await fc.assert(
    fc.asyncProperty(nodes, nodes, async (one, two) => {
      const whole: readonly Node[] = [...one, { kind: 'section' }, ...two];
      const form = wordForm({ body: write(whole) + para('{{year}}') });
      const { value, diagnostics } = await buildWordForm(built, form, 'mau.docx');
      const wrong = diagnostics.filter(({ severity }) => severity === 'error');
      expect(wrong.map(({ code, message }) => `${code} ${message.en}`)).toEqual([]);
      const opened = openDocx(value?.bytes ?? new Uint8Array());
      // marks of our own work
      expect(opened.part('word/document.xml')).not.toContain('<?kehoach');
      const main = opened.root('word/document.xml');
      const texts = all(main, 'w:p')
        .map(textOf)
        .filter((text) => text.trim() !== '');
      expect(texts).toEqual([...read(whole), '2026']);
      expect(all(main, 'w:sectPr')).toHaveLength(2);
      for (const each of all(main, 'w:tbl')) {
        expect((each.nextSibling as Element | null)?.tagName).not.toBe('w:tbl');
        expect(all(each, 'w:tr').length).toBeGreaterThan(0);
      }
      for (const each of all(main, 'w:tc')) {
        const inside = childElements(each).filter(isText);
        expect(['w:p', 'w:sdt']).toContain(inside.at(-1)?.tagName);
      }
      const ids = all(main, 'w:id').map((each) => each.getAttribute('w:val'));
      expect(new Set(ids).size).toBe(ids.length);
    }),
    { numRuns: 60, seed: 20261120 },
  );
}, 120_000);
