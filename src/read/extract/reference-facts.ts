// Number, date and authority of the main text as its attachments name them: "(Kèm theo Quyết định số 12/QĐ-UBND ngày 20/01/2026 của …)".

import { readReference } from '../../recognise/facts.js';
import type { TextPart } from './letter.js';
import { type Line, linesOf } from './pieces.js';
import type { SplitTexts } from './split-texts.js';

/** A text of the State that a form goes with: its number is none of ours. */
const ofState = /kèm theo\s+(?:Bộ luật|Luật|Pháp lệnh|Nghị định|Thông tư)(?!\p{L})|-(?:CP|TTg)(?!\p{L})/iu;

/** From the first that names them; the date as a plan file writes it. @param main issued on the day of the text that it goes with, whose number is not its own */
export function findReference(
  split: SplitTexts,
  main: TextPart | undefined,
): Partial<Record<'number' | 'date', string>> & { chairman?: boolean; at?: Line['at'] } {
  for (const part of split.parts) {
    const lines = linesOf(part.body)
      .slice(0, 6)
      .filter(({ is }) => is === 'reference-line');
    const words = lines.map(({ text }) => text).join(' ');
    const { number, date, chairman } = readReference(words);
    if (ofState.test(words)) continue;
    if (number === undefined && !date) continue;
    const written = date && [date.year, date.month, date.day].flatMap((each) => each ?? []);
    return {
      at: lines[0]?.at,
      chairman,
      ...(number && part !== main ? { number } : {}),
      ...(written ? { date: written.map((each) => String(each).padStart(2, '0')).join('-') } : {}),
    };
  }
  return {};
}
