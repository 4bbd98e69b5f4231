// Numbers in Vietnamese form: decimal comma, points between thousands.

/** Reads `84,5`, `84.5`, `1.234,5`, `1.234` (a thousand), `-3`. Undefined if the text is not wholly a number. */
export function parseNumber(text: string): number | undefined {
  const trimmed = text.trim();
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(trimmed)) return Number(trimmed.replaceAll('.', '').replace(',', '.'));
  if (/^-?\d+([.,]\d+)?$/.test(trimmed)) return Number(trimmed.replace(',', '.'));
  return undefined;
}

/** `1234.5` → `1.234,5`; no more decimals than the number has. */
export function formatNumber(value: number): string {
  const [whole, decimals] = String(Math.abs(value)).split('.');
  const grouped = (whole ?? '0').replace(/\B(?=(\d{3})+$)/g, '.');
  return `${value < 0 ? '-' : ''}${grouped}${decimals ? `,${decimals}` : ''}`;
}
