// Rule: who signs may sign in the capacity that stands there: KT. is a deputy of the one named, TL. and TUQ. the head of a unit below, TM. and
// Q. the head. NĐ 30/2020/NĐ-CP, Điều 13; Phụ lục I, mục II.7.b.

import type { Localized } from '../../../diagnostics/index.js';
import { upper } from '../../../text/case.js';
import { foldWords } from '../../../text/fold-words.js';
import type { CheckData } from '../../check-data.js';
import type { Position } from '../../positions.js';
import { type CheckContext, type Finding, onLine, type Rule } from '../../rule.js';
import { agencyHeads } from '../../view/agency-head.js';
import { type SignatureItem, signatureStacks } from '../../view/signature-stacks.js';
import type { TextPart } from '../../view/text-view.js';

const annex = 'Phụ lục I, mục II.7.b';

interface Fault {
  readonly vi: string;
  readonly en: string;
  readonly remedy: Localized;
  readonly basis: string;
  readonly severity?: 'warning';
}

const fault = (item: SignatureItem, { vi, en, remedy, basis, severity }: Fault): Finding =>
  onLine(item.line, { vi, en }, { remedy, basis: `NĐ 30/2020/NĐ-CP, ${basis}`, ...(severity ? { severity } : {}) });

/** Position of the one who signs in this capacity, as people write it under a signature. */
const shown = (words: string): string => upper(words);

function judgeDeputy(named: Position, words: string, item: SignatureItem, position: Position): Finding[] {
  const remedy = {
    vi: named.known
      ? `KT. ${shown(named.head)} do ${shown(named.deputy)} ký; người đứng đầu đơn vị cấp dưới ký "TL. ${shown(named.head)}".`
      : `KT. ${words} do cấp phó của người ấy ký; người đứng đầu đơn vị cấp dưới ký "TL. ${words}".`,
    en: `A deputy signs "KT. ${words}"; the head of a unit below signs "TL. ${words}".`,
  };
  const basis = `Điều 13.1; ${annex}`;
  if (position.rank === 'deputy') {
    if (!position.known || position.head === named.head || named.head.startsWith(`${foldWords(position.head)} `))
      return [];
    return [
      fault(item, {
        vi: `"${item.words}" không phải cấp phó của "${words}", không ký "KT. ${words}".`,
        en: `"${item.words}" is no deputy of "${words}" and cannot sign "KT. ${words}".`,
        remedy,
        basis,
      }),
    ];
  }
  return [
    fault(item, {
      vi:
        position.known && position.head === named.head && position.rank === 'head'
          ? `"${item.words}" là người đứng đầu, không ký thay chính mình ("KT. ${words}").`
          : `"KT. ${words}" chỉ dành cho cấp phó; "${item.words}" không phải cấp phó.`,
      en: `"KT. ${words}" is for a deputy; "${item.words}" is none.`,
      remedy:
        position.head === named.head && position.rank === 'head'
          ? { vi: 'Người đứng đầu ký thẳng chức vụ: bỏ dòng "KT.".', en: 'A head signs without "KT.".' }
          : remedy,
      basis,
    }),
  ];
}

function judgeOrdered(
  order: 'TL' | 'TUQ',
  named: Position,
  words: string,
  item: SignatureItem,
  position: Position,
): Finding[] {
  const basis = `${order === 'TL' ? 'Điều 13.4' : 'Điều 13.3'}; ${annex}`;
  if (position.rank === 'deputy') {
    const own = position.head === named.head;
    return [
      fault(item, {
        vi: own
          ? `Cấp phó của ${words} ký thay, không ký "${order}.".`
          : `"${order}. ${words}" do người đứng đầu đơn vị ký; cấp phó "${item.words}" không ký thẳng được.`,
        en: own
          ? `A deputy of "${words}" signs "KT.", not "${order}.".`
          : `"${order}. ${words}" is for the head of a unit, not for "${item.words}".`,
        remedy: own
          ? { vi: `Ghi "KT. ${words}".`, en: `Write "KT. ${words}".` }
          : order === 'TL'
            ? {
                vi: `Thêm dòng "KT. ${shown(position.head)}" giữa hai dòng.`,
                en: `Put "KT. ${shown(position.head)}" between the two lines.`,
              }
            : {
                vi: 'Người được ủy quyền tự ký; không giao lại cho cấp phó.',
                en: 'The one delegated signs in person.',
              },
        basis,
      }),
    ];
  }
  const same = position.rank === 'head' && position.known && position.head === named.head;
  if (same && (foldWords(item.words) === foldWords(words) || position.bare || position.head === 'Chủ tịch'))
    return [
      fault(item, {
        vi: `"${item.words}" là người đứng đầu, không ký "${order}. ${words}".`,
        en: `"${item.words}" is the head and does not sign "${order}. ${words}".`,
        remedy: { vi: `Bỏ dòng "${order}.".`, en: `Take "${order}." off.` },
        basis,
      }),
    ];
  if (position.rank !== 'staff') return [];
  return [
    fault(item, {
      vi: `"${order}. ${words}" do người đứng đầu đơn vị ký; "${item.words}" không phải người đứng đầu đơn vị.`,
      en: `"${order}. ${words}" is for the head of a unit; "${item.words}" is none.`,
      remedy: { vi: 'Xem lại người được giao ký.', en: 'Look again who is to sign.' },
      basis,
      severity: 'warning',
    }),
  ];
}

