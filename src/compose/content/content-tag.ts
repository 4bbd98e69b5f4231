// `<content of="plan.content" numbering="I 1 a"/>`: the body of a text, from the plan. `of` is a path from where the loops stand; the
// plan's own `numbering` beside it goes before the template's.

import type { Block } from '../../document/document.js';
import type { ContentNode } from '../../plan/content.js';
import { type NumeralToken, numeralStyles } from '../../plan/table.js';
import type { ComposeContext } from '../compose-context.js';
import type { Tag } from '../template/parse-markup.js';
import { composeContent } from './compose-content.js';

const valueAt = (data: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], data);

const isToken = (text: string): text is NumeralToken => (numeralStyles as readonly string[]).includes(text);

export function contentTag(tag: Tag, context: ComposeContext): Block[] {
  const path = [tag.in, tag.attributes.of ?? 'content'].filter((part) => part !== '').join('.');
  const all = valueAt(context.plan, path) as ContentNode[] | undefined;
  if (all === undefined) return [];
  const nodes = all.slice(0, Number(tag.attributes.first ?? all.length));
  const around = path.split('.').slice(0, -1).join('.');
  const stated = valueAt(context.plan, `${around}.numbering`) as NumeralToken[] | undefined;
  const numbering = stated ?? (tag.attributes.numbering ?? 'I 1 a').split(/\s+/).filter(isToken);
  const labels = (valueAt(context.plan, `${around}.labels`) ?? {}) as Readonly<Record<string, string>>;
  return composeContent(nodes, path, { numbering, depth: 0, above: '', template: tag.at, labels }, context);
}
