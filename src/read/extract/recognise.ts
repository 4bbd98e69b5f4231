// Is this a document of an office at all? Forms that citizens fill in, contracts and plain prose are declined, with what was looked for.

import type { FactsForm } from '../../doctype/facts-form.js';
import { tableHead } from '../../doctype/heads/table-head.js';
import type { TableDefinition } from '../../doctype/table-definition.js';
import type { Units } from '../../doctype/units/units.js';
import type { Wording } from '../../doctype/wording.js';
import type { CitedDocument } from '../../recognise/citations.js';
import { upper } from '../../text/case.js';
import { sameWords } from '../../text/fold-words.js';
import type { ImportData } from './import-data.js';
import type { NoteFacts } from './notes.js';
import type { Line, Piece } from './pieces.js';
import type { SplitTexts } from './split-texts.js';
import { readColumns } from './table/columns.js';

/** A document type that a plan can have, as far as extraction needs it. */
export interface KnownType {
  readonly slug: string;
  /** `Quyết định`. */
  readonly kind: string;
  readonly main: 'decision' | 'plan' | 'document';
  readonly uses: readonly string[];
  readonly refersTo: readonly string[];
  /** Dotted paths: how its texts are laid out follows from them. */
  readonly requires: readonly string[];
}

export interface ExtractOptions {
  readonly file: string;
  readonly data: ImportData;
  readonly types: readonly KnownType[];
  readonly definitions: ReadonlyMap<string, TableDefinition>;
  readonly forms: ReadonlyMap<string, FactsForm>;
  readonly divisions: Wording['divisions'];
  /** Where they are given, names in capitals are written as there, and what has become of the document's unit is told. */
  readonly units?: Units | undefined;
  /** Words of a citation, with dates written long or short. */
  readonly cite: (documents: readonly CitedDocument[], dates: 'long' | 'short') => string;
}

const firstLines = (pieces: readonly Piece[]): Line[] =>
  pieces.filter((piece): piece is Line => piece.kind === 'line').slice(0, 12);

const citizenTitle = (pieces: readonly Piece[], data: ImportData): Line | undefined =>
  firstLines(pieces).find(
    (line) =>
      line.capitals &&
      data.patterns.citizenForms.some(
        (form) => sameWords(line.text) === sameWords(form) || sameWords(line.text).startsWith(`${sameWords(form)} `),
      ),
  );

/** Who issues a paper of the Party, which has a form of its own: by the name of the Party at its head, or by an organisation of it. */
function partyIssuer(pieces: readonly Piece[], { patterns: { letterheads } }: ImportData): Line | undefined {
  const lines = firstLines(pieces);
  const agencies = lines.filter(({ is }) => is === 'agency');
  const own = agencies.at(-1);
  if (lines.some(({ is }) => is === 'party-name')) return own ?? lines.find(({ is }) => is === 'party-name');
  return own && letterheads.isParty(upper(own.text)) ? own : undefined;
}

/** A text of a known kind, an annex, or a table of tasks or targets. */
export function isOfficeDocument(split: SplitTexts, pieces: readonly Piece[], options: ExtractOptions): boolean {
  if (citizenTitle(pieces, options.data) || partyIssuer(pieces, options.data)) return false;
  if (split.parts.length > 0) return true;
  return pieces.some((piece) => {
    if (piece.kind !== 'table') return false;
    const { head } = tableHead(piece.table, options.data.heads);
    if (head.length === 0) return false;
    const { roles } = readColumns(
      head,
      piece.table.columns.length,
      options.data.heads,
      new Map(),
      (title) => title,
      undefined,
    );
    return roles.filter((role) => !role.startsWith('column')).length > 1;
  });
}

export function refusal(pieces: readonly Piece[], data: ImportData): NoteFacts {
  const form = citizenTitle(pieces, data);
  const party = form ? undefined : partyIssuer(pieces, data);
  if (party)
    return {
      code: 'party-paper',
      severity: 'error',
      at: party.at,
      message: {
        vi: `Đây là văn bản của Đảng ("${party.text}"): thể thức riêng, không theo Nghị định 30/2020/NĐ-CP; không nhập.`,
        en: `This is a paper of the Party ("${party.text}"), which has a form of its own; it is not imported.`,
      },
      remedy: {
        vi: 'Soạn văn bản này theo mẫu của cấp ủy; ở đây nhập văn bản của UBND, HĐND, cơ quan, đơn vị.',
        en: 'Write it on the form of the Party; import papers of committees, councils and offices here.',
      },
    };
  return {
    code: 'not-an-office-document',
    severity: 'error',
    at: form?.at ?? pieces.find((piece): piece is Line => piece.kind === 'line')?.at,
    message: form
      ? {
          vi: `Đây là mẫu giấy tờ của công dân ("${form.text}"), không phải văn bản hành chính của cơ quan; không nhập.`,
          en: `This is a form for citizens ("${form.text}"), no administrative document of an office; it is not imported.`,
        }
      : {
          vi: 'Không nhận ra đây là văn bản hành chính: không có tên loại (QUYẾT ĐỊNH, KẾ HOẠCH …), phụ lục hay bảng nhiệm vụ, chỉ tiêu.',
          en: 'This is not recognised as an administrative document: no kind (QUYẾT ĐỊNH, KẾ HOẠCH …), annex or table of tasks or targets.',
        },
    remedy: {
      vi: 'Nhập tệp quyết định, kế hoạch, phụ lục hoặc bảng nhiệm vụ, chỉ tiêu của cơ quan.',
      en: 'Import a decision, a plan, an annex or a table of tasks or targets.',
    },
  };
}
