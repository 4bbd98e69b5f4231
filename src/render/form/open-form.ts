// The bytes of a form → its entries, and the trees of the parts that carry text: the main text, headers, footers, notes. Parts are
// found by their relations (ECMA-376 Part 2, 6.5), not by their names.

import type { Document as XmlDocument } from '@xmldom/xmldom';
import { failed, ok, type Result } from '../../diagnostics/index.js';
import { readZip, type ZipEntry } from '../../ooxml/read-zip.js';
import { packageFault } from './form-faults.js';
import { parsePart } from './parse-part.js';
import { descendantsNamed } from './xml-tree.js';

export type PartKind = 'body' | 'header' | 'footer' | 'footnotes' | 'endnotes';

export interface FormPart {
  /** Name in the package: `word/header1.xml`. */
  readonly name: string;
  readonly kind: PartKind;
  /** 1 for the first of its kind. */
  readonly order: number;
  readonly document: XmlDocument;
}

export interface FormPackage {
  readonly file: string;
  readonly entries: readonly ZipEntry[];
  /** The main text first. */
  readonly parts: readonly FormPart[];
  /** Names of other parts of the main text by the last word of their relation: `styles`, `comments`, `settings`. */
  readonly related: ReadonlyMap<string, string>;
}

interface Relation {
  readonly type: string;
  readonly target: string;
}

const folderOf = (name: string): string => name.slice(0, name.lastIndexOf('/') + 1);

/** The entry that holds the relations of a part. */
export const relationsName = (part: string): string =>
  `${folderOf(part)}_rels/${part.slice(folderOf(part).length)}.rels`;

function resolve(base: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : base + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function relationsOf(tree: XmlDocument, base: string): Relation[] {
  return descendantsNamed(tree, 'Relationship')
    .filter((each) => each.getAttribute('TargetMode') !== 'External')
    .map((each) => ({
      type: (each.getAttribute('Type') ?? '').split('/').at(-1) ?? '',
      target: resolve(base, each.getAttribute('Target') ?? ''),
    }));
}

const textKinds: readonly PartKind[] = ['header', 'footer', 'footnotes', 'endnotes'];

/** @param file its name, for messages */
export function openForm(bytes: Uint8Array, file: string): Result<FormPackage> {
  const entries = readZip(bytes);
  if (typeof entries === 'string') return failed(packageFault(entries, file));
  const byName = new Map(entries.map((entry) => [entry.name, entry.bytes]));
  if ([...byName.keys()].some((name) => /(^|\/)vbaProject\.bin$/i.test(name))) {
    return failed(packageFault('macros', file));
  }
  const tree = (name: string): XmlDocument | string => {
    const found = byName.get(name);
    return found ? parsePart(found) : 'no-text';
  };
  const relations = (part: string): Relation[] => {
    const found = tree(part === '' ? '_rels/.rels' : relationsName(part));
    return typeof found === 'string' ? [] : relationsOf(found, folderOf(part));
  };
  const main = relations('').find(({ type }) => type === 'officeDocument')?.target;
  const document = main === undefined ? 'no-text' : tree(main);
  if (main === undefined || typeof document === 'string') {
    return failed(packageFault(typeof document === 'string' ? document : 'no-text', file, main));
  }
  if (document.documentElement?.nodeName !== 'w:document') return failed(packageFault('no-text', file, main));
  const parts: FormPart[] = [{ name: main, kind: 'body', order: 1, document }];
  const related = new Map<string, string>();
  for (const { type, target } of relations(main)) {
    const kind = textKinds.find((each) => each === type);
    if (!kind) related.set(type, target);
    else if (!parts.some(({ name }) => name === target)) {
      const found = tree(target);
      if (typeof found === 'string') return failed(packageFault(found, file, target));
      parts.push({
        name: target,
        kind,
        order: parts.filter((each) => each.kind === kind).length + 1,
        document: found,
      });
    }
  }
  return ok({ file, entries, parts, related });
}
