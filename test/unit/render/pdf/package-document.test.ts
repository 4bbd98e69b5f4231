// What is relied on of pdfmake's files. When one of these fails after an update of the package, its files have changed: look at
// take-apart, frame and embed-face.

import { describe, expect, test } from 'vitest';
import type { FontSet } from '../../../../src/fonts/font-set.js';
import { charactersToEmbed, embedFace, noCharacters, takeCharacters } from '../../../../src/render/pdf/embed-face.js';
import { makeFrame, packageDocument, takeApart } from '../../../../src/render/pdf/frame.js';
import { sampleDocument } from '../../../support/sample-document.js';
import { writeContext } from '../../../support/write-context.js';

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

describe('a file of the package', () => {
  test('comes apart into its objects and nothing else', async () => {
    const file = await packageDocument({ version: '1.7', info: { title: 'Độ (a) 1 0 R\nendobj' } });
    const { header, objects, trailer } = takeApart(file);
    expect(latin(header)).toMatch(/^%PDF-1\.7\n%/);
    expect(trailer).toMatch(/\/Root \d+ 0 R/);
    const length = [...objects].reduce(
      (sum, [number, { bytes }]) => sum + `${number} 0 obj\n\nendobj\n`.length + bytes.length,
      header.length,
    );
    expect(length).toBe(latin(file).lastIndexOf('xref\n0 '));
  });

  test('of another kind is not taken for one', async () => {
    const file = latin(await packageDocument({ version: '1.7' }));
    const changed = [
      file.replace('%%EOF', '%%EO '),
      file.replace(/xref\n0 \d+/, (table) => table.replace('xref', 'yref')),
      file.replace('1 0 obj', '2 0 obj'),
      file.replace('endstream\nendobj', 'endstreax\nendobj'),
    ];
    for (const text of changed) {
      expect(() => takeApart(Buffer.from(text, 'latin1'))).toThrow(/unlike those of pdfmake/);
    }
  });

  test('is a frame: catalog, pages, tree, an empty page to be replaced', async () => {
    const { properties } = sampleDocument();
    const frame = await makeFrame(properties, 'vi-VN', true);
    expect(frame.free).toHaveLength(3);
    expect(frame.catalogEntries.split('\n').map((line) => line.split(' ')[0])).toEqual(
      expect.arrayContaining([
        '/Type',
        '/Pages',
        '/Lang',
        '/MarkInfo',
        '/StructTreeRoot',
        '/ViewerPreferences',
        '/Metadata',
      ]),
    );
    expect(frame.trailerEntries).toMatch(/^\/Root \d+ 0 R\n\/Info \d+ 0 R\n\/ID \[<[0-9a-f]{32}> <[0-9a-f]{32}>\]$/);
    const numbers = [...frame.objects.keys(), ...frame.free, frame.catalog, frame.pages, frame.structure];
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: frame.highest }, (_, index) => index + 1));
  });
});

describe('an embedded face', () => {
  const shown = (text: string) => {
    const characters = noCharacters();
    takeCharacters(text, characters);
    return characters;
  };
  const most = 'abcdefghijklmnopqrstuvwxyz ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const fonts = async (): Promise<FontSet> => (await writeContext()).fonts;

  test('has the font file, its description, its widths and its way back to Unicode', async () => {
    const { objects } = await embedFace((await fonts()).faces.bold, shown('Nơi nhận'));
    const all = objects.map(({ text }) => text.join('…')).join('\n');
    for (const entry of ['/Type0', '/Identity-H', '/ToUnicode …', '/CIDFontType2', '/W [0 [', '/FontFile2 …']) {
      expect(all).toContain(entry);
    }
    expect(objects.filter(({ stream }) => stream).length).toBe(2);
  });

  test('gives a character the same code whichever rarer ones are embedded with it', async () => {
    const { regular } = (await fonts()).faces;
    const texts = [most, `${most}ơậ`, `${most}ẵĐỢ`, `${most}Ẵ≥[]`];
    const faces = await Promise.all(texts.map((text) => embedFace(regular, shown(text))));
    expect(new Set(faces.map(({ codes }) => codes)).size).toBe(1);
    expect(new Set(faces.map(({ objects }) => objects.length > 0 && objects)).size).toBe(4);
    for (const [index, face] of faces.entries()) {
      const { characters } = charactersToEmbed(shown(texts[index] as string));
      const wider = faces.at(-1);
      expect(characters.map((character) => face.code(character))).toEqual(
        characters.map((character) => wider?.code(character)),
      );
    }
  });

  test('says so where codes are its own: few characters, or such as no Vietnamese text has', async () => {
    const { regular } = (await fonts()).faces;
    const faces = await Promise.all(
      [most, 'Nơi', 'Nơi nhận', `${most}Ω`, `${most}Ωμ`].map((text) => embedFace(regular, shown(text))),
    );
    expect(new Set(faces.map(({ codes }) => codes)).size).toBe(5);
  });

  test('reads a character that shares a glyph with a more usual one as that', async () => {
    const { regular } = (await fonts()).faces;
    const face = await embedFace(regular, shown(`\u00a0${most}`));
    expect(face.code('\u00a0')).toBe(face.code(' '));
  });
});
