// Values as YAML text at a given indentation, in the manner of the plan files: short texts plain, long ones folded, several lines as a
// block.

const WIDTH = 118;

/** Text that YAML reads back as itself without quotes, in block and in flow. */
const PLAIN = /^[\p{L}\p{N}(“…][^\n#:,[\]{}"'\\]*$/u;
const MEANS_SOMETHING = /^(?:true|false|yes|no|on|off|null|~|-?[\d.,]+|0[xo][\da-f]+|\.inf|\.nan)$/i;
const INNER = /^[\p{L}\p{N}(“…](?:[^\n#:]|:(?=\S)|(?<=\S)#)*$/u;

export const quoted = (text: string): string => JSON.stringify(text).replace(/\u007f/g, '\\u007f');

/** Whether text can stand without quotes; that it may then be read as a number is another matter. */
export const fitsPlain = (text: string, flow: boolean): boolean =>
  (flow ? PLAIN : INNER).test(text) && !/\s$/.test(text) && !(flow && text.includes('{{'));

/** Text that a reader of typed YAML takes for a number, a yes or a no. */
export const meansSomething = (text: string): boolean => MEANS_SOMETHING.test(text);

/** One line. @param flow inside `{…}` or `[…]`, where commas and brackets count */
export function inlineScalar(value: unknown, flow: boolean): string {
  if (typeof value !== 'string') return value === undefined || value === null ? '' : String(value);
  return fitsPlain(value, flow) && !meansSomething(value) ? value : quoted(value);
}

function folded(text: string, indent: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && indent.length + line.length + word.length + 1 > WIDTH) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  lines.push(line);
  return lines.map((each) => `${indent}${each}`).join('\n');
}

const isBlockSafe = (text: string): boolean =>
  !/^[ \n]|\n[ \t]+\n|[ \t]\n| {2}| $|\n{2}/.test(text) && text.trim() !== '';

/** What stands behind `key:` or `-`, with its leading space or line break. @param column of the key or dash it belongs to */
export function writeValue(value: unknown, column: number): string {
  const inside = ' '.repeat(column + 2);
  if (typeof value === 'string') {
    const text = value.replace(/(?<!\n)\n+$/, '');
    if (text.includes('\n') && isBlockSafe(text))
      return ` |\n${text
        .split('\n')
        .map((line) => inside + line)
        .join('\n')}`;
    const short = inlineScalar(text, false);
    if (column + short.length < WIDTH - 12 || text.includes('\n') || !isBlockSafe(text)) return ` ${short}`;
    return ` >-\n${folded(text, inside)}`;
  }
  if (Array.isArray(value)) {
    if (value.length === 0) return ' []';
    return `\n${value.map((each) => `${inside}-${writeValue(each, column + 2).replace(/^\n\s*/, ' ')}`).join('\n')}`;
  }
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).filter(([, each]) => each !== undefined);
    if (entries.length === 0) return ' {}';
    return `\n${entries.map(([key, each]) => `${inside}${key}:${writeValue(each, column + 2)}`).join('\n')}`;
  }
  return ` ${inlineScalar(value, false)}`;
}

/** Everything on one line: `{ kind: Luật, name: … }`. */
export function writeFlow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(writeFlow).join(', ')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).filter(([, each]) => each !== undefined);
    return `{ ${entries.map(([key, each]) => `${key}: ${writeFlow(each)}`).join(', ')} }`;
  }
  return inlineScalar(value, true);
}
