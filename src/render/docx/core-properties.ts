// docProps/core.xml: title, agency, dates. Written here because the `docx` package puts the present moment into it.

import type { DocumentProperties } from '../../document/document.js';
import { escapedXmlText } from '../../ooxml/xml-tree.js';

export const CORE_PROPERTIES_PATH = 'docProps/core.xml';

/** A draft has no date yet; any fixed one keeps its bytes stable. */
const UNDATED = '2020-03-05';

const NAMESPACES = [
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:dcterms="http://purl.org/dc/terms/"',
  'xmlns:dcmitype="http://purl.org/dc/dcmitype/"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].join(' ');

const element = (name: string, text: string): string =>
  text === '' ? '' : `<${name}>${escapedXmlText(text)}</${name}>`;

export function coreProperties(properties: DocumentProperties, language: string): string {
  const moment = `${properties.date ?? UNDATED}T00:00:00Z`;
  const date = (name: string): string => `<${name} xsi:type="dcterms:W3CDTF">${escapedXmlText(moment)}</${name}>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    `<cp:coreProperties ${NAMESPACES}>`,
    element('dc:title', properties.title),
    element('dc:subject', properties.subject),
    element('dc:creator', properties.author),
    element('cp:keywords', properties.keywords.join(', ')),
    element('cp:lastModifiedBy', properties.author),
    '<cp:revision>1</cp:revision>',
    date('dcterms:created'),
    date('dcterms:modified'),
    element('dc:language', language),
    '</cp:coreProperties>',
  ].join('');
}
