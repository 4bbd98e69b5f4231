// What `kehoach doctor` looks at: versions, the project folder, fonts and their letters, document types, LibreOffice. Each finding says whether
// it is well.

import path from 'node:path';
import { distinct, type Language, type Localized, sortDiagnostics } from '../../diagnostics/index.js';
import { listDocumentTypes } from '../../doctype/document-type.js';
import type { Project } from '../../flows/project.js';
import { builtInFonts } from '../../fonts/load-fonts.js';
import { findRecogniser } from '../office/recognise-text.js';
import { findOffice, officeNamed, runToEnd } from '../office/run-program.js';
import { showPlaces } from '../print-diagnostics.js';
import { openProject } from '../project-folder.js';
import type { Terminal } from '../terminal.js';

const VOWELS = 'aăâeêioôơuưy';
const TONES = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];

const letters = [
  ...[...VOWELS].flatMap((vowel) => TONES.map((tone) => (vowel + tone).normalize('NFC'))),
  'đ',
  ...'bcdfghjklmnpqrstvwxz',
];

/** Small and capital letters with all tones, digits, and the signs of the office. */
export const vietnameseLetters: readonly string[] = [
  ...letters,
  ...letters.map((letter) => letter.toUpperCase()),
  ...'0123456789.,;:/()-–—…“”‘’%≥≤±²³°§₫',
];

export interface Finding {
  readonly what: Localized;
  readonly found: Localized;
  /** `missing`: something optional is not there; `doubtful`: a warning, wherever it is reported. */
  readonly state: 'good' | 'missing' | 'doubtful' | 'bad';
}

const same = (text: string): Localized => ({ vi: text, en: text });

const OLDEST_NODE = [20, 19] as const;

function node(version: string): Finding {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  const good = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
  return {
    what: same('Node.js'),
    found: good
      ? same(version)
      : { vi: `${version}, cần từ ${OLDEST_NODE.join('.')}`, en: `${version}, ${OLDEST_NODE.join('.')} is needed` },
    state: good ? 'good' : 'bad',
  };
}

async function fonts(project: Project): Promise<Finding[]> {
  const files = (await project.load('settings')).value?.settings.fonts ?? builtInFonts;
  const loaded = await project.load('fonts');
  const what: Localized = { vi: 'Phông chữ của bản PDF', en: 'Font of the PDF' };
  if (!loaded.value) {
    const reasons = loaded.diagnostics.map(({ place, message }) => ({ file: place?.file ?? '', message }));
    return reasons.map(({ file, message }) => ({
      what,
      found: { vi: `${file}: ${message.vi}`, en: `${file}: ${message.en}` },
      state: 'bad' as const,
    }));
  }
  return Object.values(loaded.value.fonts.faces).map((face): Finding => {
    const missing = vietnameseLetters.filter((letter) => !face.has(letter.codePointAt(0) as number));
    const name = `${files.family}, ${path.basename(face.source)}`;
    const count = vietnameseLetters.length;
    return {
      what,
      found:
        missing.length === 0
          ? { vi: `${name}: đủ ${count} ký tự tiếng Việt`, en: `${name}: all ${count} Vietnamese characters` }
          : { vi: `${name}: thiếu ${missing.join(' ')}`, en: `${name}: lacks ${missing.join(' ')}` },
      state: missing.length === 0 ? 'good' : 'bad',
    };
  });
}

async function office({ env }: Terminal): Promise<Finding> {
  const what: Localized = {
    vi: 'LibreOffice (PDF từ mẫu Word; đọc .doc, .rtf, .odt)',
    en: 'LibreOffice (PDF of Word forms; reads .doc, .rtf, .odt)',
  };
  const file = await findOffice(env);
  const named = officeNamed(env);
  if (file === undefined && named !== '') {
    return {
      what,
      found: {
        vi: `KEHOACH_SOFFICE trỏ tới "${named}", ở đó không có chương trình nào; sửa hoặc xóa biến này`,
        en: `KEHOACH_SOFFICE names "${named}", where there is no such program; correct or remove the variable`,
      },
      state: 'doubtful',
    };
  }
  if (file === undefined) {
    return {
      what,
      found: {
        vi: 'không có; chỉ cần khi xuất PDF từ mẫu Word hoặc đọc tệp .doc, .rtf, .odt',
        en: 'absent; only needed for the PDF of a Word form and to read .doc, .rtf, .odt',
      },
      state: 'missing',
    };
  }
  const { output, timedOut } = await runToEnd(file, ['--version'], env, 20_000);
  const version = /LibreOffice\S* [\d.]+/.exec(output)?.[0];
  return version !== undefined
    ? { what, found: same(`${version} (${file})`), state: 'good' }
    : {
        what,
        found: {
          vi: `${file}: ${timedOut ? 'không trả lời' : 'không chạy được'}`,
          en: `${file}: ${timedOut ? 'no answer' : 'does not run'}`,
        },
        state: 'bad',
      };
}

