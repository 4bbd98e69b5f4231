// Ministries, departments, agencies of districts and units that the text gives work to, reports to or sends its paper to, and that are gone
// on the day of signing (templates/reorganisation, templates/units). What was issued or done by them before stays as it was.

import { isTopKind } from '../../../plan/unit.js';
import { type UnitMention, unitsNamed } from '../../../recognise/units-named.js';
import { foldWords } from '../../../text/fold-words.js';
import { nameFromCapitals } from '../../../text/name-capitals.js';
import { at, type CheckContext, type Finding, type Rule } from '../../rule.js';
import { bodyLines, inCitedTitle, sentenceAfter, sentenceBefore } from '../../view/body-lines.js';
import { type Line, linesWith } from '../../view/text-view.js';
import { judgeStanding, moreOf } from './judge-standing.js';
import { ownProvince, withinProvince } from './named-recipients.js';
import { type Days, daysOf } from './signing-days.js';
import { standingWords } from './standing-words.js';

export interface GoneBody {
  readonly start: number;
  readonly end: number;
  /** The words of the text. */
  readonly words: string;
  /** What has its work; empty where a level is gone and nobody can say. */
  readonly to: string;
  readonly note?: string | undefined;
  readonly basis: string;
}

/** The sentence speaks of what was, or of its end. */
const formerly =
  /(?<!\p{L})(?:trước đây|cũ|nguyên (?:là|thuộc|của)|trước (?:khi|thời điểm) (?:sắp xếp|sáp nhập|hợp nhất|giải thể)|trước ngày 0?1\/0?[37]\/2025|nay (?:là|thuộc)|không còn|không tổ chức|giải thể|kết thúc hoạt động|sáp nhập|hợp nhất|bãi bỏ|kế thừa|tiếp nhận|bàn giao|chuyển giao|chuyển từ|thay thế|đổi tên)(?!\p{L})/iu;
const done = /(?<!\p{L})đã(?!\p{L})/iu;
/** "theo Thông tư của Bộ …": who issued a document is the agency of its day. */
const issuerOf =
  /(?:luật|nghị định|nghị quyết|thông tư|quyết định|chỉ thị|quy chuẩn|tiêu chuẩn|(?:kế hoạch|công văn|hướng dẫn|văn bản|kết luận|thông báo|báo cáo|đề án|chương trình)[^,;.]*\d)[^;.]{0,200}(?<!\p{L})(?:của|do)\s+(?:Bộ trưởng\s+|Giám đốc\s+|Chủ tịch\s+)?$/iu;

