// What is wrong or doubtful: those of one kind are one line with all their places; a click leads to the field.

import type { Problem } from '../protocol.js';
import { asked, change, client, files, language, plan, say, select, t } from './app.js';

const order = { error: 0, warning: 1, info: 2 } as const;
const signs = { error: '●', warning: '▲', info: 'i' } as const;

interface Group {
  readonly first: Problem;
  readonly all: readonly Problem[];
}

function grouped(problems: readonly Problem[]): Group[] {
  const groups = new Map<string, Problem[]>();
  for (const each of problems) {
    const key = `${each.code} ${each.message.vi}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()]
    .map((all) => ({ first: all[0] as Problem, all }))
    .sort((a, b) => order[a.first.severity] - order[b.first.severity]);
}

export const counted = (problems: readonly Problem[]): string => {
  const count = (severity: Problem['severity']): number => problems.filter((each) => each.severity === severity).length;
  const [errors, warnings] = [count('error'), count('warning')];
  if (errors + warnings === 0) return t('Không có lỗi nào.', 'No problems.');
  return t(`${errors} lỗi, ${warnings} điều cần xem`, `${errors} errors, ${warnings} to look at`);
};

async function fixAll(): Promise<void> {
  const { text } = await client.ask('fix', asked());
  if (text !== undefined) await change({ ...files.value, [plan.value]: text });
}

export function ProblemList({
  problems,
  label,
  fixable,
  go = select,
}: {
  problems: readonly Problem[];
  label: string;
  fixable?: boolean;
  /** To the field of a path. */
  go?: (path: string) => void;
}) {
  const levels = { error: t('Lỗi', 'Error'), warning: t('Cần xem', 'To look at'), info: t('Ghi chú', 'Note') };
  return (
    <section class="problems" aria-label={label} lang={language.value}>
      <div class="bar">
        <strong>{label}</strong>
        <span role="status">{counted(problems)}</span>
        <span class="space" />
        {fixable && problems.some(({ canFix }) => canFix) ? (
          <button type="button" onClick={fixAll}>
            {t('Sửa những chỗ chắc chắn', 'Fix what is certain')}
          </button>
        ) : null}
      </div>
      <ul>
        {grouped(problems).map(({ first, all }) => (
          <li key={`${first.code} ${first.message.vi}`} class={first.severity}>
            <span class="sign" aria-hidden="true">
              {signs[first.severity]}
            </span>
            <span class="unseen">{levels[first.severity]}: </span>
            <div>
              <p>
                {say(first.message)}
                {first.quote ? <q>{first.quote}</q> : null}
              </p>
              {first.remedy ? <p class="remedy">{say(first.remedy)}</p> : null}
              {first.basis ? <p class="basis">{first.basis}</p> : null}
              <p class="places">
                {all.map((each, index) =>
                  each.path ? (
                    <button type="button" class="link" key={`${each.path}${index}`} onClick={() => go(each.path ?? '')}>
                      {all.length > 1 ? t(`chỗ ${index + 1}`, `place ${index + 1}`) : t('Tới chỗ này', 'Go there')}
                    </button>
                  ) : each.spot ? (
                    <span key={`${each.spot}${index}`}>
                      {/^\d+$/.test(each.spot) ? t(`dòng ${each.spot}`, `line ${each.spot}`) : each.spot}
                    </span>
                  ) : null,
                )}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
