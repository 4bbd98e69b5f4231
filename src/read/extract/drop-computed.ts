// What a draft says in the very words that are computed anyway is taken out of it, so that one fact stands once: references.

import { unescapeText } from './marked-text.js';

type Data = Record<string, unknown>;

const even = (text: string): string =>
  unescapeText(text)
    .replace(/[.…]{3,}/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/(?<!\s)\s+\//g, ' /')
    .trim();

/** @param reference the computed words between the parentheses */
export function dropComputedReferences(plan: Readonly<Data>, reference: string): Data {
  const without = (data: unknown): unknown => {
    if (data === null || typeof data !== 'object' || typeof (data as Data).reference !== 'string') return data;
    const { reference: own, ...rest } = data as Data;
    return even(own as string) === even(reference) ? rest : data;
  };
  return Object.fromEntries(
    Object.entries(plan).map(([key, value]) => {
      if (key === 'annexes' && Array.isArray(value)) return [key, value.map(without)];
      return [key, key === 'plan' || key === 'decision' || key === 'document' ? without(value) : value];
    }),
  );
}
