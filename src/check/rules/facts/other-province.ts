// An agency of another province that a unit is led by, reports to or rests on: left from the plan that was copied. Neighbours it works with
// are named on purpose.

import { isTopKind } from '../../../plan/unit.js';
import { inCitedTitle, sentenceBefore } from '../../../recognise/cited-title.js';
import { unitsNamed } from '../../../recognise/units-named.js';
import { nameFromCapitals } from '../../../text/name-capitals.js';
import { at, type CheckContext, type Finding } from '../../rule.js';
import { bodyLines } from '../../view/body-lines.js';
import { linesWith } from '../../view/text-view.js';
import { ownProvince } from '../law/named-recipients.js';
import { daysOf } from '../law/signing-days.js';

const agency =
  /(?<!\p{L})(?:Sở|Ban|Thanh tra|Công an|Bộ Chỉ huy|Chi cục|Văn phòng|Trung tâm|Thuế|Đài|UBND|HĐND|Ủy ban|Uỷ ban|Hội đồng nhân dân|Đoàn đại biểu Quốc hội|Chủ tịch)(?:[\s,&-]+[\p{L}&]+){0,9}\s*$/u;
/** Worked with, compared with or asked as a neighbour. */
const beside =
  /(?<!\p{L})(?:phối hợp|cùng|giáp|giáp ranh|lân cận|kinh nghiệm|học tập|trao đổi|tham quan|giao lưu|kết nghĩa|liên kết|hợp tác|liên tỉnh|chuyển (?:đến|về|từ)|quê|như|so với|giữa|các tỉnh)(?!\p{L})/iu;

/** Of lines of the body, of citations and of recipients; only where the own province is one of the country. */
export function otherProvinces(context: CheckContext): Finding[] {
  const days = daysOf(context);
  const own = days && ownProvince(context, days);
  const { units, view } = context;
  const home = days && own && units?.findProvince(own, days.last);
  if (!days || !own || !units || home?.state !== 'exists') return [];
  const lines = [...bodyLines(context), ...linesWith(view.lines, 'citation', 'proposal', 'recipient')];
  return lines.flatMap((line): Finding[] =>
    unitsNamed(line.text).flatMap(({ kind, name, start, end }): Finding[] => {
      if (!isTopKind(kind) || name === '') return [];
      const before = sentenceBefore(line.text, start);
      const cites = line.role === 'citation' || line.role === 'proposal';
      if (!agency.test(before) || beside.test(before) || (!cites && inCitedTitle(line.text, start))) return [];
      const found = units.findProvince({ kind, name: nameFromCapitals(name) }, days.last);
      if (found.state !== 'exists' || found.code === home.code) return [];
      const mine = `${own.kind} ${own.name}`;
      return [
        at(
          line,
          start,
          end,
          {
            vi: `Cơ quan của ${kind} ${name}, kế hoạch này là của ${mine}.`,
            en: `An agency of ${kind} ${name} in a plan of ${mine}.`,
          },
          {
            vi: `Sót từ văn bản của đơn vị khác thì ghi cơ quan của ${mine}; đúng là ${kind} ấy thì giữ.`,
            en: `If it is left from a plan of another unit, name the agency of ${mine}; keep it if it is meant.`,
          },
          { severity: 'warning' },
        ),
      ];
    }),
  );
}
