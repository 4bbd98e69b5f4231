// What a programmer would write in an afternoon: texts that lie ready → a .docx by `docx` and a .pdf by pdfmake. Arguments: the texts (a
// composed document and its style sheet, as JSON), a folder.

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { naiveDocx } from '../contenders/naive-docx.js';
import { naivePdfmake } from '../naive-pdfmake.js';

const [given = '', folder = ''] = process.argv.slice(2);
const { document, styles } = JSON.parse(readFileSync(given, 'utf8'));
writeFileSync(path.join(folder, 'naive.docx'), await naiveDocx(document, styles));
writeFileSync(path.join(folder, 'naive.pdf'), await naivePdfmake(document, styles));