const openQuotes = (text: string): boolean => (text.match(/[“"]/gu)?.length ?? 0) > (text.match(/[”]/gu)?.length ?? 0);

/** The words at this place speak of what was there then, as they should. */
export function speaksOfThen(text: string, start: number, end: number): boolean {
  const before = sentenceBefore(text, start);
  const after = sentenceAfter(text, end);
  return (
    inCitedTitle(text, start) ||
    formerly.test(before) ||
    formerly.test(after) ||
    done.test(before.slice(before.lastIndexOf(',') + 1)) ||
    /^\s*(?:đã|[(](?:cũ|trước đây|nay))(?!\p{L})/iu.test(after) ||
    issuerOf.test(before) ||
    openQuotes(before.replaceAll(/"[^"]*"/gu, ''))
  );
}

/** Words without any capital letter ("phòng y tế") name no agency, unless they name a level. */
const isName = (words: string): boolean => /\p{Lu}|huyện|quận|thị xã|thị ủy|thị uỷ/u.test(words);

function bodiesIn({ text }: Line, { data }: CheckContext, day: string): GoneBody[] {
  const found: GoneBody[] = [];
  for (const { effective, basis, actors } of data.reorganisations) {
    if (effective > day) continue;
    for (const { expression, to, note, gone } of actors)
      for (const match of text.matchAll(expression)) {
        const [words] = match;
        const [start, end] = [match.index, match.index + words.length];
        if (found.some((each) => start < each.end && each.start < end)) continue;
        // what may still be right keeps its words from the entries below it
        found.push({ start, end, words: gone && isName(words) ? words : '', to, note, basis });
      }
  }
  return found.filter(({ words, start, end }) => words !== '' && !speaksOfThen(text, start, end));
}

/** Of a line of the body: the agencies it names that are gone on the day. */
export function goneBodies(line: Line, context: CheckContext): readonly GoneBody[] {
  const day = daysOf(context)?.first;
  return day === undefined ? [] : bodiesIn(line, context, day);
}

/** Cells that name what was: the ground of a task. */
function isGround({ cell }: Line, { view }: CheckContext): boolean {
  const role = cell ? view.tables[cell.table]?.columns[cell.column]?.role : undefined;
  return role === 'basis';
}

function tellBody(line: Line, { start, end, words, to, note, basis }: GoneBody): Finding {
  const more = note ? `; ${note}` : '';
  return at(
    line,
    start,
    end,
    {
      vi: `Vào ngày ký không còn "${words.trim()}".`,
      en: `There is no "${words.trim()}" any more on the day of signing.`,
    },
    {
      vi: `Nay là ${to}${more}. Nói lúc trước thì ghi "trước đây".`,
      en: `It is ${to} now${more}. Of the time before say "trước đây".`,
    },
    { basis },
  );
}

/** "cấp huyện", "ngân sách huyện": a level that is gone, outside the name of an agency that the data know. */
function isLevel({ text }: Line, { kind, start, end }: UnitMention, context: CheckContext, day: string): boolean {
  const { reorganisations, letterheads } = context.data;
  const change = reorganisations.some(({ effective, levels }) => effective <= day && levels.includes(kind));
  const before = text.slice(0, start);
  const level = /(?<!\p{L})cấp\s*$/iu.test(before) && kind !== 'thị trấn';
  if (!change || !(level || letterheads.unitKinds.endsSuperior(before))) return false;
  return !/^\s*(?:đã|cũ|trước đây)(?!\p{L})/iu.test(text.slice(end));
}

const doers: ReadonlySet<string> = new Set(['lead', 'agency', 'support']);

/** It is given work, sent a paper or does something, as words around it or its column say: elsewhere it is as often a place. */
function isDoer({ text, cell }: Line, { start, end }: UnitMention, { view, data }: CheckContext): boolean {
  const before = text.slice(0, start);
  if (data.letterheads.unitKinds.endsSuperior(before) || data.letterheads.isActor(before, text.slice(end))) return true;
  const role = cell ? view.tables[cell.table]?.columns[cell.column]?.role : undefined;
  return role !== undefined && doers.has(role) && /(?:^|[;,:\n–+•-]|\svà)\s*$/u.test(before);
}

function tellUnit(line: Line, mention: UnitMention, context: CheckContext, days: Days): Finding | undefined {
  const { kind, name, start, end } = mention;
  const before = line.text.slice(0, start);
  const { unitKinds } = context.data.letterheads;
  if (unitKinds.isFormer(before, line.text.slice(end))) return undefined;
  if (name === '') {
    if (!isLevel(line, mention, context, days.first)) return undefined;
    const unit = { kind, name: '' };
    const standing = judgeStanding(context, unit, days);
    return standing?.state === 'gone'
      ? at(
          line,
          start,
          end,
          {
            vi: `Không còn cấp "${kind}" vào ngày ký.`,
            en: `There is no "${kind}" any more on the day of signing.`,
          },
          standingWords(unit, standing).remedy,
          { ...moreOf(standing, 'warning', context) },
        )
      : undefined;
  }
  const doer = isDoer(line, mention, context);
  if (!isTopKind(kind) && !doer) return undefined;
  const rest = /^\s*[,-]/u.test(line.text.slice(end)) ? line.text.slice(end) : '';
  const unit = withinProvince({ kind, name: nameFromCapitals(name) }, rest, ownProvince(context, days), context, days);
  const standing = unit && judgeStanding(context, unit, days);
  if (!unit || standing?.state !== 'gone' || (isTopKind(kind) && standing.kind && !doer)) return undefined;
  const own = context.issuer?.unit;
  for (let each = own; each; each = each.parent)
    if (foldWords(`${each.kind} ${each.name}`) === foldWords(`${kind} ${name}`)) return undefined;
  const { message, remedy } = standingWords(unit, standing);
  return at(line, start, end, message, remedy, { ...moreOf(standing, 'warning', context) });
}

const plan = (day: string, line: string): string =>
  `ỦY BAN NHÂN DÂN\nXÃ MAI LÂM\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 15/KH-UBND\nMai Lâm, ngày ${day}\nKẾ HOẠCH\nTrồng rừng trên địa bàn xã Mai Lâm\n${line}`;
const late = '05 tháng 3 năm 2026';

export const goneBodiesRule: Rule = {
  id: 'gone-bodies',
  severity: 'warning',
  strength: 'law',
  basis: 'Luật Tổ chức chính quyền địa phương ngày 16/6/2025 (số 72/2025/QH15)',
  title: {
    vi: 'Bộ, sở, cơ quan, đơn vị được giao việc, báo cáo, phối hợp còn tồn tại vào ngày ký',
    en: 'Ministries, departments, agencies and units that are named are there on the day of signing',
  },
  bad: [
    plan(late, '- [[Sở Kế hoạch và Đầu tư]] thẩm định kinh phí.'),
    plan(late, '- Gửi số liệu về [[Sở TT&TT]] trước ngày 15/11.'),
    plan(late, '- Các sở: Tài chính, [[Thông tin và Truyền thông]] hướng dẫn.'),
    plan(late, '- [[Bộ Lao động - Thương binh và Xã hội]] hướng dẫn.'),
    plan(late, '- [[UBND huyện]] giao chỉ tiêu trồng rừng.'),
    plan(late, '- [[Huyện ủy]] chỉ đạo việc trồng rừng.'),
    plan(late, '- Xin ý kiến [[Phòng Tư pháp huyện]].'),
    plan(late, '- Báo cáo kết quả cấp [[huyện]] theo dõi.'),
    plan(late, '- Kinh phí do ngân sách [[huyện]] hỗ trợ.'),
    plan(late, '- Phối hợp với [[huyện Sơn Hà]] trồng rừng; [[quận Hoàn Kiếm]] tổng hợp kết quả.'),
    plan(
      late,
      'STT\tNhiệm vụ\tĐơn vị chủ trì\tĐơn vị phối hợp\n1\tTrồng rừng\tVăn phòng xã\tVăn phòng; [[huyện Sơn Hà]]',
    ),
    plan(late, 'STT\tNhiệm vụ\tĐơn vị chủ trì\tĐơn vị phối hợp\n1\tTrồng rừng\tVăn phòng xã\t[[Sở NN&PTNT]]'),
    plan(late, '- [[Hạt Kiểm lâm huyện]] kiểm tra; [[Tổng cục Thuế]], [[Cục Thuế tỉnh]] hướng dẫn.'),
    plan(
      late,
      '- Trồng rừng./.\nNơi nhận:\n- Lưu: VT.\nTL. CHỦ TỊCH\n[[TRƯỞNG PHÒNG TÀI NGUYÊN VÀ MÔI TRƯỜNG]]\nTrần Văn An',
    ),
    plan(late, '- Trồng rừng./.\nNơi nhận:\n- [[Sở Tài nguyên và Môi trường]];\n- Lưu: VT.'),
  ],
  good: [
    plan(
      late,
      '- Cục Thuế, Thuế tỉnh, Hạt Kiểm lâm khu vực, Ban Tuyên giáo và Dân vận Tỉnh ủy, Tòa án nhân dân khu vực 5 phối hợp; đường vào trung tâm huyện lỵ cũ; các huyện đoàn kết.',
    ),
    plan('05 tháng 02 năm 2025', '- Sở Kế hoạch và Đầu tư thẩm định; UBND huyện giao chỉ tiêu.'),
    plan(
      late,
      '- Sở Tài chính, Sở Khoa học và Công nghệ, Sở Nông nghiệp và Môi trường hướng dẫn.\n- Thực hiện Thông tư số 4/2023/TT-BTTTT ngày 03/3/2023 của Bộ Thông tin và Truyền thông.\n- Áp dụng theo Thông tư của Bộ Tài nguyên và Môi trường.',
    ),
    plan(
      late,
      '- Rừng do UBND huyện đã giao; hồ sơ của Sở Tài nguyên và Môi trường trước đây; Sở Kế hoạch và Đầu tư (nay là Sở Tài chính) đã thẩm định.\n- Hồ sơ tiếp nhận từ Phòng Nội vụ huyện.',
    ),
    plan(late, '- Trang bị phòng y tế trường học; làm đường vào thị trấn Mai Lâm; khu vực huyện lỵ cũ.'),
  ],
  check: (context) => {
    const days = daysOf(context);
    if (!days) return { notJudged: { vi: 'không rõ ngày ký', en: 'the day of signing is not known' } };
    const bodies = [...bodyLines(context), ...linesWith(context.view.lines, 'proposal')].flatMap((line): Finding[] => {
      if (isGround(line, context)) return [];
      const gone = goneBodies(line, context);
      const overlaps = (from: number, to: number): boolean => gone.some(({ start, end }) => start < to && from < end);
      const units = unitsNamed(line.text).flatMap((mention): Finding[] => {
        if (overlaps(mention.start, mention.end) || speaksOfThen(line.text, mention.start, mention.end)) return [];
        const finding = tellUnit(line, mention, context, days);
        return finding ? [finding] : [];
      });
      return [...gone.map((each) => tellBody(line, each)), ...units];
    });
    // units among recipients and issuers are judged by the rule for issuers
    const others = linesWith(context.view.lines, 'recipient', 'agency', 'signature-capacity').flatMap(
      (line): Finding[] => {
        const units = unitsNamed(line.text).filter(({ kind, name }) => !isTopKind(kind) || name !== '');
        return goneBodies(line, context)
          .filter((each) => !units.some(({ start, end }) => start < each.end && each.start < end))
          .map((each) => ({
            ...tellBody(line, each),
            // what is gone neither issues nor signs
            ...(line.role === 'recipient' || days.guessed ? {} : { severity: 'error' as const }),
          }));
      },
    );
    return [...bodies, ...others];
  },
};
