// Ministries, departments, agencies of districts and units that the text gives work to, reports to or sends its paper to, and that are gone
// on the day of signing (templates/reorganisation, templates/units). What was issued or done by them before stays as it was.

import { standingWords } from '../../../doctype/gone-unit-words.js';
import { isTopKind } from '../../../plan/unit.js';
import { type ChangedName, changeWords } from '../../../recognise/changed-names.js';
import { agencyColumns, type GoneUnit, goneUnits } from '../../../recognise/gone-units.js';
import { unitsNamed } from '../../../recognise/units-named.js';
import { at, type CheckContext, type Finding, type Rule } from '../../rule.js';
import { bodyLines } from '../../view/body-lines.js';
import { type Line, linesWith } from '../../view/text-view.js';
import { changedIn } from './changed-in.js';
import { moreOf } from './judge-standing.js';
import { ownProvince } from './named-recipients.js';
import { daysOf } from './signing-days.js';

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

/** Cells that name who does the work of a row. */
function isOfAgencies({ cell }: Line, { view }: CheckContext): boolean {
  const role = cell ? view.tables[cell.table]?.columns[cell.column]?.role : undefined;
  return role !== undefined && agencyColumns.has(role);
}

function tellUnit(line: Line, { start, end, unit, standing }: GoneUnit, context: CheckContext): Finding {
  const { message, remedy } = standingWords(unit, standing);
  return at(line, start, end, message, remedy, moreOf(standing, 'warning', context));
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
    const { issuer, units, data } = context;
    const ground = {
      ...days,
      units,
      own: issuer?.unit,
      province: ownProvince(context, days),
      changes: data.reorganisations,
      letterheads: data.letterheads,
    };
    const bodies = [...bodyLines(context), ...linesWith(context.view.lines, 'proposal')].flatMap((line): Finding[] => {
      if (isGround(line, context)) return [];
      const gone = goneBodies(line, context);
      const overlaps = (from: number, to: number): boolean => gone.some(({ start, end }) => start < to && from < end);
      const units = goneUnits(line.text, ground, isOfAgencies(line, context))
        .filter(({ start, end }) => !overlaps(start, end))
        .map((each) => tellUnit(line, each, context));
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
