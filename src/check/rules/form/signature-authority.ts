// Rule: the lines of the signature fit who decides: no "TM." for a chairman. NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.7.b; Phụ lục III, mẫu 1.2.

import { type Finding, onLine, type Rule } from '../../rule.js';
import { linesWith } from '../../view/text-view.js';

export const signatureAuthority: Rule = {
  id: 'signature-authority',
  group: 'form',
  severity: 'error',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.7.b; Phụ lục III, mẫu 1.2',
  reads: 'text',
  title: {
    vi: 'Quyền hạn ký khớp thẩm quyền ban hành: Chủ tịch thì không có "TM."',
    en: 'The lines of the signature fit who decides: no "TM." for a chairman',
  },
  bad: [
    'QUYẾT ĐỊNH\nBan hành Quy chế\nCHỦ TỊCH ỦY BAN NHÂN DÂN XÃ MAI LÂM\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Quy chế./.\nNơi nhận:\n- Lưu: VT.\n[[TM. ỦY BAN NHÂN DÂN]]\nCHỦ TỊCH\nTrần Văn An',
    'QUYẾT ĐỊNH\nBan hành Quy chế\nỦY BAN NHÂN DÂN XÃ MAI LÂM\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Quy chế./.\nNơi nhận:\n- Lưu: VT.\n[[CHỦ TỊCH]]\nTrần Văn An',
    'QUYẾT ĐỊNH\nBan hành Quy chế\nCHỦ TỊCH ỦY BAN NHÂN DÂN XÃ MAI LÂM\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Quy chế./.\nNơi nhận:\n- Lưu: VT.\n[[PHÓ CHỦ TỊCH]]\nTrần Văn An',
  ],
  good: [
    'QUYẾT ĐỊNH\nBan hành Quy chế\nCHỦ TỊCH ỦY BAN NHÂN DÂN XÃ MAI LÂM\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Quy chế./.\nNơi nhận:\n- Lưu: VT.\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nTrần Văn An',
    'QUYẾT ĐỊNH\nBan hành Quy chế\nỦY BAN NHÂN DÂN XÃ MAI LÂM\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Quy chế./.\nNơi nhận:\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrần Văn An',
  ],
  check: ({ view, data }) =>
    view.texts.flatMap(({ lines }): Finding[] => {
      const capacity = linesWith(lines, 'signature-capacity');
      const [first] = capacity;
      const authority = linesWith(lines, 'authority')[0];
      if (!first) return [];
      const stack = capacity.map(({ text }) => text.trim());
      const found: Finding[] = [];
      if (authority) {
        const collective = /^\s*(?:ỦY|UỶ|HỘI)/iu.test(authority.text);
        const onBehalf = stack.some((line) => line.startsWith('TM.'));
        if (!collective && onBehalf)
          found.push(
            onLine(
              first,
              { vi: 'Thẩm quyền là Chủ tịch, ký không có "TM.".', en: 'The chairman decides: no "TM.".' },
              {
                remedy: {
                  vi: 'Bỏ dòng "TM. …", hoặc sửa dòng thẩm quyền.',
                  en: 'Take "TM. …" off, or correct the authority.',
                },
              },
            ),
          );
        if (collective && !onBehalf && !stack.some((line) => /^T(?:L|UQ)\./u.test(line)))
          found.push(
            onLine(
              first,
              { vi: 'Thẩm quyền là tập thể, phải ký "TM.".', en: 'The committee decides: "TM." is needed.' },
              { remedy: { vi: 'Thêm dòng "TM. ỦY BAN NHÂN DÂN".', en: 'Add "TM. ỦY BAN NHÂN DÂN".' } },
            ),
          );
      }
      // below "TM.", "TL." and "TUQ." the rule `capacity-fits` tells it
      const deputy = capacity.find(({ text }) => data.positions.read(text).rank === 'deputy');
      if (deputy && !stack.some((line) => /^(?:TM|Q|KT|TL|TUQ)\s?\./iu.test(line)))
        found.push(
          onLine(
            deputy,
            { vi: 'Cấp phó ký phải có "KT.".', en: 'A deputy signs with "KT.".' },
            { remedy: { vi: 'Thêm dòng "KT. CHỦ TỊCH".', en: 'Add "KT. CHỦ TỊCH".' } },
          ),
        );
      return found;
    }),
};
