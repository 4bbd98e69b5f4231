// Files of settings changed by a form: values keep their kinds (14 is a number), keys that lack what they stand in get it, comments stay.
// The text of a plan is edited by `editYaml`, which keeps its layout to the letter, too.

import { isMap, isSeq, parseDocument } from 'yaml';
import type { Edit } from './edit.js';

/** @param text of a file that `parseYaml` reads without faults, or none @param edits values with their kinds */
export function editSettings(text: string, edits: readonly Edit[]): string {
  const document = parseDocument(text);
  if (!isMap(document.contents)) document.contents = document.createNode({}) as never;
  for (const edit of edits) {
    if (edit.kind === 'set') document.setIn(edit.path, document.createNode(edit.value));
    else if (edit.kind === 'remove') document.deleteIn(edit.path);
    else {
      const list = document.getIn(edit.list, true);
      if (!isSeq(list)) continue;
      if (edit.kind === 'insert') list.items.splice(edit.index, 0, document.createNode(edit.value));
      else {
        const from = Number(edit.from.at(-1));
        const [entry] = list.items.splice(from, 1);
        list.items.splice(edit.index > from ? edit.index - 1 : edit.index, 0, entry);
      }
    }
  }
  return document.toString({ lineWidth: 0 });
}
