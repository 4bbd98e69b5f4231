// Targets of a table: a figure each, those of the plan as assigned.

import {
  hasStrayLetter,
  isAveraged,
  isCount,
  isOtherSize,
  isPercent,
  isShareName,
  isWhole,
} from '../../../doctype/measures.js';
import { directionOf } from '../../../doctype/target-direction.js';
import { isFloor, readTargetText } from '../../../doctype/target-text.js';
import { compareDecimals, whole } from '../../../text/decimal.js';
import { patternOf } from '../../../text/pattern.js';
import { wholePattern } from '../../open-place-patterns.js';
import { isStroke, isUndecided, openPlacesIn } from '../../open-places.js';
import { at, type CheckContext, type Finding, onLine, type Rule } from '../../rule.js';
import { type FigureCell, figureCells, targetOf } from '../../view/figure-cells.js';
import { ofData } from '../../view/known-lines.js';
import { repeatedTargets } from './one-target.js';

// a target that is measured in money, in things counted or in per cent is a figure, or says in words what is meant ("Không để phát sinh",
// "Theo dự toán được giao"): a stray letter or sign is neither.

const ordered = /hạng|loại|nhóm|cấp|bậc|mức|điểm|chỉ số|tốt|đạt|kết quả|nội dung|ghi chú|thời gian|ngày|tháng|quý/iu;
/** Of one word, and right for what is done or not. */
const words = /^(?:có|đủ|đạt|không|hoàn thành|tất cả|toàn bộ|vượt|giữ|duy trì|tăng|giảm)[.;]?$/iu;
const money = /đồng|VNĐ|VND/iu;

export const targetFigure: Rule = {
  id: 'target-figure',
  severity: 'error',
  strength: 'practice',
  title: {
    vi: 'Chỉ tiêu tính bằng tiền, bằng số lượng hay % phải có số',
    en: 'A target in money, in a count or in per cent is a figure',
  },
  bad: [
    'STT\tTên chỉ tiêu\tĐơn vị tính\tChỉ tiêu năm 2026\n1\tKinh phí số hóa\tđồng\t[[b]]\n2\tHồ sơ số hóa\thồ sơ\t500',
    'STT\tTên chỉ tiêu\tĐơn vị tính\tChỉ tiêu năm 2026\n1\tTỷ lệ hồ sơ đúng hạn\t%\t[[abc]]\n2\tHồ sơ số hóa\thồ sơ\t500',
    'STT\tTên chỉ tiêu\tĐơn vị tính\tChỉ tiêu năm 2026\n1\tKinh phí số hóa\ttriệu đồng\t[[5O]]\n2\tHồ sơ số hóa\thồ sơ\t500',
    'STT\tTên chỉ tiêu\tĐơn vị tính\tKết quả năm 2025\tChỉ tiêu năm 2026\n1\tHồ sơ số hóa\thồ sơ\t[[k]]\t500',
    'STT\tTên chỉ tiêu\tĐơn vị tính\tChỉ tiêu năm 2026\n1\tKinh phí số hóa\tđồng\t[[Hoàn thành]]\n2\tHồ sơ số hóa\thồ sơ\t500',
    'STT\tTên chỉ tiêu\tĐơn vị tính\tChỉ tiêu năm 2026\n1\tChỉ số cải cách hành chính\tđiểm\t[[8O]]\n2\tHồ sơ số hóa\thồ sơ\t[[7b]]',
  ],
  good: [
    'STT\tTên chỉ tiêu\tĐơn vị tính\tChỉ tiêu năm 2026\n1\tKinh phí\tđồng\tTheo dự toán được giao\n2\tVụ cháy\tvụ\tKhông để phát sinh\n3\tBan hành quy chế\tquy chế\tHoàn thành\n4\tXếp hạng\thạng\tA\n5\tHồ sơ\t%\tTối thiểu 90\n6\tLớp học\tlớp\t-\n7\tĐường bê tông\tm\t800m',
  ],
  check: ({ view, data }) =>
    figureCells(view).flatMap(({ line, role, unit }): Finding[] => {
      const text = line.text.trim();
      const stray = hasStrayLetter(text, unit);
      if (/^column/u.test(role) || (/[\d…]/u.test(text) && !stray) || /^[-–—]$/u.test(text)) return [];
      const percent = isPercent(unit);
      // marks and points are figures, too; ranks and grades may have letters
      if (stray ? /hạng|loại|nhóm|cấp|bậc|mức/iu.test(unit) : !percent && !isCount(unit)) return [];
      if (!stray && !percent && (isAveraged(unit) || ordered.test(unit))) return [];
      // what is left open is reported as such
      if (isStroke(text) || isUndecided(text, data) || openPlacesIn(text, data).length > 0) return [];
      const spoken = /\p{L}\p{M}*\s+\p{L}/u.test(text);
      const done = words.test(text);
      if (done ? !money.test(unit) : spoken) return [];
      return [
        onLine(
          line,
          {
            vi: unit === '' ? `"${text}" không phải là số.` : `"${text}" không phải là số, mà đơn vị tính là ${unit}.`,
            en: unit === '' ? `"${text}" is no figure.` : `"${text}" is no figure, and its unit is ${unit}.`,
          },
          {
            vi: 'Ghi số, hoặc nói rõ bằng lời: "Theo dự toán được giao".',
            en: 'Write the figure, or say in words what is meant.',
          },
          { ...(done ? { severity: 'warning' as const } : {}) },
        ),
      ];
    }),
};

