// One text of a document (decision, plan, letter) → its part of the plan file.

import { isReferenceLine } from '../../recognise/line-roles.js';
import { takeAddressees } from './addressees.js';
import { articlesAndContent } from './body.js';
import { type Closing, readClosing } from './closing.js';
import type { ContentContext } from './content.js';
import type { DraftHead } from './draft-head.js';
import { LETTER, type TextPart, titleOfPart } from './letter.js';
import { readLetterhead } from './letterhead.js';
import { escapeText } from './marked-text.js';
import { type Line, linesOf, type Piece, type TablePiece } from './pieces.js';
import { readPreamble } from './preamble.js';
import type { ExtractOptions } from './recognise.js';

export interface InstrumentInput {
  readonly part: TextPart;
  readonly key: 'decision' | 'plan' | 'document';
  readonly isMain: boolean;
  /** Further texts that have no place of their own; kept as text at its end. */
  readonly more: readonly TextPart[];
  readonly head: DraftHead;
  readonly options: ExtractOptions;
  readonly context: ContentContext;
}

export interface DraftInstrument {
  readonly instrument: Record<string, unknown>;
  readonly factCount: number;
  readonly articleCount: number;
  readonly citationCount: number;
  /** Lines that are no facts, each told. */
  readonly leftOut: readonly Line[];
}

const standard = ['I', '1', 'a'] as const;

const piecesOfPart = (part: TextPart): Piece[] => [...part.head, part.title, ...part.body];

/** Lines that no fact was made of; they go into the content, so that none is lost. */
function unplaced<P extends Line | TablePiece>(
  pieces: readonly P[],
  path: string,
  context: ContentContext,
): readonly P[] {
  for (const piece of pieces) {
    context.report({
      code: 'unplaced',
      severity: 'warning',
      at: piece.at,
      planPath: path,
      confidence: 0.3,
      message:
        piece.kind === 'table'
          ? {
              vi: 'Có bảng đứng sau nơi nhận, phần ký: không rõ thuộc phần nào; giữ ở cuối văn bản.',
              en: 'A table stands below the recipients and the signature; it is kept at the end of the text.',
            }
          : {
              vi: `Không rõ "${piece.text.slice(0, 60)}" là phần nào; giữ nguyên thành đoạn văn.`,
              en: `It is not clear what "${piece.text.slice(0, 60)}" is; kept as a paragraph.`,
            },
    });
  }
  return pieces;
}

const isSigned = ({ signature }: Closing): boolean =>
  signature !== undefined && (signature.collective || signature.capacity.length > 0 || signature.name !== undefined);

/** Lines of a foot that are no facts of a text that another one issues: all but its recipients. */
function footOf(closing: Closing, pieces: readonly Piece[]): Line[] {
  const rest = new Set<Piece>(closing.rest);
  return pieces.slice(closing.above.length).filter((piece): piece is Line => piece.kind === 'line' && !rest.has(piece));
}

/** A text that is issued by another one has no signature of its own (NĐ 30/2020/NĐ-CP, Phụ lục I, III.1): its foot is told, not printed. */
function tellOwnFoot(
  lines: readonly Line[],
  { signature }: Closing,
  head: DraftHead,
  report: ContentContext['report'],
  path: string,
): void {
  const words = lines.map(({ text }) => text).join(' | ');
  const other = signature?.name !== undefined && signature.name !== head.closing.signature?.name;
  report({
    code: 'own-closing',
    severity: 'warning',
    at: lines[0]?.at,
    planPath: path,
    message: {
      vi: `Văn bản kèm theo có nơi nhận, phần ký riêng: "${words}". Văn bản ban hành kèm theo quyết định không ký riêng nên phần này không in${other ? `; người ký ở đây (${signature?.name}) khác người ký quyết định` : ''}.`,
      en: `The attached text has recipients and a signature of its own: "${words}". What a decision issues is not signed again, so they are not printed${other ? `; ${signature?.name} signs here, and another one the decision` : ''}.`,
    },
    remedy: {
      vi: 'Nếu kế hoạch này được ban hành riêng thì tách thành tệp khác rồi nhập; nếu không thì xem lại nơi nhận, người ký của quyết định.',
      en: 'If the plan is issued on its own, import it from a file of its own; else look at the recipients and the signatory of the decision.',
    },
  });
}

