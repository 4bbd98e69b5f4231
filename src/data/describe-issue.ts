// One fault that zod found → what a person reads: which field, what is wrong, what may stand there instead.

import type { z } from 'zod';
import type { Diagnostic, Localized } from '../diagnostics/index.js';
import { closest } from '../text/closest.js';
import { knownKeys, titleAt } from './schema-at.js';
import type { DataPath } from './yaml-source.js';

type Issue = z.core.$ZodIssue;

const kinds: Readonly<Record<string, Localized>> = {
  string: { vi: 'chữ', en: 'text' },
  number: { vi: 'số', en: 'a number' },
  int: { vi: 'số nguyên', en: 'a whole number' },
  boolean: { vi: 'true hoặc false', en: 'true or false' },
  array: { vi: 'danh sách (mỗi dòng bắt đầu bằng "- ")', en: 'a list (lines starting with "- ")' },
  object: { vi: 'các cặp "khóa: giá trị"', en: '"key: value" pairs' },
  record: { vi: 'các cặp "khóa: giá trị"', en: '"key: value" pairs' },
};

function kindOf(value: unknown): Localized {
  if (value === null || value === undefined) return { vi: 'để trống', en: 'empty' };
  if (Array.isArray(value)) return { vi: 'một danh sách', en: 'a list' };
  if (typeof value === 'object') return { vi: 'các cặp "khóa: giá trị"', en: '"key: value" pairs' };
  const text = String(value);
  const short = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return { vi: `"${short}"`, en: `"${short}"` };
}

const valueAt = (data: unknown, path: DataPath): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<string | number, unknown> | undefined)?.[key], data);

/** True where an alternative of a union is meant for another kind of value altogether (a list, text), nested unions included. */
const otherKind = (branch: readonly Issue[]): boolean =>
  branch.some(
    (each) =>
      each.path.length === 0 &&
      (each.code === 'invalid_type' || (each.code === 'invalid_union' && each.errors.every(otherKind))),
  );

/** A list of values is not asked about the value as a whole: where another alternative judges what is within, that one fits better. */
const ofWhole = (branch: readonly Issue[]): number =>
  branch.some((each) => each.code === 'invalid_value' && each.path.length === 0) ? 1 : 0;

/** Issues of a union: those of the alternative that fits the kind of the value, or the union itself if none does. */
export function unfoldIssue(issue: Issue, base: DataPath): { issue: Issue; path: DataPath }[] {
  const path = [...base, ...(issue.path as DataPath)];
  if (issue.code !== 'invalid_union') return [{ issue, path }];
  const fitting = issue.errors.filter((branch) => !otherKind(branch));
  const best = fitting.sort((a, b) => ofWhole(a) - ofWhole(b) || a.length - b.length)[0];
  return best ? best.flatMap((each) => unfoldIssue(each, path)) : [{ issue, path }];
}

/** `"subject" (trích yếu)`; an entry of a list by its place. */
function nameOf(key: string | number | undefined, title: string | undefined): Localized {
  if (typeof key === 'number') return { vi: `Mục thứ ${key + 1}`, en: `Entry ${key + 1}` };
  if (key === undefined) return { vi: 'Nội dung của tệp', en: 'The content of the file' };
  const name = title ? `"${key}" (${title})` : `"${key}"`;
  return { vi: name, en: name };
}

export function unknownKey(key: string, known: readonly string[]): Omit<Diagnostic, 'place'> {
  const near = closest(key, known);
  return {
    code: 'data/unknown-key',
    severity: 'error',
    message: { vi: `Không có khóa "${key}" ở đây.`, en: `There is no key "${key}" here.` },
    remedy: near
      ? { vi: `Ý bạn là "${near}"?`, en: `Did you mean "${near}"?` }
      : { vi: `Các khóa dùng được: ${known.join(', ')}.`, en: `Known keys: ${known.join(', ')}.` },
  };
}

export function describeIssue(
  issue: Issue,
  path: DataPath,
  schema: z.ZodType,
  data: unknown,
): Omit<Diagnostic, 'place'>[] {
  const key = path.at(-1);
  const title = titleAt(schema, path);
  const name = nameOf(key, title);
  const found = kindOf(valueAt(data, path));
  const error = (code: string, message: Localized, remedy?: Localized): Omit<Diagnostic, 'place'> => ({
    code,
    severity: 'error',
    message,
    ...(remedy ? { remedy } : {}),
  });
  if (path.length === 0 && data === undefined) {
    return [error('data/empty', { vi: 'Tệp chưa có nội dung.', en: 'The file is empty.' })];
  }
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = knownKeys(schema, path);
      return issue.keys.map((unknown) => unknownKey(unknown, known));
    }
    case 'invalid_type': {
      const expected = kinds[issue.expected] ?? { vi: issue.expected, en: issue.expected };
      return valueAt(data, path) === undefined
        ? [error('data/missing', { vi: `Thiếu ${name.vi}.`, en: `${name.en} is missing.` })]
        : [
            error('data/wrong-kind', {
              vi: `${name.vi} phải là ${expected.vi}, không phải ${found.vi}.`,
              en: `${name.en} must be ${expected.en}, not ${found.en}.`,
            }),
          ];
    }
    case 'invalid_value': {
      const values = issue.values.map(String);
      const near = closest(String(valueAt(data, path)), values);
      const list = values.join(', ');
      if (valueAt(data, path) === undefined)
        return [error('data/missing', { vi: `Thiếu ${name.vi}.`, en: `${name.en} is missing.` })];
      return [
        error(
          'data/unknown-value',
          { vi: `${name.vi} không nhận giá trị ${found.vi}.`, en: `${name.en} cannot be ${found.en}.` },
          near
            ? { vi: `Ý bạn là "${near}"? (các giá trị: ${list})`, en: `Did you mean "${near}"? (values: ${list})` }
            : { vi: `Các giá trị: ${list}.`, en: `Values: ${list}.` },
        ),
      ];
    }
    case 'too_small':
    case 'too_big': {
      const limit = issue.code === 'too_small' ? issue.minimum : issue.maximum;
      const least = issue.code === 'too_small';
      const what =
        issue.origin === 'string'
          ? { vi: ' ký tự', en: ' characters' }
          : issue.origin === 'array'
            ? { vi: ' mục', en: ' entries' }
            : { vi: '', en: '' };
      return [
        error('data/out-of-range', {
          vi: `${name.vi} phải ${least ? 'từ' : 'không quá'} ${limit}${what.vi}${least ? ' trở lên' : ''}.`,
          en: `${name.en} must be ${least ? 'at least' : 'at most'} ${limit}${what.en}.`,
        }),
      ];
    }
    case 'custom': {
      const params = issue.params as { localized?: Localized; remedy?: Localized } | undefined;
      const message = params?.localized ?? { vi: issue.message, en: issue.message };
      return [error('data/invalid', message, params?.remedy)];
    }
    default:
      return valueAt(data, path) === undefined
        ? [error('data/missing', { vi: `Thiếu ${name.vi}.`, en: `${name.en} is missing.` })]
        : [
            error('data/invalid', {
              vi: `${name.vi} không nhận giá trị ${found.vi}.`,
              en: `${name.en} cannot be ${found.en}.`,
            }),
          ];
  }
}
