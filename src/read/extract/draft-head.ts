// The top of a plan file: type, year, unit, authority, signatory, settings; each fact from where it is surest, each guess told.

import { capitalize } from '../../text/case.js';
import { type Closing, positionName, readClosing } from './closing.js';
import type { ExtractOptions, KnownType } from './extract-plan.js';
import { titleOfPart } from './letter.js';
import { type Letterhead, readLetterhead } from './letterhead.js';
import type { Report } from './notes.js';
import type { Line, Piece } from './pieces.js';
import { folded } from './same-words.js';
import type { SplitTexts, TextPart } from './split-texts.js';
import type { Title } from './title.js';
import { type FoundUnit, unitInCapitals, unitsAbove, unitsInText } from './unit.js';
import { planYear } from './years.js';

export interface DraftHead {
  readonly plan: Record<string, unknown>;
  readonly type: KnownType | undefined;
  readonly main: 'decision' | 'plan' | 'document';
  readonly year: number;
  readonly unit: FoundUnit;
  readonly dates: 'long' | 'short';
  readonly letterhead: Letterhead;
  readonly title: Title;
  readonly closing: Closing;
  readonly number?: string;
  readonly date?: string;
  readonly report: Report;
}

export interface HeadInput {
  readonly split: SplitTexts;
  readonly main: TextPart | undefined;
  readonly pieces: readonly Piece[];
  readonly options: ExtractOptions;
  readonly report: Report;
}

const linesOf = (pieces: readonly Piece[]): Line[] => pieces.filter((piece): piece is Line => piece.kind === 'line');

/** Number and date of the main text as its attachments name it. */
const referenceFacts =
  /số\s*:?\s*(\d{0,6})\s*\/\S*\s+ngày\s*(\d{0,2})\s*(?:\/|tháng)\s*(\d{0,2})\s*(?:\/|năm)\s*(\d{4})?/iu;

function fromReferences(split: SplitTexts): { number?: string; date?: string; chairman?: boolean; at?: Line['at'] } {
  for (const part of split.parts) {
    for (const line of linesOf(part.body).slice(0, 6)) {
      const match = /kèm theo/iu.test(line.text) ? referenceFacts.exec(line.text) : null;
      if (!match) continue;
      const [, number, day = '', month = '', year] = match;
      const dated =
        year &&
        [year, month.padStart(2, '0'), day.padStart(2, '0')].slice(0, month === '' ? 1 : day === '' ? 2 : 3).join('-');
      const chairman = /của\s+Chủ tịch\s/u.test(line.text);
      return { at: line.at, chairman, ...(number ? { number } : {}), ...(dated ? { date: dated } : {}) };
    }
  }
  return {};
}

function datesOf(pieces: readonly Piece[]): 'long' | 'short' {
  const text = linesOf(pieces)
    .filter((line) => /^Căn cứ\s/.test(line.text))
    .map((line) => line.text)
    .join('\n');
  const short = text.match(/ngày\s+\d{1,2}\/\d{1,2}\/\d{4}/g)?.length ?? 0;
  const long = text.match(/ngày\s+\d{1,2}\s+tháng\s/g)?.length ?? 0;
  return short > long ? 'short' : 'long';
}

/** Position of the chairman, as the wording has it. */
const chairman = 'Chủ tịch';

interface AgencyFound {
  readonly name: string;
  readonly symbol: string;
  readonly head: string;
}

const nouns = /^(Phòng|Trung tâm|Ban|Chi cục|Văn phòng|Sở|Trạm|Hạt|Đội)\s+(\p{Ll})/u;

/** The name as the text writes it in small letters; else the noun and the first word after it begin with a capital. */
function agencyName(capitals: string, all: string): string {
  const lower = capitals.toLocaleLowerCase('vi');
  const text = all.toLocaleLowerCase('vi');
  for (let at = text.indexOf(lower); at >= 0; at = text.indexOf(lower, at + 1)) {
    const written = all.slice(at, at + capitals.length);
    if (written !== capitals && written.toLocaleLowerCase('vi') === lower) return capitalize(written);
  }
  return capitalize(lower).replace(nouns, (_all, noun: string, first: string) => `${noun} ${capitalize(first)}`);
}

