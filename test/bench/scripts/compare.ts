// All contenders in turn in one process, each round another unit. Before any time is taken every one must have written the same words.
// Argument: `docx` or `pdf` for one of the two alone.

import type { Document } from '../../../src/document/document.js';
import { renderDocx } from '../../../src/render/docx/render-docx.js';
import { docxContenders, given, installed, pdfContenders } from '../contenders/all.js';
import { holdsWords } from '../content/pdf-words.js';
import { docxWords, sameWords } from '../content/words.js';
import { interleave, report } from '../interleave.js';

const ROUNDS = { docx: 80, pdf: 25 };
const WARM_UP = { docx: 40, pdf: 10 };
/** Units whose documents are compared. */
const COMPARED = [0, 1, 13];

const [only] = process.argv.slice(2);
const all = await given(ROUNDS.docx + WARM_UP.docx);
const { documents, units } = all;
const ready = (index: number): Document => documents[index] as Document;

if (only !== 'pdf') {
  const docx = await installed(docxContenders, all);
  for (const index of COMPARED) {
    const wanted = docxWords(await renderDocx(ready(index), units.look));
    for (const { name, run } of docx) sameWords(name, docxWords(await run(index)), wanted);
  }
  const parts = [{ name: '(composing alone)', run: (index: number) => units.compose(index) }];
  report('One document as DOCX', await interleave([...docx, ...parts], ROUNDS.docx, WARM_UP.docx));
}

if (only !== 'docx') {
  const pdf = await installed(pdfContenders, all);
  for (const index of COMPARED) {
    for (const { name, run } of pdf) await holdsWords(name, await run(index), ready(index));
  }
  report('One document as PDF', await interleave(pdf, ROUNDS.pdf, WARM_UP.pdf));
}