// a unit sets itself no less than it was assigned, gives one indicator one target, sets no floor under what should fall, and counts a share
// in per cent.

const oneLine = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();

/** By how much something changes may be below zero; its name tells a change. */
const changing = /(?<!\p{L})(?:tăng|giảm|chênh lệch|nhiệt độ)(?!\p{L})/iu;

function belowNone(each: FigureCell, context: CheckContext): Finding[] {
  const text = each.line.text.trim();
  const { kind, form } = targetOf(each.line, context);
  if (kind !== 'level' || !form?.figure || compareDecimals(form.figure, whole(0)) >= 0) return [];
  if (!isWhole(each.unit) || changing.test(each.name) || /^column/u.test(each.role)) return [];
  return [
    onLine(
      each.line,
      { vi: `"${text}" nhỏ hơn không.`, en: `"${text}" is less than none.` },
      { vi: 'Bỏ dấu trừ, hoặc sửa số.', en: 'Leave the minus out, or correct the figure.' },
    ),
  ];
}

/** Counted, where a share is measured: "95 vụ" of a unit "%". */
const counted = ofData((data) => patternOf(`^\\s*${wholePattern(data)}`, 'iu'));

/** The figure comes in another size of money, or as a count where the row has a share. */
function inOtherUnit({ line, unit, role }: FigureCell, context: CheckContext): Finding[] {
  const text = line.text.trim();
  const { kind, form } = targetOf(line, context);
  if (unit.trim() === '' || kind !== 'level' || !form?.figure || /^column/u.test(role)) return [];
  const isCounted = isPercent(unit) && counted(context.data).test(form.after);
  if (!isCounted && !isOtherSize(text, unit, context.data.indicators.scales)) return [];
  return [
    onLine(
      line,
      { vi: `"${text}" không theo đơn vị tính "${unit}" của dòng.`, en: `"${text}" does not come in "${unit}".` },
      { vi: 'Quy con số về đơn vị tính của dòng, chỉ ghi số.', en: 'Write the figure in the unit of its row.' },
    ),
  ];
}

