// One group of agencies by several names in the columns of who acts: "Các ngành liên quan", "Các ban, ngành liên quan".

import { sameWords } from '../../../text/fold-words.js';
import { type Finding, onLine, type Rule } from '../../rule.js';
import type { Line } from '../../view/text-view.js';
import { actors } from './actor-lines.js';

const acting = new Set(['lead', 'support', 'agency']);

const nameOf = (actor: string): string =>
  sameWords(actor)
    .replace(/^[-+•]\s*/u, '')
    .replace(/\s*(?:chủ trì|phối hợp|thực hiện|cùng|tham gia).*$/u, '')
    .replace(/[.,;:]+$/u, '')
    .trim();

/** The words that say which agencies, without those of number and kind. */
const core = (name: string): string =>
  name
    .replace(/(?:các|những|ban,|ban|bộ phận|có|khác|,)(?:\s|$)/gu, '')
    .replace(/\s+/g, ' ')
    .trim();

export const actorNames: Rule = {
  id: 'actor-names',
  group: 'facts',
  severity: 'info',
  strength: 'practice',
  reads: 'text',
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
          { remedy: { vi: `Viết "${most?.[0]}" ở mọi chỗ.`, en: `Write "${most?.[0]}" everywhere.` } },
        ),
      );
    });
  },
};