/** One line with a capacity, and who signs below it. */
function judgePair(item: SignatureItem, next: SignatureItem | undefined, data: CheckData): Finding[] {
  const { capacity, words } = item;
  if (!capacity) return [];
  const { positions, letterheads } = data;
  const named = positions.read(words);
  const body = letterheads.startsCommittee(upper(words));
  if (capacity === 'TM') {
    if (named.rank === 'head' || named.rank === 'deputy')
      return [
        fault(item, {
          vi: `"TM." đứng trước tên tập thể, không đứng trước chức vụ "${words}".`,
          en: `"TM." goes before the name of a collective, not before "${words}".`,
          remedy: {
            vi: 'Ghi "TM. ỦY BAN NHÂN DÂN"; Chủ tịch quyết định thì ký thẳng chức vụ.',
            en: 'Write "TM. ỦY BAN NHÂN DÂN"; a chairman who decides signs with the position alone.',
          },
          basis: `Điều 13.2; ${annex}`,
        }),
      ];
    if (!next) return [];
    if (next.capacity === 'TL' || next.capacity === 'TUQ')
      return [
        fault(next, {
          vi: `"TM." không đi cùng "${next.capacity}.".`,
          en: `"TM." does not go with "${next.capacity}.".`,
          remedy: {
            vi: 'Thay mặt tập thể chỉ có người đứng đầu ký, hoặc cấp phó ký "KT.".',
            en: 'For a collective its head signs, or a deputy with "KT.".',
          },
          basis: `Điều 13.2; ${annex}`,
        }),
      ];
    if (next.capacity) return [];
    const position = positions.read(next.words);
    const head = positions.headOf(words);
    if (position.rank === 'deputy')
      return [
        fault(next, {
          vi: `Cấp phó "${next.words}" ký thay mặt tập thể phải có dòng "KT. ${shown(position.head)}".`,
          en: `A deputy who signs for the collective needs "KT. ${shown(position.head)}".`,
          remedy: {
            vi: `Thêm dòng "KT. ${shown(position.head)}" dưới dòng "TM.".`,
            en: `Put "KT. ${shown(position.head)}" below "TM.".`,
          },
          basis: `Điều 13.2; ${annex}`,
        }),
      ];
    if (head === undefined || !position.known || position.head === head) return [];
    return [
      fault(next, {
        vi: `"TM. ${words}" do ${head} ký; "${next.words}" không phải người đứng đầu.`,
        en: `"TM. ${words}" is signed by its head (${head}), not by "${next.words}".`,
        remedy: {
          vi: `Sửa chức vụ thành ${shown(head)}, hoặc bỏ "TM." và ký "TL. ${shown(head)}" nếu được giao ký thừa lệnh.`,
          en: `Let ${head} sign, or write "TL. ${shown(head)}" if so ordered.`,
        },
        basis: `Điều 13.2; ${annex}`,
      }),
    ];
  }
  // KT., TL., TUQ., Q. go before the position of the head
  if (body || named.rank === 'deputy' || named.rank === 'staff')
    return [
      fault(item, {
        vi: body
          ? `"${capacity}." đứng trước chức vụ người đứng đầu, không đứng trước tên cơ quan "${words}".`
          : `"${capacity}." đứng trước chức vụ người đứng đầu; "${words}" không phải người đứng đầu.`,
        en: `"${capacity}." goes before the position of the head, not before "${words}".`,
        remedy: {
          vi: `Ghi "${capacity}. ${shown(body ? (positions.headOf(words) ?? 'Chủ tịch') : named.rank === 'deputy' ? named.head : 'Chủ tịch')}".`,
          en: 'Name the position of the head.',
        },
        basis: annex,
      }),
    ];
  if (!next) return [];
  const position = positions.read(next.words);
  if (capacity === 'Q') {
    if (next.capacity || position.rank !== 'deputy') return [];
    return [
      fault(next, {
        vi: `Người được giao quyền cấp trưởng chỉ ký "Q. ${words}", không ghi thêm "${next.words}".`,
        en: `An acting head signs "Q. ${words}" alone.`,
        remedy: {
          vi: `Bỏ dòng "${next.words}"; cấp phó phụ trách thì ký "KT. ${words}".`,
          en: `Take "${next.words}" off; a deputy in charge signs "KT. ${words}".`,
        },
        basis: annex,
      }),
    ];
  }
  if (next.capacity === 'KT' && capacity === 'TUQ')
    return [
      fault(next, {
        vi: 'Người được ký thừa ủy quyền không được giao lại cho người khác ký.',
        en: 'The one to whom it is delegated may not pass it on.',
        remedy: {
          vi: 'Người được ủy quyền tự ký; giao cấp phó ký thì dùng "TL.".',
          en: 'The one delegated signs in person; with "TL." a deputy may.',
        },
        basis: `Điều 13.3; ${annex}`,
      }),
    ];
  if (next.capacity === 'Q' && capacity !== 'KT') return [];
  if (next.capacity === 'KT' && capacity === 'TL') {
    if (position.rank !== 'head' || !position.known || position.head !== named.head || !position.bare) return [];
    return [
      fault(next, {
        vi: `"TL. ${words}" và "KT. ${next.words}" là cùng một người.`,
        en: `"TL. ${words}" and "KT. ${next.words}" are one person.`,
        remedy: { vi: `Bỏ dòng "TL. ${words}".`, en: `Take "TL. ${words}" off.` },
        basis: `Điều 13.4; ${annex}`,
      }),
    ];
  }
  if (next.capacity)
    return [
      fault(next, {
        vi: `Không có quyền hạn "${capacity}." đi cùng "${next.capacity}.".`,
        en: `"${capacity}." does not go with "${next.capacity}.".`,
        remedy: {
          vi: `Dưới "${capacity}. ${words}" ghi thẳng chức vụ người ký.`,
          en: `Below "${capacity}. ${words}" stands the position of who signs.`,
        },
        basis: annex,
      }),
    ];
  return capacity === 'KT'
    ? judgeDeputy(named, words, next, position)
    : judgeOrdered(capacity, named, words, next, position);
}

