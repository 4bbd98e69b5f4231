// A Word file (.docx, ECMA-376) → Document: paragraphs with the roles of our own named styles, tables, columns, sections, footnotes, each with
// how it looks and its place in the file. What a reader of the paper sees counts: lists as text, changes as accepted. What was passed over is told.

import { type Diagnostic, failed, type Localized, ok, type Result, type Severity } from '../../diagnostics/index.js';
import type { Block, Document, ParagraphSource, Section, SourcePlace } from '../../document/document.js';
import type { SectionLook } from '../../document/look.js';
import { plainText, textOfBlocks } from '../../document/walk.js';
import { contents } from '../../ooxml/contents.js';
import type { OfficePackage } from '../../ooxml/open-package.js';
import { paragraphsIn } from '../../ooxml/scan-paragraphs.js';
import { descend, element, elements, type XmlNode } from '../../ooxml/xml-tree.js';
import { documentOfSections, FIRST_PAGE_FOOT, pageOf } from '../read-document.js';
import type { ReadOptions } from '../read-options.js';
import { readPackage } from '../read-package.js';
import { legacyEncoding, legacyFault } from '../text/decode-text.js';
import type { DocxContext, MainText } from './docx-context.js';
import { readNumbering } from './numbering.js';
import { readParagraph, tabbedLines } from './paragraphs.js';
import { createSectionReader } from './sections.js';
import { readStyles } from './styles.js';
import { readTable } from './tables.js';

// What stands in the headers and footers of a .docx besides page numbers: it belongs to no text, so it is told word for word and left out.

/** @param known text that was read already: the foot of the first page */
function reportPageFurniture(
  office: OfficePackage,
  file: string,
  known: readonly string[],
  read: (root: XmlNode) => readonly Block[],
): Diagnostic[] {
  const texts = office
    .relations(office.main)
    .filter(({ type }) => type === 'header' || type === 'footer')
    .flatMap(({ target }) => office.xml(target) ?? [])
    .map((root) => textOfBlocks(read(root)).replace(/\s+/g, ' ').trim())
    .filter(
      (text) =>
        /\p{L}/u.test(text) && !/^(?:trang|page)?\s*(?:\d+\s*)?(?:[/-]\s*\d+)?$/iu.test(text) && !known.includes(text),
    );
  return [...new Set(texts)].map((text) => ({
    code: 'import/page-header',
    severity: 'info',
    place: { file },
    message: {
      vi: `Đã bỏ chữ ở đầu trang, chân trang: "${text.slice(0, 200)}".`,
      en: `Left out text of a page header or footer: "${text.slice(0, 200)}".`,
    },
  }));
}

/** Blocks of a body, a cell, a text box. @param ended hears of each section that ends */
function readBlocks(
  holder: XmlNode,
  place: (index: number) => SourcePlace,
  context: DocxContext,
  ended: (blocks: readonly Block[], properties: XmlNode) => void = () => {},
): Block[] {
  let blocks: Block[] = [];
  for (const node of contents(holder, 'w:p', 'w:tbl')) {
    if (node.name === 'w:tbl') {
      blocks.push(...readTable(node, context, readBlocks));
      continue;
    }
    context.counts.paragraphs += 1;
    const { paragraph, boxes, section } = readParagraph(node, place(context.counts.paragraphs), context);
    if (plainText(paragraph.inlines).trim() !== '') blocks.push(paragraph);
    for (const box of boxes) blocks.push(...readBlocks(box, place, context));
    if (section) {
      ended(blocks, section);
      blocks = [];
    }
  }
  return blocks;
}

function sectionOf(
  blocks: readonly Block[],
  properties: XmlNode | undefined,
  foot: readonly Block[],
  look: SectionLook,
): Section {
  const size = element(properties, 'w:pgSz')?.attributes;
  const turned = size?.['w:orient'] === 'landscape' || Number(size?.['w:w'] ?? 0) > Number(size?.['w:h'] ?? 1);
  return {
    page: pageOf(turned ? 'landscape' : 'portrait'),
    blocks,
    ...(foot.length > 0 ? { firstPageFoot: foot } : {}),
    look,
  };
}

/** What stands beside the main text: how it looks is not judged. */
const beside = ({ main: _, ...context }: DocxContext): DocxContext => ({ ...context, around: {} });

