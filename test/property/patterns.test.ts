// No expression goes back over a text of users without bound: every one of the code, and of those put together from words and data, over texts made
// to lead it astray. Time has to grow with the length, not with its square. `KEHOACH_PATTERNS=100000` takes texts of that length and prints the worst.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { root } from '../support/compose.js';

interface Pattern {
  readonly source: string;
  readonly flags: string;
  readonly where: string;
}

interface Answer {
  readonly ms: number;
  readonly growth: number;
  readonly attack?: readonly string[];
}

/** Behind every bound that a pattern has of its own, so that a bounded one grows with the length from here on. */
const SHORT = 4000;
const LONG = Number(process.env.KEHOACH_PATTERNS ?? 8 * SHORT);
/** Half way, by powers, between growth with the length and with its square. */
const TOO_MUCH = (LONG / SHORT) ** 1.5;
/** For one expression over some hundred texts; what goes back without bound does not come to an end. */
const MOST_MS = 30_000;

/** They read what our own writers or their packages have just made. */
const overOwn = [/^render\/docx\/own-parts\.ts/, /^render\/docx\/stamp\//];

function writtenPatterns(): Pattern[] {
  const folder = path.join(root, 'src');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .flatMap((name) => {
      const file = ts.createSourceFile(
        name,
        readFileSync(path.join(folder, name), 'utf8'),
        ts.ScriptTarget.Latest,
        true,
      );
      const found: Pattern[] = [];
      const visit = (node: ts.Node): void => {
        if (ts.isRegularExpressionLiteral(node)) {
          const end = node.text.lastIndexOf('/');
          const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
          found.push({ source: node.text.slice(1, end), flags: node.text.slice(end + 1), where: `${name}:${line}` });
        }
        ts.forEachChild(node, visit);
      };
      visit(file);
      return found;
    })
    .filter(({ where }) => !overOwn.some((own) => own.test(where.replaceAll('\\', '/'))));
}

/** Those that come to be while a text is checked and imported and a plan is rolled over: every one of a module that is loaded, and those of data. */
async function composedPatterns(): Promise<Pattern[]> {
  const found = new Map<string, Pattern>();
  const real = globalThis.RegExp;
  const watched = new Proxy(real, {
    construct: (target, args: [string, string?]) => {
      const made = new target(...args);
      const where = /[/\\]src[/\\]([^):]+\.tsx?)(?!.*pattern\.ts)/u.exec(
        (new Error().stack ?? '')
          .split('\n')
          .filter((line) => !/text[/\\]pattern\.ts/u.test(line))
          .slice(2, 4)
          .join(' '),
      )?.[1];
      if (where !== undefined && !overOwn.some((own) => own.test(where.replaceAll('\\', '/'))))
        found.set(String(made), { source: made.source, flags: made.flags, where });
      return made;
    },
  });
  globalThis.RegExp = watched;
  try {
    const { createProject } = await import('../../src/flows/project.js');
    const { createDiskWorkspace } = await import('../../src/workspace/disk.js');
    const { checkFile } = await import('../../src/flows/check.js');
    const { importFile } = await import('../../src/flows/import.js');
    const { rollOverPlan } = await import('../../src/flows/roll-over.js');
    const project = createProject(createDiskWorkspace(path.join(root, 'examples/sao-mai-2026')));
    const paper = readFileSync(path.join(root, 'test/samples/quyet-dinh-2025.txt'));
    await checkFile(project, 'van-ban.txt', paper);
    await importFile(project, paper, 'van-ban.txt');
    await rollOverPlan(project, 'plan.yaml', { year: 2027 });
  } finally {
    globalThis.RegExp = real;
  }
  return [...found.values()];
}

test('every expression over a text takes a time that grows with its length', { timeout: 3_600_000 }, async () => {
  const composed = await composedPatterns();
  // else the watch caught nothing, and the test would say nothing
  expect(composed.length).toBeGreaterThan(300);
  const patterns = new Map(
    [...writtenPatterns(), ...composed].map((each) => [`/${each.source}/${each.flags}`, each] as const),
  );
  const file = new URL('../support/pattern-worker.mjs', import.meta.url);
  let worker = new Worker(file);
  const faults: string[] = [];
  const all: (Answer & { readonly name: string })[] = [];
  for (const [name, { source, flags, where }] of patterns) {
    if (!/[*+]|\{\d+,\d*\}/u.test(source)) continue;
    let trying: unknown;
    const answer = await new Promise<Answer | undefined>((resolve, reject) => {
      const end = setTimeout(() => resolve(undefined), MOST_MS);
      worker.removeAllListeners();
      worker.on('error', reject);
      worker.on('message', (message: { readonly trying?: unknown; readonly done?: Answer }) => {
        trying = message.trying ?? trying;
        if (message.done === undefined) return;
        clearTimeout(end);
        resolve(message.done);
      });
      worker.postMessage({ source, flags, short: SHORT, long: LONG });
    });
    if (answer === undefined) {
      await worker.terminate();
      worker = new Worker(file);
      faults.push(`${where} ${name}: no end over ${JSON.stringify(trying)}`);
    } else {
      all.push({ ...answer, name: `${where} ${name}` });
      if (answer.growth > TOO_MUCH)
        faults.push(`${where} ${name}: ${answer.growth.toFixed(0)} times over ${JSON.stringify(answer.attack)}`);
    }
  }
  await worker.terminate();
  if (process.env.KEHOACH_PATTERNS !== undefined)
    for (const { name, ms } of all.toSorted((a, b) => b.ms - a.ms).slice(0, 15))
      console.log(`${ms.toFixed(0)} ms over ${LONG} letters: ${name.slice(0, 200)}`);
  expect(faults).toEqual([]);
});
