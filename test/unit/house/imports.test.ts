// The house: imports point down, stages do not know each other, each outside package has one door. Read from the import lines.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');

interface Floor {
  readonly folders: readonly string[];
  readonly neighbours: boolean;
}

const map = readFileSync(path.join(root, 'src/README.md'), 'utf8');

/** Rows of a table of the map, by the heads of its columns. */
function tableOf(...heads: readonly string[]): string[][] {
  const lines = map.split('\n');
  const start = lines.indexOf(`| ${heads.join(' | ')} |`);
  if (start < 0) throw new Error(`the map has no table ${heads.join(', ')}`);
  const rest = lines.slice(start + 2);
  const end = rest.findIndex((line) => !line.startsWith('|'));
  return rest.slice(0, end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** Floors from the ground up, as the map states them. */
const floors: readonly Floor[] = tableOf('floor', 'folders', 'neighbours').map(([, folders = '', neighbours]) => ({
  folders: folders.split(', '),
  neighbours: neighbours === 'yes',
}));

/** Packages and the only folders that may import them. */
const doors: Readonly<Record<string, readonly string[]>> = {
  docx: ['src/render/docx/'],
  pdfmake: ['src/render/pdf/'],
  handlebars: ['src/compose/'],
  fontkit: ['src/fonts/'],
  yaml: ['src/data/'],
  commander: ['src/cli/'],
  unpdf: ['src/pdf/'],
  'tesseract.js': ['src/cli/office/'],
  preact: ['src/studio/page/'],
  '@preact/signals': ['src/studio/page/'],
  '@codemirror': ['src/studio/page/text/'],
  '@lezer': ['src/studio/page/text/'],
};

/** Files that may touch Node itself. */
const nodeDoors = [/^src\/workspace\/(disk|output)[a-z-]*\.ts$/, /^src\/cli\//];

/** Files that may change the disk: the one writer, and what works in a folder for temporary files. */
const writers = [/^src\/workspace\/output-[a-z]+\.ts$/, /^src\/cli\/office\/(convert-by-office|recognise-text)\.ts$/];

const changesDisk =
  /^(write|append|copy|create|rename|rm|unlink|mk|link|symlink|truncate|ftruncate|chmod|fchmod|lchmod|chown|fchown|lchown|utimes|futimes|cp|open)/;

interface Import {
  readonly file: string;
  readonly target: string;
}

function sources(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = `${folder}/${entry.name}`;
    return entry.isDirectory() ? sources(name) : /\.tsx?$/.test(name) ? [name] : [];
  });
}

const imports: Import[] = sources('src').flatMap((file) =>
  [...readFileSync(path.join(root, file), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => {
    const target = match[1] as string;
    return {
      file,
      target: target.startsWith('.') ? path.posix.normalize(`${path.posix.dirname(file)}/${target}`) : target,
    };
  }),
);

const room = (file: string): string => (file.split('/')[1] as string).replace(/\.js$/, '.ts');
const floorOf = (name: string): number => floors.findIndex((floor) => floor.folders.includes(name));
const lines = (found: readonly Import[]): string[] => found.map(({ file, target }) => `${file} → ${target}`);

describe('house', () => {
  test('every room stands on a floor', () => {
    expect(
      sources('src')
        .map(room)
        .filter((name) => floorOf(name) < 0),
    ).toEqual([]);
  });

  test('the map tells of every folder, and of none that is gone', () => {
    const folders = [...new Set(sources('src').map(room))].filter((name) => !name.endsWith('.ts')).sort();
    expect(
      tableOf('folder', 'what it holds')
        .map(([name]) => name)
        .sort(),
    ).toEqual(folders);
  });

  test('imports point down', () => {
    const wrong = imports.filter(({ file, target }) => {
      if (!target.startsWith('src/')) return false;
      const [from, to] = [room(file), room(target)];
      if (from === to) return false;
      const [above, below] = [floorOf(from), floorOf(to)];
      return below > above || (below === above && !floors[above]?.neighbours);
    });
    expect(lines(wrong)).toEqual([]);
  });

  test('the ground knows no model, the plan knows no document, writers know no plan', () => {
    const wrong = imports.filter(
      ({ file, target }) =>
        (file.startsWith('src/plan/') && target.startsWith('src/document/')) ||
        (file.startsWith('src/document/') && target.startsWith('src/plan/')) ||
        (file.startsWith('src/render/') && /^src\/(plan|doctype)\//.test(target)),
    );
    expect(lines(wrong)).toEqual([]);
  });

  test('each package has one door', () => {
    const wrong = imports.filter(({ file, target }) => {
      const allowed = doors[target] ?? doors[target.split('/')[0] as string];
      return allowed !== undefined && !allowed.some((folder) => file.startsWith(folder));
    });
    expect(lines(wrong)).toEqual([]);
  });

  test('the core has no node: imports', () => {
    const wrong = imports.filter(
      ({ file, target }) => target.startsWith('node:') && !nodeDoors.some((door) => door.test(file)),
    );
    expect(lines(wrong)).toEqual([]);
  });

  test('one place writes', () => {
    const found = sources('src').flatMap((file) => {
      const text = readFileSync(path.join(root, file), 'utf8');
      const named = [...text.matchAll(/import\s*(\{[^}]*\}|[\w*][^']*?)\s*from\s*'node:fs(?:\/promises)?'/g)].flatMap(
        ([, words = '']) =>
          words.startsWith('{') ? words.replace(/[{}]|\btype\b/g, '').split(',') : [`open: ${words}`],
      );
      const late = /import\(\s*'node:fs/.test(text) ? ['open, imported late'] : [];
      return [...named, ...late]
        .map((name) => name.trim())
        .filter((name) => changesDisk.test(name))
        .map((name) => ({ file, name }));
    });
    // what it looks for is there
    expect(found.filter(({ file }) => file === 'src/workspace/output-files.ts').map(({ name }) => name)).toContain(
      'renameSync',
    );
    expect(found.filter(({ file }) => !writers.some((writer) => writer.test(file)))).toEqual([]);
  });
});
