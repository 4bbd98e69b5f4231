// Word forms made in a test: body, headers and styles as XML, packed as a small .docx.

import { strToU8, zipSync } from 'fflate';

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'mc:Ignorable="w14"',
].join(' ');

const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

export const escapeXml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** A run; `look` is what stands inside w:rPr. */
export const run = (text: string, look = ''): string =>
  `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;

/** A paragraph of one run, or of ready runs. @param properties what stands inside w:pPr */
export const para = (content: string | readonly string[], properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${typeof content === 'string' ? run(content) : content.join('')}</w:p>`;

export const cell = (content: string, width = 3000): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${content.startsWith('<') ? content : para(content)}</w:tc>`;

export const row = (...cells: string[]): string => `<w:tr>${cells.map((each) => cell(each)).join('')}</w:tr>`;

export const table = (columns: number, ...rows: string[]): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="${columns * 3000}" w:type="dxa"/></w:tblPr><w:tblGrid>${'<w:gridCol w:w="3000"/>'.repeat(columns)}</w:tblGrid>${rows.join('')}</w:tbl>`;

export const portrait =
  '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/>';
export const landscape =
  '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/>';

/** A text box as Word writes it: a shape for new programs, a picture for old ones. */
export const textBox = (content: string): string => {
  const inside = `<w:txbxContent>${content}</w:txbxContent>`;
  return (
    '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="2540000" cy="635000"/>' +
    '<wp:docPr id="1" name="Text Box 1"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">' +
    `<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx>${inside}</wps:txbx><wps:bodyPr/></wps:wsp>` +
    '</a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:rect><v:textbox>' +
    `${inside}</v:textbox></v:rect></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
  );
};

export interface FormParts {
  readonly body: string;
  /** Of the last section, without headers. */
  readonly section?: string;
  readonly header?: string;
  readonly footer?: string;
  /** Further w:style elements. */
  readonly styles?: string;
  /** Further entries of the package. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
}

const plainStyles =
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/><w:sz w:val="22"/></w:rPr></w:rPrDefault>' +
  '<w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>' +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>' +
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/></w:style>';

export function wordForm(parts: FormParts): Uint8Array {
  const { header, footer } = parts;
  const references =
    (header === undefined ? '' : '<w:headerReference w:type="default" r:id="rId2"/>') +
    (footer === undefined ? '' : '<w:footerReference w:type="default" r:id="rId3"/>');
  const relations = [
    `<Relationship Id="rId1" Type="${RELATION}/styles" Target="styles.xml"/>`,
    ...(header === undefined ? [] : [`<Relationship Id="rId2" Type="${RELATION}/header" Target="header1.xml"/>`]),
    ...(footer === undefined ? [] : [`<Relationship Id="rId3" Type="${RELATION}/footer" Target="footer1.xml"/>`]),
  ];
  const overrides = [
    ['document', 'document.main'],
    ['styles', 'styles'],
    ...(header === undefined ? [] : [['header1', 'header']]),
    ...(footer === undefined ? [] : [['footer1', 'footer']]),
  ].map(([name, type]) => `<Override PartName="/word/${name}.xml" ContentType="${WORD}.${type}+xml"/>`);
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml':
      `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATION}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
    'word/document.xml': `${HEAD}<w:document ${NAMESPACES}><w:body>${parts.body}<w:sectPr>${references}${parts.section ?? portrait}</w:sectPr></w:body></w:document>`,
    'word/styles.xml': `${HEAD}<w:styles ${NAMESPACES}>${plainStyles}${parts.styles ?? ''}</w:styles>`,
    ...(header === undefined ? {} : { 'word/header1.xml': `${HEAD}<w:hdr ${NAMESPACES}>${header}</w:hdr>` }),
    ...(footer === undefined ? {} : { 'word/footer1.xml': `${HEAD}<w:ftr ${NAMESPACES}>${footer}</w:ftr>` }),
    ...parts.files,
  };
  const bytes = Object.entries(files).map(([name, content]): [string, Uint8Array] => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(bytes));
}
