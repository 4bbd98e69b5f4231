// Rule: who signs may sign in the capacity that stands there: KT. is a deputy of the one named, TL. and TUQ. the head of a unit below, TM. and
// Q. the head. NĐ 30/2020/NĐ-CP, Điều 13; Phụ lục I, mục II.7.b.

import type { CheckData } from '../../check-data.js';
import { type Finding, onLine, type Rule } from '../../rule.js';
import { type SignatureItem, signatureStacks } from '../../view/signature-stacks.js';
import type { TextPart } from '../../view/text-view.js';
import { annex, fault, judgeBody, judgeDecision, judgeHead, judgeUnits, shown } from './capacity-heads.js';
import { judgePair } from './capacity-pairs.js';

/** KT., TL., TUQ., TM. with a name right below them: nobody knows as what that person signs. */
function withoutPosition({ lines }: TextPart, item: SignatureItem): Finding[] {
  const { capacity, words, last } = item;
  if (capacity === undefined || capacity === 'Q') return [];
  const below = lines.find(({ index }) => index > last.index);
  if (below && below.role !== 'signature-name') return [];
  return [
    fault(item, {
      vi: `Dưới "${capacity}. ${words}" thiếu chức vụ của người ký.`,
      en: `Below "${capacity}. ${words}" the position of who signs is missing.`,
      remedy: { vi: 'Ghi chức vụ của người ký ở dòng dưới.', en: 'Write the position in the line below.' },
      basis: `Điều 13; ${annex}`,
    }),
  ];
}