/** An agency below the committee: its name follows the committee's in the letterhead. */
function agencyOf(
  letterhead: Letterhead,
  closing: Closing,
  options: ExtractOptions,
  all: string,
): AgencyFound | undefined {
  const own = letterhead.agency.findLast((line) => !/ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND|HĐND/.test(line.text));
  const above = letterhead.agency.findIndex((line) => /ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND/.test(line.text));
  if (!own || above < 0 || letterhead.agency.indexOf(own) <= above) return undefined;
  if (/^(?:TỈNH|THÀNH PHỐ|QUẬN|HUYỆN|THỊ XÃ|PHƯỜNG|XÃ|THỊ TRẤN|ĐẶC KHU)\s/u.test(own.text)) return undefined;
  const position = closing.signature?.position;
  return {
    name: agencyName(own.text, all),
    symbol: letterhead.symbol?.split('-').at(-1) ?? 'CQ',
    head: position ? positionName(position.replace(/^Phó\s+/u, ''), options.data.patterns) : 'Thủ trưởng',
  };
}

const committeeLine =
  /ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND|^(?:TỈNH|THÀNH PHỐ|QUẬN|HUYỆN|THỊ XÃ|PHƯỜNG|XÃ|THỊ TRẤN|ĐẶC KHU)\s/u;

/** Where the name of the unit is looked for, surest first. */
function findUnit(
  letterhead: Letterhead,
  split: SplitTexts,
  title: Title,
  pieces: readonly Piece[],
): { unit: FoundUnit; confidence: number; at?: Line['at'] } {
  const all = linesOf(pieces)
    .map((line) => line.text)
    .join('\n');
  const committee = letterhead.agency.filter(({ text }) => committeeLine.test(text));
  const heads: (readonly [string, number, Line['at']])[] = [
    [committee.map((line) => line.text).join(' '), 0.98, committee[0]?.at],
    ...letterhead.agency.toReversed().map((line) => [line.text, 0.95, line.at] as const),
    ...linesOf(split.parts[0]?.body ?? [])
      .slice(0, 8)
      .filter((line) => line.capitals)
      .map((line) => [line.text, 0.9, line.at] as const),
  ];
  for (const [text, confidence, at] of heads) {
    const unit = unitInCapitals(text, all);
    if (unit) return { unit, confidence, at };
  }
  const candidates = [title.subject ?? '', ...linesOf(pieces).map((line) => line.text)];
  for (const text of candidates) {
    const named = /trên địa bàn\s+(.+)$/u.exec(text)?.[1];
    const unit = named ? unitsInText(named)[0] : undefined;
    if (unit) return { unit, confidence: 0.7, at: title.subjectAt };
  }
  const place = letterhead.place;
  const byPlace = place === undefined ? undefined : unitsInText(all).find((unit) => unit.name === place);
  if (byPlace) return { unit: byPlace, confidence: 0.7, at: letterhead.dateLine?.at };
  const any = unitsInText(all)[0];
  return { unit: any ?? { kind: 'xã', name: place ?? '…' }, confidence: any ? 0.4 : 0.1 };
}

