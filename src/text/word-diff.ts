// What has changed between two texts, word by word: the longest common run of words stays, the rest is taken out or put in. What stays and
// what is taken out are together the old text to the letter, what stays and what is put in the new one.

export interface Piece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Words with the space before them, marks of punctuation on their own, space at the end; together they are the text again. */
const wordsOf = (text: string): string[] => text.match(/\s*(?:[^\s.,;:()]|[.,:](?=\d))+|\s*[.,;:()]|\s+$/gu) ?? [];

const spaceBefore = (word: string): string => /^\s*/.exec(word)?.[0] ?? '';

/** Above this many pairs of words the whole text is given as replaced. */
const MAX_PAIRS = 4_000_000;

/** For each pair of positions the length of the longest common run of words from there on. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint16Array[] {
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    const [row, below] = [table[i] as Uint16Array, table[i + 1] as Uint16Array];
    for (let j = b.length - 1; j >= 0; j--) {
      row[j] =
        (a[i] as string).trim() === (b[j] as string).trim()
          ? (below[j + 1] as number) + 1
          : Math.max(below[j] as number, row[j + 1] as number);
    }
  }
  return table;
}

export function diffWords(before: string, after: string): Piece[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  const [a, b] = [wordsOf(before), wordsOf(after)];
  const pieces: Piece[] = [];
  const add = (kind: Piece['kind'], text: string): void => {
    const last = pieces.at(-1);
    if (text === '') return;
    if (last?.kind === kind) pieces[pieces.length - 1] = { kind, text: last.text + text };
    else pieces.push({ kind, text });
  };
  if (a.length * b.length > MAX_PAIRS || a.length > 60_000 || b.length > 60_000) {
    add('removed', before);
    add('added', after);
    return pieces;
  }
  const table = commonLengths(a, b);
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && (a[i] as string).trim() === (b[j] as string).trim()) {
      const [old, fresh] = [spaceBefore(a[i] as string), spaceBefore(b[j] as string)];
      if (old === fresh) add('same', old);
      else {
        add('removed', old);
        add('added', fresh);
      }
      add('same', (b[j] as string).slice(fresh.length));
      i += 1;
      j += 1;
    } else if (j >= b.length || (i < a.length && (table[i + 1]?.[j] ?? 0) >= (table[i]?.[j + 1] ?? 0))) {
      add('removed', a[i] as string);
      i += 1;
    } else {
      add('added', b[j] as string);
      j += 1;
    }
  }
  return pieces;
}
