// A unit of another level as actor, owner or scope in a unit's own plan: words that were copied from the plan of the level above. Not
// where that level is reported to, asked, or is the one that issues what is carried out.

import { levelOfKind } from '../../../plan/unit.js';
import { inCitedTitle, sentenceAfter, sentenceBefore } from '../../../recognise/cited-title.js';
import { unitsNamed } from '../../../recognise/units-named.js';
import { patternOf } from '../../../text/pattern.js';
import { at, type CheckContext, type Finding, onMatch, type Rule } from '../../rule.js';
import { bodyLines } from '../../view/body-lines.js';
import type { OwnUnit } from '../../view/document-facts.js';
import { ofLine } from '../../view/known-lines.js';
import { lower } from '../../view/letters.js';
import { type Line, linesWith } from '../../view/text-view.js';
import { goneBodies } from '../law/gone-bodies.js';

const kinds = 'tỉnh|thành phố|huyện|quận|thị xã';
const notName = '(?!\\p{L})';

interface Trace {
  readonly pattern: RegExp;
  /** The level that is named, as a kind. */
  readonly kind: (match: RegExpMatchArray) => string;
  /** Only in cells of these columns. */
  readonly columns?: readonly string[];
  readonly severity?: 'error' | 'info';
}

const committee = '(?:Chủ tịch\\s+)?(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân)';
const office =
  '(?:Bộ phận|[Pp]hòng|[Cc]ác phòng|[Cc]ơ quan chuyên môn|[Cc]ác cơ quan chuyên môn|Trung tâm|Chi nhánh|Văn phòng)(?:\\s+(?!và\\s+(?:UBND|các)|theo|về|của)[\\p{L}&]+){0,9}?';

const traces: readonly Trace[] = [
  // "trên địa bàn huyện …"
  {
    pattern: patternOf(`(?:trên|tại)\\s+(?:toàn\\s+)?địa bàn\\s+(?:toàn\\s+)?(${kinds})${notName}`, 'giu'),
    kind: (m) => m[1] as string,
  },
  // "thuộc thẩm quyền giải quyết của tỉnh", "của UBND huyện"
  {
    pattern: patternOf(
      `thẩm quyền(?:\\s+giải quyết|\\s+quản lý)?\\s+của\\s+(?:${committee}\\s+|cấp\\s+)?(${kinds})${notName}`,
      'giu',
    ),
    kind: (m) => m[1] as string,
  },
  // "giao cho UBND tỉnh"
  {
    pattern: patternOf(`giao\\s+(?:cho\\s+)?${committee}\\s+(${kinds})${notName}`, 'gu'),
    kind: (m) => m[1] as string,
    severity: 'error',
  },
  // "tại Phòng Tư pháp huyện", "của các phòng chuyên môn huyện"
  {
    pattern: patternOf(
      `(?:tại|ở|của các)\\s+${office}\\s+(?:thuộc\\s+)?(?:${committee}\\s+)?(${kinds})${notName}`,
      'gu',
    ),
    kind: (m) => m[1] as string,
  },
  {
    pattern: patternOf(
      `của\\s+(?:các\\s+)?(?:phòng chuyên môn|phòng, ban|cơ quan chuyên môn)(?:\\s+thuộc)?(?:\\s+${committee})?\\s+(${kinds})${notName}`,
      'gu',
    ),
    kind: (m) => m[1] as string,
  },
  // A product that is a document of the level above
  {
    pattern: patternOf(
      `^\\s*[-+•]?\\s*(?:Văn bản|Kế hoạch|Báo cáo|Quyết định|Công văn|Tờ trình|Thông báo|Chương trình)\\s+của\\s+${committee}\\s+(${kinds})${notName}`,
      'gu',
    ),
    kind: (m) => m[1] as string,
    columns: ['result', 'product'],
  },
  // An actor
  {
    pattern: patternOf(`(?:${committee}|${office})\\s+(${kinds})${notName}`, 'gu'),
    kind: (m) => m[1] as string,
    columns: ['lead', 'agency'],
  },
  // The other units of its level: "các xã, phường"
  {
    pattern:
      /(?:UBND\s+)?(?:các\s+(?:xã|phường|thị trấn|đặc khu)(?:\s*(?:,|và)\s*(?:các\s+)?(?:xã|phường|thị trấn|đặc khu))+)(?!\p{L})/giu,
    kind: () => 'các xã',
  },
  // "từng cơ quan, đơn vị, địa phương": the words of a level with localities below it
  {
    pattern: /(?:các|từng|của)\s+cơ quan,\s*đơn vị,\s*địa phương(?!\p{L})/giu,
    kind: () => 'địa phương',
    severity: 'info',
  },
];