/** The head that the letterhead speaks of against the one of the signature; only where one person signs. */
function judgeHead(part: TextPart, stack: readonly SignatureItem[], { view, data, issuer }: CheckContext): Finding[] {
  const index = view.texts.indexOf(part);
  const own = agencyHeads([view.texts[index] as TextPart], data.letterheads)[0]?.own ?? [];
  const name = own.map(({ text }) => text.trim()).join(' ');
  const head = issuer?.head ?? data.positions.headOf(name);
  const item = stack.find(({ capacity }) => capacity !== 'TM');
  if (head === undefined || !item) return [];
  const wanted = data.positions.read(head);
  const position = data.positions.read(item.words);
  // a body that advises has a head of its own, whatever agency prints its letters
  if (!position.known || !wanted.known || position.head === wanted.head || position.advisory) return [];
  if (position.rank !== 'head') return [];
  // told already where it stands below "TM."
  if (item.capacity === undefined && stack[0]?.capacity === 'TM') return [];
  const capacity = item.capacity === undefined ? '' : `${item.capacity}. `;
  return [
    fault(item, {
      vi: `Người đứng đầu cơ quan ban hành là ${head}; "${capacity}${item.words}" không phải.`,
      en: `The head of the agency that issues is ${head}, not "${capacity}${item.words}".`,
      remedy:
        item.capacity === undefined
          ? {
              vi: `Được giao ký thừa lệnh thì thêm dòng "TL. ${shown(head)}".`,
              en: `If so ordered, put "TL. ${shown(head)}" above.`,
            }
          : { vi: `Ghi "${item.capacity}. ${shown(head)}".`, en: `Write "${item.capacity}. ${shown(head)}".` },
      basis: `Điều 13; ${annex}`,
    }),
  ];
}

