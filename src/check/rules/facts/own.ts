// What a text says of itself: its number and effect, reports to nobody but itself.

import { plainToken } from '../../../recognise/citations.js';
import { sentenceBefore } from '../../../recognise/cited-title.js';
import { dateIn } from '../../../recognise/facts.js';
import { patternOf } from '../../../text/pattern.js';
import { at, type Finding, onMatch, type Rule } from '../../rule.js';
import { linesWith, type TextPart } from '../../view/text-view.js';
import { fullName } from './agency-naming.js';
import { namesDocument } from './named-text.js';

// The day from which the document itself is in force: "Quyết định này có hiệu lực từ ngày …".

const effective =
  /(?<!\p{L})có hiệu lực(?:\s+(?:thi hành|áp dụng|thực hiện))?(?:\s+(?:kể\s+)?(?:từ|vào))?(?:\s+ngày)?\s*(?::\s*)?$/iu;

/** @param head the words of the sentence before the day */
export function isOwnEffect(head: string): boolean {
  if (!effective.test(head)) return false;
  const subject = head.replace(effective, '').replace(/^\s*(?:Điều\s+)?\d+\.\s*/u, '');
  return !namesDocument(subject) && (/(?<!\p{L})này(?!\p{L})/iu.test(subject) || /^\s*(?:[-–+]\s*)?$/u.test(subject));
}

// a document is not based on itself, does not replace itself, and whoever issues it is not the one at whose request it is issued.

const changes = /(?<!\p{L})(?:thay thế|bãi bỏ|hủy bỏ|huỷ bỏ|sửa đổi|bổ sung|thay cho)(?!\p{L})/iu;

/** Who asked: "Theo đề nghị của Chủ tịch UBND xã tại Tờ trình …". */
const asked =
  /(?<!\p{L})đề nghị\s+của\s+(?:(?:đồng chí|ông|bà)\s+)?(?<who>[^,;.()]{1,300}?)(?=\s{1,9}(?:tại|về|theo|ngày|trên)\s|\s{0,9}(?:[,;.(]|$))/iu;

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
        remedy,
      ),
    ];
  });
}

const head = 'Số: 12/QĐ-UBND\nMai Lâm, ngày 20 tháng 01 năm 2026\nQUYẾT ĐỊNH\nBan hành Kế hoạch\n';
const chairman = `${head}CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ MAI LÂM\n`;

export const ownDocument: Rule = {
  id: 'own-document',
  severity: 'warning',
  strength: 'practice',
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
        /(?<!\d)\d+(?:\/\d{4})?\/[\p{Lu}\d&-]+/u.exec(linesWith(part.lines, 'number-line')[0]?.text ?? '')?.[0] ?? '',
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
            remedy,
          ),
        ),
      ];
    }),
};

// A unit that checks itself and reports to itself: the report goes to the level above.

export const selfReport: Rule = {
  id: 'self-report',
  severity: 'warning',
  strength: 'practice',
  title: {
    vi: 'Kết quả tự kiểm tra báo cáo cấp trên, không báo cáo chính mình',
    en: 'What a unit checks of itself it reports upward',
  },
  bad: [
    'KẾ HOẠCH\nTự kiểm tra năm 2025 trên địa bàn xã Mai Lâm\nSTT\tNhiệm vụ\tKết quả\n1\tTự kiểm tra việc tiếp công dân\tXã lập biên bản; [[Báo cáo UBND xã]] kết quả tự kiểm tra',
  ],
  good: [
    'KẾ HOẠCH\nTự kiểm tra năm 2025 trên địa bàn xã Mai Lâm\nSTT\tNhiệm vụ\tKết quả\n1\tTự kiểm tra việc tiếp công dân\tBáo cáo UBND huyện kết quả tự kiểm tra\n2\tLập danh sách\tBáo cáo UBND xã',
  ],
  check: ({ view, facts: { unit } }) => {
    if (!unit) return { notJudged: { vi: 'không rõ đơn vị ban hành', en: 'the issuing unit is not known' } };
    const pattern = patternOf(`báo cáo\\s+(?:Chủ tịch\\s+)?(?:UBND|Ủy ban nhân dân)\\s+${unit.kind}(?!\\p{L})`, 'giu');
    return view.tables.flatMap((table) =>
      table.rows.flatMap((row): Finding[] => {
        const text = row.cells.map((cell) => cell.text).join('\n');
        if (!/tự\s+(?:kiểm tra|đánh giá|thanh tra)/iu.test(text)) return [];
        return row.cells.flatMap(({ lines }) =>
          lines.flatMap((line) =>
            [...line.text.matchAll(pattern)].map((match) =>
              onMatch(
                line,
                match,
                { vi: 'Đơn vị tự kiểm tra rồi báo cáo chính mình.', en: 'The unit reports on itself to itself.' },
                {
                  vi: 'Ghi cơ quan cấp trên nhận báo cáo.',
                  en: 'Name the level above that gets the report.',
                },
              ),
            ),
          ),
        );
      }),
    );
  },
};