async function recognition({ env }: Terminal): Promise<Finding> {
  const what: Localized = { vi: 'Nhận dạng chữ trong bản quét (PDF)', en: 'Recognition of scans (PDF)' };
  const recogniser = await findRecogniser(env);
  return recogniser
    ? { what, found: same(recogniser.name), state: 'good' }
    : {
        what,
        found: {
          vi: 'không có; cần Tesseract có tiếng Việt (vie), hoặc cài lại kehoach cùng các gói tùy chọn',
          en: 'absent; needs Tesseract with Vietnamese (vie), or kehoach installed with its optional packages',
        },
        state: 'missing',
      };
}

/** All that any command would tell of what the project folder holds: settings, templates, words, rules; fonts have lines of their own. */
async function folderOf(project: Project, folder: string, from: string): Promise<Finding[]> {
  const what: Localized = { vi: 'Thiết lập và mẫu của thư mục này', en: 'Settings and templates of this folder' };
  const loaded = await project.load('library', 'checkData', 'register', 'units', 'importData', 'styles', 'types');
  const reported = showPlaces(
    distinct([...(await project.notes()), ...loaded.diagnostics]).filter(({ code }) => !code.startsWith('font/')),
    folder,
    from,
  );
  if (reported.length === 0) return [{ what, found: { vi: 'không có lỗi', en: 'nothing wrong' }, state: 'good' }];
  return sortDiagnostics(reported).map(({ code, severity, place, message, remedy }): Finding => {
    const at = [place?.file, place?.line, place?.column].filter((part) => part !== undefined).join(':');
    const sentence = (language: Language): string =>
      `${at === '' ? '' : `${at}: `}${message[language]}${remedy ? ` ${remedy[language]}` : ''} [${code}]`;
    return {
      what,
      found: { vi: sentence('vi'), en: sentence('en') },
      state: severity === 'error' ? 'bad' : 'doubtful',
    };
  });
}

/** Windows and macOS bring the font; elsewhere the programs that show a DOCX need one of the same widths. */
async function screenFont({ env }: Terminal): Promise<Finding[]> {
  if (process.platform === 'win32' || process.platform === 'darwin') return [];
  const { output, code } = await runToEnd('fc-match', ['-f', '%{family}', 'Times New Roman:lang=vi'], env, 10_000);
  if (code !== 0) return [];
  const good = /Times New Roman|Liberation Serif|Tinos/.test(output);
  return [
    {
      what: { vi: 'Times New Roman trên máy này', en: 'Times New Roman on this machine' },
      found: good
        ? same(output)
        : { vi: `thay bằng ${output}, chữ sẽ khác khổ`, en: `${output} stands in, of other widths` },
      state: good ? 'good' : 'missing',
    },
  ];
}

export async function examine(version: string, terminal: Terminal): Promise<Finding[]> {
  const { folder, disk, project } = await openProject(path.join(terminal.folder, 'plan.yaml'), terminal.folder);
  const types = await listDocumentTypes(disk);
  return [
    { what: same('kehoach'), found: same(version), state: 'good' },
    node(process.version),
    { what: { vi: 'Hệ điều hành', en: 'System' }, found: same(`${process.platform} ${process.arch}`), state: 'good' },
    {
      what: { vi: 'Loại văn bản', en: 'Document types' },
      found: same(types.join(', ')),
      state: types.length > 0 ? 'good' : 'bad',
    },
    ...(await folderOf(project, folder, terminal.folder)),
    ...(await fonts(project)),
    ...(await screenFont(terminal)),
    await office(terminal),
    await recognition(terminal),
  ];
}
