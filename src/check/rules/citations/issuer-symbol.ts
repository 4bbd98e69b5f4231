// The issuer that is named does not fit the agency of the symbol, or is the chairman where only the committee issues such a document.

import { symbolOf } from '../../../recognise/citations.js';
import { at, type Finding, type Rule } from '../../rule.js';
import { lower } from '../../view/letters.js';

export const issuerSymbol: Rule = {
  id: 'issuer-symbol',
  group: 'citations',
  severity: 'warning',
  strength: 'practice',
  reads: 'text',
  title: { vi: 'Cơ quan ban hành phải khớp ký hiệu', en: 'The issuer fits the symbol' },
  bad: [
    '- Theo [[Nghị định số 63/2010/NĐ-CP]] ngày 08/6/2010 của Thủ tướng về thủ tục.',
    '- Theo [[Kế hoạch số 9/KH-UBND]] ngày 08/6/2024 của Chủ tịch UBND tỉnh.',
  ],
  good: [
    '- Theo Nghị định số 63/2010/NĐ-CP ngày 08/6/2010 của Chính phủ về thủ tục; Quyết định số 9/QĐ-UBND ngày 08/6/2024 của Chủ tịch UBND tỉnh.',
    '- Thông tư liên tịch số 01/2012/TTLT-BQP-BTC ngày 03/01/2012 của Bộ Quốc phòng về chế độ.',
  ],
  check: ({ citations, data }) => {
    const told = new Set<string>();
    return citations.flatMap((cited): Finding[] => {
      const symbol = symbolOf(cited.token);
      const { issuer } = cited;
      if (!symbol || issuer === undefined || told.has(`${cited.token} ${issuer}`)) return [];
      // A joint document has the symbols of all who issue it.
      if (/^(?:TTLT|TTTLT|NQLT)/u.test(symbol.groups[0] ?? '')) return [];
      const words = lower(issuer);
      const agency = data.symbols.agencies.find((each) => each.symbol === symbol.groups.at(-1));
      const fault = (message: Finding['message'], severity?: 'info'): Finding[] => {
        told.add(`${cited.token} ${issuer}`);
        return [
          at(cited.line, cited.start, cited.end, message, {
            remedy: { vi: 'Đối chiếu với văn bản gốc.', en: 'Compare with the document itself.' },
            ...(severity ? { severity } : {}),
          }),
        ];
      };
      const central = words === 'thủ tướng' || words === 'thủ tướng chính phủ';
      if (
        agency &&
        (!agency.names.some((name) => words.includes(lower(name))) || (agency.symbol === 'CP' && central))
      ) {
        return fault({
          vi: `"${cited.token}" không phải ký hiệu của "${issuer}".`,
          en: `"${cited.token}" is no symbol of "${issuer}".`,
        });
      }
      const kind = symbol.groups[0] ?? '';
      if (
        words.startsWith('chủ tịch') &&
        symbol.groups.at(-1) === 'UBND' &&
        data.symbols.committeeKinds.includes(kind)
      ) {
        return fault(
          {
            vi: `"${cited.token}" thường do tập thể UBND ban hành, không phải Chủ tịch.`,
            en: `"${cited.token}" is usually issued by the committee, not by its chairman.`,
          },
          'info',
        );
      }
      return [];
    });
  },
};
