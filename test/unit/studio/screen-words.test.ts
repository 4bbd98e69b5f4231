// No fault says in the studio what only the command line knows: every text of a fault that names its options or keys of the plan file has
// words of the screen beside it.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { screenWords } from '../../../src/studio/engine/screen-words.js';
import { root } from '../../support/compose.js';

const src = path.join(root, 'src');
const machine =
  /--[a-z]|\bkehoach (?!tạo|ghi)[a-z]|\(YAML: |\b(?:decision|plan|document|signatory|check)\.[a-z]|\b(?:authority|position|capacity|rule|table|columns|sample|reading|better):|\bkehoach\.yaml|\.hbs\b/;

/** What cannot happen in the studio or is about a file by its name; or, by file, the codes that have words of the screen. */
const elsewhere: Readonly<Record<string, string>> = {
  'usage/columns': 'no option for columns',
  'form/no-split': 'forms are never split',
  'type/no-template': 'types of an office come as files',
  'compose/form/unused-fields.ts': 'names a place as it stands in the form',
  'rollover/report/rollover-report.ts': 'a file to keep, not a fault',
  'doctype/unused-templates.ts': 'a file of settings told by its name',
  'check/rules/law/issuer-exists.ts': 'one of several remedies of its rule',
  'flows/roll-over.ts': 'added to the remedy of that rule',
  'batch/run/make-unit.ts': 'the column of the table comes first',
  'rollover/targets/set-target.ts': 'rollover/rule-does-not-fit and rollover/direction-unclear',
  'check/rules/form/capacity-fits.ts': 'check/capacity-fits',
  'check/rules/form/signatures.ts': 'check/signatory-name',
  'render/form/form-faults.ts': 'form/command-field and the other kinds of active content, below',
};

interface Said {
  readonly code: string;
  readonly text: string;
}

const nameOf = (node: ts.ObjectLiteralElementLike): string => node.name?.getText() ?? '';

/** The code of the fault that a text belongs to; the file where it cannot be told. */
function codeOf(node: ts.Node, file: string, source: string): string {
  const prefix = /code: `(\w+)\/\$\{code\}`/.exec(source)?.[1] ?? 'rollover';
  for (let at: ts.Node = node; at; at = at.parent) {
    if (ts.isCallExpression(at) && /^(?:problem|open)$/.test(at.expression.getText())) {
      const word = at.arguments.find((each) => ts.isStringLiteral(each) && /^[a-z]+(?:-[a-z]+)+$/.test(each.text));
      if (word && ts.isStringLiteral(word)) return `${prefix}/${word.text}`;
    }
    if (ts.isObjectLiteralExpression(at)) {
      const value = (name: string): string | undefined => {
        const own = at.kind && (at as ts.ObjectLiteralExpression).properties.find((each) => nameOf(each) === name);
        return own && ts.isPropertyAssignment(own) && ts.isStringLiteral(own.initializer)
          ? own.initializer.text
          : undefined;
      };
      const code = value('code');
      if (code) return code;
      if (value('id') && at.properties.some((each) => nameOf(each) === 'check')) return `check/${value('id')}`;
    }
    if (ts.isFunctionDeclaration(at)) break;
  }
  return file;
}

function saidIn(file: string): Said[] {
  const source = readFileSync(path.join(src, file), 'utf8');
  if (!machine.test(source)) return [];
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.ES2022, true);
  const said: Said[] = [];
  const visit = (node: ts.Node, vi: boolean): void => {
    const own = vi || (ts.isPropertyAssignment(node) && nameOf(node) === 'vi');
    const isText =
      ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateExpression(node);
    // what is put into a text is not its words
    const text = isText ? node.getText().replace(/\$\{[^}]*\}/g, '') : '';
    if (own && machine.test(text)) said.push({ code: codeOf(node, file, source), text });
    ts.forEachChild(node, (child) => visit(child, own));
  };
  visit(tree, false);
  return said;
}

test('every fault that speaks to the command line has words for the screen', () => {
  const files = readdirSync(src, { recursive: true })
    .map((file) => String(file).replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts') && !/^(?:cli|workspace|studio)\//.test(file));
  const said = files.flatMap(saidIn);
  // what is looked for is there
  expect(said.map(({ code }) => code)).toContain('issue/already-there');
  expect(said.filter(({ code }) => !Object.hasOwn(screenWords, code) && !Object.hasOwn(elsewhere, code))).toEqual([]);
});

test('every kind of active content has words for the screen', () => {
  const source = readFileSync(path.join(src, 'render/form/form-faults.ts'), 'utf8');
  const table = /const activeTexts[^{]*\{([\s\S]*?)\n\};/u.exec(source)?.[1] ?? '';
  const kinds = [...table.matchAll(/^ {2}'?([a-z-]+)'?: \(what\)/gmu)].map(([, kind]) => `form/${kind}`);
  expect(kinds).toContain('form/command-field');
  expect(kinds.filter((code) => !Object.hasOwn(screenWords, code))).toEqual([]);
});

test('the words of the screen name neither options nor keys', () => {
  for (const [code, { message, remedy }] of Object.entries(screenWords)) {
    for (const text of [message, remedy]) if (text) expect(`${text.vi} ${text.en}`, code).not.toMatch(machine);
  }
});
