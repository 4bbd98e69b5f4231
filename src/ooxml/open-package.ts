// An Office package (.docx, .xlsx: ECMA-376 part 2), opened within bounds and its parts found by their relations: the one door for files from
// outside. Entries are those of the ZIP file's directory, unpacked when they are asked for; relations to the outside are never followed.

import { parseTree, parseXml, type XmlFault } from './parse-xml.js';
import { type PackedEntry, readZipDirectory, unpackEntry, type ZipFault } from './read-zip.js';
import { packPart, writeZip } from './write-zip.js';
import { elements, type XmlNode, type XmlTree } from './xml-tree.js';

/** Why a package is refused; `no-main` where it has no main part. */
export type PackageFault = ZipFault | XmlFault | 'no-main';

/** Thrown by a package that turns out to be at fault, for `withPackage` to catch. */
export class PackageRefusal extends Error {
  /** @param part name of the part that is to blame, if it is one */
  constructor(
    readonly fault: PackageFault,
    readonly part?: string,
  ) {
    super(fault);
  }
}

interface Relation {
  readonly id: string;
  /** Last word of its type: `worksheet`. */
  readonly type: string;
  /** Name of the part it leads to. */
  readonly target: string;
}

/** All parts together, unpacked. */
const MOST_UNPACKED = 160 * 1024 * 1024;
/** Characters of all parts that are made trees. */
const MOST_PARSED = 48 * 1024 * 1024;

export const CONTENT_TYPES = '[Content_Types].xml';

const folderOf = (name: string): string => name.slice(0, name.lastIndexOf('/') + 1);

/** The part that holds the relations of another, those of the package for '' (6.5.3). */
export const relationsName = (part: string): string =>
  `${folderOf(part)}_rels/${part.slice(folderOf(part).length)}.rels`;

