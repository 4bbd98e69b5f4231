// What a form of one document type may name: from the type, the table definitions and shared blocks at hand, and the plan's own columns.

import type { FormRules } from '../../compose/form/check-form.js';
import type { DocumentType } from '../../doctype/document-type.js';
import type { Library } from '../../doctype/library.js';
import type { Plan } from '../../plan/plan.js';
import type { Column } from '../../plan/table.js';

const rolesOf = (columns: readonly Column[]): string[] =>
  columns.flatMap((column) => [...(column.role === undefined ? [] : [column.role]), ...rolesOf(column.columns ?? [])]);

export function formRules(type: DocumentType, library: Library, plan?: Plan): FormRules {
  const own = [plan?.tasks, plan?.indicators].flatMap((table) =>
    table && typeof table.columns !== 'string' ? rolesOf(table.columns) : [],
  );
  const defined = [...library.tables.values()].flatMap(({ columns }) => rolesOf(columns));
  return {
    main: type.main,
    roles: [...new Set([...own, ...defined])],
    ...(plan ? { facts: Object.keys(plan.facts ?? {}) } : {}),
    blocks: new Map(
      [...library.blocks].map(([name, { text }]) => [name, { placeable: !/<(part|section|foot)[\s>]/.test(text) }]),
    ),
  };
}
