import { getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import {
  cell,
  documentOf,
  letterhead,
  paragraph,
  part,
  row,
  samplePlan,
  section,
  table,
} from '../../typeset/sample-documents.js';
import { setAndRender } from './set-and-render.js';

interface Node {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
}

/** The tree of one page as `Role[Role[…]]`, with the marked text of each element. */
async function treeOf(bytes: Uint8Array, number: number): Promise<string> {
  const page = await (await getDocumentProxy(new Uint8Array(bytes))).getPage(number);
  const tree = (await page.getStructTree()) as Node | null;
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const texts = new Map<string, string>();
  let open = '';
  for (const item of items as { type?: string; id?: string; str?: string }[]) {
    if (item.type === 'beginMarkedContentProps') open = item.id ?? '';
    else if (item.type === 'endMarkedContent') open = '';
    else if (item.str !== undefined && open !== '') texts.set(open, (texts.get(open) ?? '') + item.str);
  }
  const show = (node: Node): string => {
    if (node.type === 'content') return `"${(texts.get(node.id ?? '') ?? '').trim()}"`;
    const inside = (node.children ?? []).map(show).join(' ');
    return node.role === 'Root' ? inside : `${node.role}[${inside}]`;
  };
  return tree ? show(tree) : '';
}

describe('the tree of structure', () => {
  it('names headings, paragraphs and lists in reading order', async () => {
    const document = documentOf([
      part('ke-hoach', [
        section([
          paragraph('title-kind', 'KẾ HOẠCH'),
          paragraph('heading-1', 'I. MỤC ĐÍCH'),
          paragraph('body', 'Một'),
          paragraph('bullet', '- Hai'),
          paragraph('bullet', '- Ba'),
          paragraph('heading-2', '1. Bốn'),
        ]),
      ]),
    ]);
    const { bytes } = await setAndRender(document);
    expect(await treeOf(bytes, 1)).toBe(
      'Document[Part[Sect[H1["KẾ HOẠCH"] H2["I. MỤC ĐÍCH"] P["Một"] L[LI[LBody["- Hai"]] LI[LBody["- Ba"]]] H3["1. Bốn"]]]]',
    );
  });

  it('leaves out no level of headings, whatever the outline leaves out', async () => {
    const sections = (...roles: string[]) => [section(roles.map((role) => paragraph(role, role)))];
    const document = documentOf([
      part('a', sections('title-kind', 'heading-2', 'heading-4', 'heading-3', 'heading-1', 'heading-3')),
      part('b', sections('heading-3', 'heading-4', 'heading-2')),
    ]);
    const { bytes } = await setAndRender(document);
    const levels = async (page: number) => (await treeOf(bytes, page)).match(/H\d/g);
    expect(await levels(1)).toEqual(['H1', 'H2', 'H3', 'H3', 'H2', 'H3']);
    expect(await levels(2)).toEqual(['H1', 'H2', 'H1']);
  });

  it('reads a table cell by cell, empty cells too', async () => {
    const document = documentOf([
      part('a', [
        section([
          table(
            [20, 100],
            [row('head', [cell('STT', 'cell-head'), cell('Việc', 'cell-head')])],
            [row('item', [cell('1'), cell(['Một', 'Hai'])]), row('item', [cell('2'), cell([])])],
          ),
        ]),
      ]),
    ]);
    const { bytes } = await setAndRender(document);
    expect(await treeOf(bytes, 1)).toBe(
      'Document[Part[Sect[Table[THead[TR[TH[P["STT"]] TH[P["Việc"]]]] TBody[TR[TD[P["1"]] TD[P["Một"] P["Hai"]]] TR[TD[P["2"]] TD[]]]]]]]',
    );
  });

  it('gives head cells their scope and spanning cells their spans', async () => {
    const document = documentOf([
      part('a', [
        section([
          table(
            [20, 60, 40],
            [
              row('head', [cell('A', 'cell-head', { rowSpan: 2 }), cell('B', 'cell-head', { columnSpan: 2 })]),
              row('head', [cell('C', 'cell-head'), cell('D', 'cell-head')]),
            ],
            [row('item', [cell('1'), cell('2'), cell('3')])],
          ),
        ]),
      ]),
    ]);
    const { bytes } = await setAndRender(document);
    const raw = Buffer.from(bytes).toString('latin1').replace(/\s+/g, ' ');
    expect(raw).toContain('/O /Table /Scope /Column /RowSpan 2');
    expect(raw).toContain('/O /Table /Scope /Column /ColSpan 2');
  });

  it('reads columns as blocks one after the other, not as a table', async () => {
    const { bytes } = await setAndRender(documentOf([part('a', [section([letterhead()])])]));
    const tree = await treeOf(bytes, 1);
    expect(tree).not.toMatch(/Table|TR\[|TD\[/);
    expect(tree).toMatch(/^Document\[Part\[Sect\[Div\[P\["ỦY BAN NHÂN DÂN"\]/);
  });

  it('leaves page numbers and repeated heads out, so that a table over pages is read once', async () => {
    const { pages, bytes } = await setAndRender(samplePlan());
    const trees = await Promise.all(pages.pages.map((_, index) => treeOf(bytes, index + 1)));
    const heads = trees.join(' ').split('"Nhiệm vụ"').length - 1;
    expect(heads).toBe(1);
    expect(pages.pages.filter(({ rows }) => rows.some(({ repeated }) => repeated)).length).toBeGreaterThan(2);
  });
});

interface OutlineItem {
  readonly title: string;
  readonly dest: unknown;
  readonly items: readonly OutlineItem[];
}

describe('the outline', () => {
  it('lists the parts by name, each at its first page', async () => {
    const { pages, bytes } = await setAndRender(samplePlan());
    const pdf = await getDocumentProxy(new Uint8Array(bytes));
    const outline = ((await pdf.getOutline()) ?? []) as OutlineItem[];
    const places = await Promise.all(
      outline.map(async ({ title, dest }) => [title, await pdf.getPageIndex((dest as unknown[])[0] as never)]),
    );
    const first = (id: string): number => pages.pages.findIndex((page) => page.part === id);
    expect(places).toEqual(['quyet-dinh', 'ke-hoach', 'phu-luc-1'].map((id) => [id, first(id)]));
  });

  it('puts the headings below them by level, each at its line', async () => {
    const document = documentOf([
      part('ke-hoach', [
        section([
          paragraph('heading-1', 'I. MỤC ĐÍCH'),
          paragraph('heading-2', '1. Một'),
          paragraph('heading-2', '2. Hai'),
          paragraph('heading-1', 'II. NHIỆM VỤ'),
        ]),
      ]),
    ]);
    const { pages, bytes } = await setAndRender(document);
    const pdf = await getDocumentProxy(new Uint8Array(bytes));
    const show = ({ title, items }: OutlineItem): string =>
      items.length > 0 ? `${title} (${items.map(show).join(', ')})` : title;
    const outline = ((await pdf.getOutline()) ?? []) as OutlineItem[];
    expect(outline.map(show)).toEqual(['ke-hoach (I. MỤC ĐÍCH (1. Một, 2. Hai), II. NHIỆM VỤ)']);
    const second = outline[0]?.items[1];
    const [, kind, left, top] = (second?.dest ?? []) as [unknown?, { name: string }?, number?, number?];
    const page = pages.pages[0];
    expect([kind?.name, left]).toEqual(['XYZ', 0]);
    expect(top).toBeCloseTo((page?.height ?? 0) - (page?.lines[3]?.top ?? 0), 2);
  });
});
