import { failed, ok, type Result } from '../../diagnostics/index.js';
import { type ActiveContent, activeContent } from '../../ooxml/active-content.js';
import { type OfficePackage, PackageRefusal, withPackage } from '../../ooxml/open-package.js';
import type { XmlTree } from '../../ooxml/xml-tree.js';
import { packageFault } from './form-faults.js';

export type PartKind = 'body' | 'header' | 'footer' | 'footnotes' | 'endnotes';

export interface FormPart extends XmlTree {
  /** Name in the package: `word/header1.xml`. */
  readonly name: string;
  readonly kind: PartKind;
  /** 1 for the first of its kind. */
  readonly order: number;
}

export interface FormPackage {
  readonly file: string;
  readonly office: OfficePackage;
  /** The main text first. */
  readonly parts: readonly FormPart[];
  /** What of it does something when it is opened, or fetches something from outside. */
  readonly active: readonly ActiveContent[];
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

/** By their usual name, or by the relation that leads to them. */
const hasMacros = (office: OfficePackage): boolean =>
  office.names.some((name) => /(^|\/)vbaProject\.bin$/i.test(name)) ||
  office.relations(office.main).some(({ type }) => type === 'vbaProject');

/** @param file its name, for messages */
export function openForm(bytes: Uint8Array, file: string): Result<FormPackage> {
  const opened = withPackage(bytes, (office) => {
    if (hasMacros(office)) return undefined;
    return { file, office, parts: readParts(office), active: activeContent(office) };
  });
  if (opened instanceof PackageRefusal) return failed(packageFault(opened.fault, file, opened.part));
  return opened ? ok(opened) : failed(packageFault('macros', file));
}
