// Before composing: what the type needs must be there, and what the type has no place for must not be lost silently.

import { titleAt } from '../data/schema-at.js';
import type { Diagnostic } from '../diagnostics/index.js';
import type { DocumentType } from '../doctype/document-type.js';
import { type Plan, planSchema } from '../plan/plan.js';
import type { Unit } from '../plan/unit.js';
import { isNameInCapitals, nameFromCapitals } from '../text/name-capitals.js';
import { faultsOfUnitNames } from './names/unit-names.js';

const texts = ['decision', 'plan', 'document', 'tasks', 'indicators', 'annexes'] as const;

const valueAt = (data: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], data);

const mentions = (data: unknown, table: string): boolean =>
  data !== null &&
  typeof data === 'object' &&
  ((data as { table?: unknown }).table === table || Object.values(data).some((each) => mentions(each, table)));

/** `"lưu" của quyết định`: what a fact is called, and of which part; its key where it has no title. */
function wordsFor(path: string): string {
  const [part = '', ...rest] = path.split('.');
  const [whole, title] = [titleAt(planSchema, [part]) ?? part, titleAt(planSchema, path.split('.')) ?? path];
  return rest.length === 0 ? `"${title}"` : `"${title}" của ${whole}`;
}

/** Whether facts are missing without which the type's template cannot run. */
export const lacksFacts = (plan: Plan, type: DocumentType): boolean =>
  type.requires.some((path) => valueAt(plan, path) === undefined);

/** Names stand in running text as in a letterhead: the plan has them with the capitals of running text. NĐ 30, Phụ lục II, mục I, III. */
function namesInCapitals({ unit, signatory }: Plan): Diagnostic[] {
  const names: { readonly path: string; readonly name: string }[] = [];
  let path = 'unit';
  for (let each: Unit | undefined = unit; each; each = each.parent) {
    names.push({ path: `${path}.name`, name: each.name });
    if (each.place !== undefined) names.push({ path: `${path}.place`, name: each.place });
    path += '.parent';
  }
  if (signatory.name !== undefined) names.push({ path: 'signatory.name', name: signatory.name });
  return names
    .filter(({ name }) => isNameInCapitals(name))
    .map(
      ({ path: at, name }): Diagnostic => ({
        code: 'plan/name-in-capitals',
        severity: 'warning',
        place: { path: at },
        message: {
          vi: `"${name}" viết toàn chữ hoa và sẽ in như vậy trong lời văn.`,
          en: `"${name}" is all capitals and is printed so in running text.`,
        },
        remedy: { vi: `Viết "${nameFromCapitals(name)}".`, en: `Write "${nameFromCapitals(name)}".` },
      }),
    );
}

/** An agency has a head, and no committee unless it names what it signs for; a unit has a committee. What the file says else is not printed. */
function authorityOfOther({ authority, unit: { agency } }: Plan): Diagnostic[] {
  if (agency ? authority !== 'committee' || agency.collective : authority !== 'head') return [];
  const own = agency ? 'head' : 'chairman';
  return [
    {
      code: 'plan/authority',
      severity: 'warning',
      place: { path: 'authority' },
      message: agency
        ? {
            vi: `${agency.name} không có tập thể UBND để ký TM.: "authority: committee" không được dùng, văn bản ghi thẩm quyền của ${agency.head}.`,
            en: `${agency.name} has no committee: "authority: committee" is not used, the document names its head.`,
          }
        : {
            vi: 'Kế hoạch không có cơ quan thuộc UBND (unit.agency): "authority: head" không được dùng, văn bản ghi thẩm quyền của Chủ tịch UBND.',
            en: 'The plan names no agency (unit.agency): "authority: head" is not used, the document names the chairman.',
          },
      remedy: {
        vi: `Ghi authority: ${own}, hoặc ${agency ? 'bỏ' : 'ghi'} unit.agency nếu ${agency ? 'UBND' : 'cơ quan đó'} ban hành.`,
        en: `Write authority: ${own}, or ${agency ? 'take unit.agency out if the committee issues it' : 'name the agency in unit.agency'}.`,
      },
    },
  ];
}

export function checkFacts(plan: Plan, type: DocumentType): Diagnostic[] {
  const missing = type.requires
    .filter((path) => valueAt(plan, path) === undefined)
    .map(
      (path): Diagnostic => ({
        code: 'plan/missing-fact',
        severity: 'error',
        place: { path },
        message: {
          vi: `Loại văn bản "${type.slug}" cần ${wordsFor(path)}, kế hoạch chưa có.`,
          en: `Type "${type.slug}" needs "${path}", which the plan lacks.`,
        },
        remedy: {
          vi: `Ghi ${wordsFor(path)} vào kế hoạch (YAML: ${path}).`,
          en: `Write it into the plan (YAML: ${path}).`,
        },
      }),
    );
  const unused = texts
    .filter((key) => plan[key] !== undefined && !type.uses.includes(key))
    .map(
      (key): Diagnostic => ({
        code: 'plan/unused-part',
        severity: 'error',
        place: { path: key },
        message: {
          vi: `Loại văn bản "${type.slug}" không dùng mục "${key}"; nội dung này sẽ không được in.`,
          en: `Type "${type.slug}" does not use "${key}"; it would not be printed.`,
        },
        remedy: { vi: 'Bỏ mục này hoặc đổi type.', en: 'Take it out, or change the type.' },
      }),
    );
  const unplaced = (['tasks', 'indicators'] as const)
    .filter(
      (table) =>
        plan[table] !== undefined &&
        type.uses.includes(table) &&
        !mentions([plan.decision, plan.plan, plan.document, plan.annexes], table),
    )
    .map(
      (table): Diagnostic => ({
        code: 'plan/unplaced-table',
        severity: 'error',
        place: { path: table },
        message: { vi: `Bảng "${table}" chưa được đặt vào đâu.`, en: `The table "${table}" is not placed anywhere.` },
        remedy: { vi: `Thêm "- table: ${table}" vào content.`, en: `Add "- table: ${table}" to some content.` },
      }),
    );
  return [
    ...missing,
    ...unused,
    ...unplaced,
    ...faultsOfUnitNames(plan.unit, 'unit'),
    ...namesInCapitals(plan),
    ...authorityOfOther(plan),
  ];
}