/** Text of the footnotes that are named, as paragraphs after all else. */
function noteBlocks(office: OfficePackage, context: DocxContext): Block[] {
  return context.notes.flatMap(({ kind, id, paragraph, before }, index): Block[] => {
    const note = elements(office.xml(office.related(`${kind}s`))).find((each) => each.attributes['w:id'] === id);
    if (!note) return [];
    const source: { source?: ParagraphSource } =
      paragraph === undefined
        ? {}
        : { source: { part: office.main, index: paragraph, notes: before, note: index + 1 } };
    const read = readBlocks(note, () => ({ spot: `chú thích ${index + 1}` }), beside(context));
    const [first, ...rest] = read.map((block) => (block.kind === 'paragraph' ? { ...block, ...source } : block));
    if (first?.kind !== 'paragraph') return [];
    return [{ ...first, inlines: [{ kind: 'text', text: `[${index + 1}] ` }, ...first.inlines] }, ...rest];
  });
}

/** Contents of the foot of a section's first page. */
function footOf(office: OfficePackage, properties: XmlNode | undefined, context: DocxContext): Block[] {
  const reference = elements(properties, 'w:footerReference').find((each) => each.attributes['w:type'] === 'first');
  const part = office.target(reference?.attributes['r:id']);
  const root = part === undefined ? undefined : office.xml(part);
  return root ? readBlocks(root, () => ({ spot: FIRST_PAGE_FOOT }), beside(context)) : [];
}

/** `: "xuống 5 ngày", "…"`, so many as fit a message; nothing where none has letters. */
function wordsOf(texts: readonly string[]): string {
  const all = texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
  const shown = all.slice(0, 8).map((text) => `"${text.length > 60 ? `${text.slice(0, 60)}…` : text}"`);
  return shown.length === 0 ? '' : ` (${shown.join(', ')}${all.length > 8 ? ' …' : ''})`;
}

function reported(file: string, context: DocxContext): Diagnostic[] {
  const { inserted, deleted, hidden, struck, legacy, decomposed, leaders, comments, nested, pictures } = context.counts;
  const note = (code: string, count: number, message: Localized, severity: Severity = 'info'): Diagnostic[] =>
    count === 0 ? [] : [{ code: `import/${code}`, severity, place: { file }, message }];
  return [
    ...note('tracked-changes', inserted.length + deleted.length, {
      vi: `Tệp có ${inserted.length} chỗ thêm${wordsOf(inserted)}, ${deleted.length} chỗ xóa${wordsOf(deleted)} đang theo dõi; coi như đã chấp nhận.`,
      en: `The file tracks ${inserted.length} insertions${wordsOf(inserted)} and ${deleted.length} deletions${wordsOf(deleted)}; they are taken as accepted.`,
    }),
    ...note('hidden-text', hidden.length, {
      vi: `Đã bỏ ${hidden.length} đoạn chữ ẩn${wordsOf(hidden)}.`,
      en: `Left out ${hidden.length} runs of hidden text${wordsOf(hidden)}.`,
    }),
    ...note(
      'struck-text',
      struck.length,
      {
        vi: `Đã bỏ ${struck.length} đoạn chữ bị gạch ngang${wordsOf(struck)}; nếu vẫn dùng thì bỏ gạch trong tệp gốc rồi nhập lại.`,
        en: `Left out ${struck.length} runs that are struck out${wordsOf(struck)}; if they are meant, take the line off in the file and import again.`,
      },
      'warning',
    ),
    ...note('decomposed-letters', decomposed.length, {
      vi: `Có ${decomposed.length} đoạn chữ Unicode tổ hợp (dấu là ký tự riêng)${wordsOf(decomposed)}: đọc như chữ dựng sẵn. Nên chuyển sang Unicode dựng sẵn (UniKey) để tìm kiếm, in ấn đúng.`,
      en: `${decomposed.length} runs are in decomposed Unicode (marks are characters of their own)${wordsOf(decomposed)}: read as composed. Convert them, so that they can be searched for and printed rightly.`,
    }),
    ...note(
      'legacy-letters',
      legacy.length,
      {
        vi: `Có ${legacy.length} đoạn chữ theo bảng mã cũ (phông .Vn…, VNI-…)${wordsOf(legacy)}: giữ nguyên, in ra sẽ sai chữ. Chuyển sang Unicode (UniKey) rồi nhập lại.`,
        en: `${legacy.length} runs are in an old encoding (faces .Vn…, VNI-…)${wordsOf(legacy)}: kept as they are, they will be printed wrong. Convert them to Unicode and import again.`,
      },
      'warning',
    ),
    ...note('leader-dots', leaders, {
      vi: `Có ${leaders} dòng kẻ chấm bằng phím Tab (chỗ điền của mẫu); chỉ giữ chữ, không giữ dòng chấm.`,
      en: `${leaders} lines have dots that lead to a tab (blanks of a form); the words are kept, the dots are not.`,
    }),
    ...note('comments', comments, { vi: `Đã bỏ ${comments} ghi chú bên lề.`, en: `Left out ${comments} comments.` }),
    ...note('pictures', pictures, {
      vi: `Đã bỏ ${pictures} hình; tệp kế hoạch chỉ giữ chữ và bảng.`,
      en: `Left out ${pictures} pictures; a plan file keeps text and tables only.`,
    }),
    ...note('nested-tables', nested, {
      vi: 'Có bảng nằm trong ô của bảng khác; chữ của nó được ghi thành các dòng trong ô.',
      en: 'A table stands in a cell of another one; its text is kept as lines of the cell.',
    }),
    ...note('notes', context.notes.length, {
      vi: `Có ${context.notes.length} chú thích cuối trang; được ghi sau nội dung, đánh dấu [1], [2] ….`,
      en: `There are ${context.notes.length} footnotes; they stand after the text, marked [1], [2] ….`,
    }),
  ];
}

