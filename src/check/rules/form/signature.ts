// The signature against who decides, and the end of the text before it.

import { at, type Finding, onLine, type Rule } from '../../rule.js';
import { dateIn } from '../../view/document-facts.js';
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
  check: ({ view }) =>
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
      const deputy = capacity.find(({ text }) => /^\s*PHÓ\s/u.test(text));
      if (deputy && !stack.some((line) => /^(?:KT|TL|TUQ)\./u.test(line)))
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

export const signatoryName: Rule = {
  id: 'signatory-name',
  group: 'form',
  severity: 'warning',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.7.c',
  reads: 'text',
  title: { vi: 'Họ tên người ký không ghi học hàm, học vị', en: 'The name of the signatory has no academic titles' },
  bad: ['Nơi nhận:\n- Lưu: VT.\nCHỦ TỊCH\n[[ThS.]] Trần Văn An'],
  good: ['Nơi nhận:\n- Lưu: VT.\nCHỦ TỊCH\nTrần Văn An'],
  check: ({ view }) =>
    linesWith(view.lines, 'signature-name').flatMap((line): Finding[] => {
      const match = /^\s*((?:GS|PGS|TS|ThS|BS|KS|CN|Ths|Ts|NGƯT|NGND)\.?(?:\s?TS\.?)?)\s/u.exec(line.text);
      return match
        ? [
            at(
              line,
              match.index,
              match[0].length - 1,
              { vi: 'Họ tên người ký có học hàm, học vị.', en: 'The name has academic titles.' },
              { remedy: { vi: 'Chỉ ghi họ, chữ đệm và tên.', en: 'Write the name alone.' } },
            ),
          ]
        : [];
    }),
};

export const endMark: Rule = {
  id: 'end-mark',
  group: 'form',
  severity: 'warning',
  strength: 'model',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục III',
  reads: 'text',
  title: { vi: 'Lời văn kết thúc bằng "./." liền chữ cuối', en: 'The text ends in "./." right after its last word' },
  bad: [
    'QUYẾT ĐỊNH\nBan hành Quy chế\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Quy chế.\n[[Điều 2. Văn phòng thi hành.]]\nNơi nhận:\n- Như Điều 2;\n- Lưu: VT.',
    'QUYẾT ĐỊNH\nBan hành Quy chế\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Quy chế.\n[[Điều 2. Văn phòng thi hành ./.]]\nNơi nhận:\n- Như Điều 2;\n- Lưu: VT.',
  ],
  good: [
    'QUYẾT ĐỊNH\nBan hành Quy chế\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Quy chế.\nĐiều 2. Văn phòng thi hành./.\nNơi nhận:\n- Như Điều 2;\n- Lưu: VT.\nPhụ lục\nBIỂU MẪU\n1. Một',
  ],
  check: ({ view }) =>
    view.texts.flatMap(({ lines, attached }): Finding[] => {
      const closing = lines.findIndex(({ role }) => role === 'recipients-label' || role === 'signature-capacity');
      if (attached || closing < 0) return [];
      const body = lines
        .slice(0, closing)
        .filter(
          ({ role, text, cell }) =>
            ['article', 'heading', 'point', 'bullet', 'text'].includes(role) &&
            text.trim() !== '' &&
            cell === undefined,
        );
      const last = body.at(-1);
      if (!last || body.length < 2) return [];
      const text = last.text.trimEnd();
      // A table, or other words of a recognised head, between the end and the signature.
      if (lines.slice(lines.indexOf(last) + 1, closing).some(({ cell }) => cell)) return [];
      if (/\s\.\/\.$/u.test(text))
        return [
          onLine(
            last,
            { vi: 'Thừa khoảng trắng trước "./.".', en: 'There is a space before "./.".' },
            { remedy: { vi: 'Viết "./." liền chữ cuối.', en: 'Take the space off.' } },
          ),
        ];
      if (text.endsWith('./.')) return [];
      return [
        onLine(
          last,
          { vi: 'Lời văn thiếu dấu kết thúc "./.".', en: 'The end mark "./." is missing.' },
          { remedy: { vi: 'Kết thúc bằng "./.".', en: 'End it in "./.".' } },
        ),
      ];
    }),
};

export const subjectPeriod: Rule = {
  id: 'subject-full-stop',
  group: 'form',
  severity: 'warning',
  strength: 'practice',
  reads: 'text',
  title: { vi: 'Trích yếu không có dấu chấm cuối', en: 'A subject has no full stop' },
  bad: ['KẾ HOẠCH\nTrồng cây năm 2025[[.]]\n1. Nội dung'],
  good: ['KẾ HOẠCH\nTrồng cây năm 2025\n1. Nội dung'],
  check: ({ view }) =>
    view.texts.flatMap(({ lines }): Finding[] => {
      const last = linesWith(lines, 'subject', 'annex-title').at(-1);
      const text = last?.text.trimEnd() ?? '';
      if (!last || !/[^.]\.$/u.test(text) || text.split(/\s+/).length > 60) return [];
      return [
        at(
          last,
          text.length - 1,
          text.length,
          { vi: 'Thừa dấu chấm cuối trích yếu.', en: 'The subject ends in a full stop.' },
          {
            remedy: { vi: 'Bỏ dấu chấm.', en: 'Take it off.' },
            fix: { start: text.length - 1, end: text.length, text: '' },
          },
        ),
      ];
    }),
};

