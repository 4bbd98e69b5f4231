// A web address that is almost the unit's name: a letter too many or too few.

import { editDistance } from '../../../text/closest.js';
import { at, type Finding, type Rule } from '../../rule.js';
import { bare } from '../../view/letters.js';

export const webAddress: Rule = {
  id: 'web-address',
  severity: 'info',
  strength: 'practice',
  title: { vi: 'Tên miền viết đúng tên đơn vị', en: 'A domain spells the name of the unit' },
  bad: ['KẾ HOẠCH\nTrồng cây năm 2025 trên địa bàn xã Mai Lâm\n- Đăng tại https://[[xamaillam]].dongha.gov.vn'],
  good: [
    'KẾ HOẠCH\nTrồng cây năm 2025 trên địa bàn xã Mai Lâm\n- Đăng tại https://xamailam.dongha.gov.vn và www.mailam.gov.vn, chinhphu.vn',
  ],
  check: ({ view, facts: { unit } }) => {
    if (!unit) return { notJudged: { vi: 'không rõ đơn vị ban hành', en: 'the issuing unit is not known' } };
    const own = [`${unit.kind} ${unit.name}`, unit.name].map((name) => bare(name).replaceAll('-', ''));
    return view.lines.flatMap((line): Finding[] =>
      [...line.text.matchAll(/(?:https?:\/\/|www\.)([a-z0-9.-]+)/giu)].flatMap((match) => {
        const host = match[1] as string;
        return host.split('.').flatMap((label): Finding[] => {
          const plain = label.toLowerCase().replaceAll('-', '');
          if (own.includes(plain) || plain.length < 6) return [];
          if (!own.some((name) => name.length >= 6 && editDistance(plain, name) <= 2)) return [];
          const start = match.index + match[0].indexOf(host) + host.indexOf(label);
          return [
            at(
              line,
              start,
              start + label.length,
              {
                vi: `Tên miền "${label}" gần giống nhưng không đúng tên đơn vị (${own[0]}).`,
                en: `The domain "${label}" is almost the name of the unit (${own[0]}).`,
              },
              { vi: 'Kiểm tra lại địa chỉ.', en: 'Look at the address.' },
            ),
          ];
        });
      }),
    );
  },
};
