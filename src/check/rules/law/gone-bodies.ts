// Ministries, departments, agencies of districts and units that the text gives work to, reports to or sends its paper to, and that are gone
// on the day of signing (templates/reorganisation, templates/units). What was issued or done by them before stays as it was.

import { isTopKind } from '../../../plan/unit.js';
import { type ChangedName, changeWords } from '../../../recognise/changed-names.js';
import { speaksOfThen } from '../../../recognise/speaks-of-then.js';
import { type UnitMention, unitsNamed } from '../../../recognise/units-named.js';
import { foldWords } from '../../../text/fold-words.js';
import { nameFromCapitals } from '../../../text/name-capitals.js';
import { at, type CheckContext, type Finding, type Rule } from '../../rule.js';
import { bodyLines } from '../../view/body-lines.js';
import { type Line, linesWith } from '../../view/text-view.js';
import { changedIn } from './changed-in.js';
import { judgeStanding, moreOf } from './judge-standing.js';
import { ownProvince, withinProvince } from './named-recipients.js';
import { type Days, daysOf } from './signing-days.js';
import { standingWords } from './standing-words.js';

/** Of a line of the body: the agencies it names that are gone on the day. */
export const goneBodies = (line: Line, context: CheckContext): readonly ChangedName[] =>
  changedIn(line, context).filter(({ is }) => is === 'agency');

/** Cells that name what was: the ground of a task. */
function isGround({ cell }: Line, { view }: CheckContext): boolean {
  const role = cell ? view.tables[cell.table]?.columns[cell.column]?.role : undefined;
  return role === 'basis';
}

function tellBody(line: Line, change: ChangedName): Finding {
  const { start, end, basis } = change;
  const { message, remedy } = changeWords(change);
  const then = { vi: 'Nói lúc trước thì ghi "trước đây".', en: 'Of the time before say "trước đây".' };
  return at(line, start, end, message, remedy && { vi: `${remedy.vi} ${then.vi}`, en: `${remedy.en} ${then.en}` }, {
    basis,
  });
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
