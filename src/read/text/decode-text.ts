// Bytes of a text file → text: UTF-8 or UTF-16, by byte-order mark or by trial. What is no Unicode is not guessed at: the reader says
// what it looks like and what to do.

import { type Diagnostic, failed, ok, type Result } from '../../diagnostics/index.js';
import { normalizeText } from '../../text/normalize.js';

// Tells Vietnamese text in an old one-byte encoding from real Vietnamese: TCVN3 (.VnTime) shows as "ñy ban nh©n d©n", VNI (VNI-Times) as
// "UÛY BAN NHAÂN DAÂN". Real Vietnamese is full of letters that Western European text has not (ế, ạ, ư, đ).

const vietnamese = /[\u1ea0-\u1ef9ăđơưĂĐƠƯ]/g;
/** Signs that TCVN3 fonts draw as letters, next to a letter. */
const tcvn3 = /(?<=[a-zA-Z])[®¬µ¸¶·¹¨©ª«»¾¼½Æ§]|[®¬µ¸¶·¹¨©ª«»¾¼½Æ](?=[a-zA-Z])/g;
/** A vowel followed by the Western letter that VNI fonts draw as its mark. */
const vni = /[aeiouyAEIOUY][ÂÊÁÀÅÃÄÉÈËÚÙÜØÛÕÏÎÑâêáàåãäéèëúùüøûõïîñ](?![a-z]{4})|[ôöÔÖ][ùøûõïÙØÛÕÏ]/g;

const count = (text: string, pattern: RegExp): number => (text.match(pattern) ?? []).length;

/** `TCVN3` or `VNI` if the text is in one of them, judged by its first 200,000 characters. */
export function legacyEncoding(text: string): 'TCVN3' | 'VNI' | undefined {
  const start = text.slice(0, 200_000);
  const real = count(start, vietnamese);
  const letters = count(start, /\p{L}/gu);
  const old = [count(start, tcvn3), count(start, vni)] as const;
  // a table of few words, none of which is Vietnamese as it stands
  const least = real === 0 ? 3 : 5;
  if (Math.max(...old) < least || Math.max(...old) < letters / 50 || real > Math.max(...old) / 2) return undefined;
  return old[0] >= old[1] ? 'TCVN3' : 'VNI';
}

/** Whether letters of a text set in such a face (`.VnTime`, `VNI-Times`) are of its encoding: many set real Vietnamese in it. */
export function isLegacy(text: string, face: string): boolean {
  const own = /^\.Vn/i.test(face) ? /[®¬µ¸¶·¹¨©ª«»¾¼½Æ¤Þ]/g : /^VNI-/i.test(face) ? vni : undefined;
  return own !== undefined && count(text, own) > 0 && count(text, vietnamese) === 0;
}

const MAX_TEXT_BYTES = 4 * 1024 * 1024;
const MAX_LINES = 40_000;

const refuse = (file: string, code: string, vi: string, en: string, doVi: string, doEn: string): Diagnostic => ({
  code: `import/${code}`,
  severity: 'error',
  place: { file },
  message: { vi, en },
  remedy: { vi: doVi, en: doEn },
});

/** Old one-byte letters, in a file or in a document that was read. */
export const legacyFault = (file: string, name: string): Diagnostic =>
  refuse(
    file,
    'legacy-encoding',
    `Chữ trong tệp theo bảng mã cũ (${name}), không phải Unicode.`,
    `The text is in an old encoding (${name}), not Unicode.`,
    'Chuyển sang Unicode trước (UniKey: Ctrl+Shift+F6, nguồn TCVN3 hoặc VNI, đích Unicode), đổi phông sang Times New Roman.',
    'Convert it to Unicode first (UniKey toolkit), with the font set to Times New Roman.',
  );

function decode(bytes: Uint8Array): string | undefined {
  const mark =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(mark, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Tabs stay, since they part cells; all else is normalised as everywhere (NFC, plain line ends, no control characters). */
export function decodeText(bytes: Uint8Array, file: string): Result<string> {
  const tooLarge = (): Result<string> =>
    failed(
      refuse(
        file,
        'too-large',
        'Tệp văn bản quá lớn.',
        'The text file is too large.',
        'Tách thành nhiều tệp.',
        'Split it.',
      ),
    );
  if (bytes.length > MAX_TEXT_BYTES) return tooLarge();
  const decoded = decode(bytes);
  if (decoded === undefined || decoded.includes('\u0000')) {
    return failed(
      refuse(
        file,
        'not-text',
        'Tệp không phải văn bản Unicode (UTF-8).',
        'The file is not Unicode text (UTF-8).',
        'Mở bằng Notepad, chọn Lưu thành…, mục Mã hóa chọn UTF-8; chữ TCVN3, VNI phải chuyển sang Unicode trước.',
        'Save it again as UTF-8; TCVN3 or VNI text must be converted to Unicode first.',
      ),
    );
  }
  const text = decoded
    .split('\t')
    .map((part) => normalizeText(part))
    .join('\t');
  if (text.split('\n', MAX_LINES + 1).length > MAX_LINES) return tooLarge();
  const legacy = legacyEncoding(text);
  return legacy ? failed(legacyFault(file, legacy)) : ok(text);
}
