// Files by LibreOffice: DOCX → PDF, for documents that an office's own form lays out; old kinds of texts → DOCX, so that they can be read. One
// at a time, with a profile that lives as long as the conversion, within a time limit. Nothing outside the file is fetched and no macro runs.

import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { andThen, type Diagnostic, failed, ok, type Result } from '../../diagnostics/index.js';
import { undoAtEnd } from '../../workspace/output-end.js';
import { sha256 } from '../../workspace/output-folder.js';
import { findOffice, officeNamed, runToEnd } from './run-program.js';

// The moment and the identity that LibreOffice writes into a PDF, set to ones that follow from the document: the same document gives
// the same bytes. Each is replaced by as many letters, so that no place in the file moves. ISO 32000-1, 14.3.3 and 14.4.

const ID_LENGTH = 32;

function latin(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return text;
}

function put(bytes: Uint8Array, at: number, letters: string): void {
  for (let index = 0; index < letters.length; index += 1) bytes[at + index] = letters.charCodeAt(index);
}

/** @param date ISO date of the document */
export function fixPdfMoment(pdf: Uint8Array, date: string): Uint8Array {
  const out = pdf.slice();
  const text = latin(pdf);
  const moment = `${date.replace(/-/g, '')}000000`;
  for (const match of text.matchAll(/\/(?:CreationDate|ModDate)\(D:\d{14}/g)) {
    put(out, match.index + match[0].length - moment.length, moment);
  }
  const trailer = text.lastIndexOf('trailer');
  if (trailer < 0) return out;
  const ids = [...text.slice(trailer).matchAll(/[0-9A-F]{32}/g)].map((match) => trailer + match.index);
  for (const at of ids) put(out, at, '0'.repeat(ID_LENGTH));
  const own = sha256(out).slice(0, ID_LENGTH).toUpperCase();
  for (const at of ids) put(out, at, own);
  return out;
}

export const OFFICE_TIME_LIMIT = 120_000;

interface OfficeOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly milliseconds?: number;
}

export interface ConvertOptions extends OfficeOptions {
  /** ISO date that the PDF is to bear. */
  readonly date: string;
}

/** Endings of the source, as LibreOffice is told it, and of what it makes. */
interface Kinds {
  readonly from: string;
  readonly to: 'pdf' | 'docx';
}

const setting = (at: string, name: string, value: string): string =>
  `<item oor:path="/org.openoffice.Office.${at}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`;

const settings = [
  '<?xml version="1.0" encoding="UTF-8"?>',
  '<oor:items xmlns:oor="http://openoffice.org/2001/registry">',
  setting('Common/Security/Scripting', 'DisableMacrosExecution', 'true'),
  setting('Common/Security/Scripting', 'BlockUntrustedRefererLinks', 'true'),
  setting('Writer/Content/Update', 'Link', '2'),
  '</oor:items>',
].join('');

const fault = (code: string, vi: string, en: string, remedy: readonly [string, string]): Diagnostic => ({
  code: `office/${code}`,
  severity: 'error',
  message: { vi, en },
  remedy: { vi: remedy[0], en: remedy[1] },
});

export const officeAbsent = fault(
  'absent',
  'Không tìm thấy LibreOffice nên không chuyển được mẫu Word sang PDF.',
  'LibreOffice is not there, so a Word form cannot become a PDF.',
  [
    'Cài LibreOffice, hoặc chỉ đường dẫn bằng biến KEHOACH_SOFFICE, hoặc chỉ tạo --format docx rồi xuất PDF từ Word.',
    'Install LibreOffice, or name it in KEHOACH_SOFFICE, or make --format docx alone and export the PDF from Word.',
  ],
);

/** With the name that leads nowhere, where one is set. */
function absentIn(env: OfficeOptions['env']): Diagnostic {
  const named = officeNamed(env);
  if (named === '') return officeAbsent;
  return {
    ...officeAbsent,
    message: {
      vi: `Biến KEHOACH_SOFFICE trỏ tới "${named}", ở đó không có LibreOffice.`,
      en: `KEHOACH_SOFFICE names "${named}", where there is no LibreOffice.`,
    },
  };
}

