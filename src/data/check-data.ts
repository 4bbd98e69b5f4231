// Checks data against a zod schema and says every fault in Vietnamese at its place, with the nearest known key.

import { z } from 'zod';
import { andThen, type Diagnostic, failed, ok, type Place, type Result } from '../diagnostics/index.js';
import type { Workspace } from '../workspace/workspace.js';
import { describeIssue, unfoldIssue, unknownKey } from './describe-issue.js';
import { knownKeys, refusesKey, takesText } from './schema-at.js';
import { type DataPath, type DataSource, parseYaml } from './yaml-source.js';

// Reads a data file of the product or the office (types, tables, styles, wording) through the workspace.

/** @param file resource path, e.g. `templates/wording.yaml` */
export async function loadDataFile(workspace: Workspace, file: string): Promise<Result<DataSource>> {
  const bytes = await workspace.resource(file);
  return bytes ? parseYaml(new TextDecoder().decode(bytes), file, { scalars: 'typed' }) : noFile(file);
}

const noFile = (file: string): Result<never> =>
  failed({
    code: 'data/no-file',
    severity: 'error',
    place: { file },
    message: { vi: `Không có tệp ${file}.`, en: `There is no file ${file}.` },
  });

const isMap = (data: unknown): data is Readonly<Record<string, unknown>> =>
  typeof data === 'object' && data !== null && !Array.isArray(data);

/** Every text of a tree, with where it stands. */
function* textsIn(data: unknown, path: DataPath = []): Generator<readonly [text: string, path: DataPath]> {
  if (typeof data === 'string') yield [data, path];
  else if (Array.isArray(data)) for (const [index, each] of data.entries()) yield* textsIn(each, [...path, index]);
  else if (isMap(data)) for (const [key, each] of Object.entries(data)) yield* textsIn(each, [...path, key]);
}

/** Words become parts of expressions, `{name}` in them another part. */
export function isExpression(text: string): boolean {
  try {
    new RegExp(`(?:${text.replace(/(?<!\\[pP])\{[a-z]{1,40}\}/giu, '(?:x)')})`, 'u');
    return true;
  } catch {
    return false;
  }
}

/** An expression in a file of data that is none. */
export const badPattern = (text: string, place: Place): Diagnostic => ({
  code: 'data/bad-pattern',
  severity: 'error',
  place,
  message: {
    vi: `Không tìm được chữ theo mẫu "${text.slice(0, 80)}": mẫu viết sai.`,
    en: `Nothing can be looked for by "${text.slice(0, 80)}": the pattern is not well formed.`,
  },
  remedy: {
    vi: 'Dấu ngoặc phải đủ cả mở và đóng; dấu ( ) [ ] { } * + ? | \\ dùng như chữ thì viết thêm \\ ở trước.',
    en: 'Close every bracket; put \\ before ( ) [ ] { } * + ? | \\ where they are meant as signs.',
  },
});

/** What an office has written itself in a file of word lists and no text can be searched for. @param all words, not what is called `pattern` alone */
function brokenWords(own: DataSource, builtIn: unknown, all: boolean): Diagnostic[] {
  const known = new Set([...textsIn(builtIn)].map(([text]) => text));
  return [...textsIn(own.data)]
    .filter(([text, path]) => (all || path.at(-1) === 'pattern') && !known.has(text) && !isExpression(text))
    .map(([text, path]) => badPattern(text, own.placeOf(path)));
}

/**
 * The same for a file of word lists: a list that the office's file does not have is the built-in one, so that a file made for an earlier
 * version goes on to hold.
 *
 * @param of whether its words become parts of expressions, as they are written
 */
export async function loadWordLists(
  workspace: Workspace,
  file: string,
  of: 'words' | 'expressions' = 'words',
): Promise<Result<DataSource>> {
  const [bytes, builtInBytes] = [await workspace.resource(file), await workspace.builtIn(file)];
  if (!bytes) return noFile(file);
  const [text, builtInText] = [bytes, builtInBytes].map((each) => each && new TextDecoder().decode(each));
  const own = parseYaml(text ?? '', file, { scalars: 'typed' });
  if (builtInText === undefined || builtInText === text) return own;
  return andThen(own, (source) => {
    const { value: builtIn } = parseYaml(builtInText, file, { scalars: 'typed' });
    const broken = brokenWords(source, builtIn?.data, of === 'expressions');
    if (broken.length > 0) return failed(...broken);
    if (!isMap(source.data) || !isMap(builtIn?.data)) return ok(source);
    return ok({ ...source, data: { ...builtIn.data, ...source.data } });
  });
}

/**
 * What the schema never sees since YAML has it as nothing: keys that it does not know, a misspelt `archve:`; and `~`, `null` in the place of a
 * text, which would print nothing in silence.
 */
function hiddenFaults(source: DataSource, schema: z.ZodType): Diagnostic[] {
  return (source.emptyKeys ?? []).flatMap(({ path, written }): Diagnostic[] => {
    const key = String(path.at(-1));
    const around = path.slice(0, -1);
    if (refusesKey(schema, around, key))
      return [{ ...unknownKey(key, knownKeys(schema, around)), place: source.placeOfKey(path) }];
    if (written === undefined || !takesText(schema, path)) return [];
    return [
      {
        code: 'yaml/nothing-in-text',
        severity: 'error',
        place: source.placeOf(path),
        message: {
          vi: `"${written}" không có ngoặc kép được YAML hiểu là không có gì, nên không in ra.`,
          en: `"${written}" without quotes is nothing to YAML, so that nothing is printed.`,
        },
        remedy: {
          vi: `Là chữ để in thì đặt trong ngoặc kép: ${key}: "${written}"; chưa có thì để trống sau dấu hai chấm.`,
          en: `If it is to be printed, put it in quotes: ${key}: "${written}"; if there is nothing yet, leave the place empty.`,
        },
      },
    ];
  });
}

/** Parses the data with the schema; on failure all faults, each at its place in the source. */
export function checkData<S extends z.ZodType>(source: DataSource, schema: S): Result<z.output<S>> {
  const parsed = schema.safeParse(source.data);
  const hidden = hiddenFaults(source, schema);
  if (parsed.success) return hidden.length > 0 ? failed(...hidden) : ok(parsed.data);
  const faults = parsed.error.issues
    .flatMap((issue) => unfoldIssue(issue, []))
    .flatMap(({ issue, path }) => {
      const places =
        issue.code === 'unrecognized_keys' ? issue.keys.map((key) => source.placeOfKey([...path, key])) : [];
      return describeIssue(issue, path, schema, source.data).map(
        (fault, index): Diagnostic => ({ ...fault, place: places[index] ?? source.placeOf(path) }),
      );
    });
  const told = new Set(hidden.map(({ place }) => place?.path));
  return failed(...hidden, ...faults.filter(({ place }) => place?.path === undefined || !told.has(place.path)));
}

/** JSON Schema with Vietnamese titles, for editors (VS Code's YAML support reads draft-7) and forms. */
export const jsonSchemaOf = (schema: z.ZodType): Record<string, unknown> =>
  z.toJSONSchema(schema, { target: 'draft-7', io: 'input' }) as Record<string, unknown>;
