// Loads a style sheet (templates/styles/*.yaml): checks it, applies `basedOn`, fills what a role leaves out.

import { z } from 'zod';
import { checkData, loadDataFile } from '../data/check-data.js';
import type { DataSource } from '../data/yaml-source.js';
import { andThen, type Diagnostic, failed, ok, type Result } from '../diagnostics/index.js';
import type { RoleStyle, StyleSheet } from '../document/style-sheet.js';
import type { Workspace } from '../workspace/workspace.js';

const margins = z.strictObject({ top: z.number(), bottom: z.number(), left: z.number(), right: z.number() });

const roleInput = z.strictObject({
  name: z.string(),
  basedOn: z.string().optional(),
  size: z.number().min(4).max(40).optional(),
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  align: z.enum(['left', 'center', 'right', 'justify']).optional(),
  firstLine: z.number().optional(),
  left: z.number().optional(),
  before: z.number().min(0).optional(),
  after: z.number().min(0).optional(),
  line: z.number().min(1).max(3).optional(),
  keepWithNext: z.boolean().optional(),
  keepLines: z.boolean().optional(),
  outline: z.int().min(0).max(9).optional(),
  colour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .optional(),
});

const sheetInput = z.strictObject({
  name: z.string(),
  font: z.string(),
  page: z.strictObject({ width: z.number(), height: z.number(), margins, headerDistance: z.number() }),
  ruleWeight: z.number(),
  table: z.strictObject({ border: z.number(), cellMargin: margins }),
  roles: z.record(z.string(), roleInput),
});

type RoleInput = z.infer<typeof roleInput>;

const plain: Omit<RoleStyle, 'name'> = {
  size: 14,
  bold: false,
  italic: false,
  align: 'left',
  firstLine: 0,
  left: 0,
  before: 0,
  after: 0,
  line: 1,
  keepWithNext: false,
  keepLines: false,
  outline: 0,
  colour: '#000000',
};

/** A role with everything it inherits; the chain of `basedOn` is followed at most as far as there are roles. */
function resolve(
  roles: Readonly<Record<string, RoleInput>>,
  role: string,
  problems: Diagnostic[],
  source: DataSource,
): RoleStyle {
  const chain: RoleInput[] = [];
  const seen = new Set<string>();
  for (let name: string | undefined = role; name !== undefined; name = roles[name]?.basedOn) {
    const input: RoleInput | undefined = roles[name];
    if (!input || seen.has(name)) {
      problems.push({
        code: 'style/bad-base',
        severity: 'error',
        place: source.placeOf(['roles', role, 'basedOn']),
        message: {
          vi: `Kiểu "${role}" dựa trên kiểu "${name}" ${input ? 'theo vòng lặp' : 'không có trong bảng kiểu'}.`,
          en: `Style "${role}" is based on "${name}", which ${input ? 'leads back to itself' : 'the sheet does not have'}.`,
        },
      });
      break;
    }
    seen.add(name);
    chain.unshift(input);
  }
  const merged = Object.assign({}, plain, ...chain) as RoleStyle & { basedOn?: string };
  const { basedOn: _, ...style } = merged;
  return style;
}

/** Loads `templates/styles/<name>.yaml`. Faults: bad YAML, unknown keys, values out of range, a `basedOn` that leads nowhere. */
export async function loadStyleSheet(workspace: Workspace, name = 'nghi-dinh-30'): Promise<Result<StyleSheet>> {
  const source = await loadDataFile(workspace, `templates/styles/${name}.yaml`);
  return andThen(source, (data) =>
    andThen(checkData(data, sheetInput), (input) => {
      const problems: Diagnostic[] = [];
      const roles: Record<string, RoleStyle> = {};
      for (const role of Object.keys(input.roles)) roles[role] = resolve(input.roles, role, problems, data);
      return problems.length > 0 ? failed(...problems) : ok({ ...input, roles });
    }),
  );
}
