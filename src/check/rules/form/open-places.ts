// Rule: a document that goes out has no gaps: number, date, figures, names, reminders. NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.3, II.4; an
// electronic text leaves number and date to the system that issues it: Phụ lục I, mục III.1.c; Điều 15.3.

import { endMarkStart } from '../../../text/end-mark.js';
import {
  around,
  isField,
  isFormTitle,
  isHollow,
  isHollowDay,
  isPlaceholderName,
  isStroke,
  isUndecided,
  type OpenPlace,
  openPlacesIn,
} from '../../open-places.js';
import { at, type CheckContext, type Finding, type Rule } from '../../rule.js';
import { ofLine } from '../../view/known-lines.js';
import {
  cellOf,
  type Line,
  type LineRole,
  linesWith,
  type RowView,
  type TextPart,
  type TextView,
} from '../../view/text-view.js';

interface Found extends OpenPlace {
  readonly words: string;
}

/** Lines that hold number and date. */
const numbered: readonly LineRole[] = ['number-line', 'place-date', 'reference-line'];

const placesIn = ofLine((line, { data, source }): readonly Found[] => {
  const { text, gaps, role } = line;
  const drawn = /^[\s_-]*$/u.test(text);
  // in a file of an office a line of signs is mostly a rule; nobody writes one into a plan but as a gap
  if (drawn && gaps.length === 0 && (source !== 'plan' || !text.includes('_'))) return [];
  const whole: Found = { start: 0, end: text.length, words: '' };
  if (role === 'signature-name' && isPlaceholderName(text, data)) return [{ ...whole, words: text.trim() }];
  const found = openPlacesIn(text, data, { closed: role === 'recipient' }).map((place) => ({
    ...place,
    words: around(text, place),
  }));
  if (found.length > 0) return found;
  return gaps.length > 0 || (role === 'number-line' && /^số\s*:\s*\//iu.test(text.trim()))
    ? [{ ...whole, words: gaps.length > 0 ? '' : text.trim() }]
    : [];
});

/** The texts of a set that are forms for others to fill, by their title. */
function formsOf({ texts }: TextView, data: CheckContext['data']): ReadonlySet<number> {
  const titled = texts.map(({ kind, lines }, index) => {
    const titles = kind === 'annex' ? linesWith(lines, 'annex-number', 'annex-title', 'title-kind') : [];
    return titles.some(({ text }) => isFormTitle(text, data)) ? index : -1;
  });
  return new Set(titled.filter((index) => index >= 0));
}

/** Columns whose cells are a figure or a day. */
const valued: ReadonlySet<string> = new Set(['target', 'assigned', 'proposed', 'last', 'deadline']);

/** Columns whose cells say what is done, by whom, to what end. */
const named: ReadonlySet<string> = new Set(['lead', 'agency', 'support', 'product', 'result', 'unit']);

/** The whole cell of a figure or a day: strokes in its place, or words that it is still to come. */
function openCell(line: Line, { view, data }: CheckContext): 'stroke' | 'undecided' | undefined {
  const { cell, role } = line;
  const table = cell && role === 'cell' ? view.tables[cell.table] : undefined;
  const column = (cell && table?.columns[cell.column]?.role) ?? '';
  if (!cell || !table) return undefined;
  const whole = table.rows[cell.row]?.cells.find((each) => each.column === cell.column);
  if (whole?.lines.length !== 1) return undefined;
  if (!valued.has(column) && !named.has(column))
    return column !== 'note' && isUndecided(whole.text, data) ? 'undecided' : undefined;
  const letter = /^x$/i.test(whole.text.trim()) && column !== 'support';
  if (isHollow(whole.text, data) || letter || (column === 'deadline' && isHollowDay(whole.text, data))) return 'stroke';
  if (named.has(column)) return isUndecided(whole.text, data) ? 'undecided' : undefined;
  // one stroke may mean "none" of a result, not of what is to be reached
  const noTarget = table.columns[cell.column]?.role === 'target' && /^\s*[-–—]\s*$/u.test(whole.text);
  const counted = (cellOf(table, table.rows[cell.row] as RowView, 'unit')?.text.trim() ?? '') !== '';
  return isStroke(whole.text) || (noTarget && counted)
    ? 'stroke'
    : isUndecided(whole.text, data)
      ? 'undecided'
      : undefined;
}

function severityOf(line: Line, place: Found, { issue, source }: CheckContext): 'error' | 'warning' | 'info' {
  if (!issue) return 'info';
  // a file sets words apart by blanks, too
  if (place.doubtful || (place.blank && source !== 'plan')) return 'warning';
  // a file does not say whether it is electronic; its own number and date tell, the reference does not
  return source !== 'plan' && line.role === 'reference-line' ? 'warning' : 'error';
}

const fill = { vi: 'Điền đủ trước khi phát hành.', en: 'Fill it before it goes out.' };
const fillOrClose = {
  vi: 'Điền đủ trước khi phát hành; nếu không thiếu gì, xóa khoảng trắng thừa.',
  en: 'Fill it before it goes out; if nothing is missing, take the spare spaces out.',
};

/** The text before its signature ends in words that lead on to more: "như sau:", a heading of a part. */
function unfinished({ lines }: TextPart, { issue }: CheckContext): Finding | undefined {
  const closing = lines.findIndex(({ role }) => role === 'recipients-label' || role === 'signature-capacity');
  if (closing < 0) return undefined;
  const last = lines.slice(0, closing).findLast(({ text }) => text.trim() !== '');
  if (!last || last.cell || !ofBody.includes(last.role)) return undefined;
  const words = last.text.slice(0, endMarkStart(last.text)).trim();
  const heading = last.role === 'heading' && /^[IVXLC]+\.\s/u.test(words) && words === words.toUpperCase();
  if (!heading && !/:$/u.test(words)) return undefined;
  return at(
    last,
    0,
    last.text.length,
    heading
      ? { vi: `Mục cuối chưa có nội dung: “${words}”.`, en: `The last part has no content: “${words}”.` }
      : { vi: 'Lời văn dừng ở dấu hai chấm, chưa hết ý.', en: 'The text stops at a colon, unfinished.' },
    { vi: 'Viết tiếp, hoặc bỏ đoạn này.', en: 'Write the rest, or take it out.' },
    { severity: issue ? 'error' : 'warning' },
  );
}

const markOf = (text: string): string =>
  /^\s*(?:[-–+•*]|\d+[.)]|\p{Ll}\))/u.exec(text)?.[0].replace(/\d+|\p{Ll}/u, 'a') ?? '';

