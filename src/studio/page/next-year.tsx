// Next year: figures in, every change with its reason, kept or not.

import { signal } from '@preact/signals';
import type { Answer, Files, NamedFile } from '../protocol.js';
import { asked, busy, client, data, draftId, files, message, openPlan, plan, say, t, work } from './app.js';
import { download } from './client.js';
import { ProblemList } from './problem-list.js';
import { FileBox, Working } from './work.js';

const year = signal('');
const given = signal<{ results?: NamedFile; assigned?: NamedFile }>({});
/** What came of which files: of others it says nothing. */
const rolled = signal<{ readonly answer: Answer<'roll'>; readonly of: Files } | undefined>(undefined);
const kept = signal<ReadonlySet<string>>(new Set());
async function takeYear(answer: Answer<'roll'>): Promise<void> {
  if (answer.plan === undefined) return;
  const before = files.value;
  let text = answer.plan;
  // what a person wants as it was
  const back = answer.changes.filter(({ path, canKeep }) => canKeep && kept.value.has(path));
  if (back.length > 0) {
    const edits = back.map(({ keys, from }) => ({
      kind: 'set' as const,
      path: keys,
      value: from,
    }));
    text = (await client.ask('edit', { text, edits })).text;
  }
  await openPlan({ ...before, [plan.value]: text }, plan.value, `${draftId.value}-${year.value}`);
}

export function NextYear() {
  const own = Number(data.value.year);
  if (year.value === '' && Number.isInteger(own)) year.value = String(own + 1);
  const roll = () =>
    work(async () => {
      kept.value = new Set();
      const of = files.value;
      rolled.value = { answer: await client.ask('roll', { ...asked(), year: Number(year.value), ...given.value }), of };
    });
  const answer = rolled.value?.of === files.value ? rolled.value.answer : undefined;
  return (
    <div class="page-like">
      <h1>{t('Sang năm', 'Next year')}</h1>
      <label class="field short">
        <span class="name">{t('Năm của kế hoạch mới', 'Year of the new plan')}</span>
        <input
          value={year.value}
          inputMode="numeric"
          onInput={(event) => {
            year.value = event.currentTarget.value;
          }}
        />
      </label>
      <ol class="steps">
        <li>
          <button
            type="button"
            onClick={() =>
              work(async () => {
                const made = await client.ask('form', { ...asked(), year: Number(year.value) });
                if (made.file) download(made.file);
                else message.value = made.problems.map(({ message: text }) => say(text)).join(' ');
              })
            }
          >
            {t('Tải bảng số liệu trống (Excel)', 'Blank workbook (Excel)')}
          </button>{' '}
          {t('rồi điền kết quả năm trước và chỉ tiêu được giao.', 'and fill in results and assigned targets.')}
        </li>
        <li>
          <FileBox
            label={
              given.value.results
                ? t(`Kết quả: ${given.value.results.name}`, `Results: ${given.value.results.name}`)
                : t('Tệp kết quả đã điền', 'The filled workbook')
            }
            accept=".xlsx,.csv,.docx"
            onFiles={([file]) => {
              given.value = { ...given.value, ...(file ? { results: file } : {}) };
            }}
          />
          <FileBox
            label={
              given.value.assigned
                ? t(`Chỉ tiêu giao: ${given.value.assigned.name}`, `Assigned: ${given.value.assigned.name}`)
                : t('Tệp chỉ tiêu cấp trên giao (nếu có)', 'Assigned targets (if any)')
            }
            accept=".xlsx,.csv,.docx"
            onFiles={([file]) => {
              given.value = { ...given.value, ...(file ? { assigned: file } : {}) };
            }}
          />
        </li>
        <li>
          <button type="button" class="main" disabled={busy.value !== false} onClick={roll}>
            {t('Chuyển năm', 'Roll over')}
          </button>
          <Working label={t('Đang chuyển năm …', 'Rolling over …')} />
        </li>
      </ol>
      {answer ? (
        <>
          {answer.plan === undefined ? null : (
            <div class="row">
              <button type="button" class="main" onClick={() => takeYear(answer)}>
                {t(`Nhận bản năm ${year.value} để sửa tiếp`, `Take the draft of ${year.value}`)}
              </button>
              {answer.report ? (
                <button type="button" onClick={() => answer.report && download(answer.report)}>
                  {t('Tải báo cáo thay đổi', 'Report of changes')}
                </button>
              ) : null}
              <button
                type="button"
                onClick={() =>
                  work(async () => {
                    const after = { files: { ...files.value, [plan.value]: answer.plan ?? '' }, plan: plan.value };
                    const made = await client.ask('compare', { before: asked(), after });
                    if (made.file) download(made.file);
                    else message.value = made.problems.map(({ message: text }) => say(text)).join(' ');
                  })
                }
              >
                {t('Tải bản Word có dấu sửa đổi', 'Word file with tracked changes')}
              </button>
            </div>
          )}
          <ProblemList problems={[...answer.problems, ...answer.decisions]} label={t('Phải quyết định', 'To decide')} />
          <h2>{t(`${answer.changes.length} thay đổi`, `${answer.changes.length} changes`)}</h2>
          <table class="changes">
            <thead>
              <tr>
                <th scope="col">{t('Giữ như cũ', 'Keep')}</th>
                <th scope="col">{t('Trước', 'Before')}</th>
                <th scope="col">{t('Sau', 'After')}</th>
                <th scope="col">{t('Vì sao', 'Why')}</th>
              </tr>
            </thead>
            <tbody>
              {answer.changes.map(({ path, from, to, reason, canKeep }, index) => (
                <tr key={`${path}${index}`}>
                  <td>
                    <input
                      type="checkbox"
                      disabled={!canKeep}
                      aria-label={t(`Giữ như cũ: ${from}`, `Keep: ${from}`)}
                      checked={kept.value.has(path)}
                      onChange={(event) => {
                        const next = new Set(kept.value);
                        if (event.currentTarget.checked) next.add(path);
                        else next.delete(path);
                        kept.value = next;
                      }}
                    />
                  </td>
                  <td>{from}</td>
                  <td>{to}</td>
                  <td>{say(reason)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      ) : null}
    </div>
  );
}
