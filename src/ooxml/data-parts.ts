// Data that travels in a .docx of ours as parts of custom XML (ECMA-376 part 1, 15.2.5, 22.5): the facts that are still open, which content
// controls are bound to, so that one filled once is filled everywhere; and the plan, so that the file can be made a plan again.

import { sha256 } from '../workspace/sha256.js';
import type { OfficePackage } from './open-package.js';
import { elements, escapedXmlText, textOf, type XmlNode } from './xml-tree.js';

interface DataPart {
  /** Word knows the part by it. */
  readonly id: string;
  readonly namespace: string;
  readonly xml: string;
}

const FACTS = { id: '{6B656861-6F61-4368-8001-000000000001}', namespace: 'urn:kehoach:facts:1' };
const PLAN = { id: '{6B656861-6F61-4368-8001-000000000002}', namespace: 'urn:kehoach:plan:1' };

/** Attributes of `w:dataBinding`. @param fact an element of the part */
export const factBinding = (fact: string) => ({
  'w:prefixMappings': `xmlns:k='${FACTS.namespace}'`,
  'w:xpath': `/k:facts[1]/k:${fact}[1]`,
  'w:storeItemID': FACTS.id,
});

/** The open facts: nothing in them yet. */
export const factsPart = (facts: readonly string[]): DataPart => ({
  ...FACTS,
  xml: `<facts xmlns="${FACTS.namespace}">${facts.map((fact) => `<${fact}/>`).join('')}</facts>`,
});

/** Whether a text of WordprocessingML has controls that are bound to facts. */
export const bindsFacts = (xml: string): boolean => xml.includes(FACTS.id);

const CONTROL = /<w:sdt>(?:(?!<w:sdt>).)*?<\/w:sdt>/gs;
const TEXT = /<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g;
const REFERENCES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** What is printed, what is filled into open facts apart, as a sum: Word may part runs and move spaces, and still it is the same text. */
function sumOfText(xml: string): string {
  const rest = xml.replace(CONTROL, (control) => (bindsFacts(control) ? '' : control));
  const letters = [...rest.matchAll(TEXT)]
    .map(([, text = '']) => text)
    .join('')
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => REFERENCES[name] as string)
    .replace(/\s+/g, '');
  return sha256(new TextEncoder().encode(letters));
}

/** @param plan text of its file @param xml the text that was made of it */
export const planPart = (plan: string, xml: string): DataPart => ({
  ...PLAN,
  xml: `<plan xmlns="${PLAN.namespace}" text="${sumOfText(xml)}">${escapedXmlText(plan)}</plan>`,
});

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const STORE = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
const PROPERTIES = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';

interface DataParts {
  /** By their names in the package. */
  readonly parts: ReadonlyMap<string, string>;
  /** To be put into the relations of the text and into the list of content types. */
  readonly relations: string;
  readonly types: string;
}

export function dataParts(all: readonly DataPart[]): DataParts {
  const parts = new Map<string, string>();
  let relations = '';
  let types = '';
  for (const [index, { id, namespace, xml }] of all.entries()) {
    const [item, properties] = [`item${index + 1}.xml`, `itemProps${index + 1}.xml`];
    parts.set(`customXml/${item}`, DECLARATION + xml);
    const schema = `<ds:schemaRefs><ds:schemaRef ds:uri="${namespace}"/></ds:schemaRefs>`;
    const store = `<ds:datastoreItem ds:itemID="${id}" xmlns:ds="${STORE}">${schema}</ds:datastoreItem>`;
    parts.set(`customXml/${properties}`, DECLARATION + store);
    const to = `<Relationship Id="rId1" Type="${RELATIONS}/customXmlProps" Target="${properties}"/>`;
    const around = `<Relationships xmlns="${PACKAGE_RELATIONS}">${to}</Relationships>`;
    parts.set(`customXml/_rels/${item}.rels`, DECLARATION + around);
    relations += `<Relationship Id="data${index + 1}" Type="${RELATIONS}/customXml" Target="../customXml/${item}"/>`;
    types += `<Override ContentType="${PROPERTIES}" PartName="/customXml/${properties}"/>`;
  }
  return { parts, relations, types };
}

export interface CarriedPlan {
  /** Text of the plan's file. */
  readonly plan: string;
  /** Whether the text is still the one that was made of it, open facts apart. */
  readonly unchanged: boolean;
  /** What has been filled in of the open facts. */
  readonly filled: Readonly<Record<string, string>>;
}

const isOf = (root: XmlNode | undefined, namespace: string): boolean =>
  Object.entries(root?.attributes ?? {}).some(([name, value]) => name.startsWith('xmlns') && value === namespace);

/** The plan that a file of ours carries. @throws PackageRefusal */
export function carriedPlan(office: OfficePackage): CarriedPlan | undefined {
  const roots = office
    .relations(office.main)
    .filter(({ type }) => type === 'customXml')
    .map(({ target }) => office.xml(target));
  const carried = roots.find((root) => isOf(root, PLAN.namespace));
  const sum = carried?.attributes.text;
  if (!carried || sum === undefined) return undefined;
  const facts = elements(roots.find((root) => isOf(root, FACTS.namespace)));
  const filled = facts.map((fact) => [fact.name.replace(/^.*:/, ''), textOf(fact).trim()] as const);
  return {
    plan: textOf(carried),
    unchanged: sumOfText(office.text(office.main) ?? '') === sum,
    filled: Object.fromEntries(filled.filter(([, value]) => value !== '')),
  };
}