export function draftInstrument(input: InstrumentInput): DraftInstrument {
  const { part, key, isMain, head, options, context } = input;
  const { patterns } = options.data;
  const letterhead = isMain ? head.letterhead : readLetterhead(part.head, patterns.letterheads);
  const title = titleOfPart(part, letterhead);
  const isLetter = part.kind === LETTER;
  const read = readClosing(title.rest, patterns);
  // a text that is issued by another one is not signed again: a position alone near its end is no foot of its own
  const closes = isMain || read.label !== undefined || isSigned(read);
  const closing: Closing = closes ? read : { above: title.rest, recipients: [], rest: [], noise: [] };
  const ownFoot = isMain ? [] : footOf(closing, title.rest);
  if (ownFoot.length > 0) tellOwnFoot(ownFoot, closing, head, context.report, key);
  const decides = key === 'decision';
  const { addressees, rest: above } = takeAddressees(closing.above);
  // A letter gives its reasons in its text.
  const preamble = readPreamble(isLetter ? [] : above, decides, patterns, (documents) =>
    options.cite(documents, head.dates),
  );
  const out: Record<string, unknown> = {};
  if (isMain && head.number !== undefined) out.number = head.number;
  if (isMain && head.date !== undefined) out.date = head.date;
  if (part.kind !== (isMain ? head.type?.kind : 'Kế hoạch')) out.kind = part.kind;
  if (title.subject !== undefined) out.subject = title.subject;
  const draftedBy = isLetter ? /-(.+)$/u.exec(letterhead.symbol ?? '')?.[1] : undefined;
  if (draftedBy !== undefined) out.draftedBy = draftedBy;
  if (!isMain) out.reference = title.reference === undefined ? 'none' : escapeText(title.reference);
  if (addressees.length > 0) out.addressees = addressees;
  if (preamble.citations.length > 0) out.citations = preamble.citations;
  preamble.citations.forEach((citation, index) => {
    if (Array.isArray(citation) || !('text' in citation)) return;
    context.report({
      code: 'citation-as-text',
      severity: 'warning',
      confidence: 0.5,
      at: preamble.places[index]?.at,
      planPath: `${key}.citations.${index}`,
      message: {
        vi: 'Căn cứ này không tách được thành số, ngày, cơ quan, trích yếu; giữ nguyên lời văn.',
        en: 'This citation could not be taken apart; kept as text.',
      },
    });
  });
  if (preamble.proposal !== undefined) out.proposal = preamble.proposal;
  for (const line of closing.noise) {
    context.report({
      code: 'not-a-fact',
      at: line.at,
      message: { vi: `Đã bỏ "${line.text}" trong phần ký.`, en: `Left out "${line.text}" from the signature.` },
    });
  }
  const more = input.more.flatMap(piecesOfPart);
  const left = [
    ...unplaced(
      letterhead.rest.filter((line) => !title.used.includes(line)),
      key,
      context,
    ),
    ...(isMain && title.reference !== undefined ? unplaced(referenceLines(part), key, context) : []),
  ];
  const tail = [...unplaced(closing.rest, key, context), ...more];
  if (more.length > 0)
    unplaced(
      input.more.map((each) => each.title),
      key,
      context,
    );
  const body = articlesAndContent({
    pieces: [...left, ...(isLetter ? above : preamble.rest)],
    tail,
    key,
    layout: isMain ? (decides ? head.layouts.main : 'content') : head.layouts.attached,
    standard: isLetter ? ['1', 'a'] : standard,
    context,
  });
  Object.assign(out, body.out);
  if (closing.recipients.length > 0) out.recipients = closing.recipients;
  if (closing.archive !== undefined) out.archive = closing.archive;
  if (closing.drafter) out.drafter = closing.drafter;
  return {
    instrument: out,
    factCount: body.factCount,
    articleCount: body.articleCount,
    citationCount: preamble.citations.length,
    leftOut: [...closing.noise, ...ownFoot],
  };
}

const referenceLines = (part: TextPart): Line[] =>
  linesOf(part.body)
    .filter(({ text }) => isReferenceLine(text))
    .slice(0, 1);
