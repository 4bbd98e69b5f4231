// The walk over a template's tree fills it as Handlebars' own compiler does: every template of the project with every example, and templates
// made at random from all that a template may hold.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import Handlebars from 'handlebars';
import { describe, expect, test } from 'vitest';
import { compileTree, type Filled, Markup } from '../../../src/compose/template/compile-tree.js';
import { helpers } from '../../../src/compose/template/run-template.js';
import { planNames } from '../../../src/compose/view/names.js';
import { templateView } from '../../../src/compose/view/template-view.js';
import { createProject } from '../../../src/flows/project.js';
import { readPlan } from '../../../src/read/yaml/read-plan.js';
import { createDiskWorkspace } from '../../../src/workspace/disk.js';
import { root } from '../../support/compose.js';

type Texts = Readonly<Record<string, string>>;

/** @returns what it prints, or that it is refused */
function byTree(main: string, blocks: Texts, view: unknown): string | undefined {
  const partials = new Map<string, Filled>();
  try {
    for (const [name, text] of Object.entries(blocks))
      partials.set(name, compileTree(Handlebars.parse(text), helpers, partials));
    return compileTree(Handlebars.parse(main), helpers, partials)(view, { data: { path: '' } });
  } catch {
    return undefined;
  }
}

function byHandlebars(main: string, blocks: Texts, view: unknown): string | undefined {
  const engine = Handlebars.create();
  for (const [name, helper] of Object.entries(helpers))
    engine.registerHelper(name, helper as Handlebars.HelperDelegate);
  const names = ['if', 'unless', 'lookup', ...Object.keys(helpers)];
  const options: CompileOptions = {
    strict: true,
    preventIndent: true,
    knownHelpersOnly: true,
    knownHelpers: Object.fromEntries(names.map((name) => [name, true])),
  };
  try {
    for (const [name, text] of Object.entries(blocks)) engine.registerPartial(name, engine.compile(text, options));
    return engine.compile(main, options)(view, { data: { path: '' } });
  } catch {
    return undefined;
  }
}

/** The same facts with markup as Handlebars knows it. */
function safeStrings(value: unknown): unknown {
  if (value instanceof Markup) return new Handlebars.SafeString(value.text);
  if (Array.isArray(value)) return value.map(safeStrings);
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, safeStrings(each)]));
}

/** Handlebars escapes three signs more than markup asks for. */
const plainer = (text: string | undefined): string | undefined =>
  text?.replaceAll('&#x27;', "'").replaceAll('&#x60;', '`').replaceAll('&#x3D;', '=');