/** "Kinh phí:", and the next line is none of its own. */
function emptyFields({ lines }: TextPart, { data, issue }: CheckContext): Finding[] {
  return lines.flatMap((line, index) => {
    const next = lines[index + 1];
    if (line.cell || !ofBody.includes(line.role) || !/:\s*$/u.test(line.text) || !isField(line.text, data)) return [];
    const same = next?.role === line.role && markOf(next.text) === markOf(line.text);
    const own = next && !next.cell && ofBody.includes(next.role) && next.role !== 'heading' && next.role !== 'article';
    // the closing lines are reported as the end of the text
    if (!next || next.cell || (own && !same) || (same && markOf(line.text) === '' && !isField(next.text, data)))
      return [];
    if (!own && next.role !== 'heading' && next.role !== 'article') return [];
    const words = line.text.trim();
    return [
      at(line, 0, line.text.length, { vi: `Còn chỗ để ngỏ: “${words}”.`, en: `Still open: “${words}”.` }, fill, {
        severity: issue ? 'error' : 'info',
      }),
    ];
  });
}

const ofBody: readonly LineRole[] = ['article', 'heading', 'point', 'bullet', 'text'];

export const openPlaces: Rule = {
  id: 'open-places',
  severity: 'info',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.3, II.4',
  gate: true,
  title: { vi: 'Văn bản phát hành không còn chỗ để trống', en: 'A document that goes out has no gaps' },
  bad: [
    '[[Số:     /KH-UBND]]\nKẾ HOẠCH',
    'KẾ HOẠCH\nTrồng cây\n(Kèm theo Quyết định [[số /QĐ-UBND]] ngày 03/02/2025 của UBND xã Mai Lâm)',
    '- Hoàn thành trước ngày [[......]] tháng 5.',
    '- Tỷ lệ đúng hạn đạt [[…]]%, kinh phí theo dự toán.',
    '- Giao [[XXX]] chủ trì.',
    '- Số hóa [[▢▢▢]] hồ sơ.',
    '- Mức chi: [[n/a]].',
    '- Theo Kế hoạch số [[00/KH-UBND]] ngày 05/01/2026.',
    '- Tỷ lệ hồ sơ đúng hạn [[là %]].',
    '- Đầu mối: ông [[Nguyễn Văn A]], Văn phòng.',
    '- Giao [[Ông X]] chủ trì.',
    '- Giao [[(ghi rõ tên đơn vị)]] chủ trì.',
    '- Kinh phí [[000.000]] đồng.',
    '- Hoàn thành trong [[quý năm]] 2026.',
    '- Chi trong năm: [[kinh phí năm 2026 chưa phân bổ triệu đồng]].',
    '- [[Dự toán được giao theo Quyết định triệu đồng]], chi trong năm.',
    'KẾ HOẠCH\nTrồng cây\nI. MỤC ĐÍCH\nTrồng cây.\nII. NHIỆM VỤ\n[[Thực hiện như sau:./.]]\nNơi nhận:\n- Các thôn;\n- Lưu: VT.',
    'KẾ HOẠCH\nTrồng cây\nI. MỤC ĐÍCH\nTrồng cây.\n[[II. NHIỆM VỤ./.]]\nNơi nhận:\n- Các thôn;\n- Lưu: VT.',
    '- Mở [[N]] lớp, kinh phí [[a]] đồng mỗi lớp, tại [[(địa điểm)]]; [[(chọn một trong hai)]]; danh sách [[bổ sung sau]].',
    '- Họp tại [[thôn ABC]], lúc [[..h]].. ngày 05/11/2026; giao [[xã X]] chuẩn bị.',
    '- Trồng 50 ha [[(số liệu giả định)]]; trồng 20 ha [[(tạm tính, chờ phòng Kinh tế chốt)]].',
    '- [[Diện tích: ha]].',
    '- Cơ quan phối hợp [[chưa xác định]].',
    '- [[Kinh phí:]]\n- Địa điểm: Nhà văn hóa thôn Đoài.',
    '- Giao ông Trần Bình, chức vụ [[…]] theo dõi.\n- Chủ trì: [[(tên cơ quan chủ trì)]].\n- [[Bổ sung nội dung vào đây]].',
    '- Sơ kết sáu tháng đầu năm 2026 ([[…]]).',
    'STT\tTên chỉ tiêu\tĐơn vị tính\tChỉ tiêu năm 2026\n1\tHồ sơ số hóa\thồ sơ\t[[---]]\n2\tHồ sơ đúng hạn\t%\t90',
    'STT\tTên chỉ tiêu\tĐơn vị tính\tKết quả năm 2025\tChỉ tiêu năm 2026\n1\tHồ sơ số hóa\thồ sơ\t-\t[[-]]\n2\tHồ sơ đúng hạn\t%\t85\t90',
    'STT\tNhiệm vụ\tThời gian\n1\tLập danh mục\t[[Chưa xác định]]\n2\tSố hóa\tQuý II',
    'STT\tNhiệm vụ\tThời gian\n1\tLập danh mục\t[[Tháng]]\n2\tSố hóa\tQuý II',
    'STT\tNhiệm vụ\tCơ quan thực hiện\tThời gian\n1\tLập danh mục\t[[nt]]\tQuý I\n2\tSố hóa\tVăn phòng\tQuý II',
  ],
  good: [
    '- Xã A Lưới, thôn X, xã B’Lá, xã Y Tý; đơn vị tính diện tích: ha; giả định về biến đổi khí hậu (mức trung bình).',
    '- Tiết kiệm kinh phí hàng tỷ đồng; kinh phí vài triệu đồng, hơn trăm triệu đồng, hai tỷ đồng; kinh phí năm trăm nghìn đồng.',
    'STT\tNhiệm vụ\tCơ quan thực hiện\tKết quả\tThời gian\n1\tLập danh mục\tVăn phòng\t-\tTháng 3\n2\tSố hóa\tVăn phòng\t"\tQuý II',
    'Số: 12/KH-UBND\nKẾ HOẠCH\nTrồng cây\n(Kèm theo Quyết định số 5/QĐ-UBND ngày 03/02/2025 của UBND xã Mai Lâm)',
    '- Trồng cây, làm đường...',
    '- Sổ, biểu mẫu, … theo quy định.',
    '- Kinh phí:\n+ Ngân sách xã: 20 triệu đồng;\n+ Xã hội hóa: 5 triệu đồng.\n- Đề án (bổ sung) được phê duyệt.',
    '- Đơn vị tính là %; tính bằng % trên tổng số; tỷ lệ % hồ sơ đúng hạn.\n- Trường THCS Nguyễn Văn Trỗi; ông A Lưới, bà Y Nhi; nhóm A, loại B; 00 hồ sơ trễ hạn; Kế hoạch số 100/KH-UBND.\n- Hồ sơ chưa xác định được chủ sử dụng đất; văn bản ghi rõ tên người nộp; nhiệm vụ khác (ghi rõ lý do).',
  ],
  check: (context) => {
    const { view, toBeNumbered, data } = context;
    const forms = formsOf(view, data);
    const legal = (line: Line, { unless }: Found): boolean =>
      (unless === 'form' && (line.role === 'cell-head' || forms.has(line.part))) ||
      (unless === 'numeral' && line.cell?.column === 0);
    const ends = view.texts.flatMap((text) => [unfinished(text, context) ?? [], emptyFields(text, context)].flat());
    const places = [...view.lines, ...view.feet].flatMap((line): Finding[] => {
      const cell = openCell(line, context);
      const found: readonly Found[] = cell
        ? [{ start: 0, end: line.text.length, words: line.text.trim() }]
        : placesIn(line, context).filter((place) => !legal(line, place));
      if (found.length === 0 || (toBeNumbered && numbered.includes(line.role))) return [];
      return found.map((place) => {
        const { start, end, words } = place;
        return at(
          line,
          start,
          end,
          words === ''
            ? { vi: 'Còn chỗ để trống.', en: 'There is a gap.' }
            : place.doubtful === 'left-out'
              ? { vi: `Có lời lược bớt: “${words}”.`, en: `Words are left out: “${words}”.` }
              : place.doubtful === 'pending'
                ? { vi: `Có lẽ còn chờ số liệu: “${words}”.`, en: `It seems to wait for figures: “${words}”.` }
                : place.doubtful === 'name'
                  ? { vi: `Có lẽ là tên ví dụ: “${words}”.`, en: `It looks like a name in an example: “${words}”.` }
                  : { vi: `Còn chỗ để ngỏ: “${words}”.`, en: `Still open: “${words}”.` },
          place.blank ? fillOrClose : fill,
          { severity: severityOf(line, place, context) },
        );
      });
    });
    return [...places, ...ends];
  },
};
