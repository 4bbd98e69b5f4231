// What the schema of a plan states of each of its values besides its form: what kind of text it is and whether it is printed. Stages that go
// through the texts of a plan ask this (`plan-texts.ts`), so that a new key is stated once, where it is defined.

import { z } from 'zod';

/** Kinds of texts that hold words, in which years, names of units and other documents may be spoken of. */
export const wordKinds = ['fact', 'title', 'prose', 'reference', 'citation', 'column', 'group', 'cell'] as const;
export type WordKind = (typeof wordKinds)[number];

/**
 * `name`: of a unit, person or office, or a single word; `figure`: of a row, for the setting of targets; `key`: names something for the
 * program; `choice`: one of a few values.
 */
export type TextKind = WordKind | 'name' | 'number' | 'date' | 'figure' | 'key' | 'choice';

export interface Statement {
  readonly kind: TextKind;
  /**
   * `itself`: the value stands in the document, whenever the text does of which it is part; `within`: only as part of another text, or where
   * something names it; `never`: it says how the document is made.
   */
  readonly printed: 'itself' | 'within' | 'never';
}

export const statements = z.registry<Statement>();

export const state = <T extends z.ZodType>(
  schema: T,
  kind: TextKind,
  printed: Statement['printed'] = kind === 'key' || kind === 'choice' ? 'never' : 'itself',
): T => {
  statements.add(schema, { kind, printed });
  return schema;
};
