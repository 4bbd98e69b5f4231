// Pairs the opening, else and closing tags of one part, in the order of the text. Of a wrong nesting only the root is reported: the tag that
// was left open, or the one that closes nothing.

import type { Localized } from '../../diagnostics/index.js';
import { blockName } from '../../document/form.js';
import type { TagMark } from './isolate-tags.js';

/** `{{#each …}} … {{else}} … {{/each}}`. */
export interface Statement {
  readonly open: TagMark;
  readonly elses: readonly TagMark[];
  readonly close: TagMark;
}

export interface TagFault {
  readonly code: string;
  /** Number of the tag. */
  readonly tag: number;
  readonly message: Localized;
  readonly remedy?: Localized;
}

interface Open {
  readonly open: TagMark;
  readonly elses: TagMark[];
}

const unclosed = ({ tag, index }: TagMark): TagFault => {
  const end = `{{/${blockName(tag.text)}}}`;
  return {
    code: 'form/unclosed',
    tag: index,
    message: { vi: `${tag.text} chưa được đóng.`, en: `${tag.text} is not closed.` },
    remedy: { vi: `Thêm ${end} ở cuối đoạn lặp hoặc điều kiện.`, en: `Add ${end} where it ends.` },
  };
};

const strayTag = ({ tag, index }: TagMark): TagFault =>
  tag.kind === 'else'
    ? {
        code: 'form/stray-else',
        tag: index,
        message: { vi: `${tag.text} không nằm trong {{#if}} nào.`, en: `${tag.text} stands in no {{#if}}.` },
      }
    : {
        code: 'form/stray-close',
        tag: index,
        message: { vi: `${tag.text} không đóng thẻ nào.`, en: `${tag.text} closes nothing.` },
        remedy: {
          vi: `Bỏ thẻ này, hoặc thêm {{#${blockName(tag.text)} …}} ở trước.`,
          en: `Take it out, or add {{#${blockName(tag.text)} …}} before it.`,
        },
      };

/** @param marks in the order of the text @returns statements, outer ones after those inside them */
export function matchStatements(marks: readonly TagMark[]): { statements: Statement[]; faults: TagFault[] } {
  const statements: Statement[] = [];
  const faults: TagFault[] = [];
  const stack: Open[] = [];
  for (const mark of marks) {
    const { kind, text } = mark.tag;
    if (kind === 'open') stack.push({ open: mark, elses: [] });
    else if (kind === 'else') {
      const inside = stack.at(-1);
      if (inside) inside.elses.push(mark);
      else faults.push(strayTag(mark));
    } else if (kind === 'close') {
      const name = blockName(text);
      const at = stack.findLastIndex(({ open }) => blockName(open.tag.text) === name);
      if (at >= 0) {
        for (const { open } of stack.splice(at + 1)) faults.push(unclosed(open));
        const { open, elses } = stack.pop() as Open;
        statements.push({ open, elses, close: mark });
      } else {
        const wrong = stack.pop();
        faults.push(wrong ? mismatch(wrong.open, mark) : strayTag(mark));
      }
    }
  }
  for (const { open } of stack) faults.push(unclosed(open));
  return { statements, faults };
}

function mismatch(open: TagMark, close: TagMark): TagFault {
  const right = `{{/${blockName(open.tag.text)}}}`;
  return {
    code: 'form/wrong-close',
    tag: close.index,
    message: {
      vi: `${open.tag.text} được đóng bằng ${close.tag.text}.`,
      en: `${open.tag.text} is closed by ${close.tag.text}.`,
    },
    remedy: { vi: `Sửa thành ${right}.`, en: `Write ${right}.` },
  };
}