/** Under the letterhead of one body nobody signs as the head or a deputy of another one, nor on behalf of it. */
function judgeBody(
  part: TextPart,
  stack: readonly SignatureItem[],
  { data: { letterheads, positions } }: CheckContext,
): Finding[] {
  const [head, second] = agencyHeads([part], letterheads);
  const own = head && positions.bodyOf(head.own.map(({ text }) => text.trim()).join(' '));
  // a body that advises signs with the positions that its members have elsewhere
  if (own === undefined || second || stack.some(({ words }) => positions.read(words).advisory)) return [];
  return stack.flatMap((item): Finding[] => {
    const position = positions.read(item.words);
    const named = item.capacity === 'TM' ? item.words : position.head === positions.headOf(own) ? position.rest : '';
    const body = positions.bodyOf(named);
    if (body === undefined || body === own) return [];
    return [
      fault(item, {
        vi: `Cơ quan ban hành là ${own}; "${item.words}" là của ${body}.`,
        en: `What issues is ${own}; "${item.words}" belongs to ${body}.`,
        remedy: {
          vi: `Ghi chức vụ của người ký trong ${own}, hoặc sửa tên cơ quan ban hành.`,
          en: `Write the position in ${own}, or correct the agency that issues.`,
        },
        basis: `Điều 13; ${annex}`,
      }),
    ];
  });
}

const inFull = ({ line, words }: SignatureItem, data: CheckData): Finding[] => {
  const { short, rank, head, deputy } = data.positions.read(words);
  if (!short) return [];
  const proper = shown(rank === 'deputy' ? deputy : head);
  return [
    onLine(
      line,
      { vi: `Chức vụ "${words}" chưa ghi đủ, đúng tên.`, en: `"${words}" is not the full name of the position.` },
      {
        severity: 'warning',
        basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.7.c',
        remedy: { vi: `Ghi "${proper}".`, en: `Write "${proper}".` },
      },
    ),
  ];
};

const signed = (lines: string): string =>
  `ỦY BAN NHÂN DÂN\nXÃ MAI LÂM\nKẾ HOẠCH\nTrồng rừng năm 2026\n1. Trồng rừng./.\nNơi nhận:\n- Lưu: VT.\n${lines}\nTrần Văn An`;

export const capacityFits: Rule = {
  id: 'capacity-fits',
  group: 'form',
  severity: 'error',
  strength: 'law',
  basis: `NĐ 30/2020/NĐ-CP, Điều 13; ${annex}`,
  reads: 'text',
  title: {
    vi: 'Người ký đúng quyền hạn: KT. là cấp phó của người được ghi, TL., TUQ. là người đứng đầu đơn vị cấp dưới, TM., Q. là người đứng đầu',
    en: 'Who signs may sign in that capacity: KT. a deputy of the one named, TL. and TUQ. the head of a unit below, TM. and Q. the head',
  },
  bad: [
    signed('KT. CHỦ TỊCH\n[[CHÁNH VĂN PHÒNG]]'),
    signed('KT. CHỦ TỊCH\n[[CHỦ TỊCH]]'),
    signed('KT. CHỦ TỊCH\n[[PHÓ GIÁM ĐỐC]]'),
    signed('TL. CHỦ TỊCH\n[[PHÓ CHỦ TỊCH]]'),
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
    signed('KT. CHỦ TỊCH\n[[PHÓ CHỦ TỊCH HĐND]]'),
    signed('[[CHỦ TỊCH HỘI ĐỒNG NHÂN DÂN XÃ]]'),
    signed('[[TM. HỘI ĐỒNG NHÂN DÂN]]\nCHỦ TỊCH'),
    'HỘI ĐỒNG NHÂN DÂN\nXÃ MAI LÂM\nKẾ HOẠCH\nGiám sát năm 2026\n1. Giám sát./.\nNơi nhận:\n- Lưu: VT.\nKT. CHỦ TỊCH\n[[PHÓ CHỦ TỊCH UBND XÃ]]\nTrần Văn An',
  ],
  good: [
    signed('CHỦ TỊCH'),
    signed('KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH'),
    signed('KT.CHỦ TỊCH\nPHÓ CHỦ TỊCH THƯỜNG TRỰC'),
    signed('TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH'),
    signed('TM. UỶ BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH'),
    signed('TM. ỦY BAN NHÂN DÂN\nQ. CHỦ TỊCH'),
    signed('TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG'),
    signed('TL. CHỦ TỊCH\nKT. CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG'),
    signed('TUQ. CHỦ TỊCH\nTRƯỞNG PHÒNG KINH TẾ'),
    signed('KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH UBND XÃ'),
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
        const pairs = stack.flatMap((item, at) => judgePair(item, stack[at + 1], context.data));
        const alone = pairs.length === 0 && stacks.length === 1;
        const heads = alone ? [...judgeHead(part, stack, context), ...judgeBody(part, stack, context)] : [];
        return [...pairs, ...heads, ...stack.flatMap((item) => inFull(item, context.data))];
      });
    }),
};
