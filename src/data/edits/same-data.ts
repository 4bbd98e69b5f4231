// Whether two trees of plain data are the same, order of keys aside.

export function sameData(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [Object.entries(a), b as Record<string, unknown>];
  const keys = Object.keys(right).filter((key) => right[key] !== undefined);
  const own = left.filter(([, value]) => value !== undefined);
  return own.length === keys.length && own.every(([key, value]) => sameData(value, right[key]));
}
