// Word comments put into a package: their part, its relation and content type, each made where the file has none. ECMA-376, part 1, 17.13.4.

import { CONTENT_TYPES, type OfficePackage, relationsName } from './open-package.js';
import {
  append,
  copyOf,
  element,
  elements,
  escapedXmlText,
  insertAfter,
  insertBefore,
  prepend,
  setText,
  textOf,
  XmlNode,
} from './xml-tree.js';

// Changes that Word shows as somebody's, to be accepted or not. ECMA-376, part 1, 17.13.5. No date: the same changes give the same bytes.

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

/** Namespace of WordprocessingML. */
const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
const CONTENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const NO_RELATIONS = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"></Relationships>`;

/** @param lines a paragraph each */
export function commentXml(id: number, lines: readonly string[]): string {
  const paragraphs = lines.map(
    (line) => `<w:p><w:r><w:t xml:space="preserve">${escapedXmlText(line)}</w:t></w:r></w:p>`,
  );
  return `<w:comment w:id="${id}" w:author="kehoach" w:initials="KH">${paragraphs.join('')}</w:comment>`;
}

/** Fences what is commented, and names the comment behind it. @param marked of the paragraph, in order; its beginning if there are none */
export function markComment(paragraph: XmlNode, marked: readonly XmlNode[], id: number): void {
  const mark = (name: string): XmlNode => new XmlNode(name, { 'w:id': String(id) });
  const [start, end] = [mark('w:commentRangeStart'), mark('w:commentRangeEnd')];
  const [first, last] = [marked[0], marked.at(-1)];
  const properties = element(paragraph, 'w:pPr');
  if (first) insertBefore(start, first);
  else if (properties) insertAfter(start, properties);
  else prepend(paragraph, start);
  insertAfter(end, last ?? start);
  insertAfter(new XmlNode('w:r', {}, [mark('w:commentReference')]), end);
}

/** @throws PackageRefusal if the comments of the file are broken */
export function firstFreeComment(office: OfficePackage): number {
  const ids = elements(office.xml(office.related('comments')), 'w:comment').map((each) =>
    Number(each.attributes['w:id']),
  );
  return ids.reduce((most, id) => Math.max(most, id), -1) + 1;
}

/**
 * A part with more elements at the end of its root, which may be written `<a/>`. @param namespace of the elements, declared at each where the root
 * has another prefix than theirs
 */
function withElements(xml: string, elements: readonly string[], namespace: string): string {
  const empty = /<([^\s<>/?!]+)(?:\s[^<>]*)?\/>\s*$/.exec(xml);
  const open = empty && !/<\//.test(xml) ? xml.replace(/\/>\s*$/, `></${empty[1]}>`) : xml;
  const prefix = /<\/(?:([^\s<>:]+):)?[^<>:]+>\s*$/.exec(open)?.[1];
  const added = elements.map((element) =>
    element.replace(/^<((?:([^\s<>:]+):)?[^\s<>/]+)/, (start, _name, own?: string) =>
      own === prefix ? start : `${start} xmlns${own === undefined ? '' : `:${own}`}="${namespace}"`,
    ),
  );
  return open.replace(/<\/[^<>]+>\s*$/, (end) => added.join('') + end);
}

/** @param comments as `commentXml` gives them @returns the parts that change, for `save` */
export function addComments(office: OfficePackage, comments: readonly string[]): Map<string, string> {
  const name = office.related('comments');
  const own = office.text(name);
  const changed = new Map<string, string>();
  changed.set(name, withElements(own ?? `${HEAD}<w:comments xmlns:w="${MAIN}"></w:comments>`, comments, MAIN));
  const types = office.text(CONTENT_TYPES) ?? '';
  if (!types.includes(`"/${name}"`))
    changed.set(
      CONTENT_TYPES,
      withElements(types, [`<Override PartName="/${name}" ContentType="${CONTENT}"/>`], `${PACKAGE}/content-types`),
    );
  if (!office.relations(office.main).some(({ type }) => type === 'comments')) {
    const relations = relationsName(office.main);
    const relation = `<Relationship Id="rIdKehoachComments" Type="${TYPE}" Target="${name.slice(name.lastIndexOf('/') + 1)}"/>`;
    changed.set(
      relations,
      withElements(office.text(relations) ?? NO_RELATIONS, [relation], `${PACKAGE}/relationships`),
    );
  }
  return changed;
}
