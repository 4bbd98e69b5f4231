// Files of settings as a person gives them, put where the project reads them: a style sheet, words, entries of the register, faces of a
// font, or all of them in one ZIP file.

import { editSettings } from '../../data/edits/edit-settings.js';
import { parseYaml } from '../../data/yaml-source.js';
import type { Diagnostic, Localized } from '../../diagnostics/index.js';
import { PROJECT_FILE } from '../../doctype/project-settings.js';
import { whichFace } from '../../fonts/load-fonts.js';
import { readZipDirectory, unpackEntry } from '../../ooxml/read-zip.js';
import type { NamedFile, OfficeFiles } from '../protocol.js';

export const decode = (bytes: Uint8Array | undefined): string => (bytes ? new TextDecoder().decode(bytes) : '');
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** All that an office can set, unpacked. */
const MOST_BYTES = 64 * 1024 * 1024;
const FACES = ['regular', 'bold', 'italic', 'boldItalic'] as const;
const faceWords = { regular: 'đứng', bold: 'đậm', italic: 'nghiêng', boldItalic: 'đậm nghiêng' };

const refused = (name: string, message: Localized, remedy: Localized): Diagnostic => ({
  code: 'office/not-settings',
  severity: 'warning',
  place: { spot: name },
  message: { vi: `"${name}": ${message.vi}`, en: `"${name}": ${message.en}` },
  remedy,
});

const notKnown = (name: string): Diagnostic =>
  refused(
    name,
    { vi: 'không phải tệp thiết lập.', en: 'no file of settings.' },
    {
      vi: 'Nhận: tệp ZIP thiết lập đã tải về từ màn hình này, phông chữ .ttf, bảng kiểu chữ, lời văn, danh mục văn bản (.yaml).',
      en: 'Taken are: the ZIP of settings from this screen, fonts (.ttf), style sheets, words, registers (.yaml).',
    },
  );

/** Where the project reads a file of this content. */
function homeOfYaml({ name, bytes }: NamedFile): string | undefined {
  const data = parseYaml(decode(bytes), name, { scalars: 'text' }).value?.data;
  if (data === null || typeof data !== 'object' || Array.isArray(data)) return undefined;
  const stem = name.replace(/\.ya?ml$/i, '').toLowerCase();
  if ('roles' in data) return `templates/styles/${/^[a-z0-9]+(-[a-z0-9]+)*$/.test(stem) ? stem : 'co-quan'}.yaml`;
  if ('committee' in data) return 'templates/wording.yaml';
  if ('documents' in data) return 'templates/register/co-quan.yaml';
  return 'styles' in data || 'fonts' in data || 'check' in data ? PROJECT_FILE : undefined;
}

/** Files of a project folder that was packed, whatever folder is around it. */
function unpack({ bytes }: NamedFile): OfficeFiles | undefined {
  const entries = readZipDirectory(bytes);
  const files: Record<string, Uint8Array> = {};
  let total = 0;
  for (const entry of typeof entries === 'string' ? [] : entries) {
    const path = /(?:^|\/)(kehoach\.yaml|(?:templates|fonts)\/.+[^/])$/.exec(entry.name.replaceAll('\\', '/'))?.[1];
    if (path === undefined || path.split('/').includes('..')) continue;
    total += entry.size;
    const content = total > MOST_BYTES ? 'too-large' : unpackEntry(entry);
    if (typeof content === 'string') return undefined;
    files[path] = content;
  }
  return Object.keys(files).length > 0 ? files : undefined;
}

const setSetting = (files: OfficeFiles, key: string, value: unknown): OfficeFiles => ({
  ...files,
  [PROJECT_FILE]: encode(editSettings(decode(files[PROJECT_FILE]), [{ kind: 'set', path: [key], value }])),
});

/** Four faces of one family are the fonts from now on; of fewer it is said which are missing. */
function takeFaces(files: OfficeFiles, given: readonly NamedFile[]): { files: OfficeFiles; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  let next = files;
  for (const { name, bytes } of given) {
    const family = whichFace(bytes)?.family;
    if (family === undefined) {
      const why = { vi: 'không phải phông chữ dùng được.', en: 'not a font that can be used.' };
      const what = { vi: 'Chọn bốn tệp .ttf của một phông: đứng, đậm, nghiêng, đậm nghiêng.', en: 'Choose four .ttf.' };
      diagnostics.push(refused(name, why, what));
      continue;
    }
    next = { ...next, [`fonts/${name}`]: bytes };
    const own = Object.entries(next).flatMap(([path, content]) => {
      const known = path.startsWith('fonts/') ? whichFace(content) : undefined;
      return known?.family === family ? [[known.face, path] as const] : [];
    });
    const faces = Object.fromEntries(own);
    const missing = FACES.filter((face) => !faces[face]);
    if (missing.length === 0) next = setSetting(next, 'fonts', { family, ...faces });
    else if (name === given.at(-1)?.name) {
      const words = missing.map((face) => faceWords[face]).join(', ');
      diagnostics.push({
        code: 'office/faces-missing',
        severity: 'warning',
        message: {
          vi: `Phông ${family} còn thiếu kiểu: ${words}.`,
          en: `${family} still lacks: ${missing.join(', ')}.`,
        },
        remedy: { vi: 'Thêm các tệp ấy thì phông mới được dùng.', en: 'It is used once these are there.' },
      });
    }
  }
  return { files: next, diagnostics };
}

/** The settings with the files that were given among them. */
export function takeGiven(
  files: OfficeFiles,
  given: readonly NamedFile[],
): { readonly files: OfficeFiles; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  let next = files;
  const fonts = given.filter(({ name }) => /\.(?:ttf|otf|ttc)$/i.test(name));
  for (const file of given.filter((each) => !fonts.includes(each))) {
    if (/\.zip$/i.test(file.name)) {
      const unpacked = unpack(file);
      if (unpacked) next = { ...next, ...unpacked };
      else diagnostics.push(notKnown(file.name));
      continue;
    }
    const home = /\.ya?ml$/i.test(file.name) ? homeOfYaml(file) : undefined;
    if (home === undefined) diagnostics.push(notKnown(file.name));
    else next = { ...next, [home]: file.bytes };
    const sheet = /^templates\/styles\/(.+)\.yaml$/.exec(home ?? '')?.[1];
    if (sheet !== undefined) next = setSetting(next, 'styles', sheet);
  }
  const faces = takeFaces(next, fonts);
  return { files: faces.files, diagnostics: [...diagnostics, ...faces.diagnostics] };
}
