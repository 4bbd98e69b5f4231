// One annex → its entry in the plan file.

import { roman } from '../../text/numerals.js';
import { type ContentContext, readContent } from './content.js';
import type { DraftHead } from './draft-head.js';
import type { TextPart } from './letter.js';
import { escapeText } from './marked-text.js';
import type { Piece } from './pieces.js';
import { readTitle } from './title.js';

export interface AnnexInput {
  readonly part: TextPart;
  readonly index: number;
  readonly count: number;
  readonly head: DraftHead;
  readonly context: ContentContext;
}

const landscape = (pieces: readonly Piece[]): boolean | undefined => {
  const section = pieces.findLast((piece) => piece.kind === 'section');
  return section?.kind === 'section' ? section.orientation === 'landscape' : undefined;
};

export function draftAnnex({ part, index, count, context }: AnnexInput): {
  annex: Record<string, unknown>;
  factCount: number;
} {
  const title = readTitle(part.body);
  const path = `annexes.${index}`;
  const usual = count > 1 ? roman(index + 1) : undefined;
  const wide = title.rest.some((piece) => piece.kind === 'table' && piece.table.columns.length > 5);
  const turned = landscape([...part.head, ...part.body]);
  const drafted = readContent(title.rest, `${path}.content`, ['1', 'a'], context);
  if (title.subject === undefined && part.title.at === undefined) {
    context.report({
      code: 'title-from-name',
      severity: 'warning',
      planPath: `${path}.title`,
      message: {
        vi: `Bảng không có tên ở trên: lấy tên tệp "${part.title.text}" làm tên phụ lục; sửa trước khi dùng.`,
        en: `No title stands above the table: the name of the file, "${part.title.text}", is taken; correct it before use.`,
      },
    });
  }
  if (title.reference === undefined) {
    context.report({
      code: 'no-reference-line',
      severity: 'warning',
      at: part.title.at,
      planPath: path,
      message: {
        vi: 'Phụ lục không có dòng "(Kèm theo …)"; giữ nguyên (reference: none). Xóa dòng reference để in dòng này.',
        en: 'The annex has no "(Kèm theo …)" line; kept so (reference: none). Take the key out to print it.',
      },
    });
  }
  const annex: Record<string, unknown> = {
    ...(part.number === undefined || part.number === usual ? {} : { number: part.number }),
    title: title.subject ?? part.title.text,
    reference: title.reference === undefined ? 'none' : escapeText(title.reference),
    ...((turned ?? wide) ? { orientation: 'landscape' } : {}),
    ...(drafted.numbering ? { numbering: drafted.numbering } : {}),
    ...(drafted.labels ? { labels: drafted.labels } : {}),
    content: drafted.content,
  };
  return { annex, factCount: drafted.factCount };
}