/** Its time zone is part of the moment it writes; its language decides where a form names none. */
const everywhere = { TZ: 'UTC', LC_ALL: 'C.UTF-8' };

/** What LibreOffice leaves lying about goes with the folder. */
const inFolder = (folder: string) => ({ TMPDIR: folder, TMP: folder, TEMP: folder });

/** A program that was ended a moment ago may still hold files. */
const removal = { recursive: true, force: true, maxRetries: 5 };

async function convert(
  bytes: Uint8Array,
  office: string,
  { from, to }: Kinds,
  { env, milliseconds = OFFICE_TIME_LIMIT }: OfficeOptions,
): Promise<Result<Uint8Array>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'kehoach-office-'));
  const gone = undoAtEnd(() => rmSync(folder, removal));
  try {
    // LibreOffice takes a relative profile for one below its own folder, hence the absolute address
    const profile = path.join(folder, 'profile');
    await mkdir(path.join(profile, 'user'), { recursive: true });
    await writeFile(path.join(profile, 'user', 'registrymodifications.xcu'), settings);
    const source = path.join(folder, `source${from}`);
    await writeFile(source, bytes);
    const args = [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--headless',
      '--norestore',
      '--nolockcheck',
      '--convert-to',
      to,
      '--outdir',
      path.join(folder, 'made'),
      source,
    ];
    const ended = await runToEnd(office, args, { ...env, ...everywhere, ...inFolder(folder) }, milliseconds);
    if (ended.timedOut) {
      const seconds = Math.round(milliseconds / 1000);
      return failed(
        fault(
          'too-slow',
          `LibreOffice không xong trong ${seconds} giây.`,
          `LibreOffice did not finish within ${seconds} s.`,
          [
            'Mở tệp bằng Word hoặc LibreOffice để xem chỗ khó, rồi thử lại.',
            'Open the file to see what is hard about it, and try again.',
          ],
        ),
      );
    }
    const made = await readFile(path.join(folder, 'made', `source.${to}`)).catch(() => undefined);
    if (made && made.length > 0) return ok(new Uint8Array(made));
    const said = ended.output.trim().split('\n').at(-1) ?? '';
    const name = to === 'pdf' ? 'PDF' : 'Word (.docx)';
    const reason = said === '' ? '.' : `: ${said}`;
    return failed(
      fault('failed', `LibreOffice không chuyển được sang ${name}${reason}`, `LibreOffice made no ${name}${reason}`, [
        `Thử mở tệp bằng Word hoặc LibreOffice, bỏ mật khẩu nếu có, và lưu thành ${name} bằng tay.`,
        `Try to open the file in Word or LibreOffice, take its password off, and save it as ${name} by hand.`,
      ]),
    );
  } finally {
    await rm(folder, removal);
    gone();
  }
}

let last: Promise<unknown> = Promise.resolve();

function inTurn(bytes: Uint8Array, office: string, kinds: Kinds, options: OfficeOptions): Promise<Result<Uint8Array>> {
  const own = last.then(() => convert(bytes, office, kinds, options));
  last = own.catch(() => undefined);
  return own;
}

/** Faults: LibreOffice is absent, too slow, or makes no PDF. */
export async function convertToPdf(docx: Uint8Array, options: ConvertOptions): Promise<Result<Uint8Array>> {
  const office = await findOffice(options.env);
  if (office === undefined) return failed(absentIn(options.env));
  const made = await inTurn(docx, office, { from: '.docx', to: 'pdf' }, options);
  return andThen(made, (pdf) => ok(fixPdfMoment(pdf, options.date)));
}

/**
 * A text of another program as a Word file; undefined where LibreOffice is absent. Faults: it is too slow, or makes none.
 *
 * @param from its kind, `.doc`
 */
export async function convertToWord(
  bytes: Uint8Array,
  from: string,
  options: OfficeOptions,
): Promise<Result<Uint8Array> | undefined> {
  const office = await findOffice(options.env);
  return office === undefined ? undefined : inTurn(bytes, office, { from, to: 'docx' }, options);
}