/** Neighbours and named ones are spoken of, not acted for: "các xã, phường giáp ranh", "giáp các xã, phường Hải Lâm, Đồng Kỵ". */
const neighbours =
  /^\s*(?:khác|bạn|lân cận|giáp ranh|tiếp giáp|liền kề|kế cận|xung quanh|trong (?:tỉnh|vùng|cụm|khu vực|cả nước)|trên cả nước)(?!\p{L})/iu;
const namedBehind = /^\s*(?::\s*)?\p{Lu}\p{Ll}/u;
const besides = /(?<!\p{L})(?:giáp(?: ranh)?|so)(?:\s+với)?\s*$/iu;
const cited =
  'Bộ luật|Luật|Pháp lệnh|Nghị định|Nghị quyết|Thông tư|Quyết định|Chỉ thị|Kế hoạch|Đề án|Hướng dẫn|Công văn';
/** Spoken of in a document of the level above: "mức chi của các xã, phường quy định tại Nghị định số …", "chỉ tiêu UBND tỉnh giao các xã, phường". */
const inDocument = patternOf(
  `^\\s*(?:\\(|(?:được |đã |đã được )?(?:quy định |nêu |ban hành |sắp xếp |xác định |ghi |giao |hình thành )?(?:tại|trong|theo|kèm theo)\\s+(?:quy định (?:của|tại|trong) |(?:Điều|khoản|điểm|Phụ lục)\\s[^,;]*\\s)?)(?:${cited})${notName}|^\\s*do\\s+(?:UBND|HĐND)\\s+(?:tỉnh|thành phố)${notName}`,
  'u',
);
const byDocument = patternOf(
  `(?:^|[^\\p{L}])(?:(?:${cited})(?:\\s[^,;]{0,200})?\\s+quy định|(?:UBND|HĐND)\\s+(?:tỉnh|thành phố)\\s+(?:đã\\s+)?(?:giao|phân bổ))(?:\\s+(?:cho|về|đối với))?\\s*$`,
  'u',
);
/** Led by the unit itself: "- Đôn đốc các xã, phường …". */
const led =
  /(?:^|[,;])[\s\-+•]*(?:giao|đôn đốc|kiểm tra|chỉ đạo|yêu cầu|hướng dẫn|hỗ trợ|giám sát|nhắc|đề nghị|tập huấn|bồi dưỡng)(?:\s+\p{L}+){0,4}\s*$/iu;
const isBeside = ({ text }: Line, start: number, end: number): boolean =>
  byDocument.test(text.slice(0, start)) ||
  (inDocument.test(text.slice(end)) && !led.test(text.slice(0, start))) ||
  neighbours.test(text.slice(end)) ||
  namedBehind.test(text.slice(end)) ||
  besides.test(text.slice(0, start));

interface Traced {
  readonly trace: Trace;
  readonly match: RegExpExecArray;
}

/** Who asks for a decision is below the one that makes it: "Theo đề nghị của Giám đốc Sở …" stands in none of a commune. */
function askedFromAbove({ view }: CheckContext, own: OwnUnit): Finding[] {
  return linesWith(view.lines, 'proposal').flatMap((line): Finding[] => {
    const match = /(?<=đề nghị\s{1,9}của\s{1,9})[^,;.]{1,300}?(?=\s{1,9}(?:tại|theo|ngày)\s|[,;.]|$)/iu.exec(line.text);
    const [who = ''] = match ?? [];
    const above = unitsNamed(who).some(({ kind }) => (levelOfKind(kind) ?? 0) > own.level && kind !== 'thành phố');
    if (!match || !(above || /(?<!\p{L})Sở\s+\p{Lu}/u.test(who))) return [];
    return [
      at(
        line,
        match.index,
        match.index + who.length,
        {
          vi: `"${who}" là của cấp trên, không trình ${own.kind} ${own.name} ban hành văn bản.`,
          en: `"${who}" is of a level above and asks ${own.kind} ${own.name} for no decision.`,
        },
        { vi: `Ghi cơ quan, người của ${own.kind} đã trình.`, en: 'Name who of the unit itself asked for it.' },
      ),
    ];
  });
}

