// Loads a style sheet (templates/styles/*.yaml): checks it, applies `basedOn`, fills what a role leaves out.

import { z } from 'zod';
import { checkData, loadDataFile } from '../data/check-data.js';
import type { DataSource } from '../data/yaml-source.js';
import { andThen, type Diagnostic, failed, ok, type Result } from '../diagnostics/index.js';
import type { RoleStyle, StyleSheet } from '../document/style-sheet.js';
import type { Workspace } from '../workspace/workspace.js';

const length = (title: string) => z.number().meta({ title: `${title} (mm)` });
const margins = (title: string) =>
  z
    .strictObject({ top: length('trên'), bottom: length('dưới'), left: length('trái'), right: length('phải') })
    .meta({ title });
const flag = (title: string) => z.boolean().optional().meta({ title });
const points = (title: string) =>
  z
    .number()
    .min(0)
    .optional()
    .meta({ title: `${title} (pt)` });

const roleInput = z.strictObject({
  name: z.string().meta({ title: 'tên kiểu trong Word' }),
  basedOn: z.string().optional().meta({ title: 'theo kiểu' }),
  builtIn: z
    .string()
    .regex(/^heading [1-9]$/)
    .optional()
    .meta({ title: 'kiểu có sẵn của Word (heading 1 … heading 9)' }),
  next: z.string().optional().meta({ title: 'kiểu của đoạn tiếp theo (khi gõ Enter)' }),
  size: z.number().min(4).max(40).optional().meta({ title: 'cỡ chữ' }),
  bold: flag('đậm'),
  italic: flag('nghiêng'),
  align: z.enum(['left', 'center', 'right', 'justify']).optional().meta({ title: 'căn lề' }),
  firstLine: z.number().optional().meta({ title: 'thụt dòng đầu (mm)' }),
  left: z.number().optional().meta({ title: 'lùi vào (mm)' }),
  before: points('cách trên'),
  after: points('cách dưới'),
  line: z.number().min(1).max(3).optional().meta({ title: 'giãn dòng' }),
  keepWithNext: flag('đi liền đoạn sau'),
  keepLines: flag('không tách trang'),
  outline: z.int().min(0).max(9).optional().meta({ title: 'cấp trong mục lục' }),
  lines: z.enum(['flow', 'balanced', 'one']).optional().meta({ title: 'ngắt dòng' }),
  colour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .optional()
    .meta({ title: 'màu chữ' }),
});

export const sheetSchema = z.strictObject({
  name: z.string().meta({ title: 'tên bảng kiểu' }),
  font: z.string().meta({ title: 'phông chữ ghi trong tệp Word' }),
  page: z
    .strictObject({
      width: length('khổ giấy, rộng'),
      height: length('khổ giấy, cao'),
      margins: margins('lề trang'),
      headerDistance: length('số trang cách mép giấy'),
    })
    .meta({ title: 'trang giấy' }),
  ruleWeight: z.number().meta({ title: 'nét kẻ (pt)' }),
  table: z
    .strictObject({ border: z.number().meta({ title: 'nét kẻ bảng (pt)' }), cellMargin: margins('lề trong ô') })
    .meta({ title: 'bảng' }),
  roles: z.record(z.string(), roleInput).meta({ title: 'kiểu chữ của từng thành phần' }),
});

type RoleInput = z.infer<typeof roleInput>;

const plain: Omit<RoleStyle, 'name' | 'next'> = {
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
  lines: 'flow',
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
  const { basedOn: _, builtIn: _word, next: _next, ...style } = merged;
  // what Word calls a role and what follows it are the role's own, never those of the one it is based on
  const { builtIn, next = role } = chain.at(-1) ?? {};
  if (!(next in roles)) {
    problems.push({
      code: 'style/bad-next',
      severity: 'error',
      place: source.placeOf(['roles', role, 'next']),
      message: {
        vi: `Sau kiểu "${role}" là kiểu "${next}", không có trong bảng kiểu.`,
        en: `Style "${role}" is followed by "${next}", which the sheet does not have.`,
      },
    });
  }
  return { ...style, next, ...(builtIn === undefined ? {} : { builtIn }) };
}

/** Loads `templates/styles/<name>.yaml`. Faults: bad YAML, unknown keys, values out of range, a `basedOn` that leads nowhere. */
export async function loadStyleSheet(workspace: Workspace, name = 'nghi-dinh-30'): Promise<Result<StyleSheet>> {
  const source = await loadDataFile(workspace, `templates/styles/${name}.yaml`);
  return andThen(source, (data) =>
    andThen(checkData(data, sheetSchema), (input) => {
      const problems: Diagnostic[] = [];
      const roles: Record<string, RoleStyle> = {};
      for (const role of Object.keys(input.roles)) roles[role] = resolve(input.roles, role, problems, data);
      return problems.length > 0 ? failed(...problems) : ok({ ...input, roles });
    }),
  );
}
