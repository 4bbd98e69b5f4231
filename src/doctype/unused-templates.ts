// Files that a project has under templates/ and no loader reads: a name that is misspelt, or one that has moved. They would do nothing, and
// nobody would know.

import type { Diagnostic, Localized } from '../diagnostics/index.js';
import { closest } from '../text/closest.js';
import type { Workspace } from '../workspace/workspace.js';

/** Files with a name of their own, by folder below templates/. */
const single: Readonly<Record<string, readonly string[]>> = {
  '': [
    'heads.yaml',
    'law-topics.yaml',
    'letterheads.yaml',
    'lines.yaml',
    'outcomes.yaml',
    'wording.yaml',
    'years.yaml',
  ],
  batch: ['don-vi.yaml'],
  check: [
    'capacities.yaml',
    'capitals.yaml',
    'counts.bin',
    'names.yaml',
    'open-places.yaml',
    'pairs.yaml',
    'symbols.yaml',
    'words.yaml',
  ],
  import: ['facts.yaml', 'patterns.yaml', 'slips.yaml'],
  rollover: ['indicators.yaml', 'legal-ranks.yaml', 'leftovers.yaml'],
};

/** Folders that hold any number of files, with the ending that is read. */
const open: Readonly<Record<string, string>> = {
  blocks: '.hbs',
  'check/wording': '.yaml',
  facts: '.yaml',
  register: '.yaml',
  reorganisation: '.yaml',
  rules: '.yaml',
  styles: '.yaml',
  tables: '.yaml',
  units: '.tsv',
};

const ofType = ['type.yaml', 'document.hbs', 'form.hbs'];

/** What other places hold now. */
const moved: Readonly<Record<string, Localized>> = {
  'import/columns.yaml': {
    vi: 'Tên cột nay đặt ở templates/heads.yaml: chép các dòng riêng của cơ quan sang đó (mỗi dòng có "role", "is", "has").',
    en: 'Heads of columns are in templates/heads.yaml now: copy your own entries there.',
  },
  'rollover/figure-columns.yaml': {
    vi: 'Tên cột số liệu nay đặt ở templates/heads.yaml: chép các dòng riêng của cơ quan sang đó.',
    en: 'Heads of figures are in templates/heads.yaml now: copy your own entries there.',
  },
  'rollover/years.yaml': {
    vi: 'Tệp này nay ở templates/years.yaml: chuyển sang đó.',
    en: 'This file is templates/years.yaml now: move it there.',
  },
};

const folders = [...new Set([...Object.keys(single), ...Object.keys(open)])];
const innocent = /^(?:\.|~\$|readme|license|thumbs\.db|desktop\.ini)|\.(?:md|txt|bak|orig)$/iu;

const readIn = (folder: string, isType: boolean): readonly string[] => [
  ...(single[folder] ?? []),
  ...(isType ? ofType : []),
];

export async function findUnusedTemplates(workspace: Workspace): Promise<Diagnostic[]> {
  const found: Diagnostic[] = [];
  const top = await workspace.resources('templates');
  const types: string[] = [];
  const look = async (folder: string, isType: boolean): Promise<void> => {
    const names = folder === '' ? top : await workspace.resources(`templates/${folder}`);
    for (const name of names) {
      const ending = open[folder];
      if (readIn(folder, isType).includes(name) || (ending && name.endsWith(ending)) || innocent.test(name)) continue;
      const file = [...(folder === '' ? [] : [folder]), name].join('/');
      // what is built in is read; a folder has no bytes
      if ((await workspace.read(`templates/${file}`)) === undefined) continue;
      found.push(unused(file, remedyFor(file, name, folder, isType)));
    }
  };
  for (const name of top) {
    if (folders.some((each) => each === name || each.startsWith(`${name}/`)) || name.includes('.')) continue;
    if ((await workspace.resources(`templates/${name}`)).includes('type.yaml')) types.push(name);
    else {
      const names = await workspace.resources(`templates/${name}`);
      for (const each of names) {
        if (innocent.test(each) || (await workspace.read(`templates/${name}/${each}`)) === undefined) continue;
        const near = closest(name, folders);
        found.push(
          unused(`${name}/${each}`, {
            vi: near
              ? `Ý bạn là thư mục templates/${near}?`
              : 'Thư mục của một loại văn bản phải có tệp type.yaml; xem templates/README.md.',
            en: near ? `Did you mean the folder templates/${near}?` : 'The folder of a document type has a type.yaml.',
          }),
        );
      }
    }
  }
  for (const folder of folders) await look(folder, false);
  for (const folder of types) await look(folder, true);
  return found;
}

function remedyFor(file: string, name: string, folder: string, isType: boolean): Localized {
  const where = moved[file];
  if (where) return where;
  const ending = open[folder];
  if (ending)
    return {
      vi: `Tệp ở thư mục này phải có đuôi ${ending}: đổi tên tệp.`,
      en: `Files of this folder end in ${ending}: rename it.`,
    };
  const own = readIn(folder, isType);
  const elsewhere = Object.entries(single).find(([, names]) => names.includes(name));
  const near = closest(name, own);
  const meant =
    elsewhere !== undefined && !isType
      ? [elsewhere[0], name].filter((part) => part !== '').join('/')
      : near && [folder, near].filter((part) => part !== '').join('/');
  return meant
    ? { vi: `Ý bạn là templates/${meant}?`, en: `Did you mean templates/${meant}?` }
    : {
        vi: `Tệp được đọc ở thư mục này: ${own.join(', ')}; xem templates/README.md.`,
        en: `Files that are read here: ${own.join(', ')}.`,
      };
}

const unused = (file: string, remedy: Localized): Diagnostic => ({
  code: 'project/unused-template',
  severity: 'warning',
  place: { file: `templates/${file}` },
  message: {
    vi: 'Tệp này không có tác dụng: không lệnh nào đọc tệp có tên này.',
    en: 'This file does nothing: no command reads a file of this name.',
  },
  remedy,
});
