// Every contender by the name it is asked for, the naive script first: ratios are to it.

import type { Document } from '../../../src/document/document.js';
import { loadUnits } from '../content/units.js';
import { naivePdfmake } from '../naive-pdfmake.js';
import type { Contender, Given, MakeContender } from './contender.js';
import { kehoachDocx, kehoachPdf } from './kehoach.js';
import { naiveDocx } from './naive-docx.js';
import { carbone, docxtemplater, easyTemplate } from './template-engines.js';
import { typst } from './typst.js';

const naive =
  (name: string, write: (document: Document, given: Given) => Promise<Uint8Array>): MakeContender =>
  async (given) => ({
    name,
    run: (index) => write(given.documents[index % given.documents.length] as Document, given),
  });

export const docxContenders: Readonly<Record<string, MakeContender>> = {
  docx: naive('docx', (document, { units }) => naiveDocx(document, units.look.styles)),
  docxtemplater,
  'easy-template-x': easyTemplate,
  carbone,
  'kehoach-docx': kehoachDocx,
};

export const pdfContenders: Readonly<Record<string, MakeContender>> = {
  pdfmake: naive('pdfmake', (document, { units }) => naivePdfmake(document, units.look.styles)),
  typst,
  'kehoach-pdf': kehoachPdf,
};

/** So many documents are composed beforehand for contenders that do not compose. */
const READY = 20;

/** @param count of units that differ */
export async function given(count: number): Promise<Given> {
  const units = await loadUnits(count);
  const documents: Document[] = [];
  for (let index = 0; index < READY; index++) documents.push(await units.compose(index));
  return { units, documents };
}

export async function installed(makers: Readonly<Record<string, MakeContender>>, from: Given): Promise<Contender[]> {
  const all: Contender[] = [];
  for (const make of Object.values(makers)) {
    const contender = await make(from);
    if (contender) all.push(contender);
  }
  return all;
}
