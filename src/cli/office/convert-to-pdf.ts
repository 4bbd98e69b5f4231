// DOCX → PDF by LibreOffice, for documents that an office's own form lays out: one at a time, with a profile that lives as long as the
// conversion, within a time limit. Nothing outside the file is fetched and no macro runs.

import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Diagnostic, failed, ok, type Result } from '../../diagnostics/index.js';
import { undoAtEnd } from '../../workspace/output-end.js';
import { sha256 } from '../../workspace/output-folder.js';
import { findOffice, runToEnd } from './run-program.js';

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

export interface ConvertOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly milliseconds?: number;
  /** ISO date that the PDF is to bear. */
  readonly date: string;
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

/** Its time zone is part of the moment it writes; its language decides where a form names none. */
const everywhere = { TZ: 'UTC', LC_ALL: 'C.UTF-8' };

/** What LibreOffice leaves lying about goes with the folder. */
const inFolder = (folder: string) => ({ TMPDIR: folder, TMP: folder, TEMP: folder });

/** A program that was ended a moment ago may still hold files. */
const removal = { recursive: true, force: true, maxRetries: 5 };

async function convert(
  docx: Uint8Array,
  office: string,
  { env, date, milliseconds = OFFICE_TIME_LIMIT }: ConvertOptions,
): Promise<Result<Uint8Array>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'kehoach-office-'));
  const gone = undoAtEnd(() => rmSync(folder, removal));
  try {
    // LibreOffice takes a relative profile for one below its own folder, hence the absolute address
    const profile = path.join(folder, 'profile');
    await mkdir(path.join(profile, 'user'), { recursive: true });
    await writeFile(path.join(profile, 'user', 'registrymodifications.xcu'), settings);
    const source = path.join(folder, 'document.docx');
    await writeFile(source, docx);
    const args = [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--headless',
      '--norestore',
      '--nolockcheck',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
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
            'Mở tệp DOCX bằng Word hoặc LibreOffice để xem chỗ khó, rồi thử lại.',
            'Open the DOCX to see what is hard about it, and try again.',
          ],
        ),
      );
    }
    const pdf = await readFile(path.join(folder, 'document.pdf')).catch(() => undefined);
    if (pdf && pdf.length > 0) return ok(fixPdfMoment(new Uint8Array(pdf), date));
    const said = ended.output.trim().split('\n').at(-1) ?? '';
    return failed(
      fault('failed', `LibreOffice không chuyển được sang PDF: ${said}`, `LibreOffice made no PDF: ${said}`, [
        'Thử mở tệp DOCX bằng LibreOffice và xuất PDF bằng tay.',
        'Try to open the DOCX in LibreOffice and to export it by hand.',
      ]),
    );
  } finally {
    await rm(folder, removal);
    gone();
  }
}

let last: Promise<unknown> = Promise.resolve();

/** Faults: LibreOffice is absent, too slow, or makes no PDF. */
export async function convertToPdf(docx: Uint8Array, options: ConvertOptions): Promise<Result<Uint8Array>> {
  const office = await findOffice(options.env);
  if (office === undefined) return failed(officeAbsent);
  const own = last.then(() => convert(docx, office, options));
  last = own.catch(() => undefined);
  return own;
}
