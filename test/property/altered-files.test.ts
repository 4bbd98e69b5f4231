// One figure, word or date altered in a finished file is found, wherever it stands: in the XML of a .docx, in the text of a .pdf. What is not found
// is printed by its kind. ALTERED=300 for a long run.

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { buildDocument } from '../../src/flows/build.js';
import { createProject } from '../../src/flows/project.js';
import { type RenderedFile, renderFiles, verifyFiles } from '../../src/flows/render.js';
import { workspaceWith } from '../support/compose.js';
import { withContent } from '../support/pdf-content.js';
import { type Random, randomFrom } from '../support/random.js';
import { randomPlan } from '../support/random-plan.js';

const runs = Number(process.env.ALTERED ?? 6);
const seeds = process.env.ALTERED === undefined ? [3] : [3, 11, 40];

const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

type Alter = (text: string, random: Random) => string;

const other = (digit: string): string => String((Number(digit) + 1) % 10);

const words: Readonly<Record<string, Alter>> = {
  'a figure': (text, random) => {
    const at = pick(random, [...text.matchAll(/\d/g)]).index;
    return text.slice(0, at) + other(text[at] as string) + text.slice(at + 1);
  },
  'a digit more': (text) => text.replace(/\d/, '$&0'),
  'a digit less': (text) => text.replace(/\d(?=\d)|(?<=\d)\d/, ''),
  'a point for a comma': (text) => text.replace(/(\d)[.,](\d)/, (all, a, b) => `${a}${all[1] === '.' ? ',' : '.'}${b}`),
  'a date': (text) => text.replace(/ngày \d\d|tháng \d\d|năm \d{4}|\/\d{4}\//, (all) => all.replace(/\d(?!\d)/, other)),
  'a word less': (text) => text.replace(/\p{L}+ /u, ''),
  'a word more': (text, random) => {
    const at = pick(random, [...text.matchAll(/ /g)]).index;
    return `${text.slice(0, at)} không${text.slice(at)}`;
  },
  'a word twice': (text) => text.replace(/(\p{L}+) /u, '$1 $1 '),
  'a letter': (text, random) => {
    const at = pick(random, [...text.matchAll(/\p{L}/gu)]).index;
    return `${text.slice(0, at)}${text[at] === 'x' ? 'y' : 'x'}${text.slice(at + 1)}`;
  },
  'a tone': (text) => text.replace(/[áàạảã]/, (sign) => (sign === 'á' ? 'à' : 'á')),
  'words exchanged': (text) => text.replace(/(\p{L}+) (\p{L}+)/u, '$2 $1'),
  'all of it gone': () => '',
  'a full stop more': (text) => `${text}.`,
};

/** @returns undefined where the text has nothing of the kind, or nothing that makes another one of it */
function altered(text: string, alter: Alter, random: Random): string | undefined {
  try {
    const changed = alter(text, random);
    return changed.replace(/\s+/g, ' ').trim() === text.replace(/\s+/g, ' ').trim() ? undefined : changed;
  } catch {
    return undefined;
  }
}

function docxWith(file: RenderedFile, alter: Alter, random: Random): [RenderedFile, string] | undefined {
  const parts = unzipSync(file.bytes);
  const xml = strFromU8(parts['word/document.xml'] as Uint8Array);
  const texts = [...xml.matchAll(/(?<=<w:t(?: [^>]*)?>)[^<]*\S[^<]*(?=<\/w:t>)/g)];
  for (let tries = 0; tries < 200; tries++) {
    const { index, 0: text } = pick(random, texts);
    const changed = altered(text, alter, random);
    if (changed === undefined) continue;
    const whole = xml.slice(0, index) + changed + xml.slice(index + text.length);
    return [{ ...file, bytes: zipSync({ ...parts, 'word/document.xml': strToU8(whole) }) }, `${text} → ${changed}`];
  }
  return undefined;
}

/** The codes of two letters of a page changed over, or those of one taken out. */
function pdfWith(file: RenderedFile, kind: string, random: Random): RenderedFile {
  const pages = [...strFromU8(file.bytes, true).matchAll(/\/Contents \d+ 0 R/g)].length;
  const change = (content: string): string => {
    const shown = [...content.matchAll(/<([\dA-F]{8,})>/gi)];
    for (let tries = 0; tries < 500; tries++) {
      const { index, 1: codes = '' } = pick(random, shown);
      const all = codes.match(/.{4}/g) ?? [];
      const at = Math.floor(random() * (all.length - 1));
      const [a, b] = [all[at] as string, all[at + 1] as string];
      if (a === b) continue;
      const next = kind === 'exchanged' ? [b, a] : kind === 'gone' ? [b] : [b, b];
      const whole = [...all.slice(0, at), ...next, ...all.slice(at + 2)].join('');
      return content.slice(0, index + 1) + whole + content.slice(index + 1 + codes.length);
    }
    return content;
  };
  return { ...file, bytes: withContent(file.bytes, change, Math.floor(random() * pages)) };
}

test('one figure, word or date altered is found', async () => {
  const missed: string[] = [];
  let count = 0;
  for (const seed of seeds) {
    const project = createProject(workspaceWith({ 'plan.yaml': randomPlan(seed) }));
    const { value: built } = await buildDocument(project, 'plan.yaml');
    if (!built) throw new Error('no document');
    const { files } = await renderFiles(built, { formats: ['docx', 'pdf'] });
    const [docx, pdf] = files as [RenderedFile, RenderedFile];
    const random = randomFrom(seed);
    const verify = async (file: RenderedFile, name: string): Promise<void> => {
      count += 1;
      const { diagnostics } = await verifyFiles(built, [file]);
      if (diagnostics.length === 0) missed.push(name);
    };
    for (const [kind, alter] of Object.entries(words)) {
      for (let run = 0; run < runs / 3; run++) {
        const made = docxWith(docx, alter, random);
        if (made) await verify(made[0], `docx, ${kind}: ${made[1]}`);
      }
    }
    for (let run = 0; run < runs; run++) {
      const kind = pick(random, ['exchanged', 'gone', 'twice']);
      await verify(pdfWith(pdf, kind, random), `pdf, a letter ${kind}`);
    }
  }
  expect(count).toBeGreaterThan(25);
  expect(missed).toEqual([]);
});
