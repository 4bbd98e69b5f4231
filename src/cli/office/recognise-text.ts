// Text recognition for Vietnamese: the Tesseract that the machine has, or else the one of npm, which runs in this program. Neither is loaded
// before a scan is to be read.

import { mkdtempSync, rmSync } from 'node:fs';
import { access, constants, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { PagePicture, RecognisedWord, Recogniser } from '../../pdf/drawing.js';
import { undoAtEnd } from '../../workspace/output-end.js';
import { runToEnd, variable } from './run-program.js';

type Environment = Readonly<Record<string, string | undefined>>;

const LANGUAGE = 'vie';
/** A page takes about five seconds. */
const MILLISECONDS = 60_000;

/** Page segmentation of Tesseract: a page whose layout is sought; one block of lines. */
const segmentation = { page: '3', lines: '6' } as const;

/** Portable grey map, netpbm.sourceforge.net/doc/pgm.html. */
const greyMap = ({ width, height, data }: PagePicture): Buffer =>
  Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), data]);

/** Rows of its table: level, page, block, paragraph, line, word, left, top, width, height, confidence, text. Words have level 5. */
function wordsOf(table: string): RecognisedWord[] {
  return table.split(/\r?\n/).flatMap((row): RecognisedWord[] => {
    const [level, , block, paragraph, line, , left, top, width, height, confidence, text = ''] = row.split('\t');
    const numbers = [left, top, width, height, confidence].map(Number);
    if (level !== '5' || text.trim() === '' || !numbers.every(Number.isFinite)) return [];
    const [x, y, across, down, sure] = numbers as [number, number, number, number, number];
    const word = { text: text.normalize('NFC'), x0: x, y0: y, x1: x + across, y1: y + down, confidence: sure };
    return [{ ...word, line: `${block}.${paragraph}.${line}` }];
  });
}

const onWindows = process.platform === 'win32';

const runs = (file: string): Promise<boolean> =>
  Promise.all([access(file, constants.X_OK), stat(file)]).then(
    ([, found]) => found.isFile(),
    () => false,
  );

/** @param env KEHOACH_TESSERACT names the program or its folder; else PATH, then the usual folder of Windows @returns an absolute path */
async function findTesseract(env: Environment): Promise<string | undefined> {
  const named = (variable(env, 'KEHOACH_TESSERACT') ?? '').trim().replace(/^"(.*)"$/s, '$1');
  const name = onWindows ? 'tesseract.exe' : 'tesseract';
  const folders =
    named !== ''
      ? [path.resolve(named)]
      : [
          ...(variable(env, 'PATH') ?? '').split(path.delimiter).filter((each) => path.isAbsolute(each)),
          ...['ProgramFiles', 'ProgramW6432', 'LocalAppData']
            .flatMap((each) => variable(env, each) ?? [])
            .map((each) => path.join(each, 'Tesseract-OCR')),
        ];
  if (named !== '' && (await runs(path.resolve(named)))) return path.resolve(named);
  for (const folder of folders) {
    const file = path.join(folder, name);
    if (await runs(file)) return file;
  }
  return undefined;
}

/** Undefined where it is not there, or has not learnt Vietnamese. */
async function ofMachine(env: Environment): Promise<Recogniser | undefined> {
  const program = await findTesseract(env);
  if (program === undefined) return undefined;
  const listed = await runToEnd(program, ['--list-langs'], env, 20_000);
  if (!listed.output.split(/\r?\n/).includes(LANGUAGE)) return undefined;
  const { output } = await runToEnd(program, ['--version'], env, 20_000);
  const version = /tesseract v?([\d.]+\d)/i.exec(output)?.[1];
  return {
    name: `Tesseract${version === undefined ? '' : ` ${version}`}`,
    close: async () => undefined,
    words: async (picture, shows) => {
      const folder = mkdtempSync(path.join(tmpdir(), 'kehoach-scan-'));
      const removal = { recursive: true, force: true, maxRetries: 5 };
      const gone = undoAtEnd(() => rmSync(folder, removal));
      try {
        const file = path.join(folder, 'page.pgm');
        await writeFile(file, greyMap(picture));
        const base = path.join(folder, 'words');
        const dpi = String(Math.round(picture.dpi));
        const args = [file, base, '-l', LANGUAGE, '--dpi', dpi, '--psm', segmentation[shows], 'tsv'];
        await runToEnd(program, args, env, MILLISECONDS);
        return wordsOf(await readFile(`${base}.tsv`, 'utf8').catch(() => ''));
      } finally {
        await rm(folder, removal);
        gone();
      }
    },
  };
}

/** Undefined where its packages were not installed. */
async function ofPackages(): Promise<Recogniser | undefined> {
  try {
    const require = createRequire(import.meta.url);
    const data = path.dirname(require.resolve('@tesseract.js-data/vie/package.json'));
    const { createWorker, PSM } = await import('tesseract.js');
    const { version } = require('tesseract.js/package.json') as { version: string };
    const options = { langPath: path.join(data, '4.0.0_best_int'), cacheMethod: 'none', gzip: true };
    let worker: Awaited<ReturnType<typeof createWorker>> | undefined;
    return {
      name: `tesseract.js ${version}`,
      close: async () => {
        await worker?.terminate();
        worker = undefined;
      },
      words: async (picture, shows) => {
        worker ??= await createWorker(LANGUAGE, 1, options);
        const mode = shows === 'page' ? PSM.AUTO : PSM.SINGLE_BLOCK;
        await worker.setParameters({ tessedit_pageseg_mode: mode, user_defined_dpi: String(Math.round(picture.dpi)) });
        const { data: read } = await worker.recognize(greyMap(picture), {}, { tsv: true, text: false });
        return wordsOf(read.tsv ?? '');
      },
    };
  } catch {
    return undefined;
  }
}

/** @param onPage is called before each page @returns undefined where the machine has nothing that reads Vietnamese */
export async function findRecogniser(env: Environment, onPage?: () => void): Promise<Recogniser | undefined> {
  const found = (await ofMachine(env)) ?? (await ofPackages());
  if (!found || !onPage) return found;
  return {
    ...found,
    words: (picture, shows) => {
      if (shows === 'page') onPage();
      return found.words(picture, shows);
    },
  };
}