const notWord = (file: string): Diagnostic => ({
  code: 'import/not-word',
  severity: 'error',
  place: { file },
  message: { vi: 'Tệp .docx không có nội dung văn bản.', en: 'The .docx has no text document in it.' },
  remedy: { vi: 'Mở bằng Word và lưu lại thành .docx.', en: 'Open it in Word and save it as .docx.' },
});

export const readDocx = (bytes: Uint8Array, file: string, options: ReadOptions): Result<Document> =>
  readPackage(bytes, file, notWord(file), (office) => readText(office, file, options));

function readText(office: OfficePackage, file: string, options: ReadOptions): Result<Document> {
  const body = element(office.xml(office.main), 'w:body');
  if (!body) return failed(notWord(file));
  const styles = readStyles(office.xml(office.related('styles')));
  const main: MainText = {
    part: office.main,
    numbers: new Map(paragraphsIn(body).map((node, index) => [node, index])),
    sections: 0,
    drawings: false,
    strokes: [],
  };
  const context: DocxContext = {
    styles,
    labels: readNumbering(office.xml(office.related('numbering'))),
    roleOf: options.roleOfStyle,
    isNumberHead: (text) => options.heads.isNumberHead(text),
    counts: {
      inserted: [],
      deleted: [],
      hidden: [],
      struck: [],
      legacy: [],
      decomposed: [],
      leaders: 0,
      comments: 0,
      nested: 0,
      pictures: 0,
      paragraphs: 0,
      tables: 0,
    },
    notes: [],
    tabbed: tabbedLines(options.startsPart),
    main,
    around: {},
  };
  const pages = createSectionReader(office, styles);
  const sections: Section[] = [];
  const end = (blocks: readonly Block[], properties: XmlNode | undefined, notes: () => readonly Block[]): void => {
    const look = { ...pages.read(properties), ...(main.drawings ? { drawings: true as const } : {}) };
    main.sections += 1;
    main.drawings = false;
    sections.push(sectionOf([...blocks, ...notes()], properties, footOf(office, properties, context), look));
  };
  const rest = readBlocks(
    body,
    (index) => ({ spot: `đoạn ${index}` }),
    context,
    (blocks, properties) => end(blocks, properties, () => []),
  );
  end(rest, descend(body, 'w:sectPr'), () => noteBlocks(office, context));
  const text = sections.map((section) => textOfBlocks(section.blocks)).join('\n');
  const legacy = legacyEncoding(text);
  if (legacy) return failed(legacyFault(file, legacy));
  const feet = sections.map((section) =>
    textOfBlocks(section.firstPageFoot ?? [])
      .replace(/\s+/g, ' ')
      .trim(),
  );
  const furniture = reportPageFurniture(office, file, feet, (root) =>
    readBlocks(root, () => ({ spot: 'đầu trang' }), { ...beside(context), notes: [] }),
  );
  return ok(documentOfSections(sections), [...reported(file, context), ...furniture]);
}
