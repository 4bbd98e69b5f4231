// The foot of a text: recipients on the left, signature on the right (NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.7 and II.9), in either order.

import { afterRecipientsLabel, isListedRecipient, isPersonName, readCapacity } from '../../doctype/page-lines.js';
import type { Capacity } from '../../plan/instrument.js';
import { isUpper, upper } from '../../text/case.js';
import { withoutItemMark } from '../../text/end-mark.js';
import { sameWords } from '../../text/fold-words.js';
import { isNameInCapitals, nameFromCapitals } from '../../text/name-capitals.js';
import type { Patterns } from './import-data.js';
import { type Line, type Piece, plainLine, type TablePiece } from './pieces.js';

export interface Signature {
  readonly collective: boolean;
  readonly capacity: readonly Capacity[];
  readonly position?: string;
  readonly deputyOf?: string;
  /** For whom TM. signs. */
  readonly whole?: string;
  /** The position that is at the head of whoever issues, alone or behind KT., TL., TUQ., Q. */
  readonly head?: string;
  readonly name?: string;
  /** The text has the name in capitals. */
  readonly inCapitals?: boolean;
  readonly at?: Line['at'];
}

export interface Closing {
  /** Pieces above it. */
  readonly above: readonly Piece[];
  readonly recipients: readonly string[];
  readonly archive?: string;
  readonly drafter?: { readonly initials: string; readonly copies: string };
  readonly signature?: Signature;
  readonly label?: Line;
  /** What stands in it or below it and is none of these. */
  readonly rest: readonly (Line | TablePiece)[];
  /** Lines that are no facts: "(đã ký)". */
  readonly noise: readonly Line[];
}

/** "Lưu: VT, VP", also "Lưu VT." as it is typed; a person of that name is none. */
const archiveLine =
  /^[Ll](?:ưu|ƯU)\s*(?::\s*|(?=\p{Lu}{2,}(?!\p{Ll}))|(?=(?:[Vv]ăn (?:thư|phòng)|[Hh]ồ sơ)(?!\p{L})))(\S.*)$/u;
const drafterLine = /^([\p{L}]{1,6})\.?\s*\((\d{1,5})\)\.?$/u;

/** `PHÓ CHỦ TỊCH` → `Phó Chủ tịch`, as the list of positions writes it. */
export function positionName(text: string, patterns: Patterns): string {
  const bare = sameWords(text);
  const known = patterns.positionNames.find((each) => sameWords(each) === bare);
  return known ?? text.slice(0, 1) + text.slice(1).toLowerCase();
}

const opensSignature = ({ is }: Line): boolean => is === 'signature-capacity';

const isRecipient = ({ is, text }: Line): boolean => is === 'recipient' || isListedRecipient(text);

/** A dash may be missing before a recipient that ends as one. */
const readsAsRecipient = (text: string): boolean =>
  archiveLine.test(text) || (text.length < 120 && /^\p{Lu}.*;$/u.test(text)) || /^Như\s+(?:trên|[Đđ]iều)/u.test(text);

/** Few words without figures or an end of a sentence: a name that is written in an unusual way. */
const mayBeName = (text: string): boolean => !/[\d;:.]/u.test(text) && text.split(' ').length <= 6;

