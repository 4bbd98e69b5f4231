// Issue: what stands in the way, number and date, the files.

import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Answer, Problem } from '../protocol.js';
import { asked, client, draftId, files, openPlan, plan, screen, t } from './app.js';
import { download } from './client.js';
import { ProblemList } from './problem-list.js';
import { busy, work } from './work.js';

const number = signal('');
const date = signal('');
const made = signal<Answer<'issue'> | undefined>(undefined);
const gate = signal<readonly Problem[] | undefined>(undefined);

export function Issue() {
  useEffect(() => {
    gate.value = undefined;
    client.ask('problems', { ...asked(), issue: true }).then((found) => {
      gate.value = found;
    });
  }, [files.value]);
  const issue = () =>
    work(async () => {
      const answer = await client.ask('issue', { ...asked(), number: number.value, date: date.value });
      made.value = answer;
      if (answer.plan !== undefined)
        await openPlan({ ...files.value, [plan.value]: answer.plan }, plan.value, draftId.value);
      screen.value = 'issue';
    });
  const stops =
    gate.value?.filter(({ severity, code }) => severity === 'error' && !/no-number|no-date/.test(code)) ?? [];
  return (
    <div class="page-like">
      <h1>{t('Phát hành', 'Issue')}</h1>
      <p role="status">
        {gate.value === undefined
          ? t('Đang rà soát …', 'Looking …')
          : stops.length === 0
            ? t('Không còn chỗ nào chặn việc phát hành. Ghi số và ngày ký.', 'Nothing stops it. Give number and date.')
            : t(`Còn ${stops.length} chỗ phải sửa trước khi phát hành.`, `${stops.length} places to mend first.`)}
      </p>
      <div class="row">
        <label class="field short">
          <span class="name">{t('Số (chỉ phần số)', 'Number')}</span>
          <input
            value={number.value}
            onInput={(event) => {
              number.value = event.currentTarget.value;
            }}
          />
        </label>
        <label class="field short">
          <span class="name">{t('Ngày ký (ngày/tháng/năm)', 'Date (day/month/year)')}</span>
          <input
            value={date.value}
            placeholder="20/01/2027"
            onInput={(event) => {
              date.value = event.currentTarget.value;
            }}
          />
        </label>
      </div>
      <div class="row">
        <button
          type="button"
          class="main"
          disabled={busy.value !== false || number.value === '' || date.value === ''}
          onClick={issue}
        >
          {t('Ghi số, ngày và lập văn bản', 'Number it and make the files')}
        </button>
        <button
          type="button"
          disabled={busy.value !== false}
          onClick={() =>
            work(async () => {
              const answer = await client.ask('make', asked());
              made.value = answer;
              for (const file of answer.files) download(file);
            })
          }
        >
          {t('Tải bản thảo (Word, PDF)', 'Draft (Word, PDF)')}
        </button>
        <button
          type="button"
          disabled={busy.value !== false}
          onClick={() =>
            work(async () => {
              const answer = await client.ask('pack', asked());
              made.value = answer;
              for (const file of answer.files) download(file);
            })
          }
        >
          {t('Tải gói hồ sơ trình ký (ZIP)', 'Package for signing (ZIP)')}
        </button>
      </div>
      {made.value && made.value.files.length > 0 ? (
        <section>
          <h2>{t('Đã lập', 'Made')}</h2>
          <ul>
            {made.value.files.map((file) => (
              <li key={file.name}>
                <button type="button" class="link" onClick={() => download(file)}>
                  {file.name}
                </button>
              </li>
            ))}
          </ul>
          <ul>
            {made.value.proofs.map(({ format, facts, proven }) => (
              <li key={format}>
                {t(
                  `Đã đọc lại ${format.toUpperCase()}: có đủ ${proven}/${facts} dữ kiện của kế hoạch.`,
                  `${format.toUpperCase()} read back: ${proven} of ${facts} facts.`,
                )}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <ProblemList
        problems={made.value && made.value.files.length === 0 ? made.value.problems : (gate.value ?? [])}
        label={t('Rà soát trước khi ký', 'Before signing')}
      />
    </div>
  );
}
