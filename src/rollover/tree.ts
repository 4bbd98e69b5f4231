// Plain data as it comes from a plan file, before any schema.

export type Tree = Readonly<Record<string, unknown>>;

export const isTree = (value: unknown): value is Tree =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** A row that sums up others, in a plan as read: every scalar is a text there. */
export const isTotalRow = (row: unknown): boolean => isTree(row) && /^(?:true|có)$/iu.test(String(row.isTotal ?? ''));