/** Who signs, typed in one line: "KT. CHỦ TỊCH PHÓ CHỦ TỊCH (Đã ký) Nguyễn Văn A" → its lines. */
function linesOfSignature(line: Line, { letterheads }: Patterns): Line[] {
  const [, said = '', note = '', person = ''] =
    /^(\P{Ll}+?)(?:\s{1,9}(\([^()]{0,200}\)))?((?:\s{1,9}(?:\p{Lu}\p{Ll}\S*|Y)){2,5})?$/u.exec(line.text) ?? [];
  const name = person.trim();
  const named = isPersonName(name) && letterheads.isPosition(said.replace(/^.*\s(?=(?:KT|TL|TUQ|Q)\.)/u, ''));
  const whole = named || name === '' ? said : line.text;
  if (!line.capitals && whole === line.text) return [line];
  const capacities = whole.split(/(?<!\s)\s+(?=(?:KT|TL|TUQ|Q)\.\s*\p{Lu})/u);
  const last = capacities.pop() ?? '';
  const texts = [...capacities, ...positionBehind(last, letterheads), note, named ? name : ''].filter(
    (text) => text !== '',
  );
  if (texts.length < 2) return [line];
  return texts.map((text) => ({
    ...line,
    inlines: [{ kind: 'text', text }],
    text,
    is: text === name ? 'signature-name' : text === note ? 'text' : 'signature-capacity',
    capitals: isUpper(text),
  }));
}

/** `KT. CHỦ TỊCH PHÓ CHỦ TỊCH` → whose capacity, and who signs in it. */
function positionBehind(text: string, { isPosition }: Patterns['letterheads']): readonly string[] {
  const signs = readCapacity(text);
  if (!signs || signs.capacity === 'Q') return [text];
  for (const { index } of signs.of.matchAll(/\s/gu)) {
    const [before, behind] = [signs.of.slice(0, index), signs.of.slice(index + 1)];
    const start = text.length - behind.length;
    if (isPosition(behind) && (signs.capacity === 'TM' || isPosition(before)))
      return [text.slice(0, start).trim(), behind];
  }
  return [text];
}

/** A name broken over two lines: "Hoàng Thị" above "Thanh Thủy". */
function restOfName(named: Line, next: Line | undefined, { letterheads }: Patterns): Line | undefined {
  const broken = next !== undefined && !next.capitals && isPersonName(`${named.text} ${next.text}`);
  return broken && !letterheads.isPosition(upper(next.text)) ? next : undefined;
}

function readSignature(
  lines: readonly Line[],
  patterns: Patterns,
  rest: (Line | TablePiece)[],
  noise: Line[],
): Signature | undefined {
  const first = lines[0];
  if (!first) return undefined;
  const held: Capacity[] = [];
  let collective = false;
  const positions: string[] = [];
  let deputyOf: string | undefined;
  let whole: string | undefined;
  let headed: string | undefined;
  let name: string | undefined;
  let inCapitals = false;
  const isName = ({ is, text }: Line): boolean => is === 'signature-name' || isPersonName(text);
  const named = lines.find(isName) ?? lines.find(({ capitals, text }) => !capitals && mayBeName(text));
  const wrapped = named && restOfName(named, lines[lines.indexOf(named) + 1], patterns);
  for (const line of lines) {
    const signs = readCapacity(line.text);
    const isPosition = line.capitals || patterns.letterheads.isPosition(upper(line.text));
    if (patterns.signatureNoise.includes(sameWords(line.text))) noise.push(line);
    else if (signs && isPosition) {
      if (signs.capacity === 'TM') {
        collective = true;
        whole = signs.of;
      } else {
        headed ??= signs.of;
        if (held.length > 0) deputyOf = positionName(signs.of, patterns);
        held.push(signs.capacity);
      }
    } else if (isPosition && name === undefined && line.is !== 'signature-name') positions.push(line.text);
    else if (line === named) name = wrapped ? `${plainLine(line)} ${plainLine(wrapped)}` : plainLine(line);
    else if (line === wrapped) continue;
    else rest.push(line);
  }
  // a name in capitals stands below the position; written as in running text
  const last = positions.at(-1);
  if (name === undefined && last !== undefined && positions.length > 1 && isPersonInCapitals(last, patterns)) {
    positions.pop();
    name = nameFromCapitals(last);
    inCapitals = true;
  }
  return {
    collective,
    capacity: held,
    ...(positions.length > 0 ? { position: positionName(positions.join(' '), patterns) } : {}),
    ...(deputyOf ? { deputyOf } : {}),
    ...(whole ? { whole } : {}),
    ...((headed ?? positions[0]) ? { head: headed ?? (positions[0] as string).replace(/^PHÓ\s+/iu, '') } : {}),
    ...(name ? { name } : {}),
    ...(inCapitals ? { inCapitals } : {}),
    at: first.at,
  };
}

