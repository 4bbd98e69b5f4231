// Words as they stand, inside a regular expression.

export const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** One of the words as they stand, sought in their order. */
export const anyOf = (words: readonly string[]): string => words.map(escapePattern).join('|');
