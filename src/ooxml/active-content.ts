// What of an Office package does something when it is opened, or fetches something from outside: fields that run programs or bring other files
// in, relations to the outside, controls, embedded objects, add-ins. Found in every part, whatever its name; nothing of it is followed.
// ECMA-376, part 1, 17.16 (fields); part 2, 6.5 (relations).

import type { OfficePackage } from './open-package.js';
import { descendants, elements, textOf, type XmlNode } from './xml-tree.js';

export type ActiveKind =
  | 'command-field'
  | 'file-field'
  | 'remote-picture'
  | 'remote-template'
  | 'outside-link'
  | 'control'
  | 'embedded-object'
  | 'inserted-file'
  | 'data-source'
  | 'add-in';

export interface ActiveContent {
  readonly kind: ActiveKind;
  /** Name of the part that has it. */
  readonly part: string;
  /** The field, the address, the part that is meant: as it stands in the file, shortened. */
  readonly what: string;
}

const MOST_SHOWN = 120;
const shown = (text: string): string => {
  const plain = text.replace(/\s+/gu, ' ').trim();
  return plain.length > MOST_SHOWN ? `${plain.slice(0, MOST_SHOWN)}…` : plain;
};

const fieldKinds: readonly (readonly [RegExp, ActiveKind])[] = [
  [/^(?:DDE|DDEAUTO|MACROBUTTON|DATABASE)$/u, 'command-field'],
  [/^(?:INCLUDETEXT|INCLUDEPICTURE|INCLUDE|IMPORT|LINK|RD|EMBED)$/u, 'file-field'],
];

/** Where a click may lead: an address of the web or of mail, a place in the text, a file beside this one. */
const isPlainAddress = (target: string): boolean =>
  /^(?:https?:\/\/|mailto:)/iu.test(target.trim()) || !/^\s*(?:[a-z][a-z\d+.-]*:|[\\/]{2})/iu.test(target);

function ofField(code: string, part: string): ActiveContent[] {
  const [, name = '', rest = ''] = /^\s*([^\s"\\]*)(.*)$/su.exec(code) ?? [];
  const kind = fieldKinds.find(([names]) => names.test(name.toUpperCase()))?.[1];
  if (kind) return [{ kind, part, what: shown(code) }];
  if (name.toUpperCase() !== 'HYPERLINK') return [];
  const address = /^\s*(?:"([^"]*)"|([^\s\\]\S*))/u.exec(rest);
  return isPlainAddress(address?.[1] ?? address?.[2] ?? '') ? [] : [{ kind: 'outside-link', part, what: shown(code) }];
}

/** Codes of all fields: what stands between `begin` and `separate`, results of inner fields included, since they make the code (17.16.18). */
function fieldCodes(root: XmlNode): string[] {
  const codes: string[] = [];
  const open: { code: string; inCode: boolean }[] = [];
  const close = (): void => {
    const field = open.at(-1);
    if (!field?.inCode) return;
    field.inCode = false;
    codes.push(field.code);
  };
  for (const node of descendants(root)) {
    if (node.name === 'w:fldSimple') codes.push(node.attributes['w:instr'] ?? '');
    else if (node.name === 'w:instrText' || node.name === 'w:delInstrText' || node.name === 'w:t') {
      // the result of a field is code of the one around it
      const depth = open.findLastIndex(({ inCode }) => inCode);
      const field = open[depth];
      if (field && (node.name !== 'w:t' || depth < open.length - 1)) field.code += textOf(node);
    } else if (node.name === 'w:fldChar') {
      const type = node.attributes['w:fldCharType'];
      if (type === 'begin') open.push({ code: '', inCode: true });
      else close();
      if (type === 'end') open.pop();
    }
  }
  while (open.length > 0) {
    close();
    open.pop();
  }
  return codes;
}

/** By the last word of a relation's type, of one that leads to the outside. */
const outsideKinds: Readonly<Record<string, ActiveKind>> = {
  image: 'remote-picture',
  attachedTemplate: 'remote-template',
  mailMergeSource: 'data-source',
  mailMergeHeaderSource: 'data-source',
};

/** The same of a relation to a part of the package. */
const insideKinds: Readonly<Record<string, ActiveKind>> = {
  control: 'control',
  activeXControlBinary: 'control',
  oleObject: 'embedded-object',
  package: 'embedded-object',
  aFChunk: 'inserted-file',
  subDocument: 'inserted-file',
  attachedToolbars: 'add-in',
  keyMapCustomizations: 'add-in',
  extensibility: 'add-in',
  webextensiontaskpanes: 'add-in',
  webextension: 'add-in',
};

function ofRelations(office: OfficePackage, name: string): ActiveContent[] {
  // a chart keeps its figures in a workbook of its own
  const ofChart = /(?:^|\/)charts\//iu.test(name);
  return elements(office.xml(name)).flatMap(({ attributes }): ActiveContent[] => {
    const { Type: type = '', Target: target = '', TargetMode: mode = '' } = attributes;
    const last = type.split('/').at(-1) ?? '';
    const found = (kind: ActiveKind): ActiveContent[] => [{ kind, part: name, what: shown(target) }];
    if (mode.toLowerCase() === 'external')
      return last === 'hyperlink' && isPlainAddress(target) ? [] : found(outsideKinds[last] ?? 'outside-link');
    const kind = insideKinds[last];
    return kind && !(ofChart && last === 'package') ? found(kind) : [];
  });
}

/** Pictures of older programs name their address themselves (`v:imagedata src`); a source of data may be named in the settings alone. */
function ofNode({ name, attributes }: XmlNode, part: string): ActiveContent[] {
  if (name === 'w:mailMerge') return [{ kind: 'data-source', part, what: name }];
  if (name === 'w:control') return [{ kind: 'control', part, what: shown(attributes['w:name'] ?? name) }];
  const address = /^v:/u.test(name) ? (attributes.src ?? attributes['o:href']) : undefined;
  return address !== undefined && /^(?:[a-z][a-z\d+.-]*:|\\\\|\/\/)/iu.test(address.trim())
    ? [{ kind: 'remote-picture', part, what: shown(address) }]
    : [];
}

/** Parts whose text has none of these have nothing to be looked for. */
const TRACES = /fldSimple|instrText|delInstrText|mailMerge|control|imagedata|<v:|fldChar/iu;

function ofPart(office: OfficePackage, name: string): ActiveContent[] {
  const text = office.text(name) ?? '';
  const root = TRACES.test(text) ? office.xml(name) : undefined;
  if (!root) return [];
  const codes = fieldCodes(root).flatMap((code) => ofField(code, name));
  return [...codes, ...[root, ...descendants(root)].flatMap((node) => ofNode(node, name))];
}

/** Everything active, each once, in the order of the parts. @throws PackageRefusal if a part is broken */
export function activeContent(office: OfficePackage): readonly ActiveContent[] {
  const found = office.names.flatMap((name) =>
    /\.rels$/iu.test(name) ? ofRelations(office, name) : /\.xml$/iu.test(name) ? ofPart(office, name) : [],
  );
  const seen = new Set<string>();
  return found.filter(({ kind, part, what }) => {
    const key = [kind, kind === 'control' ? '' : part, what].join('\n');
    return !seen.has(key) && seen.add(key);
  });
}