/** Two to five words in capitals that are no position, agency or unit. */
const isPersonInCapitals = (text: string, { letterheads }: Patterns): boolean =>
  /^\p{Lu}+(?: \p{Lu}+){1,4}$/u.test(text) &&
  !letterheads.isPosition(text) &&
  !letterheads.isAgency(text) &&
  isNameInCapitals(text);

/** What stands above every foot: in a short decision the line of its issuer ("CHỦ TỊCH ỦY BAN …") is as near the end as a signature. */
const isBody = (piece: Piece): boolean =>
  piece.kind === 'table' ||
  (piece.kind === 'line' &&
    /^(?:Điều\s+\d|Căn cứ\s|Theo đề nghị|Xét đề nghị|QUYẾT (?:ĐỊNH|NGHỊ)\s*:?$)/u.test(piece.text));

/** Where the foot begins: "Nơi nhận", or a signature near the end. */
function closingStart(pieces: readonly Piece[]): number {
  const recipients = pieces.findIndex(
    (piece) => piece.kind === 'line' && afterRecipientsLabel(piece.text) !== undefined,
  );
  const signs = (piece: Piece): boolean => piece.kind === 'line' && opensSignature(piece);
  const end = recipients >= 0 ? recipients : pieces.length;
  const reach = Math.max(0, end - (recipients >= 0 ? 5 : 8), pieces.slice(0, end).findLastIndex(isBody) + 1);
  const signature = pieces.slice(reach, end).findIndex(signs);
  return signature < 0 ? recipients : reach + signature;
}

export function readClosing(pieces: readonly Piece[], patterns: Patterns): Closing {
  const start = closingStart(pieces);
  if (start < 0) return { above: pieces, recipients: [], rest: [], noise: [] };
  const recipients: string[] = [];
  const rest: (Line | TablePiece)[] = [];
  const noise: Line[] = [];
  const signature: Line[] = [];
  let archive: string | undefined;
  let drafter: Closing['drafter'];
  let labelLine: Line | undefined;
  let place: 'none' | 'recipients' | 'signature' = 'none';
  const receive = (words: string): void => {
    const text = withoutItemMark(words.replace(/^[-–—+•]\s*/, ''));
    const kept = archiveLine.exec(text);
    if (kept && archive === undefined) archive = kept[1] as string;
    else recipients.push(text);
  };
  for (const piece of pieces.slice(start)) {
    if (piece.kind === 'table') rest.push(piece);
    if (piece.kind !== 'line') continue;
    const draft = drafterLine.exec(piece.text);
    const beside = afterRecipientsLabel(piece.text);
    if (beside !== undefined) {
      labelLine ??= piece;
      place = 'recipients';
      if (beside !== '') receive(beside);
    } else if (opensSignature(piece)) {
      place = 'signature';
      signature.push(piece);
    } else if (isRecipient(piece) && place !== 'none') {
      receive(plainLine(piece));
    } else if (labelLine && !piece.capitals && readsAsRecipient(piece.text)) receive(plainLine(piece));
    else if (draft && place === 'recipients') drafter = { initials: draft[1] as string, copies: draft[2] as string };
    else if (place === 'signature') signature.push(piece);
    else rest.push(piece);
  }
  const lines = signature.flatMap((line) => linesOfSignature(line, patterns));
  const signed = readSignature(lines, patterns, rest, noise);
  return {
    above: pieces.slice(0, start),
    recipients,
    rest,
    noise,
    ...(archive === undefined ? {} : { archive }),
    ...(drafter ? { drafter } : {}),
    ...(signed ? { signature: signed } : {}),
    ...(labelLine ? { label: labelLine } : {}),
  };
}
