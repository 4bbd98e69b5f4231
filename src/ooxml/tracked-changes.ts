// Changes that Word shows as somebody's, to be accepted or not. ECMA-376, part 1, 17.13.5. No date: the same changes give the same bytes.

import { append, copyOf, elements, insertBefore, setText, textOf, XmlNode } from './xml-tree.js';

const change = (name: string, id: number): XmlNode => new XmlNode(name, { 'w:id': String(id), 'w:author': 'kehoach' });

function textNode(name: string, text: string): XmlNode {
  const node = new XmlNode(name, { 'xml:space': 'preserve' });
  setText(node, text);
  return node;
}

/** Puts runs that stand one after another into a deletion at their place. @returns the deletion */
export function deleteRuns(runs: readonly XmlNode[], id: number): XmlNode {
  const deletion = change('w:del', id);
  insertBefore(deletion, runs[0] as XmlNode);
  for (const run of runs) {
    append(deletion, run);
    for (const node of elements(run, 'w:t')) {
      const gone = textNode('w:delText', textOf(node));
      gone.parent = run;
      run.children.splice(run.children.indexOf(node), 1, gone);
    }
  }
  return deletion;
}

/** @returns an insertion of a text with the look of a run, not yet in its place */
export function insertedRun(like: XmlNode, text: string, id: number): XmlNode {
  const run = new XmlNode('w:r');
  for (const properties of elements(like, 'w:rPr')) append(run, copyOf(properties, true));
  append(run, textNode('w:t', text));
  const insertion = change('w:ins', id);
  append(insertion, run);
  return insertion;
}
