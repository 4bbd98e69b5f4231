// The values of PDF syntax: numbers, names, strings, arrays, dictionaries, references, read from text of one byte a character.
// ISO 32000-1, 7.3.

export interface PdfReference {
  readonly object: number;
}

export type PdfDictionary = ReadonlyMap<string, PdfValue>;

/** Names begin with `/`, strings with `(`, operators of content streams with neither. */
export type PdfValue = number | string | PdfReference | readonly PdfValue[] | PdfDictionary;

export const isDictionary = (value: PdfValue | undefined): value is PdfDictionary => value instanceof Map;

export const isReference = (value: PdfValue | undefined): value is PdfReference =>
  typeof value === 'object' && 'object' in value;

export const isArray = (value: PdfValue | undefined): value is readonly PdfValue[] => Array.isArray(value);

/** Deeper than any file of ours. */
const MAX_DEPTH = 60;
const MAX_STRING = 65_536;

const TOKEN =
  /[\s\0]+|%[^\r\n]*|<<|>>|<([0-9A-Fa-f\s]*)>|\/([^\s\0()<>[\]{}/%]*)|[[\]{}]|[-+]?(?:\d+\.?\d*|\.\d+)|[^\s\0()<>[\]{}/%]+|[\s\S]/y;

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

const unescaped = (text: string): string =>
  text.replace(/\\([0-7]{1,3}|\r\n|[\s\S])/g, (_, mark: string) =>
    /^[0-7]/.test(mark)
      ? String.fromCharCode(Number.parseInt(mark, 8) & 255)
      : /^[\r\n]/.test(mark)
        ? ''
        : (escapes[mark] ?? mark),
  );

const fromHex = (digits: string): string =>
  (digits.replace(/\s+/g, '').match(/../g) ?? [])
    .map((pair) => String.fromCharCode(Number.parseInt(pair, 16)))
    .join('');

/** Reads one value after another; `undefined` is the end. */
export class PdfParser {
  constructor(
    private readonly text: string,
    public position = 0,
  ) {}

  /** Before this place no string begins that ends. */
  private stringless = 0;

  /** The string in brackets that begins here. A search by pattern would need room for every letter of it. */
  private bracketed(): string | undefined {
    if (this.text.charAt(this.position) !== '(' || this.position < this.stringless) return undefined;
    const end = Math.min(this.text.length, this.position + MAX_STRING);
    let at = this.position + 1;
    for (; at < end; at += this.text.charAt(at) === '\\' ? 2 : 1) {
      const letter = this.text.charAt(at);
      if (letter === ')') return this.text.slice(this.position, at + 1);
      if (letter === '(') break;
    }
    this.stringless = at;
    return undefined;
  }

  private token(): string | undefined {
    while (this.position < this.text.length) {
      const string = this.bracketed();
      if (string !== undefined) {
        this.position += string.length;
        return string;
      }
      TOKEN.lastIndex = this.position;
      const [token] = TOKEN.exec(this.text) ?? [undefined];
      if (token === undefined) return undefined;
      this.position += token.length;
      if (!/^[\s\0%]/.test(token)) return token;
    }
    return undefined;
  }

  private list(end: string, depth: number): PdfValue[] {
    const values: PdfValue[] = [];
    for (let value = this.value(depth + 1); value !== undefined && value !== end; value = this.value(depth + 1)) {
      if (value === 'R' && values.length >= 2) {
        values.pop();
        values.push({ object: Number(values.pop()) });
      } else values.push(value);
    }
    return values;
  }

  value(depth = 0): PdfValue | undefined {
    const token = this.token();
    if (token === undefined || depth > MAX_DEPTH) return undefined;
    if (token === '[') return this.list(']', depth);
    if (token === '<<') {
      const values = this.list('>>', depth);
      const dictionary = new Map<string, PdfValue>();
      for (let at = 0; at + 1 < values.length; at += 2) {
        const key = values[at];
        if (typeof key === 'string' && key.startsWith('/')) dictionary.set(key.slice(1), values[at + 1] as PdfValue);
      }
      return dictionary;
    }
    if (token.startsWith('<') && token.length > 1) return `(${fromHex(token.slice(1, -1))}`;
    if (token.startsWith('(') && token.length > 1) return `(${unescaped(token.slice(1, -1))}`;
    return /^[-+.\d]/.test(token) && !Number.isNaN(Number(token)) ? Number(token) : token;
  }
}
