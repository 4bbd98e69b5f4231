// Every text of a draft with its path, and the draft with some of them changed.

type Data = unknown;

/** @param change the new text, or the same; keys are never changed */
export function mapTexts(data: Data, change: (text: string, path: string) => string, path = ''): Data {
  const inside = (key: string | number): string => (path === '' ? String(key) : `${path}.${key}`);
  if (typeof data === 'string') return change(data, path);
  if (Array.isArray(data)) return data.map((each, index) => mapTexts(each, change, inside(index)));
  if (data === null || typeof data !== 'object') return data;
  return Object.fromEntries(Object.entries(data).map(([key, each]) => [key, mapTexts(each, change, inside(key))]));
}

/** Texts of the document itself: no names of types, roles, numbers, dates or of the unit. */
export const isProse = (path: string): boolean =>
  !/^(?:type|year|unit|authority|signatory|settings|contact)(?:\.|$)/.test(path) &&
  !/(?:^|\.)(?:number|date|role|align|width|minimum|numbering|numberMark|groupNumbering|columnNumbers|kind|table|orientation|form)(?:\.\d+)?$/.test(
    path,
  ) &&
  !/\.columns$/.test(path);

/** Paths inside citations: words of other documents. */
export const isCited = (path: string): boolean => /(?:^|\.)citations\./.test(path);
