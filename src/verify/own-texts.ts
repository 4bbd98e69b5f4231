// Every text of the plan that the proof rests on must be the one in the plan's file, with nothing but its {{names}} filled in: filling
// belongs to composing, and a text that was rewritten there would be found again in every document made of it.

import type { Diagnostic } from '../diagnostics/index.js';
import type { Plan } from '../plan/plan.js';
import { fold } from './fold.js';

type Data = Readonly<Record<string, unknown>>;

const isData = (value: unknown): value is Data => value !== null && typeof value === 'object';

const NAME = /\{\{\{?[^{}]*\}?\}\}/u;

/** The text at a path; where the file says in one text what the plan has in a list or an object, that text. */
function ownText(own: unknown, path: readonly string[]): string | undefined {
  let value = own;
  for (const key of path) {
    if (typeof value === 'string') return value;
    value = isData(value) ? value[key] : undefined;
  }
  return typeof value === 'string' ? value : undefined;
}

/** What a name must stand for, where that can be told from the file alone; all else may be any text. */
function meaningOf(own: unknown, name: string): string | undefined {
  const year = isData(own) ? Number(own.year) : Number.NaN;
  const steps: Readonly<Record<string, number>> = { year: 0, previousYear: -1, nextYear: 1 };
  if (name in steps) return String(year + (steps[name] ?? 0));
  const known = /^(?:facts\..+|unit\.(?:kind|name)|agency\.name)$/.test(name);
  const at = name.startsWith('agency.') ? ['unit', ...name.split('.')] : name.split('.');
  const value = known ? ownText(own, at) : undefined;
  return value === undefined || NAME.test(value) ? undefined : fold(value);
}

/** Whether a text is these stretches in their order, with anything between them: the first at its beginning, the last at its end. */
function isStrungFrom(stretches: readonly string[], text: string): boolean {
  const [first = '', ...later] = stretches;
  const last = later.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first) || !text.endsWith(last)) return false;
  let from = first.length;
  for (const stretch of later) {
    const at = text.indexOf(stretch, from);
    if (at < 0) return false;
    from = at + stretch.length;
  }
  return from <= text.length - last.length;
}

function isFilled(own: unknown, text: string, filled: string): boolean {
  const names = text.match(new RegExp(NAME, 'gu')) ?? [];
  const [first = '', ...pieces] = fold(text).split(NAME);
  const stretches = [first];
  pieces.forEach((piece, index) => {
    const value = meaningOf(own, (names[index] ?? '').replace(/[{}~\s]/g, ''));
    if (value === undefined) stretches.push(piece);
    else stretches.push(`${stretches.pop()}${value}${piece}`);
  });
  return isStrungFrom(stretches, fold(filled));
}

/** @param own data of the plan's file as it is written @param plan with all texts filled in */
export function rewrittenTexts(own: unknown, plan: Plan): Diagnostic[] {
  const found: Diagnostic[] = [];
  const visit = (value: unknown, path: readonly string[]): void => {
    if (isData(value)) for (const [key, each] of Object.entries(value)) visit(each, [...path, key]);
    if (typeof value !== 'string') return;
    const text = ownText(own, path);
    if (text === undefined || isFilled(own, text, value)) return;
    found.push({
      code: 'verify/rewritten',
      severity: 'error',
      place: { path: path.join('.') },
      message: {
        vi: `Tệp kế hoạch ghi "${text}", văn bản được lập với "${value}".`,
        en: `The plan says "${text}", the document was made with "${value}".`,
      },
      remedy: {
        vi: 'Không phát hành bản này; đây là lỗi của kehoach, xin báo cho người phát triển.',
        en: 'Do not issue this; it is a fault of kehoach, please report it.',
      },
    });
  };
  visit(plan, []);
  return found;
}
