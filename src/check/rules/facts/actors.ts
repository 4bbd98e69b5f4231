// Who does a task: is there a lead, once, by names that mean somebody.

import { sameWords } from '../../../text/fold-words.js';
import { patternOf } from '../../../text/pattern.js';
import { at, type Finding, onLine, type Rule } from '../../rule.js';
import { cellOf, type Line } from '../../view/text-view.js';

// The agencies of a cell, one by one. A dash parts two of them only before the head of a name: "Văn hóa - Xã hội" is one.

const head =
  '(?:Các|UBND|Ủy ban|Uỷ ban|HĐND|Hội|Văn phòng|Phòng|Trung tâm|Bộ phận|Ban|Công an|Trạm|Trường|Đoàn|Tổ|Thôn|Bản|Ấp|Khu phố|Công chức|Đảng ủy|Đài|Quân sự|Chi|Sở|Đề nghị|Phối hợp|Chủ trì)';

const parts = patternOf(`[;\\n]|^\\s*[-+•]\\s|\\s[-+•]\\s(?=${head}(?!\\p{L}))`, 'u');

export const actors = (text: string): string[] =>
  text
    .split(parts)
    .map((each) =>
      each
        .trim()
        .replace(/^[-+•]\s*/u, '')
        .replace(/(?<![.,])[.,]+$/, ''),
    )
    .filter((each) => each !== '');

// One group of agencies by several names in the columns of who acts: "Các ngành liên quan", "Các ban, ngành liên quan".

const acting = new Set(['lead', 'support', 'agency']);

const nameOf = (actor: string): string =>
  sameWords(actor)
    .replace(/^[-+•]\s*/u, '')
    .replace(/(?:(?<!\s)\s+)?(?:chủ trì|phối hợp|thực hiện|cùng|tham gia).*$/u, '')
    .replace(/(?<![.,;:])[.,;:]+$/u, '')
    .trim();

/** The words that say which agencies, without those of number and kind. */
const core = (name: string): string =>
  name
    .replace(/(?:các|những|ban,|ban|bộ phận|có|khác|,)(?:\s|$)/gu, '')
    .replace(/\s+/g, ' ')
    .trim();

export const actorNames: Rule = {
  id: 'actor-names',
  severity: 'info',
  strength: 'practice',
  title: { vi: 'Một nhóm cơ quan gọi một tên', en: 'One group of agencies has one name' },
  bad: [
    'STT\tNhiệm vụ\tCơ quan thực hiện\tThời gian\n1\tHọp dân\tVăn phòng; các hội liên quan phối hợp\tQuý I\n2\tTrồng cây\tVăn phòng; [[các ban, hội liên quan phối hợp]]\tQuý I',
  ],
  good: [
    'STT\tNhiệm vụ\tCơ quan thực hiện\tThời gian\n1\tHọp dân\tVăn phòng; các hội liên quan phối hợp\tQuý I\n2\tTrồng cây\tVăn phòng; các hội liên quan phối hợp\tQuý I',
  ],
  check: ({ view }) => {
    const names = new Map<string, { line: Line; count: number }>();
    for (const line of view.lines) {
      const role = line.cell ? view.tables[line.cell.table]?.columns[line.cell.column]?.role : undefined;
      if (line.role !== 'cell' || role === undefined || !acting.has(role)) continue;
      for (const actor of actors(line.text)) {
        const name = nameOf(actor);
        if (!/liên quan$/u.test(name)) continue;
        const known = names.get(name);
        names.set(name, { line: known?.line ?? line, count: (known?.count ?? 0) + 1 });
      }
    }
    const groups = new Map<string, [string, { line: Line; count: number }][]>();
    for (const entry of names) groups.set(core(entry[0]), [...(groups.get(core(entry[0])) ?? []), entry]);
    return [...groups.values()].flatMap((group): Finding[] => {
      const [most, ...others] = [...group].sort((a, b) => b[1].count - a[1].count);
      return others.map(([name, { line }]) =>
        onLine(
          line,
          {
            vi: `"${name}" và "${most?.[0]}" là một nhóm: gọi thống nhất.`,
            en: `"${name}" and "${most?.[0]}" are one group: use one name.`,
          },
          { vi: `Viết "${most?.[0]}" ở mọi chỗ.`, en: `Write "${most?.[0]}" everywhere.` },
        ),
      );
    });
  },
};

