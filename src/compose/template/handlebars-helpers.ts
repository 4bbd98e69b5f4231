// The few helpers that templates may use, besides if, unless, each, with and lookup. They turn facts into words; none of them lays out.

import Handlebars from 'handlebars';
import { capitalize, uncapitalize, upper } from '../../text/case.js';
import { numeral } from '../../text/numerals.js';

type Options = Handlebars.HelperOptions;

/** Path of what a loop or `with` was given, from the path of the loop around it. */
function pathOf(options: Options): string {
  const around = String(options.data?.path ?? '');
  const from = String(options.hash.from ?? '').replace(/^this\.?/, '');
  if (from.startsWith('@root.')) return from.slice('@root.'.length);
  const above = /^(\.\.\/)+/.exec(from)?.[0];
  const base = above
    ? around
        .split('.')
        .slice(0, -2 * (above.length / 3))
        .join('.')
    : around;
  const own = above ? from.slice(above.length) : from;
  return [base, own].filter((part) => part !== '').join('.');
}

function each(this: unknown, list: unknown, options: Options): string {
  if (!Array.isArray(list) || list.length === 0) return options.inverse(this);
  const path = pathOf(options);
  return list
    .map((item, index) => {
      const data = Handlebars.createFrame(options.data);
      Object.assign(data, {
        path: `${path}.${index}`,
        index,
        first: index === 0,
        last: index === list.length - 1,
        count: list.length,
      });
      return options.fn(item, { data, blockParams: [item, index] });
    })
    .join('');
}

function withValue(this: unknown, value: unknown, options: Options): string {
  if (value === undefined || value === null || value === '') return options.inverse(this);
  const data = Handlebars.createFrame(options.data);
  data.path = pathOf(options);
  return options.fn(value, { data, blockParams: [value] });
}

/** The number an entry states itself, else the one that follows from its place: `{{ordinal this @index}}`, `{{ordinal this @index style="roman"}}`. */
function ordinal(item: { number?: string } | undefined, index: number, options: Options): string {
  return item?.number ?? numeral(options.hash.style ?? 'decimal', index + 1);
}

export const helpers: Readonly<Record<string, Handlebars.HelperDelegate>> = {
  each,
  with: withValue,
  ordinal,
  upper: (text: unknown) => upper(String(text)),
  capitalize: (text: unknown) => capitalize(String(text)),
  uncapitalize: (text: unknown) => uncapitalize(String(text)),
  eq: (a: unknown, b: unknown) => a === b,
  and: (...values: unknown[]) => values.slice(0, -1).every(Boolean),
  or: (...values: unknown[]) => values.slice(0, -1).some(Boolean),
  not: (value: unknown) => !value,
};
