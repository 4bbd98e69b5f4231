// Rule: a document is not based on itself, does not replace itself, and whoever issues it is not the one at whose request it is issued.

import { plainToken } from '../../../recognise/citations.js';
import { dateIn } from '../../../recognise/facts.js';
import { at, type Finding, type Rule } from '../../rule.js';
import { sentenceBefore } from '../../view/body-lines.js';
import { linesWith, type TextPart } from '../../view/text-view.js';
import { fullName } from './agency-naming.js';

const changes = /(?<!\p{L})(?:thay thế|bãi bỏ|hủy bỏ|huỷ bỏ|sửa đổi|bổ sung|thay cho)(?!\p{L})/iu;

/** Who asked: "Theo đề nghị của Chủ tịch UBND xã tại Tờ trình …". */
const asked =
  /(?<!\p{L})đề nghị\s+của\s+(?:(?:đồng chí|ông|bà)\s+)?(?<who>[^,;.()]+?)(?=\s+(?:tại|về|theo|ngày|trên)\s|\s*[,;.(]|\s*$)/iu;

/** The start of the issuer's name is enough: "Chủ tịch UBND xã" of the chairman of one; and the chairman is the head of the committee that decides. */
function isIssuer(who: string, issuer: string): boolean {
  const name = fullName(who);
  const bodies = /^ủy ban nhân dân|^hội đồng nhân dân/u.test(issuer) ? [issuer, `chủ tịch ${issuer}`] : [issuer];
  return name.split(' ').length >= 3 && bodies.some((body) => `${body} `.startsWith(`${name} `));
}

const remedy = {
  vi: 'Đối chiếu lại: không phải chính văn bản này, chính người ban hành.',
  en: 'Check it: it cannot be this document, or its own issuer.',
};

function selfAsked({ lines }: TextPart): Finding[] {
  const issuer = fullName(
    linesWith(lines, 'authority')
      .map(({ text }) => text)
      .join(' '),
  );
  if (issuer === '') return [];
  return linesWith(lines, 'proposal', 'citation').flatMap((line): Finding[] => {
    const match = asked.exec(line.text);
    const who = match?.groups?.who ?? '';
    if (!match || !isIssuer(who, issuer)) return [];
    const start = match.index + match[0].indexOf(who);
    return [
      at(
        line,
        start,
        start + who.length,
        { vi: `Người ban hành tự đề nghị mình: "${who}".`, en: `The issuer asks itself: "${who}".` },
        { remedy },
      ),
    ];
  });
}

const head = 'Số: 12/QĐ-UBND\nMai Lâm, ngày 20 tháng 01 năm 2026\nQUYẾT ĐỊNH\nBan hành Kế hoạch\n';
const chairman = `${head}CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ MAI LÂM\n`;

export const ownDocument: Rule = {
  id: 'own-document',
  group: 'facts',
  severity: 'warning',
  strength: 'practice',
  reads: 'text',
  title: {
    vi: 'Văn bản không căn cứ, thay thế chính nó; người ban hành không tự đề nghị mình',
    en: 'A document neither rests on itself nor replaces itself, and its issuer does not ask itself for it',
  },
  bad: [
    `${chairman}Theo đề nghị của [[Chủ tịch UBND xã]].\nQUYẾT ĐỊNH:`,
    `${head}ỦY BAN NHÂN DÂN XÃ MAI LÂM\nXét đề nghị của [[Ủy ban nhân dân xã Mai Lâm]] tại Tờ trình số 3/TTr-UBND.\nQUYẾT ĐỊNH:`,
    'QUYẾT ĐỊNH\nBan hành Kế hoạch\nGIÁM ĐỐC SỞ NỘI VỤ\nTheo đề nghị của [[Giám đốc Sở Nội vụ]].\nQUYẾT ĐỊNH:',
    `${chairman}QUYẾT ĐỊNH:\nĐiều 1. Quyết định này thay thế [[Quyết định số 12/QĐ-UBND]] ngày 20/01/2026.`,
    `${chairman}Căn cứ [[Quyết định số 12/QĐ-UBND]] ngày 20 tháng 01 năm 2026 của UBND xã;\nQUYẾT ĐỊNH:`,
  ],
  good: [
    `${chairman}Theo đề nghị của Chủ tịch Ủy ban Mặt trận Tổ quốc Việt Nam xã.\nQUYẾT ĐỊNH:\nĐiều 1. Thay thế Quyết định số 12/QĐ-UBND ngày 20/01/2025.`,
    'NGHỊ QUYẾT\nVề kế hoạch năm 2026\nHỘI ĐỒNG NHÂN DÂN XÃ MAI LÂM\nXét đề nghị của Ủy ban nhân dân xã tại Tờ trình số 3/TTr-UBND.\nQUYẾT NGHỊ:',
    `${chairman}Theo đề nghị của Chánh Văn phòng HĐND và UBND xã; của Chủ tịch UBND tỉnh.\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Kế hoạch./.\nKẾ HOẠCH\nSố hóa\n(Kèm theo Quyết định số 12/QĐ-UBND ngày 20/01/2026 của Chủ tịch UBND xã)\n- Thực hiện Quyết định số 12/QĐ-UBND ngày 20/01/2026.`,
  ],
  check: ({ view, citations }) =>
    view.texts.flatMap((part) => {
      const number = plainToken(
        /\d+(?:\/\d{4})?\/[\p{Lu}\d&-]+/u.exec(linesWith(part.lines, 'number-line')[0]?.text ?? '')?.[0] ?? '',
      );
      const year = dateIn(linesWith(part.lines, 'place-date')[0]?.text ?? '')?.year;
      const itself = citations.filter(
        ({ line, token, tokenStart, date }) =>
          number !== '' &&
          year !== undefined &&
          plainToken(token) === number &&
          date?.slice(0, 4) === String(year) &&
          view.texts[line.part] === part &&
          (line.role === 'citation' ||
            (line.role !== 'reference-line' && changes.test(sentenceBefore(line.text, tokenStart)))),
      );
      return [
        ...selfAsked(part),
        ...itself.map(({ line, start, end, token }) =>
          at(
            line,
            start,
            end,
            { vi: `"${token}" là chính văn bản này.`, en: `"${token}" is this very document.` },
            { remedy },
          ),
        ),
      ];
    }),
};