export const missingLead: Rule = {
  id: 'missing-lead',
  severity: 'error',
  strength: 'practice',
  title: { vi: 'Mỗi việc có cơ quan chủ trì', en: 'Every task has an agency that leads it' },
  bad: [
    'STT\tNhiệm vụ\tCơ quan thực hiện\tThời gian\n1\tPhát quang đường thôn\t[[Các thôn liên quan phối hợp.]]\tQuý I',
  ],
  good: [
    'STT\tNhiệm vụ\tCơ quan thực hiện\tThời gian\n1\tPhát quang đường thôn\tBan Công tác thôn; các hội phối hợp.\tQuý I\n2\tTrồng cây\tĐoàn xã chủ trì, các hội phối hợp\tQuý I\n3\tTưới cây\tCác thôn\tQuý I',
  ],
  check: ({ view }) =>
    view.tables.flatMap((table) => {
      // With a column of its own for who leads, this one may hold co-operators alone.
      if (table.columns.some(({ role }) => role === 'lead' || role === 'support')) return [];
      return table.rows.flatMap((row): Finding[] => {
        const cell = row.kind === 'item' ? cellOf(table, row, 'agency') : undefined;
        const line = cell?.lines.find(({ text }) => text.trim() !== '');
        if (!cell || !line) return [];
        const named = actors(cell.text);
        const helping = named.filter(
          (each) =>
            /phối hợp(?:\s+(?:thực hiện|xử lý))?$/iu.test(each) &&
            !/chủ trì|,/iu.test(
              each
                .replace(/ban,\s*ngành/giu, 'ban ngành')
                .replace(/((?<!\p{L})\p{L}+),\s+(\p{L}+\s+(?:có\s+)?liên quan)/giu, '$1 $2'),
            ),
        );
        if (helping.length === 0 || helping.length < named.length) return [];
        return [
          onLine(
            line,
            { vi: 'Chỉ có cơ quan phối hợp, không có cơ quan chủ trì.', en: 'Agencies co-operate, but none leads.' },
            { vi: 'Ghi cơ quan chủ trì.', en: 'Name the agency that leads.' },
          ),
        ];
      });
    }),
};

export const leadSupports: Rule = {
  id: 'lead-supports',
  severity: 'warning',
  strength: 'practice',
  title: {
    vi: 'Cơ quan chủ trì không đồng thời là cơ quan phối hợp',
    en: 'The agency that leads is not named as co-operating, too',
  },
  bad: ['STT\tNhiệm vụ\tCơ quan chủ trì\tCơ quan phối hợp\n1\tMở lớp tập huấn\tVăn phòng\t[[Văn phòng]]; các thôn'],
  good: [
    'STT\tNhiệm vụ\tCơ quan chủ trì\tCơ quan phối hợp\n1\tMở lớp tập huấn\tVăn phòng\tVăn phòng Đảng ủy; các thôn',
    'STT\tNhiệm vụ\tCơ quan chủ trì\tCơ quan phối hợp\n1\tMở lớp tập huấn\tPhòng Văn hóa - Xã hội\tPhòng Y tế - Xã hội',
  ],
  check: ({ view }) =>
    view.tables.flatMap((table) =>
      table.rows.flatMap((row): Finding[] => {
        const [lead, support] = [cellOf(table, row, 'lead'), cellOf(table, row, 'support')];
        if (!lead || !support) return [];
        const leading = actors(lead.text).map(sameWords);
        return support.lines.flatMap((line) =>
          actors(line.text).flatMap((actor): Finding[] => {
            if (!leading.includes(sameWords(actor))) return [];
            const start = line.text.indexOf(actor);
            return [
              at(
                line,
                start,
                start + actor.length,
                { vi: `"${actor}" vừa chủ trì vừa phối hợp.`, en: `"${actor}" leads and co-operates.` },
                {
                  vi: 'Bỏ khỏi cột phối hợp, hoặc sửa cơ quan chủ trì.',
                  en: 'Take it off one of the columns.',
                },
              ),
            ];
          }),
        );
      }),
    ),
};
