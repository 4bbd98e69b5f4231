// One line of a signature with a capacity, and who signs below it: KT. is a deputy of the one named, TL. and TUQ. the head of a unit below,
// TM. and Q. the head. NĐ 30/2020/NĐ-CP, Điều 13; Phụ lục I, mục II.7.b.

import type { Position } from '../../../doctype/positions.js';
import { upper } from '../../../text/case.js';
import { foldWords } from '../../../text/fold-words.js';
import type { CheckData } from '../../check-data.js';
import type { Finding } from '../../rule.js';
import type { SignatureItem } from '../../view/signature-stacks.js';
import { annex, fault, shown } from './capacity-heads.js';

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
      vi: `"${order}. ${words}" do người đứng đầu đơn vị ký; "${item.words}" không phải người đứng đầu đơn vị thuộc cơ quan.`,
      en: `"${order}. ${words}" is for the head of a unit; "${item.words}" is none.`,
      remedy: {
        vi: 'Ghi chức vụ của người đứng đầu đơn vị được giao ký (TRƯỞNG PHÒNG, CHÁNH VĂN PHÒNG …), hoặc ký với quyền hạn khác.',
        en: 'Let the head of the unit sign that has the order, or sign in another capacity.',
      },
      basis,
    }),
  ];
}

/** One line with a capacity, and who signs below it. */
export function judgePair(item: SignatureItem, next: SignatureItem | undefined, data: CheckData): Finding[] {
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
