// The public surface: what `index.ts` gives is what the README lists, each function says what it takes and gives, and what the package
// publishes besides can be reached by a bundler.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import * as api from '../../../src/index.js';

const root = path.resolve(import.meta.dirname, '../../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const functions = Object.keys(api).sort();

const section = /^## As a library\n([\s\S]*?)^## /m.exec(read('README.md'))?.[1] ?? '';

const sources = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => read(path.join('src', name)));

/** The comment above the declaration of a function; empty where there is none. */
function commentOf(name: string): string {
  const declared = new RegExp(
    `((?:/\\*\\*(?:(?!\\*/)[\\s\\S])*\\*/\\n)?)^export (?:async function|function|const) ${name}\\b`,
    'm',
  );
  const found = sources.flatMap((text) => declared.exec(text)?.[1] ?? []);
  return found.find((comment) => comment.includes('@example')) ?? found[0] ?? '';
}

describe('the public surface', () => {
  test('is functions', () => {
    expect(functions.filter((name) => typeof (api as Record<string, unknown>)[name] !== 'function')).toEqual([]);
  });

  test('is what the README lists', () => {
    const listed = [...section.matchAll(/^\| `(\w+)\(/gm)].map(([, name]) => name).sort();
    expect(listed).toEqual(functions);
  });

  test.each(functions.filter((name) => name !== 'hasErrors'))('%s says what it does, with an example', (name) => {
    expect(commentOf(name)).toContain('@example');
  });

  test('names no type like one of the browser', () => {
    const types = [...read('src/index.ts').matchAll(/type (\w+)/g)].map(([, name]) => name);
    expect(types.length).toBeGreaterThan(20);
    expect(
      types.filter((name) => ['Document', 'Table', 'Text', 'Range', 'Node', 'Element', 'Event'].includes(name ?? '')),
    ).toEqual([]);
  });

  test('templates and fonts can be reached by their names', () => {
    const { resolve } = createRequire(path.join(root, 'package.json'));
    for (const file of ['templates/quyet-dinh/type.yaml', 'templates/styles/nghi-dinh-30.yaml', 'fonts/OFL.txt'])
      expect(existsSync(resolve(`kehoach/${file}`))).toBe(true);
  });
});