const examples = path.join(root, 'examples');
const plans = readdirSync(examples, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

describe('templates of the project', () => {
  test.each(plans)('%s', async (name) => {
    const project = createProject(createDiskWorkspace(path.join(examples, name)));
    const plan = (await readPlan(project.workspace, 'plan.yaml')).value?.plan;
    const { library, types } = (await project.load('library', 'types')).value ?? {};
    if (!plan || !library || !types) throw new Error('the example is not read');
    const blocks = Object.fromEntries([...library.blocks].map(([block, { text }]) => [block, text]));
    let filled = 0;
    for (const type of types) {
      const { view } = templateView(plan, type, library.wording, planNames(plan, library.wording), false);
      const wanted = plainer(byHandlebars(type.template.text, blocks, safeStrings(view)));
      expect(byTree(type.template.text, blocks, view), type.slug).toBe(wanted);
      if (wanted) filled++;
    }
    expect(filled).toBeGreaterThan(0);
  });

  test('each block is among what is compared', () => {
    const folder = path.join(root, 'templates/blocks');
    for (const file of readdirSync(folder)) expect(readFileSync(path.join(folder, file), 'utf8')).not.toContain('{{#*');
  });
});

const name = fc.constantFrom(
  'a',
  'b',
  'list',
  'group',
  'flag',
  'none',
  'this',
  '../a',
  '@index',
  '@root.a',
  'group.a',
  'item',
  'key',
  './b',
  'group.gone.a',
  '@first',
);
const literal = fc.constantFrom('"chữ & <số>"', '0', '1', 'true', 'false', 'null', 'undefined');
const value = fc.oneof(
  { weight: 4, arbitrary: name },
  literal,
  fc
    .tuple(fc.constantFrom('eq', 'and', 'or'), name, fc.oneof(name, literal))
    .map(([call, left, right]) => `(${call} ${left} ${right})`),
  name.map((each) => `(not ${each})`),
  name.map((each) => `(lookup ${each} 0)`),
);

const { text: template } = fc.letrec<{ text: string; piece: string }>((tie) => ({
  text: fc.array(tie('piece'), { maxLength: 5 }).map((pieces) => pieces.join('')),
  piece: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(
      ' chữ ',
      '<b>"x"</b>\n',
      '{{! note }}',
      '{{shout a}}',
      '{{> gone}}',
      '{{"a"}}',
      '{{@root.list}}',
      '{{~a~}}',
      '\\{{a}}',
    ),
    name.map((each) => `{{${each}}}`),
    name.map((each) => `{{{${each}}}}`),
    value.map((each) => `{{upper ${each}}}`),
    name.map((each) => `{{ordinal ${each} 2 style="roman"}}`),
    name.map((each) => `{{> block ${each} b="ngoài"}}`),
    fc.constantFrom('{{> block}}', '{{> block group}}', '{{> (lookup names "first")}}'),
    tie('text').map((inside) => `{{#> around a="x"}}${inside}{{/around}}`),
    tie('text').map((inside) => `{{#> absent}}${inside}{{/absent}}`),
    fc
      .tuple(fc.constantFrom('if', 'unless'), value, tie('text'), tie('text'))
      .map(([word, each, yes, no]) => `{{#${word} ${each}}}${yes}{{else}}${no}{{/${word}}}`),
    fc
      .tuple(value, tie('text'), value, tie('text'))
      .map(([first, yes, second, no]) => `{{#if ${first}}}${yes}{{else if ${second}}}${no}{{/if}}`),
    fc.tuple(value, tie('text')).map(([each, inside]) => `{{#each ${each}}}${inside}{{else}}rỗng{{/each}}`),
    fc.tuple(name, tie('text')).map(([each, inside]) => `{{#each ${each} as |item key|}}${inside}{{/each}}`),
    fc.tuple(name, tie('text')).map(([each, inside]) => `{{#with ${each} as |item|}}${inside}{{/with}}`),
    fc
      .tuple(fc.constantFrom('a', 'list', 'flag', 'none', 'group'), tie('text'))
      .map(([each, inside]) => `{{#${each}}}${inside}{{/${each}}}`),
    fc
      .tuple(fc.constantFrom('a', 'list', 'flag', 'none'), tie('text'))
      .map(([each, inside]) => `{{^${each}}}${inside}{{/${each}}}`),
  ),
}));

const view = {
  a: 'một & "hai" <ba>',
  b: 0,
  flag: true,
  none: '',
  list: [{ a: 'x', number: '7' }, { a: 'y', list: ['u', 'v'], group: { a: 'z' } }, 'chữ', 3],
  group: { a: 'trong', b: 1, list: [] },
  names: { first: 'block' },
};
const blocks: Texts = {
  block: '[{{a}}{{#if b}}+{{b}}{{/if}}{{@path}}]',
  around: '({{a}}{{> @partial-block}}{{#each list}}{{> @partial-block}}{{/each}})',
};

test('templates made at random', () => {
  let filled = 0;
  fc.assert(
    fc.property(template, (text) => {
      const wanted = plainer(byHandlebars(text, blocks, view));
      if (wanted !== undefined) filled++;
      expect(byTree(text, blocks, view)).toBe(wanted);
    }),
    { numRuns: 1500 },
  );
  expect(filled).toBeGreaterThan(100);
});
