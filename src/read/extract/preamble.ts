// The lines between the title of a text and its substance: the line of authority, the citations, the proposal, "QUYẾT ĐỊNH:".

import type { CitedDocument } from '../../recognise/citations.js';
import { parseCitation } from '../../recognise/parse-citation.js';
import { upper } from '../../text/case.js';
import { withoutItemMark } from '../../text/end-mark.js';
import type { Patterns } from './import-data.js';
import { type Line, lineOf, type Piece, plainLine } from './pieces.js';

export type DraftCitation = CitedDocument | CitedDocument[] | { text: string; lead?: string };

export interface Preamble {
  readonly authority?: Line;
  readonly citations: readonly DraftCitation[];
  /** Line of each citation. */
  readonly places: readonly Line[];
  readonly proposal?: string | { text: string };
  readonly rest: readonly Piece[];
}

/** Citations are typed as a list, too: "- Căn cứ …". */
const listMark = /^[-–+•]\s*(?=(?:Căn cứ|Theo|Xét)\s)/u;

/** "… như sau:", "… với các nội dung sau:". */
const leadsOn = /(?<!\p{L})(?:sau|sau đây|dưới đây|cụ thể)\s*[:.]+$/iu;
const sets = /(?<!\p{L})(?:xây dựng|ban hành|triển khai|lập|đề ra|tổ chức|thực hiện)(?!\p{L})/iu;

/**
 * A plan's opening in the line of a citation: "Căn cứ Kế hoạch số …, Ủy ban nhân dân xã … ban hành kế hoạch như sau:".
 * @returns where the one who plans is named behind one citation; 0 where the whole line is the opening, undefined where none of it is
 */
function openingIn(text: string, { letterheads }: Patterns): number | undefined {
  if (!leadsOn.test(text)) return undefined;
  const starts = [...text.matchAll(/[,.;]\s+/gu)].map((match) => match.index + match[0].length);
  const start = starts.findLast((at) => {
    const rest = upper(text.slice(at));
    return (letterheads.startsCommittee(rest) || letterheads.startsSubordinate(rest)) && sets.test(text.slice(at));
  });
  return start === undefined || /;\s/u.test(text.slice(0, start).replace(/;\s+$/u, '')) ? 0 : start;
}

/** The first article, or the first division where no "QUYẾT ĐỊNH:" stands above it. */
const opensArticles = /^(?:Điều\s|(?:Phần|Chương|Mục)\s+(?:thứ\s|\d|[IVXLC]+(?!\p{L})))/iu;

/** How far a text's preamble may be told from its opening: only lines that begin with "Căn cứ" and the like, each ended by a mark. */
export function readPreamble(
  pieces: readonly Piece[],
  decides: boolean,
  patterns: Patterns,
  cite: (documents: readonly CitedDocument[]) => string,
): Preamble {
  const citations: DraftCitation[] = [];
  const places: Line[] = [];
  let authority: Line | undefined;
  let proposal: Preamble['proposal'];
  /** The opening that stood in the line of a citation. */
  const led: Line[] = [];
  let at = 0;
  for (; at < pieces.length; at++) {
    const piece = pieces[at] as Piece;
    if (piece.kind === 'section') continue;
    if (piece.kind !== 'line') break;
    if (decides && citations.length === 0 && piece.is === 'authority') {
      authority ??= piece;
      continue;
    }
    if (decides && piece.is === 'enacting') {
      at += 1;
      break;
    }
    const text = plainLine(piece).replace(listMark, '');
    if (/^(?:Theo|Xét)\s+(?:đề nghị|tờ trình)\s/iu.test(text) && proposal === undefined) {
      const by = /^Theo đề nghị của (.+)$/u.exec(withoutItemMark(text))?.[1];
      proposal = by === undefined ? { text: withoutItemMark(text) } : by;
      continue;
    }
    const lead = patterns.preambleStarts.find((start) => text.startsWith(`${start} `));
    const cited = lead === 'Căn cứ';
    // A plan's opening begins with the same words as citations do; only what ends like one of a series is one.
    if (decides && (opensArticles.test(text) || (citations.length === 0 && !lead))) break;
    if (!decides && (!cited || proposal !== undefined)) break;
    const opening = decides ? undefined : openingIn(text, patterns);
    if (opening === 0) break;
    const first = lead ?? (text.split(' ')[0] as string);
    const body = withoutItemMark(text.slice(first.length + 1, opening).trim()).replace(/,$/u, '');
    if (body === '') break;
    const documents = cited ? parseCitation(body, patterns, cite) : undefined;
    if (documents) citations.push(documents.length === 1 ? (documents[0] as CitedDocument) : [...documents]);
    else citations.push(cited ? { text: body } : { text: body, lead: first });
    places.push(piece);
    if (opening === undefined) continue;
    // what follows the citation is a line of its own
    const inlines = [{ kind: 'text' as const, text: text.slice(opening) }];
    led.push(lineOf(inlines, { role: piece.role, is: 'text', at: piece.at }));
    at += 1;
    break;
  }
  return {
    citations,
    places,
    rest: [...led, ...pieces.slice(at)],
    ...(authority ? { authority } : {}),
    ...(proposal === undefined ? {} : { proposal }),
  };
}
