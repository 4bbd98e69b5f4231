// Turns any .docx into a form: some of its own paragraphs become places, spread over the whole text, the rest stays as it is.

import { DOMParser, type Document, type Element, XMLSerializer } from '@xmldom/xmldom';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { all, childElements } from './read-docx.js';

const MAIN = 'word/document.xml';

const isPlain = (paragraph: Element): boolean =>
  ['w:sectPr', 'w:drawing', 'w:pict', 'w:fldChar', 'w:fldSimple', 'w:br', 'w:ins', 'w:del', 'w:object'].every(
    (name) => all(paragraph, name).length === 0,
  );

/** Leaves the properties, and one run with the look of the first. */
function setText(paragraph: Element, text: string): void {
  const document = paragraph.ownerDocument as Document;
  const look = all(paragraph, 'w:rPr').find((each) => (each.parentNode as Element).tagName === 'w:r');
  const copy = look?.cloneNode(true) as Element | undefined;
  // the first run may be the raised mark of a note, which is no place for a fact
  for (const raised of copy ? all(copy, 'w:vertAlign') : []) raised.parentNode?.removeChild(raised);
  for (const child of childElements(paragraph))
    if (!/^w:(pPr|bookmark(Start|End))$/.test(child.tagName)) paragraph.removeChild(child);
  const make = (name: string): Element => document.createElementNS(paragraph.namespaceURI, name);
  const run = make('w:r');
  if (copy) run.appendChild(copy);
  const letters = make('w:t');
  letters.setAttribute('xml:space', 'preserve');
  letters.textContent = text;
  run.appendChild(letters);
  paragraph.appendChild(run);
}

export interface Planted {
  readonly bytes: Uint8Array;
  /** Texts of all paragraphs that were left as they are, in order. */
  readonly kept: readonly Element[];
}

/** @param tags one a paragraph of the body, in order @param inSection goes into each paragraph that ends a section */
export function plantTags(docx: Uint8Array, tags: readonly string[], inSection: string): Planted {
  const files = unzipSync(docx);
  const document = new DOMParser().parseFromString(strFromU8(files[MAIN] as Uint8Array), 'text/xml');
  const body = all(document.documentElement as Element, 'w:body')[0] as Element;
  const own = childElements(body).filter(({ tagName }) => tagName === 'w:p');
  const plain = own.filter(isPlain);
  if (plain.length < tags.length) throw new Error('the text is too short for so many places');
  const chosen = new Set<Element>();
  tags.forEach((tag, index) => {
    const paragraph = plain[Math.floor(((index + 0.5) * plain.length) / tags.length)] as Element;
    chosen.add(paragraph);
    setText(paragraph, tag);
  });
  for (const paragraph of own.filter((each) => all(each, 'w:sectPr').length > 0)) {
    const properties = childElements(paragraph)[0] as Element;
    for (const child of childElements(paragraph).slice(1)) paragraph.removeChild(child);
    chosen.add(paragraph);
    const owner = paragraph.ownerDocument as Document;
    const run = owner.createElementNS(paragraph.namespaceURI, 'w:r');
    const letters = owner.createElementNS(paragraph.namespaceURI, 'w:t');
    letters.textContent = inSection;
    run.appendChild(letters);
    properties.parentNode?.insertBefore(run, properties.nextSibling);
  }
  const kept = all(body, 'w:p').filter((each) => ![...chosen].some((place) => place === each || inside(each, place)));
  files[MAIN] = strToU8(new XMLSerializer().serializeToString(document));
  return { bytes: zipSync(files), kept };
}

function inside(element: Element, around: Element): boolean {
  for (let each = element.parentNode; each; each = each.parentNode) if (each === around) return true;
  return false;
}
