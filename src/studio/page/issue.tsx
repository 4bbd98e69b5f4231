// Issue: what stands in the way, number and date, the files.

import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Answer, Files, Problem } from '../protocol.js';
import { asked, busy, change, client, files, plan, t, work } from './app.js';
import { download } from './client.js';
import { ProblemList } from './problem-list.js';
import { Working } from './work.js';

const number = signal('');
const date = signal('');
/** What was made of which files: of others it says nothing. */
const last = signal<{ readonly answer: Answer<'issue'>; readonly of: Files } | undefined>(undefined);

const keep = (answer: Answer<'issue'>): void => {
  last.value = { answer, of: files.value };
};
const gate = signal<readonly Problem[] | undefined>(undefined);

export function Issue() {
  const made = last.value?.of === files.value ? last.value.answer : undefined;
  useEffect(() => {
    gate.value = undefined;
    client.ask('problems', { ...asked(), issue: true }).then((found) => {
      gate.value = found;
    });
  }, [files.value]);
  const issue = (force: boolean) =>
    work(async () => {
      const answer = await client.ask('issue', { ...asked(), number: number.value, date: date.value, force });
      if (answer.plan !== undefined) await change({ ...files.value, [plan.value]: answer.plan });
      keep(answer);
    });
  const handOut = (what: 'make' | 'pack') =>
    work(async () => {
      const answer = await client.ask(what, asked());
      keep(answer);
      for (const file of answer.files) download(file);
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
          onClick={() => issue(false)}
        >
          {t('Ghi số, ngày và lập văn bản', 'Number it and make the files')}
        </button>
        <button type="button" disabled={busy.value !== false} onClick={() => handOut('make')}>
          {t('Tải bản thảo (Word, PDF)', 'Draft (Word, PDF)')}
        </button>
        <button type="button" disabled={busy.value !== false} onClick={() => handOut('pack')}>
          {t('Tải gói hồ sơ trình ký (ZIP)', 'Package for signing (ZIP)')}
        </button>
      </div>
      <Working label={t('Đang lập văn bản …', 'Making the documents …')} />
      {made?.problems.some(({ code }) => code === 'issue/already-there') ? (
        <p class="notice" role="alert">
          {t(
            `Kế hoạch đã có số, ngày khác. Thay bằng số ${number.value}, ngày ${date.value}? `,
            `The plan has another number or date. Put ${number.value}, ${date.value} in their place? `,
          )}
          <button type="button" class="main" onClick={() => issue(true)}>
            {t('Thay số, ngày đã có', 'Replace them')}
          </button>
        </p>
      ) : null}
      {made && made.files.length > 0 ? (
        <section>
          <h2>{t('Đã lập', 'Made')}</h2>
          <ul>
            {made.files.map((file) => (
              <li key={file.name}>
                <button type="button" class="link" onClick={() => download(file)}>
                  {file.name}
                </button>
              </li>
            ))}
          </ul>
          <ul>
            {made.proofs.map(({ format, facts, proven }) => (
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
        problems={made && made.files.length === 0 ? made.problems : (gate.value ?? [])}
        label={t('Rà soát trước khi ký', 'Before signing')}
      />
    </div>
  );
}
