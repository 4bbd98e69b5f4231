// Marked-up text of a template → a small tree. A tag left open or closed twice is reported at its line in the template, which the
// attribute `at` of the nearest tag before it carries.

import { DOMParser, type Element as DomElement, type Node as DomNode } from '@xmldom/xmldom';
import { type Diagnostic, failed, ok, type Place, type Result } from '../../diagnostics/index.js';
import { scanMarkup } from './scan-markup.js';

export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Tag | string)[];
  /** Template line, `file:line:column`. */
  readonly at: string;
  /** Path in the plan that the loops around it had reached. */
  readonly in: string;
  /** Its own text, where it is known: what is made of a tag follows from it. */
  readonly source?: string;
}

/** `file:line:column` → place. */
export function templatePlace(at: string): Place {
  const match = /^(.*):(\d+):(\d+)$/.exec(at);
  return match ? { file: match[1] as string, line: Number(match[2]), column: Number(match[3]) } : { file: at };
}

function convert(element: DomElement): Tag {
  const attributes: Record<string, string> = {};
  for (const { name, value } of Array.from(element.attributes)) attributes[name] = value;
  const { at = '', in: inside = '', ...rest } = attributes;
  const children: (Tag | string)[] = [];
  for (let node: DomNode | null = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 1) children.push(convert(node as DomElement));
    else if (node.nodeType === 3 || node.nodeType === 4) children.push(node.nodeValue ?? '');
  }
  return { name: element.nodeName, attributes: rest, children, at, in: inside };
}

/** @param file the template, for faults that stand before any tag */
export function parseMarkup(text: string, file: string): Result<readonly Tag[]> {
  const scanned = scanMarkup(text);
  if (scanned) return ok(scanned);
  const wrapped = `<document>${text.replace(/<!DOCTYPE[^>]*>/gi, '')}</document>`;
  const problems: Diagnostic[] = [];
  const lines = wrapped.split('\n');
  const report = (message: string, locator: { lineNumber?: number; columnNumber?: number } | undefined): void => {
    const line = locator?.lineNumber ?? 1;
    const offset =
      lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0) + (locator?.columnNumber ?? 1);
    const at = [...wrapped.slice(0, offset).matchAll(/ at="([^"]*)"/g)].at(-1)?.[1];
    problems.push({
      code: 'template/bad-markup',
      severity: 'error',
      place: at ? templatePlace(at) : { file },
      message: {
        vi: `Thẻ trong mẫu không khớp ở gần dòng này: ${message}.`,
        en: `The tags of the template do not match near here: ${message}.`,
      },
    });
  };
  try {
    const parser = new DOMParser({
      onError: (_level, message, context) => {
        report(
          String(message).split('\n')[0] ?? '',
          (context as { locator?: { lineNumber?: number; columnNumber?: number } }).locator,
        );
      },
    });
    const root = parser.parseFromString(wrapped, 'text/xml').documentElement;
    if (problems.length > 0 || !root) return failed(...problems.slice(0, 1));
    return ok(convert(root).children.filter((child): child is Tag => typeof child !== 'string'));
  } catch (error) {
    if (problems.length === 0) report(error instanceof Error ? error.message : String(error), undefined);
    return failed(...problems.slice(0, 1));
  }
}
