// What follows the kind of a text: its subject over one or more lines, then the line "(Kèm theo …)" in parentheses.

import { isReferenceLine } from '../../recognise/line-roles.js';
import { beginsPoint } from '../../recognise/outline-marks.js';
import { type Line, type Piece, plainLine } from './pieces.js';

export interface Title {
  readonly subject?: string;
  readonly subjectAt?: Line['at'];
  /** What stands between the parentheses. */
  readonly reference?: string;
  readonly referenceAt?: Line['at'];
  readonly rest: readonly Piece[];
}

const reference = /^\(\s*((?:ban hành\s+)?kèm theo[\s\S]*?)\)?$/iu;
const opensBody = (text: string): boolean =>
  /^(?:Căn cứ|Thực hiện|Theo|Xét|Kính gửi|[-–]\s)/u.test(text) || beginsPoint(text);

/** A subject may begin with a word that opens a preamble ("Thực hiện Nghị quyết …", "Theo dõi thi hành pháp luật …"), but is no sentence. */
const isSubject = (text: string): boolean =>
  /^(?:Thực hiện|Theo|Xét)(?!\p{L})/u.test(text) && text.length < 300 && !/[.;:,]$|như sau/u.test(text);

const continues = (last: Line, next: Line): boolean => {
  if (next.role !== 'unknown' && next.role === last.role) return true;
  if (opensBody(next.text) || next.text.startsWith('(')) return false;
  if (/^\p{Ll}/u.test(next.text)) return !/[.;:]$/.test(last.text);
  // a subject is bold to its last line (NĐ 30/2020/NĐ-CP, Phụ lục I, II.5.b); a comma leads on
  if (!next.capitals && ((last.bold && next.bold) || last.text.endsWith(','))) return true;
  return last.capitals && next.capitals && !/^(?:CHỦ TỊCH|ỦY BAN|UỶ BAN|HỘI ĐỒNG|GIÁM ĐỐC|TRƯỞNG)\s/u.test(next.text);
};

/** @param first words of the subject that stand on the line of the kind */
export function readTitle(body: readonly Piece[], first?: string): Title {
  const words: string[] = first ? [first] : [];
  let last: Line | undefined;
  let at = 0;
  const next = (): Line | undefined => {
    while (body[at]?.kind === 'section') at += 1;
    const piece = body[at];
    return piece?.kind === 'line' ? piece : undefined;
  };
  let subjectAt: Line['at'];
  for (let line = next(); line; line = next()) {
    if (isReferenceLine(line.text)) break;
    if (
      last
        ? !continues(last, line)
        : first !== undefined || (opensBody(line.text) && !isSubject(line.text) && line.role === 'unknown')
    )
      break;
    words.push(plainLine(line));
    subjectAt ??= line.at;
    last = line;
    at += 1;
  }
  let text: string | undefined;
  let referenceAt: Line['at'];
  let line = next();
  if (line && isReferenceLine(line.text)) {
    referenceAt = line.at;
    text = line.text;
    at += 1;
    // The parenthesis may close on a later line.
    for (line = next(); line && !text.endsWith(')') && text.length < 400; line = next()) {
      text += ` ${line.text}`;
      at += 1;
    }
  }
  const inside = text === undefined ? undefined : (reference.exec(text)?.[1] ?? text).trim();
  return {
    ...(words.length > 0 ? { subject: words.join(' '), subjectAt } : {}),
    ...(inside === undefined ? {} : { reference: inside, referenceAt }),
    rest: body.slice(at),
  };
}