export function draftHead({ split, main, pieces, options, report }: HeadInput): DraftHead {
  const patterns = options.data.patterns;
  const letterhead = readLetterhead(main?.head ?? split.parts[0]?.head ?? []);
  const first = main ?? split.parts[0];
  const title: Title = first ? titleOfPart(first, letterhead) : { rest: [] };
  const closing = readClosing(main?.body ?? [], patterns);
  const type =
    options.types.find(
      (each) =>
        main !== undefined && each.kind === main.kind && each.uses.includes(each.main) && each.slug !== 'phu-luc',
    ) ?? (main ? undefined : options.types.find((each) => each.slug === 'phu-luc'));
  const references = fromReferences(split);
  const number = letterhead.number ?? references.number;
  const date = letterhead.date ?? references.date;
  const year = planYear(split, title, date);
  const { unit, confidence, at } = findUnit(letterhead, split, title, pieces);
  const all = linesOf(pieces)
    .map((line) => line.text)
    .join('\n');
  const [parent, grandparent] = unitsAbove(unit, all);
  const agency = agencyOf(letterhead, closing, options, all);

  const authorityLine =
    main && linesOf(main.body).find((line) => line.capitals && /^(?:CHỦ TỊCH|ỦY BAN|UỶ BAN|UBND)/.test(line.text));
  const decidedByCommittee = authorityLine !== undefined && !authorityLine.text.startsWith('CHỦ');
  const collective =
    closing.signature?.collective ??
    (main?.kind === 'Quyết định' ? decidedByCommittee : main !== undefined || references.chairman !== true);
  const authority = agency ? 'head' : collective ? 'committee' : 'chairman';
  const signature = closing.signature;
  const capacity = signature?.capacity ?? [];
  const headPosition = agency?.head ?? chairman;
  const position =
    signature?.position && (capacity.length > 0 || folded(signature.position) !== folded(headPosition))
      ? signature.position
      : undefined;

  const guess = (code: string, planPath: string, sure: number, where: Line['at'], vi: string, en: string): void => {
    report({
      code,
      severity: sure < 0.8 ? 'warning' : 'info',
      confidence: sure,
      planPath,
      at: where,
      message: { vi, en },
    });
  };
  if (main && !type) {
    guess(
      'unknown-kind',
      'type',
      0.3,
      main.title.at,
      `Chưa có mẫu cho "${main.kind}"; tạm dùng mẫu ke-hoach.`,
      `There is no type for "${main.kind}"; ke-hoach is used.`,
    );
  }
  guess(
    'unit',
    'unit',
    confidence,
    at,
    `Đơn vị ban hành: ${unit.kind} ${unit.name}.`,
    `Issuing unit: ${unit.kind} ${unit.name}.`,
  );
  guess(
    'year',
    'year',
    year.confidence,
    title.subjectAt,
    `Năm kế hoạch: ${year.year}.`,
    `Year of the plan: ${year.year}.`,
  );
  if (main && letterhead.agency.length === 0) {
    guess(
      'no-letterhead',
      'unit',
      0.6,
      main.title.at,
      'Văn bản không có đầu trang (cơ quan, Quốc hiệu, số, ngày); phần này được lập từ dữ liệu.',
      'The head of the page is missing; it is made from the facts.',
    );
  }
  if (main && number === undefined) {
    guess(
      'no-number',
      `${type?.main ?? 'plan'}`,
      0.9,
      letterhead.numberLine?.at ?? references.at,
      'Số văn bản để trống.',
      'The number is left open.',
    );
  }
  if (main && !/^\d{4}-\d{2}-\d{2}$/.test(date ?? '')) {
    guess(
      'open-date',
      `${type?.main ?? 'plan'}`,
      0.9,
      letterhead.dateLine?.at ?? references.at,
      'Ngày ban hành để trống hoặc chưa đủ.',
      'The date is left open, in whole or in part.',
    );
  }
  if (main && signature?.name === undefined) {
    guess(
      'no-signatory',
      'signatory',
      0.5,
      signature?.at,
      'Không tìm thấy họ tên người ký.',
      'The name of the signatory was not found.',
    );
  }

  const plan: Record<string, unknown> = {
    type: type?.slug ?? (main ? 'ke-hoach' : 'phu-luc'),
    year: year.year,
    unit: {
      kind: unit.kind,
      name: unit.name,
      ...(letterhead.place && letterhead.place !== unit.name ? { place: letterhead.place } : {}),
      ...(parent
        ? { parent: { kind: parent.kind, name: parent.name, ...(grandparent ? { parent: { ...grandparent } } : {}) } }
        : {}),
      ...(agency ? { agency: { ...agency } } : {}),
    },
    authority,
    ...(signature
      ? {
          signatory: {
            ...(capacity.length === 1
              ? { capacity: capacity[0] }
              : capacity.length > 1
                ? { capacity: [...capacity] }
                : {}),
            ...(position ? { position } : {}),
            ...(signature.deputyOf ? { deputyOf: signature.deputyOf } : {}),
            ...(signature.name ? { name: signature.name } : {}),
          },
        }
      : {}),
    ...(letterhead.marks.includes('dự thảo') ? { draftMark: true } : {}),
  };
  // An annex on its own knows its decision by the reference alone.
  if (!main && type && (number !== undefined || date !== undefined)) {
    plan[type.main] = { ...(number === undefined ? {} : { number }), ...(date === undefined ? {} : { date }) };
  }
  const dates = datesOf(pieces);
  const settings: Record<string, unknown> = {};
  if (dates === 'short') settings.dates = 'short';
  const attached = main && split.parts.find((part) => part !== main && part.kind !== 'Phụ lục');
  if (attached && main.kind === 'Quyết định') {
    if (readLetterhead(attached.head).agency.length === 0) settings.attachmentHead = 'plain';
    if (attached.head.some((piece) => piece.kind === 'section' && piece.orientation === 'landscape'))
      settings.attachmentOrientation = 'landscape';
  }
  if (Object.keys(settings).length > 0) plan.settings = settings;
  return {
    plan,
    type,
    main: type?.main === 'document' ? 'document' : (type?.main ?? 'plan'),
    year: year.year,
    unit,
    dates,
    letterhead,
    title,
    closing,
    report,
    ...(number === undefined ? {} : { number }),
    ...(date === undefined ? {} : { date }),
  };
}
