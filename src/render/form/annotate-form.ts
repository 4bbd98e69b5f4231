// A copy of a form with a Word comment at every fault. ECMA-376 Part 1, 17.13.4. Word allows comments in the main text alone: faults
// elsewhere (headers, notes, text boxes) are told at the first paragraph of the text, with their place in words.

import { type Element, XMLSerializer, type Document as XmlDocument } from '@xmldom/xmldom';
import { strToU8, zipSync } from 'fflate';
import type { Language, Severity } from '../../diagnostics/index.js';
import type { FormFault } from '../../document/form.js';
import { ZIP_MOMENT } from '../../ooxml/zip-moment.js';
import { escapedXmlText } from '../docx/xml-text.js';
import { type FormPackage, openForm, relationsName } from './open-form.js';
import { paragraphText } from './paragraph-text.js';
import { parsePart } from './parse-part.js';
import type { ReadForm } from './read-form.js';
import { around, childElements, childNamed, descendantsNamed, insertAfter } from './xml-tree.js';

const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const COMMENTS_RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const severities: Readonly<Record<Severity, Readonly<Record<Language, string>>>> = {
  error: { vi: 'Lỗi', en: 'Error' },
  warning: { vi: 'Cảnh báo', en: 'Warning' },
  info: { vi: 'Lưu ý', en: 'Note' },
};

function commentXml(fault: FormFault, id: number, language: Language, elsewhere: boolean): string {
  const { severity, message, remedy, basis, place, code } = fault;
  const where = elsewhere && place?.spot ? `[${place.spot}] ` : '';
  const texts = [
    `${where}${severities[severity][language]}: ${message[language]}`,
    ...(remedy ? [`→ ${remedy[language]}`] : []),
    ...(basis ? [basis] : []),
    `(${code})`,
  ];
  const paragraphs = texts.map(
    (text) => `<w:p><w:r><w:t xml:space="preserve">${escapedXmlText(text)}</w:t></w:r></w:p>`,
  );
  return `<w:comment w:id="${id}" w:author="kehoach" w:initials="KH">${paragraphs.join('')}</w:comment>`;
}

function make(document: XmlDocument, name: string, attributes: Readonly<Record<string, string>> = {}): Element {
  const element = document.createElementNS(NAMESPACE, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttributeNS(NAMESPACE, key, value);
  return element;
}

/** Fences whole runs: a comment that starts a few letters early is plainer than a form cut up anew. */
function markRange(paragraph: Element, start: number, end: number, id: number): void {
  const document = paragraph.ownerDocument as XmlDocument;
  let offset = 0;
  const runs: Element[] = [];
  for (const { element, text } of paragraphText(paragraph)) {
    const from = offset;
    offset += text.length;
    const run = around(element, 'w:r');
    if (run && offset > start && from < end && !runs.includes(run)) runs.push(run);
  }
  const topOf = (run: Element): Element => {
    let top = run;
    while (top.parentNode && top.parentNode !== paragraph) top = top.parentNode as Element;
    return top;
  };
  const [first, last] = [runs[0], runs.at(-1)];
  const reference = make(document, 'w:r');
  reference.appendChild(make(document, 'w:commentReference', { 'w:id': String(id) }));
  const begin = make(document, 'w:commentRangeStart', { 'w:id': String(id) });
  const close = make(document, 'w:commentRangeEnd', { 'w:id': String(id) });
  if (first && last) {
    paragraph.insertBefore(begin, topOf(first));
    insertAfter(close, topOf(last));
  } else {
    const properties = childNamed(paragraph, 'w:pPr');
    paragraph.insertBefore(begin, properties ? properties.nextSibling : paragraph.firstChild);
    insertAfter(close, begin);
  }
  insertAfter(reference, close);
}

/** An entry with one more element at the end of its root. */
const withElement = (xml: string, element: string): string => xml.replace(/<\/[A-Za-z:]+>\s*$/, (end) => element + end);

function addComments(form: FormPackage, comments: string, changed: Map<string, Uint8Array>): void {
  const main = form.parts[0]?.name ?? '';
  const text = (name: string): string =>
    new TextDecoder().decode(form.entries.find((entry) => entry.name === name)?.bytes);
  const there = form.related.get('comments');
  if (there !== undefined && form.entries.some(({ name }) => name === there)) {
    changed.set(there, strToU8(withElement(text(there), comments)));
    return;
  }
  const name = `${main.slice(0, main.lastIndexOf('/') + 1)}comments.xml`;
  changed.set(name, strToU8(`${HEAD}<w:comments xmlns:w="${NAMESPACE}">${comments}</w:comments>`));
  const types = '[Content_Types].xml';
  changed.set(
    types,
    strToU8(withElement(text(types), `<Override PartName="/${name}" ContentType="${COMMENTS_TYPE}"/>`)),
  );
  const relation = `<Relationship Id="rIdKehoachComments" Type="${COMMENTS_RELATION}" Target="comments.xml"/>`;
  const relations = relationsName(main);
  const own = form.entries.some((entry) => entry.name === relations)
    ? text(relations)
    : `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;
  changed.set(
    relations,
    strToU8(
      withElement(
        own.replace(/\/>\s*$/, (end) => (own.includes('</') ? end : '></Relationships>')),
        relation,
      ),
    ),
  );
}

/**
 * @param bytes the form as it came @param form the same, read @param faults as they were told of it
 * @returns the bytes of the copy
 */
export function annotateForm(
  bytes: Uint8Array,
  form: ReadForm,
  faults: readonly FormFault[],
  language: Language,
): Uint8Array {
  // reading takes the tags out of its trees, so the copy starts from the bytes again
  const fresh = openForm(bytes, form.package.file).value;
  const main = fresh?.parts[0];
  if (!fresh || !main) throw new Error('a form that was read cannot be read again');
  const root = main.document.documentElement as Element;
  const paragraphs = descendantsNamed(root, 'w:p');
  const first =
    childElements(childNamed(root, 'w:body') ?? root).find(({ nodeName }) => nodeName === 'w:p') ?? paragraphs[0];
  const commentsName = fresh.related.get('comments');
  const old = commentsName && fresh.entries.find(({ name }) => name === commentsName);
  const tree = old ? parsePart(old.bytes) : undefined;
  const ids =
    tree && typeof tree !== 'string'
      ? descendantsNamed(tree, 'w:comment').map((each) => Number(each.getAttribute('w:id')))
      : [];
  let id = Math.max(-1, ...ids) + 1;
  const comments: string[] = [];
  for (const fault of faults) {
    const position = fault.at === undefined ? undefined : form.positions[fault.at];
    const own = position?.part === main.name ? paragraphs[position.paragraph] : undefined;
    const place = own && !around(own, 'w:txbxContent') ? own : undefined;
    const target = place ?? first;
    if (!target) continue;
    markRange(target, place ? (position?.start ?? 0) : 0, place ? (position?.end ?? 0) : 0, id);
    comments.push(commentXml(fault, id, language, place === undefined));
    id += 1;
  }
  const changed = new Map<string, Uint8Array>();
  if (comments.length > 0) {
    addComments(fresh, comments.join(''), changed);
    changed.set(main.name, strToU8(new XMLSerializer().serializeToString(main.document)));
  }
  const files: Record<string, [Uint8Array, { mtime: Date }]> = {};
  for (const { name, bytes: content } of fresh.entries)
    files[name] = [changed.get(name) ?? content, { mtime: ZIP_MOMENT }];
  for (const [name, content] of changed) files[name] = [content, { mtime: ZIP_MOMENT }];
  return zipSync(files, { level: 6 });
}