const tracesIn = ofLine(({ text }): readonly Traced[] =>
  traces.flatMap((trace) => [...text.matchAll(trace.pattern)].map((match) => ({ trace, match }))),
);

/** The level above is told, asked, or follows its own duty here. */
function isAddressed(line: Line, match: RegExpMatchArray, kind: string): boolean {
  const start = match.index ?? 0;
  const before = sentenceBefore(line.text, start);
  const after = sentenceAfter(line.text, start + match[0].length);
  if (inCitedTitle(line.text, start)) return true;
  // Taking part in what the level above holds for all its units.
  if (/^\s*(?:[-+•]\s*)?(?:Tham gia|Tham dự|Dự|Cử)\s/u.test(line.text)) return true;
  const clause = before.slice(before.lastIndexOf(',') + 1);
  if (
    /(?<!\p{L})(?:báo cáo|gửi|(?<!quá |chương |quy |lộ |toàn |công |giải )trình|đề xuất|đề nghị|kiến nghị|xin ý kiến|tham mưu|phối hợp (?:với|cùng)|hướng dẫn của|yêu cầu của|chỉ đạo của|quy định của|kế hoạch của|theo kế hoạch|do)\s[^,;]*$/iu.test(
      `${clause} `,
    )
  )
    return true;
  if (/(?<!\p{L})(?:đề xuất|(?<!quá |chương |quy |lộ |toàn |công |giải )trình|báo cáo|gửi)\s/iu.test(before))
    return true;
  // "… trên địa bàn tỉnh theo Kế hoạch … của UBND tỉnh": the scope of that document.
  const own = patternOf(
    `theo\\s+(?:Kế hoạch|Quyết định|Đề án|Chương trình|Chỉ thị|Công văn|Hướng dẫn)[^;]*của\\s+${committee}\\s+${kind}`,
    'iu',
  );
  return own.test(after);
}

