// What stands inside a paragraph tag → lines of inlines. White space of the template is one space; a line break inside a value
// starts a new line.

import type { Diagnostic } from '../diagnostics/index.js';
import { type Control, type Inline, openFacts, type TextRun } from '../document/document.js';
import { appendText } from '../document/walk.js';
import { type Tag, templatePlace } from './template/parse-markup.js';
import { VALUE_BREAK } from './template/run-template.js';

// Text with marks → inlines. Inside values, **bold** and *italic* are marks, as people type them; `\*` is a plain star. A mark counts
// only if it hugs a word and is closed in the same line, so "(*)" and "2 * 3" stay text.

export interface Face {
  readonly bold?: boolean;
  readonly italic?: boolean;
}

/** A stroke begins a plain star or stands for itself, never either: else a text of nothing but `\\*` would be tried in all ways. */
const mark =
  /\\\*|\*\*(?=[^\s*])((?:\\\*|\\(?!\*)|[^*\\]|\*(?!\*))*?[^\s*\\])\*\*(?![\p{L}\p{N}*])|\*(?=[^\s*)])((?:\\\*|\\(?!\*)|[^*\\])*?[^\s*(\\])\*(?![\p{L}\p{N}*])/gu;

const run = (text: string, face: Face): TextRun => ({ kind: 'text', text, ...face });

/** One line of text to runs, marks resolved. */
export function inlinesOf(line: string, face: Face = {}): Inline[] {
  const out: Inline[] = [];
  let rest = 0;
  const plain = (text: string): void => {
    if (text !== '') appendText(out, run(text, face));
  };
  for (const match of line.matchAll(mark)) {
    const before = line[match.index - 1];
    const word = before !== undefined && /[\p{L}\p{N}*]/u.test(before);
    if (word && match[0] !== '\\*') continue;
    plain(line.slice(rest, match.index));
    rest = match.index + match[0].length;
    if (match[0] === '\\*') plain('*');
    else if (match[1] !== undefined) out.push(...inlinesOf(match[1], { ...face, bold: true }));
    else out.push(...inlinesOf(match[2] ?? '', { ...face, italic: true }));
  }
  plain(line.slice(rest));
  return out;
}

/** Text of inlines as it reads; a gap reads as spaces, a break as a new line. */
export const textOf = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) =>
      inline.kind === 'text' ? inline.text : inline.kind === 'blank' ? '      ' : inline.soft ? ' ' : '\n',
    )
    .join('');

interface TagLines {
  readonly lines: readonly (readonly Inline[])[];
  readonly diagnostics: readonly Diagnostic[];
}

function trimLine(line: readonly Inline[]): Inline[] {
  const out: Inline[] = [];
  for (const inline of line) {
    const previous = out.at(-1);
    let next = inline;
    if (inline.kind === 'text') {
      let text = inline.text;
      if (
        previous === undefined ||
        previous.kind === 'break' ||
        (previous.kind === 'text' && previous.text.endsWith(' '))
      )
        text = text.replace(/^ +/, '');
      if (text === '') continue;
      next = { ...inline, text };
    }
    if (next.kind === 'break' && previous?.kind === 'text')
      out[out.length - 1] = { ...previous, text: previous.text.replace(/(?<! ) +$/, '') };
    out.push(next);
  }
  const last = out.at(-1);
  if (last?.kind === 'text') {
    const text = last.text.replace(/(?<! ) +$/, '');
    if (text === '') out.pop();
    else out[out.length - 1] = { ...last, text };
  }
  return out;
}

const unknownFact = (tag: Tag, named: string): Diagnostic => ({
  code: 'template/unknown-control',
  severity: 'error',
  place: templatePlace(tag.at),
  message: {
    vi: `<control tag="${named}"> không phải chỗ điền nào đã biết.`,
    en: `<control tag="${named}"> is no place to fill in.`,
  },
  remedy: {
    vi: `Dùng tag: ${openFacts.join(', ')}; cả dòng số, dòng ngày: {{numberField}}, {{dateField}}.`,
    en: `Use tag: ${openFacts.join(', ')}; whole lines: {{numberField}}, {{dateField}}.`,
  },
});

/** The lines of a paragraph tag; empty lines are left out. */
export function tagLines(tag: Tag): TagLines {
  const lines: Inline[][] = [[]];
  const diagnostics: Diagnostic[] = [];
  const add = (inline: Inline): void => {
    lines.at(-1)?.push(inline);
  };
  const visit = (child: Tag | string, face: Face, control?: Control): void => {
    if (typeof child === 'string') {
      const parts = child.replace(/[ \t\n]+/g, ' ').split(VALUE_BREAK);
      parts.forEach((part, index) => {
        if (index > 0) lines.push([]);
        for (const inline of inlinesOf(part, face)) add(inline);
      });
      return;
    }
    const inside = (next: Face, within = control): void => {
      for (const each of child.children) visit(each, next, within);
    };
    switch (child.name) {
      case 'b':
        inside({ ...face, bold: true });
        break;
      case 'i':
        inside({ ...face, italic: true });
        break;
      case 'br':
        add({ kind: 'break' });
        break;
      case 'blank':
        add({
          kind: 'blank',
          width: Number(child.attributes.mm ?? 10),
          ...(control ? { control } : {}),
        });
        break;
      case 'control': {
        const { tag: named = '', title = named } = child.attributes;
        const fact = openFacts.find((each) => each === named);
        if (fact === undefined) diagnostics.push(unknownFact(child, named));
        inside(face, fact === undefined ? undefined : { tag: fact, title });
        break;
      }
      default:
        diagnostics.push({
          code: 'template/unknown-tag',
          severity: 'error',
          place: templatePlace(child.at),
          message: {
            vi: `Thẻ <${child.name}> không dùng được trong một đoạn.`,
            en: `<${child.name}> cannot stand inside a paragraph.`,
          },
          remedy: {
            vi: 'Trong đoạn: <b>, <i>, <br/>, <blank mm="…"/>, <control>.',
            en: 'Inside a paragraph: <b>, <i>, <br/>, <blank mm="…"/>, <control>.',
          },
        });
    }
  };
  for (const child of tag.children) visit(child, {});
  return { lines: lines.map(trimLine).filter((line) => line.length > 0), diagnostics };
}
