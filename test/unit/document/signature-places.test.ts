// Places of signatures against the picture of NĐ 30/2020/NĐ-CP, Phụ lục I: the person's between position and name, the seal left of it
// over about a third.

import { getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import type { Page, PageLine, Pages } from '../../../src/document/pages.js';
import { signaturePlaces } from '../../../src/document/signature-places.js';
import { buildDocument } from '../../../src/flows/build.js';
import { renderFiles } from '../../../src/flows/render.js';
import { typesetDocument } from '../../../src/typeset/typeset-document.js';
import { projectWith } from '../../support/compose.js';
import { smallPlan } from '../../support/small-plan.js';

const built = async (issue: boolean) => {
  const { value } = await buildDocument(projectWith({ 'plan.yaml': smallPlan }), 'plan.yaml', {
    issue,
  });
  if (!value) throw new Error('the plan does not build');
  return value;
};

const lineOf = (pages: Pages, page: Page | undefined, role: string): PageLine => {
  const line = page?.lines.findLast(({ node }) => pages.nodes[node]?.role === role);
  if (!line) throw new Error(`no line ${role}`);
  return line;
};

describe('places of signatures', () => {
  test('the person between position and name and centred on both, the seal over a third of it from the left', async () => {
    const { document, library, fonts } = await built(true);
    const { pages } = typesetDocument(document, { styles: library.styles, fonts });
    const [person, seal, ...others] = signaturePlaces(pages);
    if (!person || !seal) throw new Error('no places');
    expect(others).toEqual([]);
    const page = pages.pages[person.page];
    const above = lineOf(pages, page, 'signature-capacity');
    const name = lineOf(pages, page, 'signature-name');
    expect(person.y).toBeGreaterThanOrEqual(above.top + above.height);
    expect(person.y + person.height).toBeLessThanOrEqual(name.top);
    expect(person.x + person.width / 2).toBeCloseTo(name.x + name.width / 2, 5);
    expect(seal.x + seal.width - person.x).toBeCloseTo(person.width / 3, 5);
    expect(seal.y + seal.height / 2).toBeCloseTo(person.y + person.height / 2, 5);
    expect([seal.width, seal.height]).toEqual([102, 102]); // 36 mm
    expect(seal.x).toBeGreaterThan(0);
  });

  test('an annex in a file of its own has the place of the agency at the top right, above the text', async () => {
    const { document, library, fonts } = await built(true);
    const annex = { ...document, parts: document.parts.slice(-1) };
    const { pages } = typesetDocument(annex, { styles: library.styles, fonts });
    const [place, ...others] = signaturePlaces(pages);
    const first = pages.pages[0];
    expect(others).toEqual([]);
    expect(place).toMatchObject({ kind: 'attachment', page: 0 });
    expect((place?.x ?? 0) + (place?.width ?? 0)).toBeCloseTo((first?.text.x ?? 0) + (first?.text.width ?? 0), 5);
    expect((place?.y ?? 0) + (place?.height ?? 0)).toBeLessThanOrEqual((first?.text.y ?? 0) + 2);
  });
});

describe('signature fields of the PDF', () => {
  const fieldsOf = async (
    issue: boolean,
    signFields?: boolean,
  ): Promise<{ name: string; title: string; page: number }[]> => {
    const { files } = await renderFiles(await built(issue), { formats: ['pdf'], signFields });
    const pdf = await getDocumentProxy(new Uint8Array(files[0]?.bytes ?? []));
    const found: { name: string; title: string; page: number }[] = [];
    for (let page = 1; page <= pdf.numPages; page++) {
      for (const each of await (await pdf.getPage(page)).getAnnotations()) {
        if (each.fieldType === 'Sig') found.push({ name: each.fieldName, title: each.alternativeText, page });
      }
    }
    return found;
  };

  test('two empty ones on the page of the signature, with Vietnamese names', async () => {
    expect((await fieldsOf(true, true)).map(({ name, title }) => `${name}: ${title}`)).toEqual([
      'chu-ky-nguoi-co-tham-quyen: Chữ ký số của người có thẩm quyền',
      'chu-ky-co-quan: Chữ ký số của cơ quan, tổ chức (dấu)',
    ]);
  });

  test('none in a draft, none on paper unless they are asked for', async () => {
    expect(await fieldsOf(false, true)).toEqual([]);
    expect(await fieldsOf(true)).toEqual([]);
  });

  test('look like nothing, and are read beside the signature', async () => {
    const { files } = await renderFiles(await built(true), { formats: ['pdf'], signFields: true });
    const raw = Buffer.from(files[0]?.bytes ?? []).toString('latin1');
    const widgets = [
      ...raw.matchAll(
        /(\d+) 0 obj\n<<\/Type \/Annot \/Subtype \/Widget.*?\/AP <<\/N (\d+) 0 R>> \/StructParent (\d+)>>/g,
      ),
    ];
    expect(widgets).toHaveLength(2);
    for (const [, widget, look, entry] of widgets) {
      expect(raw).toMatch(
        new RegExp(`\n${look} 0 obj\n<</Type /XObject /Subtype /Form /BBox \\[0 0 [\\d.]+ [\\d.]+\\]`),
      );
      const element = new RegExp(`\n${entry} (\\d+) 0 R\n`).exec(raw)?.[1];
      const form = new RegExp(
        `\n${element} 0 obj\n<</S /Form /P (\\d+) 0 R /Pg \\d+ 0 R /K \\[<</Type /OBJR /Obj ${widget} 0 R>>\\]>>`,
      ).exec(raw);
      // in the block that holds position and name
      expect(raw).toMatch(new RegExp(`\n${form?.[1]} 0 obj\n<</S /Div `));
    }
  });
});