export const unitLevel: Rule = {
  id: 'unit-level',
  severity: 'warning',
  strength: 'practice',
  title: {
    vi: 'Kế hoạch của một cấp không giao việc, phạm vi của cấp khác',
    en: 'A plan of one level does not act for another',
  },
  bad: [
    'KẾ HOẠCH\nTiếp công dân năm 2025 trên địa bàn xã Mai Lâm\n- Duy trì lịch tiếp công dân [[trên địa bàn huyện]].',
    'KẾ HOẠCH\nTiếp công dân năm 2025 trên địa bàn xã Mai Lâm\n- Niêm yết lịch [[tại Phòng Thanh tra huyện]].',
    'KẾ HOẠCH\nTiếp công dân năm 2025 trên địa bàn xã Mai Lâm\nSTT\tNhiệm vụ\tSản phẩm\n1\tLập lịch\t[[Kế hoạch của UBND huyện]]',
    'KẾ HOẠCH\nTiếp công dân năm 2025 trên địa bàn xã Mai Lâm\n- Lịch tiếp của [[các xã, thị trấn]] được công khai.',
    'KẾ HOẠCH\nTiếp công dân năm 2026 trên địa bàn xã Mai Lâm\n- Đôn đốc [[các xã, phường]] theo Kế hoạch số 2/KH-UBND.',
    'QUYẾT ĐỊNH\nBan hành Kế hoạch tiếp công dân năm 2026\nCHỦ TỊCH ỦY BAN NHÂN DÂN XÃ MAI LÂM\nTheo đề nghị của [[Giám đốc Sở Nội vụ]] tại Tờ trình số 5/TTr-SNV ngày 05/01/2026.\nQUYẾT ĐỊNH:',
  ],
  good: [
    'QUYẾT ĐỊNH\nBan hành Kế hoạch tiếp công dân năm 2026\nCHỦ TỊCH ỦY BAN NHÂN DÂN XÃ MAI LÂM\nTheo đề nghị của Trưởng phòng Văn hóa - Xã hội xã Mai Lâm, tỉnh Bình Minh.\nQUYẾT ĐỊNH:',
    'KẾ HOẠCH\nTiếp công dân năm 2025 trên địa bàn xã Mai Lâm\n- Báo cáo UBND huyện, gửi Phòng Nội vụ huyện kết quả tiếp công dân.\n- Thực hiện Đề án trên địa bàn tỉnh theo Kế hoạch số 4/KH-UBND ngày 03/3/2023 của UBND tỉnh.\n- Tham gia tập huấn do Thanh tra huyện tổ chức.\n- Cử công chức dự lớp dành cho UBND các xã, thị trấn.\n- cập nhật trên Hệ thống của tỉnh; mẫu sổ cấp xã.',
    'KẾ HOẠCH\nTiếp công dân năm 2026 trên địa bàn xã Mai Lâm\n- Các xã, phường giáp ranh gồm Hải Lâm, Đồng Kỵ; học tập các xã, phường khác; xã giáp các xã, phường: Hải Lâm, Đồng Kỵ.',
    'KẾ HOẠCH\nTiếp công dân năm 2026 trên địa bàn xã Mai Lâm\n- Mức chi của các xã, phường, đặc khu quy định tại Thông tư số 40/2025/TT-BTC.\n- Bộ chỉ số đánh giá các xã, phường (Quyết định số 766/QĐ-TTg).\n- Đạt chỉ tiêu UBND tỉnh giao các xã, phường.\n- Chức năng của các xã, phường, đặc khu theo quy định của Luật số 72/2025/QH15.',
    'KẾ HOẠCH\nTiếp công dân năm 2025 trên địa bàn huyện Mai Lâm\n- Các xã, thị trấn trên địa bàn huyện tiếp công dân theo lịch.',
  ],
  check: (context) => {
    const own = context.facts.unit;
    if (!own) return { notJudged: { vi: 'không rõ đơn vị ban hành', en: 'the issuing unit is not known' } };
    if (own.level === 3) return [];
    let localities: Finding | undefined;
    const found = bodyLines(context).flatMap((line): Finding[] => {
      const traced = tracesIn(line, context);
      if (traced.length === 0) return [];
      const table = line.cell ? context.view.tables[line.cell.table] : undefined;
      const column = line.cell ? table?.columns[line.cell.column]?.role : undefined;
      if (column === 'basis' || column === 'note') return [];
      const hits = traced.flatMap(({ trace, match }): Finding[] => {
        if (trace.columns && !trace.columns.includes(column ?? '')) return [];
        const kind = lower(trace.kind(match));
        const peers = kind === 'các xã' || kind === 'địa phương';
        if (peers ? own.level !== 1 : (levelOfKind(kind) ?? 0) <= own.level) return [];
        // A city of one's own rank: "thành phố" is a district as well.
        if (kind === 'thành phố' && own.level === 2) return [];
        if (isAddressed(line, match, kind)) return [];
        if (kind === 'các xã' && isBeside(line, match.index, match.index + match[0].length)) return [];
        // what is gone altogether is reported as that
        const end = match.index + match[0].length;
        if (goneBodies(line, context).some((gone) => gone.start < end && match.index < gone.end)) return [];
        return [
          onMatch(
            line,
            match,
            peers
              ? {
                  vi: `"${match[0].trim()}": lời của cấp trên trong kế hoạch của ${own.kind} ${own.name}.`,
                  en: `"${match[0].trim()}" speaks for the level above.`,
                }
              : {
                  vi: `"${match[0].trim()}": cấp ${kind} làm chủ thể hoặc phạm vi trong kế hoạch của ${own.kind} ${own.name}.`,
                  en: `"${match[0].trim()}" is of a higher level than ${own.kind} ${own.name}.`,
                },
            {
              vi: `Sửa theo phạm vi, cơ quan của ${own.kind}.`,
              en: 'Name the scope or the agency of the unit itself.',
            },
            { ...(trace.severity ? { severity: trace.severity } : {}) },
          ),
        ];
      });
      const [first] = hits.filter(({ severity }) => severity !== 'info');
      if (first) return [first];
      // Told once: where it hands out tasks, if anywhere.
      const hit = hits[0];
      if (hit && (!localities || (/từng/iu.test(hit.message.vi) && !/từng/iu.test(localities.message.vi))))
        localities = hit;
      return [];
    });
    return [...found, ...(localities ? [localities] : []), ...askedFromAbove(context, own)];
  },
};
