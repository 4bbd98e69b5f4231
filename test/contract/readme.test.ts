// What the READMEs show as plan files works: the complete example of README.md, every piece of README.vi.md put into a plan, and its settings.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { loadProjectSettings } from '../../src/doctype/project-settings.js';
import { readDirectives } from '../../src/read/figures/read-given-files.js';
import { createMemoryWorkspace } from '../../src/workspace/workspace.js';
import { composeText, linesOf, root } from '../support/compose.js';

const blocksOf = async (file: string): Promise<string[]> => {
  const text = await readFile(path.join(root, file), 'utf8');
  return [...text.matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => match[1] as string);
};

type Data = Record<string, unknown>;

const unit = await readFile(path.join(root, 'templates/quyet-dinh/sample/unit.yaml'), 'utf8');
const sample = parse(await readFile(path.join(root, 'templates/quyet-dinh/sample/plan.yaml'), 'utf8'), {
  schema: 'failsafe',
}) as Data;

/** The sample with the texts of a piece in place of its own. */
function planWith(piece: Data): Data {
  const plan = { ...sample };
  for (const [key, value] of Object.entries(piece)) {
    const texts = key === 'decision' || key === 'plan';
    plan[key] = texts ? { ...(sample[key] as Data), ...(value as Data) } : value;
  }
  return plan;
}

describe('README.md', async () => {
  const complete = (await blocksOf('README.md')).find((block) => /^type:/m.test(block)) ?? '';

  it('shows a complete plan', async () => {
    const { document, diagnostics } = await composeText(complete);
    expect(diagnostics).toEqual([]);
    expect(document?.parts.map(({ id }) => id)).toEqual(['quyet-dinh', 'ke-hoach', 'phu-luc']);
    expect(linesOf(document, 'quyet-dinh', 'signature-capacity')).toEqual(['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']);
  });
});

describe('README.vi.md', async () => {
  const blocks = await blocksOf('README.vi.md');
  const settings = blocks.filter((piece) => /^(?:fonts|check):/.test(piece));
  const directives = blocks.filter((piece) => /\bdo:/.test(piece));
  const pieces = blocks.filter((piece) => !directives.includes(piece) && !settings.includes(piece));

  it('shows settings of the office', async () => {
    expect(settings).toHaveLength(2);
    for (const text of settings) {
      const files = { 'kehoach.yaml': text };
      const { value, diagnostics } = await loadProjectSettings(createMemoryWorkspace({ files }));
      expect(diagnostics).toEqual([]);
      expect(Object.keys(value ?? {})).toEqual([text.split(':')[0]]);
    }
  });

  it('shows what may become of the tasks', () => {
    expect(directives).toHaveLength(1);
    const { value, diagnostics } = readDirectives(new TextEncoder().encode(directives[0]), 'viec.yaml');
    expect(diagnostics).toEqual([]);
    expect(value).toBeDefined();
  });

  it('shows pieces of a plan', () => {
    expect(pieces.length).toBeGreaterThanOrEqual(7);
  });

  it.each(pieces.map((piece) => [piece.split('\n').slice(0, 2).join(' '), piece]))('%s', async (_, piece) => {
    const whole = piece.startsWith('  ') ? `decision:\n${piece}` : piece;
    const plan = stringify(planWith(parse(whole, { schema: 'failsafe' }) as Data));
    const { diagnostics } = await composeText(plan, { 'unit.yaml': unit });
    expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });
});
