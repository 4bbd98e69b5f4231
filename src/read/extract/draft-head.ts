// The top of a plan file: type, year, unit, authority, signatory, settings; each fact from where it is surest, each guess told.

import { TWO_LEVELS, writtenName } from '../../doctype/units/units.js';
import { levelOfKind } from '../../plan/unit.js';
import { decidesWhole } from '../../recognise/facts.js';
import { foldWords, sameWords } from '../../text/fold-words.js';
import { findAgency } from './agency.js';
import { annexType, chooseType, type Layout, layoutOf, layoutOfAttached } from './choose-type.js';
import { type Closing, readClosing } from './closing.js';
import { findUnit } from './find-unit.js';
import { becameOf, knownUnits, writtenOfficially } from './known-unit.js';
import { LETTER, type TextPart, titleOfPart } from './letter.js';
import { type Letterhead, readLetterhead } from './letterhead.js';
import type { Report } from './notes.js';
import { type Line, linesOf, type Piece } from './pieces.js';
import type { ExtractOptions, KnownType } from './recognise.js';
import { findReference } from './reference-facts.js';
import type { SplitTexts } from './split-texts.js';
import type { Title } from './title.js';
import { type FoundUnit, unitsAbove } from './unit.js';
import { planYear } from './years.js';

export interface DraftHead {
  readonly plan: Record<string, unknown>;
  readonly type: KnownType | undefined;
  readonly main: 'decision' | 'plan' | 'document';
  readonly layouts: Readonly<Record<'main' | 'attached', Layout>>;
  readonly year: number;
  /** The text says it; else it is a guess. */
  readonly yearIsKnown: boolean;
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

function datesOf(pieces: readonly Piece[]): 'long' | 'short' {
  const text = linesOf(pieces)
    .filter((line) => /^(?:[-–+•]\s*)?Căn cứ\s/.test(line.text))
    .map((line) => line.text)
    .join('\n');
  const short = text.match(/ngày\s+\d{1,2}\/\d{1,2}\/\d{4}/g)?.length ?? 0;
  const long = text.match(/ngày\s+\d{1,2}\s+tháng\s/g)?.length ?? 0;
  return short > long ? 'short' : 'long';
}

const asFact = ({ kind, name, namedAfter }: FoundUnit) => ({ kind, name, ...(namedAfter && { namedAfter }) });

/** Position of the chairman, as the wording has it. */
const chairman = 'Chủ tịch';

/** The place that is written for a unit anyway: its name, with its kind where the name is a number. NĐ 30, Phụ lục I, II.4.a. */
const isUsualPlace = (place: string, { kind, name }: FoundUnit): boolean =>
  foldWords(place) === foldWords(/^(?:\d+|[IVXLC]+)$/u.test(name) ? `${kind} ${name}` : name);

export function draftHead({ split, main, pieces, options, report }: HeadInput): DraftHead {
  const patterns = options.data.patterns;
  const letterhead = readLetterhead(main?.head ?? split.parts[0]?.head ?? [], patterns.letterheads);
  const first = main ?? split.parts[0];
  const title: Title = first ? titleOfPart(first, letterhead) : { rest: [] };
  const closing = readClosing(main?.body ?? [], patterns);
  const attachedParts = split.parts.filter((part) => main && part !== main && part.kind !== 'Phụ lục');
  const attachedLayout = layoutOfAttached(attachedParts, options.divisions);
  const layout = main ? layoutOf(closing.above, options.divisions) : 'content';
  const type = main
    ? chooseType(options.types, { kind: main.kind, layout, attached: attachedLayout })
    : annexType(options.types);
  const references = findReference(split, main);
  // a line that leaves the number open leaves it open
  const number = letterhead.numberLine ? letterhead.number : references.number;
  const date = letterhead.date ?? (letterhead.dateLine ? undefined : references.date);
  const year = planYear({ split, title, date, pieces, data: options.data });
  const { unit: found, confidence, at, above } = findUnit(letterhead, split, title, pieces, patterns.letterheads);
  const all = linesOf(pieces)
    .map((line) => line.text)
    .join('\n');
  const day = date ?? `${year.year}-01-01`;
  const isKnown = knownUnits(options.units, day);
  const named = above && above.length > 0 ? [...above] : unitsAbove(found, all, day >= TWO_LEVELS, isKnown);
  // a name that one province alone has says which it is
  const having =
    named.length === 0 && levelOfKind(found.kind) === 1 ? (options.units?.provincesOf(found, day) ?? []) : [];
  if (having.length === 1 && having[0]) named.push(having[0]);
  const higher = named.map((each, index) => writtenOfficially(each, named.slice(index + 1), options.units));
  const unit = writtenOfficially(found, higher, options.units);
  const [parent, grandparent] = higher;
  const agency = findAgency(letterhead, closing, patterns, all, main?.kind === LETTER);

  const decidedByCommittee =
    main !== undefined && linesOf(main.body).some(({ is, text }) => is === 'authority' && decidesWhole(text));
  const collective =
    closing.signature?.collective ??
    (type?.main === 'decision' && main ? decidedByCommittee : main !== undefined || references.chairman !== true);
  const authority = agency ? (agency.collective ? 'committee' : 'head') : collective ? 'committee' : 'chairman';
  const signature = closing.signature;
  const capacity = signature?.capacity ?? [];
  const headPosition = agency?.head ?? chairman;
  const position =
    signature?.position && (capacity.length > 0 || sameWords(signature.position) !== sameWords(headPosition))
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
  if (main && type?.kind !== main.kind)
    guess(
      'unknown-kind',
      'type',
      0.7,
      main.title.at,
      `Chưa có mẫu riêng cho "${main.kind}" bố cục như vậy: giữ nguyên lời văn, tên loại và ký hiệu; kehoach không biết các phần bắt buộc của loại này.`,
      `There is no type of its own for "${main.kind}" laid out so: words, kind and symbol are kept; what the kind must have is not known.`,
    );
  const unitWords: readonly [string, string] =
    unit.name === '…'
      ? [
          'Không thấy đơn vị ban hành trong tệp: ghi loại và tên đơn vị trước khi dùng.',
          'The issuing unit is not named in the file: write its kind and name.',
        ]
      : [`Đơn vị ban hành: ${unit.kind} ${unit.name}.`, `Issuing unit: ${unit.kind} ${unit.name}.`];
  guess('unit', 'unit', confidence, at, ...unitWords);
  if (unit.guessed)
    guess(
      'name-in-capitals',
      'unit.name',
      0.6,
      at,
      `Tên đơn vị trong văn bản chỉ viết toàn chữ hoa; ghi là "${unit.name}": xem lại chữ hoa, chữ thường.`,
      `The name of the unit stands in capitals alone; it is written "${unit.name}".`,
    );
  if (having.length > 0) {
    const list = having.slice(0, 5).map(writtenName).join(', ') + (having.length > 5 ? ' …' : '');
    const own = `${unit.kind} ${unit.name}`;
    guess(
      'no-province',
      'unit.parent',
      0.6,
      at,
      having.length === 1
        ? `Văn bản không nói tỉnh, thành phố; chỉ ${list} có ${own}: ghi là ${list}.`
        : `Văn bản không nói tỉnh, thành phố; ${own} có ở ${list}: ghi đúng cấp trên vào unit.parent.`,
      having.length === 1
        ? `The province is not named; ${list} alone has ${own}.`
        : `The province is not named; ${list} have ${own}: write the right one in unit.parent.`,
    );
  }
  const became = options.units && becameOf(unit, higher, options.units, day);
  if (became) report({ ...became, at });
  const yearWords: readonly [string, string] = year.missing
    ? [
        `Không thấy năm kế hoạch trong tệp, tạm ghi ${year.year}: sửa thành năm đúng trước khi dùng.`,
        `No year stands in the file, ${year.year} is put in its place: write the right one.`,
      ]
    : [`Năm kế hoạch: ${year.year}.`, `Year of the plan: ${year.year}.`];
  guess('year', 'year', year.confidence, title.subjectAt, ...yearWords);
  if (year.span !== undefined)
    guess(
      'several-years',
      'year',
      0.8,
      title.subjectAt,
      `Kế hoạch nhiều năm ("${year.span}"): năm ghi trong tệp là năm ban hành; không dời sang năm khác khi chuyển năm.`,
      `A plan for several years ("${year.span}"): the year in the file is that of its issue; it does not roll over.`,
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

  if (signature?.inCapitals)
    guess(
      'name-in-capitals',
      'signatory.name',
      0.7,
      signature.at,
      `Họ tên người ký viết toàn chữ hoa; ghi là "${signature.name}": xem lại.`,
      `The name of the signatory is in capitals; it is written "${signature.name}".`,
    );

  const plan: Record<string, unknown> = {
    type: type?.slug ?? '',
    year: year.year,
    unit: {
      ...asFact(unit),
      ...(letterhead.place && !isUsualPlace(letterhead.place, unit) ? { place: letterhead.place } : {}),
      ...(parent ? { parent: { ...asFact(parent), ...(grandparent ? { parent: asFact(grandparent) } : {}) } } : {}),
      ...(agency ? { agency } : {}),
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
  const [attached] = attachedParts;
  if (attached && type?.main === 'decision') {
    if (readLetterhead(attached.head, patterns.letterheads).agency.length === 0) settings.attachmentHead = 'plain';
    if (attached.head.some((piece) => piece.kind === 'section' && piece.orientation === 'landscape'))
      settings.attachmentOrientation = 'landscape';
  }
  if (Object.keys(settings).length > 0) plan.settings = settings;
  return {
    plan,
    type,
    main: type?.main ?? 'document',
    layouts: { main: layout, attached: attachedLayout ?? 'content' },
    year: year.year,
    yearIsKnown: year.confidence >= 0.6,
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