export const referenceAuthority: Rule = {
  id: 'reference-authority',
  group: 'form',
  severity: 'warning',
  strength: 'model',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục III, mẫu 1.3',
  reads: 'text',
  title: {
    vi: 'Dòng "(Kèm theo …)" nêu đúng người ban hành và số, ngày của văn bản chính',
    en: 'The line "(Kèm theo …)" names the issuer, number and date of the main text',
  },
  bad: [
    'QUYẾT ĐỊNH\nBan hành Kế hoạch\nCHỦ TỊCH ỦY BAN NHÂN DÂN XÃ MAI LÂM\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Kế hoạch./.\nKẾ HOẠCH\nTrồng cây\n[[(Kèm theo Quyết định số 5/QĐ-UBND ngày 03/02/2025 của Ủy ban nhân dân xã Mai Lâm)]]',
    'Số: 15/QĐ-UBND\nQUYẾT ĐỊNH\nBan hành Kế hoạch\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Kế hoạch./.\nKẾ HOẠCH\nTrồng cây\n[[(Kèm theo Quyết định số 16/QĐ-UBND ngày 03/02/2025 của Ủy ban nhân dân xã Mai Lâm)]]',
  ],
  good: [
    'Số: 15/QĐ-UBND\nQUYẾT ĐỊNH\nBan hành Kế hoạch\nCHỦ TỊCH ỦY BAN NHÂN DÂN XÃ MAI LÂM\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Kế hoạch./.\nKẾ HOẠCH\nTrồng cây\n(Kèm theo Quyết định số 15/QĐ-UBND ngày 03/02/2025 của Chủ tịch UBND xã Mai Lâm)',
  ],
  check: ({ view, facts }) => {
    const own = /(\d+)(?:\/\d{4})?\/\p{Lu}/u.exec(linesWith(view.lines, 'number-line')[0]?.text ?? '')?.[1];
    return view.texts.flatMap(({ lines }): Finding[] => {
      const reference = linesWith(lines, 'reference-line');
      const [first] = reference;
      if (!first) return [];
      const text = reference.map((line) => line.text).join(' ');
      const main = view.texts[0]?.kind === 'decision' || linesWith(view.lines, 'authority').length > 0;
      if (main && facts.authority !== undefined && linesWith(view.lines, 'authority').length > 0) {
        const chairman = /của\s+Chủ tịch/iu.test(text);
        const committee = !chairman && /của\s+(?:UBND|Ủy ban|Uỷ ban)/iu.test(text);
        if ((facts.authority === 'chairman' && committee) || (facts.authority === 'committee' && chairman))
          return [
            onLine(
              first,
              {
                vi: 'Dòng "(Kèm theo …)" ghi khác thẩm quyền ban hành.',
                en: 'The line names another issuer than the one that decides.',
              },
              {
                remedy: {
                  vi: facts.authority === 'chairman' ? 'Ghi "của Chủ tịch UBND …".' : 'Ghi "của UBND …".',
                  en: 'Name the one that decides.',
                },
              },
            ),
          ];
      }
      const [place, named] = [dateIn(linesWith(view.lines, 'place-date')[0]?.text ?? ''), dateIn(text)];
      if (
        place?.day !== undefined &&
        named?.day !== undefined &&
        (place.day !== named.day || place.month !== named.month || place.year !== named.year)
      ) {
        const date = `${place.day}/${place.month}/${place.year}`;
        return [
          onLine(
            first,
            {
              vi: `Dòng "(Kèm theo …)" ghi ngày khác ngày ký (${date}).`,
              en: `The line gives another date than that of signing (${date}).`,
            },
            {
              severity: 'error',
              remedy: { vi: 'Ghi đúng ngày của văn bản chính.', en: 'Give the date of the main text.' },
            },
          ),
        ];
      }
      const said = /số\s*:?\s*(\d+)\s*(?:\/\d{4})?\//iu.exec(text)?.[1];
      if (own !== undefined && said !== undefined && Number(own) !== Number(said))
        return [
          onLine(
            first,
            {
              vi: `Dòng "(Kèm theo …)" ghi số ${said}, văn bản chính số ${own}.`,
              en: `The line says number ${said}, the main text ${own}.`,
            },
            { severity: 'error', remedy: { vi: `Ghi số ${own}.`, en: `Write ${own}.` } },
          ),
        ];
      return [];
    });
  },
};
