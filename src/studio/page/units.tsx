// Every ward: a table of units in, one ZIP out.

import { signal } from '@preact/signals';
import type { Answer, Files, NamedFile } from '../protocol.js';
import { asked, busy, client, files, message, say, t, work } from './app.js';
import { download } from './client.js';
import { ProblemList } from './problem-list.js';
import { FileBox, Working } from './work.js';

const table = signal<NamedFile | undefined>(undefined);
/** What was made of which files: of others it says nothing. */
const last = signal<{ readonly answer: Answer<'units'>; readonly of: Files } | undefined>(undefined);
const forIssue = signal(false);

export function Units() {
  const wards = last.value?.of === files.value ? last.value.answer : undefined;
  const run = () =>
    work(async () => {
      const file = table.value;
      if (!file) return;
      const of = files.value;
      const answer = await client.ask('units', { ...asked(), table: file, issue: forIssue.value }, (progress) => {
        busy.value = progress;
      });
      last.value = { answer, of };
    });
  return (
    <div class="page-like">
      <h1>{t('Làm cho nhiều đơn vị', 'Every ward')}</h1>
      <ol class="steps">
        <li>
          <button
            type="button"
            onClick={() =>
              work(async () => {
                const answer = await client.ask('unitForm', asked());
                if (answer.file) download(answer.file);
                else message.value = answer.problems.map(({ message: text }) => say(text)).join(' ');
              })
            }
          >
            {t('Tải bảng đơn vị trống (Excel)', 'Blank table of units (Excel)')}
          </button>
        </li>
        <li>
          <FileBox
            label={table.value ? table.value.name : t('Bảng đơn vị đã điền', 'The filled table')}
            accept=".xlsx,.csv"
            onFiles={([file]) => {
              if (file) table.value = file;
            }}
          />
        </li>
        <li>
          <label>
            <input
              type="checkbox"
              checked={forIssue.value}
              onChange={(event) => {
                forIssue.value = event.currentTarget.checked;
              }}
            />{' '}
            {t('Bản phát hành (không còn chỗ trống)', 'For issue (nothing open)')}
          </label>
        </li>
        <li>
          <button type="button" class="main" disabled={!table.value || busy.value !== false} onClick={run}>
            {t('Lập văn bản cho từng đơn vị', 'Make the documents')}
          </button>
          <Working label={t('Đang lập văn bản …', 'Making the documents …')} />
        </li>
      </ol>
      {wards ? (
        <>
          {wards.zip ? (
            <button type="button" class="main" onClick={() => wards?.zip && download(wards.zip)}>
              {t('Tải tất cả (ZIP)', 'Download all (ZIP)')}
            </button>
          ) : null}
          <table class="changes">
            <thead>
              <tr>
                <th scope="col">{t('Đơn vị', 'Unit')}</th>
                <th scope="col">{t('Kết quả', 'Result')}</th>
                <th scope="col">{t('Cần xem', 'To look at')}</th>
              </tr>
            </thead>
            <tbody>
              {wards.units.map(({ name, files: list, problems }) => (
                <tr key={name} class={list.length === 0 ? 'failed' : ''}>
                  <th scope="row">{name}</th>
                  <td>
                    {list.length > 0
                      ? t(`đã lập ${list.length} tệp`, `${list.length} files`)
                      : t('chưa lập được', 'not made')}
                  </td>
                  <td>
                    {[
                      ...new Set(
                        problems.filter(({ severity }) => severity !== 'info').map(({ message: text }) => say(text)),
                      ),
                    ].join(' ')}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <ProblemList problems={wards.problems} label={t('Bảng đơn vị', 'Table of units')} />
        </>
      ) : null}
    </div>
  );
}
