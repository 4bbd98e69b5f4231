// Loads a style sheet (templates/styles/*.yaml): checks it, applies `basedOn`, fills what a role leaves out.

import { parse } from 'yaml';
import { z } from 'zod';
import { type Diagnostic, failed, ok, type Result } from '../diagnostics/index.js';
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
  file: string,
): RoleStyle {
  const chain: RoleInput[] = [];
  const seen = new Set<string>();
  for (let name: string | undefined = role; name !== undefined; name = roles[name]?.basedOn) {
    const input: RoleInput | undefined = roles[name];
    if (!input || seen.has(name)) {
      problems.push({
        code: 'style/bad-base',
        severity: 'error',
        place: { file, path: `roles.${role}.basedOn` },
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

/** Reads the text of a sheet. Faults: bad YAML, unknown keys, values out of range, a `basedOn` that leads nowhere. */
export function parseStyleSheet(text: string, file: string): Result<StyleSheet> {
  let raw: unknown;
  try {
    raw = parse(text, { maxAliasCount: 20 });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return failed({
      code: 'style/unreadable',
      severity: 'error',
      place: { file },
      message: { vi: `Không đọc được bảng kiểu: ${message}`, en: `Cannot read the style sheet: ${message}` },
    });
  }
  const checked = sheetInput.safeParse(raw);
  if (!checked.success) {
    return failed(
      ...checked.error.issues.map(
        (issue): Diagnostic => ({
          code: 'style/invalid',
          severity: 'error',
          place: { file, path: issue.path.join('.') },
          message: {
            vi: `Bảng kiểu sai ở "${issue.path.join('.')}": ${issue.message}`,
            en: `The style sheet is wrong at "${issue.path.join('.')}": ${issue.message}`,
          },
        }),
      ),
    );
  }
  const input = checked.data;
  const problems: Diagnostic[] = [];
  const roles: Record<string, RoleStyle> = {};
  for (const role of Object.keys(input.roles)) roles[role] = resolve(input.roles, role, problems, file);
  return problems.length > 0 ? failed(...problems) : ok({ ...input, roles });
}

/** Loads `templates/styles/<name>.yaml`. */
export async function loadStyleSheet(workspace: Workspace, name: string): Promise<Result<StyleSheet>> {
  const file = `templates/styles/${name}.yaml`;
  const bytes = await workspace.resource(file);
  if (!bytes) {
    return failed({
      code: 'style/missing',
      severity: 'error',
      place: { file },
      message: { vi: `Không có bảng kiểu "${name}".`, en: `There is no style sheet "${name}".` },
    });
  }
  return parseStyleSheet(new TextDecoder().decode(bytes), file);
}
