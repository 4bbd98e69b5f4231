// A copy of a form with a Word comment at every fault. ECMA-376 Part 1, 17.13.4. Word allows comments in the main text alone: faults
// elsewhere (headers, notes, text boxes) are reported at the first paragraph of the text, with their place in words.

import type { Language, Severity } from '../../diagnostics/index.js';
import type { FormFault } from '../../document/form.js';
import { addComments, commentXml, firstFreeComment, markComment } from '../../ooxml/comments.js';
import { around, descendantsNamed, element, elements, treeXml, type XmlNode } from '../../ooxml/xml-tree.js';
import { openForm } from './open-form.js';
import { paragraphText } from './paragraph-text.js';
import type { ReadForm } from './read-form.js';

const severities: Readonly<Record<Severity, Readonly<Record<Language, string>>>> = {
  error: { vi: 'Lỗi', en: 'Error' },
  warning: { vi: 'Cảnh báo', en: 'Warning' },
  info: { vi: 'Lưu ý', en: 'Note' },
};

function commentLines(fault: FormFault, language: Language, elsewhere: boolean): string[] {
  const { severity, message, remedy, basis, place, code } = fault;
  const where = elsewhere && place?.spot ? `[${place.spot}] ` : '';
  return [
    `${where}${severities[severity][language]}: ${message[language]}`,
    ...(remedy ? [`→ ${remedy[language]}`] : []),
    ...(basis ? [basis] : []),
    `(${code})`,
  ];
}

/** Fences whole runs: a comment that starts a few letters early is plainer than a form cut up again. */
function markRange(paragraph: XmlNode, start: number, end: number, id: number): void {
  let offset = 0;
  const runs: XmlNode[] = [];
  for (const { node, text } of paragraphText(paragraph)) {
    const from = offset;
    offset += text.length;
    const run = around(node, 'w:r');
    if (run && offset > start && from < end && !runs.includes(run)) runs.push(run);
  }
  const topOf = (run: XmlNode): XmlNode => {
    let top = run;
    while (top.parent && top.parent !== paragraph) top = top.parent;
    return top;
  };
  markComment(paragraph, runs.map(topOf), id);
}

/**
 * @param bytes the form as it came @param form the same, read @param faults as they were reported of it
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
  const { root } = main;
  const paragraphs = descendantsNamed(root, 'w:p');
  const first = elements(element(root, 'w:body') ?? root).find(({ name }) => name === 'w:p') ?? paragraphs[0];
  let id = firstFreeComment(fresh.office);
  const comments: string[] = [];
  for (const fault of faults) {
    const position = fault.at === undefined ? undefined : form.positions[fault.at];
    const own = position?.part === main.name ? paragraphs[position.paragraph] : undefined;
    const place = own && !around(own, 'w:txbxContent') ? own : undefined;
    const target = place ?? first;
    if (!target) continue;
    markRange(target, place ? (position?.start ?? 0) : 0, place ? (position?.end ?? 0) : 0, id);
    comments.push(commentXml(id, commentLines(fault, language, place === undefined)));
    id += 1;
  }
  if (comments.length === 0) return bytes;
  const changed = addComments(fresh.office, comments);
  changed.set(main.name, treeXml(main));
  return fresh.office.save(changed);
}