const inFull = ({ line, words }: SignatureItem, data: CheckData): Finding[] => {
  const { short, rank, head, deputy } = data.positions.read(words);
  if (!short) return [];
  const proper = shown(rank === 'deputy' ? deputy : head);
  return [
    onLine(
      line,
      { vi: `Chức vụ "${words}" chưa ghi đủ, đúng tên.`, en: `"${words}" is not the full name of the position.` },
      { vi: `Ghi "${proper}".`, en: `Write "${proper}".` },
      { severity: 'warning', basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.7.c' },
    ),
  ];
};

/** Who acts for a head that is yet to be named signs "Q." before the position, not "Quyền". */
function inActing(item: SignatureItem, { positions }: CheckData, ofPlan: boolean): Finding[] {
  const position = positions.read(item.words);
  if (!position.acting || !position.known || position.rank !== 'head') return [];
  const head = shown(position.head);
  const proper = item.capacity === undefined ? `Q. ${head}` : `${item.capacity}. ${head}`;
  const plan = ofPlan && item.capacity === undefined;
  return [
    fault(item, {
      vi: `Chức vụ "${item.words}": người được giao quyền cấp trưởng ký với chữ "Q." trước chức vụ.`,
      en: `"${item.words}": who acts for the head signs with "Q." before the position.`,
      remedy: {
        vi: `Ghi "${proper}"${plan ? ` (trong tệp kế hoạch: capacity: Q, position: ${position.head})` : ''}.`,
        en: `Write "${proper}"${plan ? ` (in the plan file: capacity: Q, position: ${position.head})` : ''}.`,
      },
      basis: `Điều 13; ${annex}`,
    }),
  ];
}

const signed = (lines: string): string =>
  `ỦY BAN NHÂN DÂN\nXÃ MAI LÂM\nKẾ HOẠCH\nTrồng rừng năm 2026\n1. Trồng rừng./.\nNơi nhận:\n- Lưu: VT.\n${lines}\nTrần Văn An`;

const decided = (lines: string): string =>
  `ỦY BAN NHÂN DÂN\nXÃ MAI LÂM\nQUYẾT ĐỊNH\nBan hành Kế hoạch trồng rừng năm 2026\nCHỦ TỊCH ỦY BAN NHÂN DÂN XÃ MAI LÂM\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành kèm theo Quyết định này Kế hoạch trồng rừng./.\nNơi nhận:\n- Lưu: VT.\n${lines}\nTrần Văn An`;

export const capacityFits: Rule = {
  id: 'capacity-fits',
  severity: 'error',
  strength: 'law',
  basis: `NĐ 30/2020/NĐ-CP, Điều 13; ${annex}`,
  title: {
    vi: 'Người ký đúng quyền hạn: KT. là cấp phó của người được ghi, TL., TUQ. là người đứng đầu đơn vị cấp dưới, TM., Q. là người đứng đầu',
    en: 'Who signs may sign in that capacity: KT. a deputy of the one named, TL. and TUQ. the head of a unit below, TM. and Q. the head',
  },
  bad: [
    signed('KT. CHỦ TỊCH\n[[CHÁNH VĂN PHÒNG]]'),
    signed('KT. CHỦ TỊCH\n[[CHỦ TỊCH]]'),
    signed('KT. CHỦ TỊCH\n[[PHÓ GIÁM ĐỐC]]'),
    signed('TL. CHỦ TỊCH\n[[PHÓ CHỦ TỊCH]]'),
    decided('[[TL. CHỦ TỊCH]]\nCHÁNH VĂN PHÒNG'),
    decided('[[TUQ. CHỦ TỊCH]]\nTRƯỞNG PHÒNG KINH TẾ'),
    signed('TL. CHỦ TỊCH\n[[CHUYÊN VIÊN]]'),
    signed('TL. CHỦ TỊCH\n[[CÔNG CHỨC VĂN PHÒNG - THỐNG KÊ]]'),
    signed('TUQ. CHỦ TỊCH\n[[THƯ KÝ]]'),
    signed('TL. CHỦ TỊCH\n[[PHÓ CHÁNH VĂN PHÒNG]]'),
    signed('TUQ. CHỦ TỊCH\n[[KT. CHÁNH VĂN PHÒNG]]\nPHÓ CHÁNH VĂN PHÒNG'),
    signed('TM. ỦY BAN NHÂN DÂN\n[[CHÁNH VĂN PHÒNG]]'),
    signed('TM. ỦY BAN NHÂN DÂN\n[[PHÓ CHỦ TỊCH]]'),
    signed('[[TM. CHỦ TỊCH]]\nPHÓ CHỦ TỊCH'),
    signed('[[KT. PHÓ CHỦ TỊCH]]\nCHÁNH VĂN PHÒNG'),
    signed('Q. CHỦ TỊCH\n[[PHÓ CHỦ TỊCH]]'),
    signed('[[CHÁNH VĂN PHÒNG]]'),
    signed('[[KT. GIÁM ĐỐC]]\nPHÓ GIÁM ĐỐC'),
    signed('KT. Chủ tịch\n[[Chánh Văn phòng]]'),
    signed('KT. CHỦ TỊCH\n[[PCT]]'),
    signed('[[KT. CHỦ TỊCH]]'),
    signed('TM. ỦY BAN NHÂN DÂN\n[[QUYỀN CHỦ TỊCH]]'),
    signed('[[QUYỀN CHỦ TỊCH]]'),
    'UBND XÃ MAI LÂM\nTRƯỜNG TIỂU HỌC MAI LÂM\nKẾ HOẠCH\nTrồng cây năm 2026\n1. Trồng cây./.\nNơi nhận:\n- Lưu: VT.\n[[CHỦ TỊCH]]\nTrần Văn An',
    signed('KT. CHỦ TỊCH\n[[PHÓ CHỦ TỊCH UBND TỈNH]]'),
    signed('KT. CHỦ TỊCH\n[[PHÓ CHỦ TỊCH UBND XÃ SƠN LINH]]'),
    signed('TL. CHỦ TỊCH\n[[GIÁM ĐỐC SỞ NỘI VỤ]]'),
    signed('TUQ. CHỦ TỊCH\n[[TRƯỞNG THÔN]]'),
    signed('TUQ. CHỦ TỊCH\n[[TỔ TRƯỞNG TỔ DÂN PHỐ SỐ 3]]'),
    signed('KT. CHỦ TỊCH\n[[PHÓ CHỦ TỊCH HĐND]]'),
    signed('[[CHỦ TỊCH HỘI ĐỒNG NHÂN DÂN XÃ]]'),
    signed('[[TM. HỘI ĐỒNG NHÂN DÂN]]\nCHỦ TỊCH'),
    'HỘI ĐỒNG NHÂN DÂN\nXÃ MAI LÂM\nKẾ HOẠCH\nGiám sát năm 2026\n1. Giám sát./.\nNơi nhận:\n- Lưu: VT.\nKT. CHỦ TỊCH\n[[PHÓ CHỦ TỊCH UBND XÃ]]\nTrần Văn An',
  ],
  good: [
    signed('CHỦ TỊCH'),
    decided('KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH'),
    signed('KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH'),
    signed('KT.CHỦ TỊCH\nPHÓ CHỦ TỊCH THƯỜNG TRỰC'),
    signed('TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH'),
    signed('TM. UỶ BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH'),
    signed('TM. ỦY BAN NHÂN DÂN\nQ. CHỦ TỊCH'),
    signed('TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG'),
    signed('TL. CHỦ TỊCH\nKT. CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG'),
    signed('TUQ. CHỦ TỊCH\nTRƯỞNG PHÒNG KINH TẾ'),
    signed('TL. CHỦ TỊCH\nỦY VIÊN UBND - TRƯỞNG PHÒNG KINH TẾ'),
    signed('TL. CHỦ TỊCH\nKẾ TOÁN TRƯỞNG'),
    signed('KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH UBND XÃ'),
    signed('KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH UBND XÃ MAI LÂM'),
    signed('TL. CHỦ TỊCH\nTRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI'),
    signed('KT. CHỦ TỊCH ỦY BAN NHÂN DÂN\nPHÓ CHỦ TỊCH THƯỜNG TRỰC'),
    signed('TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG HĐND VÀ UBND'),
    signed('TM. BAN CHỈ ĐẠO\nTRƯỞNG BAN\nCHỦ TỊCH HĐND XÃ'),
    signed('TM. BAN CHỈ ĐẠO\nKT. TRƯỞNG BAN\nPHÓ TRƯỞNG BAN\nPHÓ CHỦ TỊCH UBND XÃ'),
    'UBND XÃ MAI LÂM\nTRƯỜNG TIỂU HỌC MAI LÂM\nKẾ HOẠCH\nTrồng cây năm 2026\n1. Trồng cây./.\nNơi nhận:\n- Lưu: VT.\nKT. HIỆU TRƯỞNG\nPHÓ HIỆU TRƯỞNG\nTrần Văn An',
    'UBND XÃ MAI LÂM\nPHÒNG KINH TẾ\nKẾ HOẠCH\nTrồng cây năm 2026\n1. Trồng cây./.\nNơi nhận:\n- Lưu: VT.\nKT. TRƯỞNG PHÒNG\nPHÓ TRƯỞNG PHÒNG\nTrần Văn An',
  ],
  check: (context) =>
    context.view.texts.flatMap((part): Finding[] => {
      const stacks = signatureStacks(part, context.data);
      return stacks.flatMap((stack) => {
        const pairs = stack.flatMap((item, at) => {
          const told = judgePair(item, stack[at + 1], context.data);
          // of a plan it is a fact that lacks, told where it is composed
          const judged = told.length > 0 || stack[at + 1] !== undefined || context.source === 'plan';
          return judged ? told : withoutPosition(part, item);
        });
        const alone = pairs.length === 0 && stacks.length === 1;
        const bodies = alone ? [...judgeHead(part, stack, context), ...judgeBody(part, stack, context)] : [];
        const heads = alone && bodies.length === 0 ? judgeUnits(stack, context) : bodies;
        return [
          ...pairs,
          ...heads,
          ...(pairs.length + heads.length === 0 ? judgeDecision(part, stack, context.data) : []),
          ...stack.flatMap((item) => [
            ...inFull(item, context.data),
            ...inActing(item, context.data, context.source === 'plan'),
          ]),
        ];
      });
    }),
};
