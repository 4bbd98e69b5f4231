// The head of the first page: Quốc hiệu, Tiêu ngữ, number and symbol, place and date. A text that has lost its head cannot be judged.

import type { CheckContext, Finding, NotJudged } from '../../rule.js';
import { type Line, linesWith } from '../../view/text-view.js';

export const noHead: NotJudged = { notJudged: { vi: 'không có phần đầu trang', en: 'there is no head of the page' } };

export const heads = ({ view }: CheckContext, role: Line['role']): Line[] => linesWith(view.lines, role);

/** A Word file shows what it has; a text may have lost its head on the way. */
export const missing = (context: CheckContext, message: Finding['message']): readonly Finding[] | NotJudged =>
  context.source === 'text' ||
  context.source === 'pdf' ||
  !context.view.texts.some(({ kind }) => kind === 'decision' || kind === 'plan')
    ? noHead
    : [{ message, spot: 'đầu trang 1' }];
