// The shape of files: no circle of imports, none above 300 lines, no function above 75, no state that a module keeps for itself. Read from
// the syntax tree; what is excepted says why.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const src = path.resolve(import.meta.dirname, '../../../src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => {
    const text = readFileSync(path.join(src, name), 'utf8');
    return { name, text, tree: ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true) };
  });

const MOST_LINES = 300;
const MOST_LINES_OF_FUNCTION = 75;

const isImport = (node: ts.Node): node is ts.ImportDeclaration | ts.ExportDeclaration =>
  ts.isImportDeclaration(node) || ts.isExportDeclaration(node);

/** Files of the house that a file imports when it is loaded, types included; what is imported late closes no circle. */
const imports = new Map(
  files.map(({ name, tree }) => [
    name,
    tree.statements.flatMap((node) => {
      const target = isImport(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier);
      if (!target || !node.moduleSpecifier.text.startsWith('.')) return [];
      return [path.posix.join(path.posix.dirname(name), node.moduleSpecifier.text).replace(/\.js$/, '.ts')];
    }),
  ]),
);

/** The first circle that a walk from each file meets. */
function circles(): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const walk = (name: string, way: readonly string[]): void => {
    const start = way.indexOf(name);
    if (start >= 0) found.push([...way.slice(start), name].join(' → '));
    if (done.has(name)) return;
    done.add(name);
    for (const target of imports.get(name) ?? []) walk(target, [...way, name]);
  };
  for (const { name } of files) walk(name, []);
  return found;
}

const linesOf = (node: ts.Node, tree: ts.SourceFile): number =>
  tree.getLineAndCharacterOfPosition(node.end).line - tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;

/** `file name` of each function with a body above the bound. */
function longFunctions({ name, tree }: (typeof files)[number]): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body && linesOf(node, tree) > MOST_LINES_OF_FUNCTION) {
      const { parent } = node;
      const named = node.name ?? (ts.isVariableDeclaration(parent) ? parent.name : undefined);
      found.push(named ? `${name} ${named.getText()}` : name);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** Long on purpose, or not yet split; a new one is not added. */
const longOnPurpose: Readonly<Record<string, readonly string[]>> = {
  'the options of one command, one below the other': ['rollover', 'check', 'batch', 'template'].map(
    (name) => `cli/commands/${name}.ts ${name}Command`,
  ),
  'a screen, its parts one below the other': [
    'studio/page/issue.tsx Issue',
    'studio/page/main.tsx App',
    'studio/page/next-year.tsx NextYear',
    'studio/page/start.tsx Start',
    'studio/page/table.tsx PlanTable',
    'studio/page/units.tsx Units',
  ],
  'one case a kind, each a few lines': [
    'data/describe-issue.ts describeIssue',
    'read/pdf/read-content.ts readContent',
    'check/open-place-notes.ts drafterNotes',
    'check/open-place-signs.ts signsOf',
  ],
  'functions over one state, which they close over': [
    'recognise/line-roles.ts recogniseLines',
    'compose/template/compile-tree.ts compileTree',
    'read/pdf/look-of-pdf.ts createLook',
    'rollover/years/year-questions.ts question',
    'read/extract/table/read-rows.ts readRows',
    'typeset/break-lines.ts breakLines',
  ],
  'steps in their order, each handed to the next': [
    'batch/variant/check-entries.ts checkEntries',
    'batch/variant/unit-targets.ts unitTargets',
    'check/rules/facts/stale-year.ts',
    'check/rules/form/capacity-pairs.ts judgePair',
    'flows/roll-over.ts rollOverPlan',
    'read/extract/content.ts readContent',
    'read/extract/draft-head.ts draftHead',
    'read/extract/draft-instrument.ts draftInstrument',
    'read/extract/extract-plan.ts extractPlan',
    'read/extract/table/extract-table.ts extractTable',
    'read/figures/figures-of-table.ts figuresOfTable',
    'read/xlsx/read-sheet.ts readSheet',
    'rollover/citations/tell-standing.ts tellStanding',
    'rollover/roll-over.ts rollOver',
    'rollover/targets/bases.ts rollBases',
    'rollover/targets/find-figures.ts findFigures',
    'rollover/targets/raise-target.ts raiseTarget',
    'rollover/targets/roll-targets.ts rollTargets',
    'rollover/years/open-outcomes.ts openOutcomes',
    'verify/collect-facts.ts collectFacts',
  ],
};

const isReadonly = (type: ts.TypeNode | undefined): boolean => /^(?:readonly |Readonly)/.test(type?.getText() ?? '');

/** A value that is filled or replaced after its module was loaded; what a weak store holds goes with the object that it is known by. */
function keepsState(list: ts.VariableDeclarationList): string[] {
  return list.declarations.flatMap(({ name, type, initializer }) => {
    const made = initializer?.getText() ?? '';
    const fills = /^(?:new (?:Map|Set)(?:<.*>)?\(\)|boundedCache\b.*|\[\]|\{\})$/s.test(made) && !isReadonly(type);
    return !(list.flags & ts.NodeFlags.Const) || fills ? [name.getText()] : [];
  });
}

const stateOnPurpose: Readonly<Record<string, readonly string[]>> = {
  'what is unfinished in this process, to be undone however it ends': [
    'workspace/output-end.ts undos',
    'workspace/output-end.ts listeners',
    'workspace/output-end.ts watched',
    'workspace/output-temporary.ts pending',
  ],
  'one LibreOffice at a time, whoever asks': ['cli/office/convert-by-office.ts last'],
  'what a text comes to, whoever asks: bounded, and depends on nothing else': [
    'compose/expand-texts.ts known',
    'compose/content/compose-content.ts known',
    'compose/template/parse-markup.ts known',
    'check/view/line-words.ts plainForms',
  ],
  'what one open page or its worker is at: there is one of it': [
    'studio/engine/worker.ts last',
    'studio/page/app.ts version',
    'studio/page/app.ts later',
    'studio/page/app.ts edits',
    'studio/page/fields.tsx growing',
    'studio/page/one-tab.ts own',
  ],
  'numbers that tell pieces apart, in this process alone': [
    'render/pdf/draw-page.ts lastNumber',
    'render/pdf/pack-content.ts numbers',
    'check/view/known-lines.ts places',
  ],
};

const named = (reasons: Readonly<Record<string, readonly string[]>>): string[] => Object.values(reasons).flat();

describe('the shape of files', () => {
  test('no circle of imports', () => {
    expect(imports.get('index.ts')?.length).toBeGreaterThan(10);
    expect(circles()).toEqual([]);
  });

  test(`no file above ${MOST_LINES} lines`, () => {
    const long = files.filter(({ text }) => text.split('\n').length - 1 > MOST_LINES).map(({ name }) => name);
    expect(long).toEqual([]);
  });

  test(`no function above ${MOST_LINES_OF_FUNCTION} lines but those named`, () => {
    const long = files.flatMap(longFunctions);
    expect(long).toContain('data/describe-issue.ts describeIssue');
    expect(long.filter((each) => !named(longOnPurpose).includes(each))).toEqual([]);
  });

  test('no module keeps state but those named', () => {
    const states = files.flatMap(({ name, tree }) =>
      tree.statements.flatMap((node) =>
        ts.isVariableStatement(node) ? keepsState(node.declarationList).map((each) => `${name} ${each}`) : [],
      ),
    );
    expect(states).toContain('workspace/output-end.ts watched');
    expect(states.filter((each) => !named(stateOnPurpose).includes(each))).toEqual([]);
  });
});
