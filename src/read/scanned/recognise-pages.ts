// Pages of a PDF that are pictures → what they would draw if they held text: their words by a program of text recognition, their rules by
// sight. What comes out is read like any printed page, and is to be proof-read.

import type { Diagnostic } from '../../diagnostics/index.js';
import {
  type DrawnFile,
  type DrawnPage,
  type PagePicture,
  pdfBounds,
  type RecognisedWord,
  type Recogniser,
} from '../../pdf/drawing.js';
import type { Workspace } from '../../workspace/workspace.js';
import { isScannersText } from '../printed/judge-drawing.js';
import { missedCells } from './missed-cells.js';
import { takeRules } from './picture-rules.js';
import { straighten } from './straighten.js';
import { glyphsOf } from './words-as-glyphs.js';

/** Code of what is told of each. */
export const DOUBTFUL_WORD = 'import/doubtful-word';

/** A page of fewer letters may be a picture that a stamp was put on. */
const FEW_LETTERS = 100;

/** Below it a word is doubtful, from 0 to 100; what has no letter and is less sure than the other is a speck. */
const DOUBTFUL = 80;
const SPECK = 45;

/** A word that may be wrong, with its neighbours. */
export interface DoubtfulWord {
  /** Counted from 0. */
  readonly page: number;
  readonly word: string;
  /** Up to one word more on each side. */
  readonly context: string;
}

export interface RecognisedFile {
  readonly drawn: DrawnFile;
  /** Counted from 0. */
  readonly pages: readonly number[];
  /** Name of the program. */
  readonly by: string;
  readonly doubtful: readonly DoubtfulWord[];
}

const isSpeck = ({ text, confidence }: RecognisedWord): boolean =>
  /^[\^~`´'"‘’_=<>\\]+$/u.test(text) ||
  (confidence < SPECK && !/\p{N}/u.test(text) && ([...text].length === 1 || !/\p{L}/u.test(text)));

/** Roman numerals whose strokes grew together, where nothing else stands on the line: the letters alone are no text. */
const numerals: Readonly<Record<string, string>> = { H: 'II', IH: 'III', HI: 'III' };

/** No paper doubles this letter, nor writes the Icelandic one; a bar where no rule is left is the numeral. */
function corrected(word: RecognisedWord, _at: number, all: readonly RecognisedWord[]): RecognisedWord {
  const text = word.text.replace(/(?<![ĐÐ])Đ*Ð[ĐÐ]*/gu, 'Đ').replace(/^\|$/u, 'I');
  const numeral = numerals[text];
  if (numeral === undefined || all.some((each) => each !== word && each.line === word.line)) return { ...word, text };
  return { ...word, text: numeral, confidence: Math.min(word.confidence, DOUBTFUL - 1) };
}

async function recognisePage(
  page: DrawnPage,
  picture: PagePicture,
  recogniser: Recogniser,
): Promise<{ page: DrawnPage; words: readonly RecognisedWord[] }> {
  const { picture: plain, rulings } = takeRules(straighten(picture));
  const clean = (words: readonly RecognisedWord[]) => words.filter((word) => !isSpeck(word)).map(corrected);
  const seen = clean(await recogniser.words(plain, 'page'));
  const words = [...seen, ...clean(await missedCells(plain, rulings, seen, recogniser))];
  const seenGlyphs = page.glyphs.filter(({ unseen }) => unseen === undefined);
  return { page: { ...page, rulings, glyphs: [...seenGlyphs, ...glyphsOf(words, plain.dpi)] }, words };
}

function doubtfulOf(words: readonly RecognisedWord[], page: number): DoubtfulWord[] {
  return words.flatMap(({ confidence, text, line }, at) => {
    if (confidence >= DOUBTFUL) return [];
    const beside = [words[at - 1], words[at + 1]].map((each) => (each?.line === line ? each.text : ''));
    return [{ page, word: text, context: [beside[0], text, beside[1]].filter((each) => each !== '').join(' ') }];
  });
}

/** Pages that hold no text, or text that a scanner has made of Vietnamese without knowing it. */
function picturesIn(drawn: DrawnFile): number[] {
  const useless = isScannersText(drawn);
  return drawn.pages.flatMap(({ glyphs }, at) =>
    useless || glyphs.filter(({ text }) => text.trim() !== '').length < FEW_LETTERS ? [at] : [],
  );
}

/** @returns undefined where no page is a picture, or the machine recognises none */
export async function recognisePages(
  bytes: Uint8Array,
  drawn: DrawnFile,
  machine: Pick<Workspace, 'picturePage' | 'recogniser'>,
): Promise<RecognisedFile | undefined> {
  const wanted = picturesIn(drawn).slice(0, pdfBounds.recognisedPages);
  const recogniser = wanted.length > 0 ? await machine.recogniser?.() : undefined;
  if (!recogniser) return undefined;
  const end = Date.now() + pdfBounds.recognitionMilliseconds;
  const pages = [...drawn.pages];
  const recognised: number[] = [];
  const doubtful: DoubtfulWord[] = [];
  try {
    for (const at of wanted) {
      if (Date.now() > end) break;
      const own = machine.picturePage ?? (await import('../../pdf/picture-page.js')).picturePage;
      const picture = await own(bytes, at);
      if (!picture || picture.data.every((shade) => shade === 255)) continue;
      const { page, words } = await recognisePage(pages[at] as DrawnPage, picture, recogniser);
      if (words.length === 0) continue;
      pages[at] = page;
      recognised.push(at);
      doubtful.push(...doubtfulOf(words, at));
    }
  } finally {
    await recogniser.close();
  }
  if (recognised.length === 0) return undefined;
  const fonts = drawn.fonts.length > 0 ? drawn.fonts : [{ name: '', bold: false, italic: false }];
  return { drawn: { fonts, pages }, pages: recognised, by: recogniser.name, doubtful };
}

/** What was recognised, and each word that may be wrong, at its page and with its neighbours. */
export function reportRecognised({ pages, by, doubtful }: RecognisedFile, file: string): Diagnostic[] {
  const list = pages.map((page) => page + 1).join(', ');
  return [
    {
      code: 'import/recognised',
      severity: 'warning',
      place: { file },
      message: {
        vi: `Trang ${list} là ảnh quét; chữ do ${by} nhận dạng, có thể sai. Đây là bản nháp: phải soát từng chữ, từng số với bản giấy.`,
        en: `Pages ${list} are scans; ${by} recognised their text, which may be wrong. This is a draft: proof-read every word and figure against the paper.`,
      },
    },
    ...doubtful.map(
      ({ page, context }): Diagnostic => ({
        code: DOUBTFUL_WORD,
        severity: 'info',
        place: { file, spot: `trang ${page + 1}` },
        quote: context,
        message: {
          vi: 'Máy nhận dạng không chắc chữ ở đây; so với bản giấy.',
          en: 'The recognition is not sure of a word here; compare with the paper.',
        },
      }),
    ),
  ];
}