/** @param assigned where it is printed; what the plan keeps beside the row counts as well */
function ofRow(target: FigureCell, assigned: FigureCell | undefined, context: CheckContext): Finding[] {
  const { data, rowFacts } = context;
  const words = data.indicators;
  const path = target.row.origin?.plan;
  const kept = path === undefined ? undefined : rowFacts?.(path);
  const [text, given] = [target.line.text.trim(), assigned?.line.text.trim() ?? kept?.assigned?.trim()];
  const name = target.above === '' ? target.name : `${target.above}: ${target.name}`;
  const facts = { name, better: kept?.better };
  const read = targetOf(target.line, context);
  const figure = read.kind === 'level' ? read.form?.figure : undefined;
  if (!figure) return [];
  if (compareDecimals(figure, whole(0)) < 0) return [];
  const named = directionOf(facts, words);
  if (named === 'falling' && isFloor(read.bound))
    return [
      onLine(
        target.line,
        {
          vi: `"${text}": mức sàn cho chỉ tiêu càng thấp càng tốt.`,
          en: `"${text}" is a floor under what should fall.`,
        },
        {
          vi: 'Ghi "Không quá …", hoặc đối chiếu lại tên chỉ tiêu.',
          en: 'Set a limit, or check the name of the indicator.',
        },
      ),
    ];
  const other = given === undefined ? undefined : readTargetText(given, words);
  const floor = other?.kind === 'level' ? other.form?.figure : undefined;
  const sameUnit =
    oneLine(read.form?.after ?? '').replace('%', '') === oneLine(other?.form?.after ?? '').replace('%', '');
  if (!floor || !sameUnit || read.denied || other?.denied) return [];
  const direction = directionOf({ ...facts, target: text, assigned: given }, words);
  const order = compareDecimals(figure, floor);
  if (direction === 'unclear' || order === 0 || order > 0 === (direction === 'rising')) return [];
  return [
    onLine(
      target.line,
      direction === 'rising'
        ? {
            vi: `Chỉ tiêu "${text}" thấp hơn mức được giao "${given}".`,
            en: `The target "${text}" is below the assigned "${given}".`,
          }
        : {
            vi: `Chỉ tiêu "${text}" cao hơn mức được giao "${given}", mà càng thấp càng tốt.`,
            en: `The target "${text}" is above the assigned limit "${given}".`,
          },
      {
        vi: 'Đối chiếu lại hai số với văn bản giao chỉ tiêu.',
        en: 'Compare both with the document that assigns the target.',
      },
    ),
  ];
}

const of = (rows: string): string =>
  `STT\tTên chỉ tiêu\tĐơn vị tính\tChỉ tiêu được giao\tChỉ tiêu năm 2026\n${rows}\n9\tHồ sơ được số hóa\thồ sơ\t400\t500`;

