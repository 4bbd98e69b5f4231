// Rule: what the register of legal documents does not hold is named, so that nobody takes silence for an answer.

import { lawsIn, plainToken, symbolOf } from '../../../recognise/citations.js';
import { onLine, type Rule } from '../../rule.js';
import { linesWith } from '../../view/text-view.js';
import { isNamed } from './register-entries.js';

/** Symbols of norms of the centre: only of these can a register be expected to know. */
const central = /^(?:CP|QH\d+|UBTVQH\d+|TTg|VPCP|B\p{Lu}+)$/u;

export const notInRegister: Rule = {
  id: 'not-in-register',
  severity: 'info',
  strength: 'practice',
  reads: 'register',
  title: {
    vi: 'Văn bản của trung ương chưa có trong danh mục: hiệu lực chưa được xét',
    en: 'Central documents that the register does not hold: their force was not judged',
  },
  bad: [
    'KẾ HOẠCH\nSố hóa năm 2026\n[[Căn cứ Nghị định số 999/2019/NĐ-CP ngày 08/6/2019 của Chính phủ;]]',
    'KẾ HOẠCH\nSố hóa năm 2026\n[[Căn cứ Luật Thư viện ngày 21/11/2019;]]',
  ],
  good: [
    'KẾ HOẠCH\nSố hóa năm 2026\nCăn cứ Luật Chuyển đổi số ngày 11/12/2025;\nCăn cứ Nghị định số 63/2010/NĐ-CP ngày 08/6/2010 của Chính phủ;\nCăn cứ Quyết định số 5/QĐ-UBND ngày 08/6/2025 của UBND tỉnh; Công văn số 7/VPCP-KSTT ngày 08/6/2025;',
  ],
  check: ({ citations, register, view }) => {
    const known = new Set(register?.entries.map(({ number }) => number));
    const unknown = citations.filter(({ token, line }) => {
      const symbol = symbolOf(plainToken(token));
      return (
        line.role === 'citation' &&
        symbol !== undefined &&
        central.test(symbol.groups.at(-1) ?? '') &&
        !known.has(plainToken(token))
      );
    });
    const laws = linesWith(view.lines, 'citation').flatMap((line) =>
      lawsIn(line.text).flatMap((law) =>
        law.number === undefined && !register?.entries.some((each) => isNamed(each, law))
          ? [{ line, token: law.token }]
          : [],
      ),
    );
    const [first] = [...unknown, ...laws].sort((a, b) => a.line.index - b.line.index);
    if (!first) return [];
    const tokens = [...new Set([...unknown.map(({ token }) => plainToken(token)), ...laws.map(({ token }) => token)])];
    return [
      onLine(
        first.line,
        {
          vi: `Chưa xét hiệu lực của ${tokens.join(', ')}: không có trong danh mục.`,
          en: `Not judged, since the register does not hold them: ${tokens.join(', ')}.`,
        },
        {
          vi: 'Tra trên vbpl.vn; thêm vào templates/register/ nếu dùng nhiều.',
          en: 'Look them up on vbpl.vn; add them to templates/register/ if they are used often.',
        },
      ),
    ];
  },
};