/** The name that a target means from within a folder (6.2.2, 6.5.3.3). */
function resolveTarget(folder: string, target: string): string {
  const steps: string[] = [];
  const plain = target.replaceAll('\\', '/');
  for (const step of (plain.startsWith('/') ? plain : folder + plain).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** Case does not tell names of parts apart (6.2.2.3). */
const keyOf = (name: string): string => name.toLowerCase();

/** Names of parts, as they should be: programs on Windows write `xl\\workbook.xml` (APPNOTE 4.4.17), clerks pack the folder around. */
function partNames(names: readonly string[]): string[] {
  const plain = names.map((name) => name.replaceAll('\\', '/').replace(/^\/+/, ''));
  if (plain.some((name) => keyOf(name) === '_rels/.rels')) return plain;
  const around = plain.filter((name) => /^[^/]+\/_rels\/\.rels$/i.test(name));
  const folder = around.length === 1 ? folderOf(folderOf(around[0] as string).slice(0, -1)) : '';
  return plain.map((name) => (name.startsWith(folder) ? name.slice(folder.length) : name));
}

/** UTF-8, or UTF-16 by its mark. @throws TypeError if it is neither */
function decode(bytes: Uint8Array): string {
  const [a, b] = bytes;
  const encoding = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}

export class OfficePackage {
  /** Names of all parts, in the order of the file. */
  readonly names: readonly string[];
  /** The main part: the text of a document, the workbook of sheets. */
  readonly main: string;
  private readonly entries = new Map<string, PackedEntry>();
  private readonly trees = new Map<string, XmlNode | undefined>();
  private unpacked = 0;
  private parsed = 0;

  /** @throws PackageRefusal */
  constructor(bytes: Uint8Array) {
    const entries = readZipDirectory(bytes);
    if (typeof entries === 'string') throw new PackageRefusal(entries);
    this.names = partNames(entries.map(({ name }) => name));
    for (const [index, entry] of entries.entries()) {
      const name = this.names[index] as string;
      if (this.entries.has(keyOf(name))) throw new PackageRefusal('broken', name);
      this.entries.set(keyOf(name), { ...entry, name });
    }
    this.main = this.findMain();
  }

  private findMain(): string {
    const named = this.relations('').find(({ type, target }) => type === 'officeDocument' && this.has(target));
    const main = named?.target ?? this.names.find((name) => /^(?:word\/document\d*|xl\/workbook)\.xml$/i.test(name));
    if (main === undefined) throw new PackageRefusal('no-main');
    return main;
  }

  has(name: string): boolean {
    return this.entries.has(keyOf(name));
  }

  /** @throws PackageRefusal if the part is too large or broken */
  bytes(name: string): Uint8Array | undefined {
    const entry = this.entries.get(keyOf(name));
    if (!entry) return undefined;
    this.unpacked += entry.size;
    const bytes = this.unpacked > MOST_UNPACKED ? 'too-large' : unpackEntry(entry);
    if (typeof bytes === 'string') throw new PackageRefusal(bytes, name);
    return bytes;
  }

  /** @throws PackageRefusal */
  text(name: string): string | undefined {
    const bytes = this.bytes(name);
    try {
      return bytes && decode(bytes);
    } catch {
      throw new PackageRefusal('not-well-formed', name);
    }
  }

  /** The tree of a part, read once. @throws PackageRefusal */
  xml(name: string): XmlNode | undefined {
    const key = keyOf(name);
    if (!this.trees.has(key)) {
      const text = this.text(name);
      this.parsed += text?.length ?? 0;
      if (this.parsed > MOST_PARSED) throw new PackageRefusal('too-large', name);
      const parsed = text === undefined ? undefined : parseXml(text);
      if (parsed?.fault) throw new PackageRefusal(parsed.fault, name);
      this.trees.set(key, parsed?.root);
    }
    return this.trees.get(key);
  }

  /** A tree of its own of a part, to be changed and written again. @throws PackageRefusal */
  tree(name: string): XmlTree | undefined {
    const text = this.text(name);
    const parsed = text === undefined ? undefined : parseTree(text);
    if (typeof parsed === 'string') throw new PackageRefusal(parsed, name);
    return parsed;
  }

  /** Relations of a part, of the package for '', to parts within the package. */
  relations(part: string): Relation[] {
    return elements(this.xml(relationsName(part))).flatMap(({ attributes }) => {
      if (attributes.TargetMode === 'External') return [];
      const { Id: id = '', Type: type = '', Target: target = '' } = attributes;
      return [{ id, type: type.split('/').at(-1) ?? '', target: resolveTarget(folderOf(part), target) }];
    });
  }

  /** The part of the main part with this type of relation, else the one of the usual name beside it; its name, be it there or not. */
  related(type: string, usual = `${type}.xml`): string {
    return this.relations(this.main).find((each) => each.type === type)?.target ?? folderOf(this.main) + usual;
  }

  /** The part that a relation of the main part leads to. */
  target(id: string | undefined): string | undefined {
    return id === undefined ? undefined : this.relations(this.main).find((each) => each.id === id)?.target;
  }

  /** The package with these parts in it, new ones last, all else as it is packed in the file. The same changes give the same bytes. */
  save(changes: ReadonlyMap<string, string | Uint8Array>): Uint8Array {
    const changed = new Map([...changes].map(([name, content]) => [keyOf(name), content]));
    const added = [...changes.keys()].filter((name) => !this.has(name));
    // the content types stand first, as Word writes them
    const names = [...this.names, ...added].sort((a, b) => Number(b.startsWith('[')) - Number(a.startsWith('[')));
    return writeZip(
      names.map((name) => {
        const content = changed.get(keyOf(name));
        if (content !== undefined) return packPart(name, content);
        const { method, sum, size, packed } = this.entries.get(keyOf(name)) as PackedEntry;
        return { name, method, sum, length: size, deflated: [packed] };
      }),
    );
  }
}

/** What is done with a package, or why it cannot be: faults show when a part is asked for. */
export function withPackage<T>(bytes: Uint8Array, use: (office: OfficePackage) => T): T | PackageRefusal {
  try {
    return use(new OfficePackage(bytes));
  } catch (error) {
    if (error instanceof PackageRefusal) return error;
    throw error;
  }
}