export const targetAssigned: Rule = {
  id: 'target-assigned',
  severity: 'warning',
  strength: 'practice',
  title: {
    vi: 'Chỉ tiêu không kém mức được giao; một chỉ tiêu một mức, đúng chiều, đúng đơn vị tính',
    en: 'A target is no worse than what was assigned; an indicator has one target, of the right kind',
  },
  bad: [
    of('1\tTỷ lệ hộ ký cam kết\t%\t95\t[[90]]'),
    of('1\tSố vụ vi phạm\tvụ\t8\t[[Không quá 9]]'),
    of('1\tTỷ lệ hồ sơ quá hạn\t%\t2\t[[Tối thiểu 2]]'),
    of('1\tSố hộ được cấp nước\thộ\t10\t[[-5]]'),
    of('1\tSố tổ được lập\ttổ\t[[-3]]\t5'),
    of('1\tTỷ lệ hộ ký cam kết\t%\t90\t95\n2\tTỷ lệ hộ ký cam kết\t%\t90\t[[97]]'),
    of('1\tTỷ lệ hài lòng của người dân\t[[người]]\t95\t96'),
    of('1\tThu ngân sách trên địa bàn\ttỷ đồng\t12\t[[12.500 triệu]]'),
    of('1\tThu nhập bình quân đầu người\ttriệu đồng\t[[60.000 nghìn đồng]]\t65'),
    of('1\tTỷ lệ hòa giải thành\t%\t90\t[[95 vụ]]'),
    of('1\tTỷ lệ hộ dùng nước sạch\t%\t90\t95\n2\tSố tổ được lập\ttổ\t3\t5\n3\tTỷ lệ hộ dùng nước sạch\t%\t90\t[[95]]'),
    of('I\tMôi trường\n1\tTỷ lệ hộ dùng nước sạch\t%\t90\t95\nII\tXã hội\n2\tTỷ lệ hộ dùng nước sạch\t%\t90\t[[97]]'),
    `Bảng 1. Chỉ tiêu môi trường\n${of('1\tTỷ lệ hộ dùng nước sạch\t%\t90\t95')}\nBảng 2. Chỉ tiêu nông thôn mới\nSTT\tTên chỉ tiêu\tĐơn vị tính\tChỉ tiêu năm 2026\n1\tTỷ lệ hộ dùng nước sạch\t%\t[[98]]\n2\tSố thôn đạt chuẩn\tthôn\t5`,
  ],
  good: [
    of(
      '1\tTỷ lệ hộ ký cam kết\t%\t90\t95\n2\tSố vụ vi phạm\tvụ\t8\tKhông quá 7\n3\tTỷ lệ hồ sơ quá hạn\t%\t2\tDưới 1\n4\tTỷ lệ hồ sơ đúng hạn\t%\t95\tTối thiểu 95%\n5\tSố hộ nghèo giảm\thộ\t5\t-5\n6\tTỷ lệ giải quyết khiếu nại\t%\t90\tTối thiểu 90\n7\tMức tăng thu\t%\t10\tTăng 8\n8\tThu ngân sách\ttỷ đồng\t12\t12,5 tỷ đồng\n10\tVốn vay\ttriệu đồng/hộ\t50\tTối thiểu 60 triệu\n11\tSố hộ được vay\thộ\t5\t100% hộ nghèo\n12\tTỷ lệ hòa giải thành\t%\t90\t95% (19/20 vụ)',
    ),
    of(
      '1\tTỷ lệ hộ dùng nước sạch\t%\t90\t95\n\tTrong đó: hộ nghèo\t%\t80\t85\n2\tTỷ lệ hộ có nhà tiêu hợp vệ sinh\t%\t90\t95\n\tTrong đó: hộ nghèo\t%\t70\t75',
    ),
    of('I\tThôn Đông\n1\tTỷ lệ hộ dùng nước sạch\t%\t90\t95\nII\tThôn Đoài\n2\tTỷ lệ hộ dùng nước sạch\t%\t90\t97'),
    `Chỉ tiêu của thôn Đông\n${of('1\tTỷ lệ hộ dùng nước sạch\t%\t90\t95')}\nChỉ tiêu của thôn Đoài\n${of('1\tTỷ lệ hộ dùng nước sạch\t%\t90\t97')}`,
    `Bảng 1. Chỉ tiêu môi trường\n${of('1\tTỷ lệ hộ dùng nước sạch\t%\t90\t95')}\nBảng 2. Chỉ tiêu nông thôn mới\nSTT\tTên chỉ tiêu\tĐơn vị tính\tChỉ tiêu năm 2026\n1\tTỷ lệ hộ dùng nước sạch\t%\tTối thiểu 95%\n2\tSố thôn đạt chuẩn\tthôn\t5`,
  ],
  check: (context) => {
    const { view } = context;
    const cells = figureCells(view);
    const targets = cells.filter(({ role, row }) => role === 'target' && row.kind === 'item');
    return [
      ...cells.flatMap((each) => [...belowNone(each, context), ...inOtherUnit(each, context)]),
      ...targets.flatMap((target) =>
        ofRow(
          target,
          cells.find(({ role, row }) => role === 'assigned' && row === target.row),
          context,
        ),
      ),
      ...repeatedTargets(context),
      ...targets.flatMap((target): Finding[] => {
        const column = view.tables[target.line.cell?.table ?? -1]?.columns.findIndex(({ role }) => role === 'unit');
        const line = target.row.cells.find((cell) => cell.column === column)?.lines[0];
        if (!line || !isShareName(target.name) || !isCount(target.unit) || /[/‰]|phần|trên|lần/iu.test(target.unit))
          return [];
        return [
          at(
            line,
            0,
            line.text.length,
            {
              vi: `"${target.name}" là tỷ lệ mà đơn vị tính là "${target.unit}".`,
              en: `"${target.name}" is a share, and its unit is "${target.unit}".`,
            },
            {
              vi: 'Ghi đơn vị tính "%", hoặc sửa tên chỉ tiêu.',
              en: 'Count it in per cent, or correct the name.',
            },
          ),
        ];
      }),
    ];
  },
};
