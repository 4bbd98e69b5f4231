// The bytes of a form → its text for composing, with every fault of file, braces and nesting on the way.

import { failed, ok, type Result } from '../../diagnostics/index.js';
import type { FormFault, FormResult, FormTag, FormText } from '../../document/form.js';
import { type OfficePackage, PackageRefusal, withPackage } from '../../ooxml/open-package.js';
import type { XmlTree } from '../../ooxml/xml-tree.js';
import { type CutPart, type Cuts, cutPart, type FormPosition, sectionsOf, type TagPlace } from './cut-part.js';
import { packageFault, strayFault } from './form-faults.js';
import type { TagFault } from './match-statements.js';
import { hasTouchingTables } from './repair-part.js';

// The bytes of a form → its package, and the trees of the parts that carry text: the main text, headers, footers, notes. Parts are
// found by their relations (ECMA-376 Part 2, 6.5), not by their names.

export type PartKind = 'body' | 'header' | 'footer' | 'footnotes' | 'endnotes';

export interface FormPart extends XmlTree {
  /** Name in the package: `word/header1.xml`. */
  readonly name: string;
  readonly kind: PartKind;
  /** 1 for the first of its kind. */
  readonly order: number;
}

interface FormPackage {
  readonly file: string;
  readonly office: OfficePackage;
  /** The main text first. */
  readonly parts: readonly FormPart[];
}

const textKinds: readonly PartKind[] = ['header', 'footer', 'footnotes', 'endnotes'];

function readParts(office: OfficePackage): FormPart[] {
  const tree = (name: string): XmlTree => {
    const read = office.tree(name);
    if (!read) throw new PackageRefusal('no-main', name);
    return read;
  };
  // what is copied unseen must be whole, too
  for (const name of office.names) office.bytes(name);
  const { main } = office;
  const text = tree(main);
  if (text.root.name !== 'w:document') throw new PackageRefusal('no-main', main);
  const parts: FormPart[] = [{ name: main, kind: 'body', order: 1, ...text }];
  for (const { type, target: name } of office.relations(main)) {
    const kind = textKinds.find((each) => each === type);
    if (!kind || parts.some((part) => part.name === name)) continue;
    const order = parts.filter((each) => each.kind === kind).length + 1;
    parts.push({ name, kind, order, ...tree(name) });
  }
  return parts;
}

/** @param file its name, for messages */
export function openForm(bytes: Uint8Array, file: string): Result<FormPackage> {
  const opened = withPackage(bytes, (office) => {
    if (office.names.some((name) => /(^|\/)vbaProject\.bin$/i.test(name))) return undefined;
    return { file, office, parts: readParts(office) };
  });
  if (opened instanceof PackageRefusal) return failed(packageFault(opened.fault, file, opened.part));
  return opened ? ok(opened) : failed(packageFault('macros', file));
}

export interface ReadForm {
  readonly package: FormPackage;
  readonly text: FormText;
  readonly tags: readonly FormTag[];
  /** Of tags and, after them, of stray braces: what `at` of a fault means. */
  readonly positions: readonly FormPosition[];
  readonly parts: readonly CutPart[];
  readonly chunks: readonly string[];
  readonly places: ReadonlyMap<FormTag, TagPlace>;
  /** Names of parts in which tables touch as the office made them. */
  readonly touching: ReadonlySet<string>;
}

const told = (fault: TagFault, file: string, tags: readonly FormTag[]): FormFault => ({
  code: fault.code,
  severity: 'error',
  place: { file, spot: tags[fault.tag]?.spot ?? '' },
  at: fault.tag,
  message: fault.message,
  ...(fault.remedy ? { remedy: fault.remedy } : {}),
});

/** A text box is there twice, for new and for old programs; its faults are told once. */
function once(faults: readonly FormFault[]): FormFault[] {
  const seen = new Set<string>();
  return faults.filter(({ code, place, message }) => {
    const key = [code, place?.spot, message.en].join('\n');
    return !seen.has(key) && seen.add(key);
  });
}

/** @param file name of the form, for messages. A value also comes with faults, for those who go on looking. */
export function readForm(bytes: Uint8Array, file: string): FormResult<ReadForm> {
  const opened = openForm(bytes, file);
  if (!opened.value) return { diagnostics: opened.diagnostics };
  const { parts } = opened.value;
  const touching = new Set(parts.filter(({ root }) => hasTouchingTables(root)).map(({ name }) => name));
  const cuts: Cuts = { chunks: [], tags: [], positions: [], places: new Map() };
  const sections = sectionsOf(parts[0] as FormPart);
  const cut = parts.map((part) => cutPart(part, sections, cuts));
  const stray = cut.flatMap((each) => each.stray);
  const faults = [
    ...cut.flatMap((each) => each.faults.map((fault) => told(fault, file, cuts.tags))),
    ...stray.map((each, index) => strayFault(each, file, cuts.tags.length + index)),
  ];
  return {
    value: {
      package: opened.value,
      text: { file, parts: cut.map(({ pieces }) => pieces) },
      tags: cuts.tags,
      positions: [...cuts.positions, ...stray.map(({ position }) => position)],
      parts: cut,
      chunks: cuts.chunks,
      places: cuts.places,
      touching,
    },
    diagnostics: once(faults),
  };
}
