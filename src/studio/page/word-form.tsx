// An office's own Word form: what is wrong with it and where, the document that the open plan makes of it.

import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Answer, Files, NamedFile } from '../protocol.js';
import { asked, client, data, files, history, kit, t, work } from './app.js';
import { download } from './client.js';
import { ProblemList } from './problem-list.js';
import { FileBox, Working } from './work.js';

const form = signal<NamedFile | undefined>(undefined);
const type = signal('');
const issue = signal(false);
const starter = signal<Answer<'newWordForm'> | undefined>(undefined);
/** What was said of which form and plan: of others it says nothing. */
const last = signal<{ readonly answer: Answer<'wordForm'>; readonly form: NamedFile; readonly of: Files } | undefined>(
  undefined,
);

const judge = () =>
  work(async () => {
    const own = form.value;
    if (!own) return;
    const of = files.value;
    const question = { form: own, type: type.value, issue: issue.value };
    const answer = await client.askOfFile('wordForm', history.value ? { ...question, plan: asked() } : question);
    last.value = { answer, form: own, of };
  });

function Tags() {
  const groups = starter.value?.tags ?? [];
  if (groups.length === 0) return null;
  return (
    <details>
      <summary>{t('Các thẻ ghi được vào mẫu', 'Places a form may have')}</summary>
      {groups.map(({ title, tags }) => (
        <section key={title}>
          <h3>{title}</h3>
          <table class="changes">
            <tbody>
              {tags.map(({ tag, vi }) => (
                <tr key={tag}>
                  <th scope="row">
                    <code>{tag}</code>
                  </th>
                  <td>{vi}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </details>
  );
}

function Judged({ answer, name }: { answer: Answer<'wordForm'>; name: string }) {
  const { annotated, filled, tags, problems } = answer;
  return (
    <>
      <p role="status">
        {filled
          ? t('Đã điền kế hoạch đang mở vào mẫu.', 'The open plan was filled in.')
          : history.value
            ? t('Chưa điền được: sửa các lỗi dưới đây trong mẫu, rồi chọn lại tệp.', 'Mend the errors below first.')
            : t('Mở một kế hoạch thì mẫu được điền luôn.', 'With a plan open the form is filled, too.')}{' '}
        {t(`Mẫu có ${tags.length} thẻ khác nhau.`, `The form has ${tags.length} different places.`)}
      </p>
      <div class="row">
        {filled ? (
          <button type="button" class="main" onClick={() => download(filled)}>
            {t('Tải văn bản đã điền (Word)', 'The filled document (Word)')}
          </button>
        ) : null}
        {annotated ? (
          <button type="button" onClick={() => download(annotated)}>
            {t('Tải mẫu có ghi lỗi bên lề', 'The form with comments')}
          </button>
        ) : null}
      </div>
      <ProblemList problems={problems} label={name} />
    </>
  );
}

export function WordForm() {
  const types = kit.value?.types ?? [];
  const own = String(data.value.type ?? 'quyet-dinh');
  if (type.value === '' || history.value) type.value = own;
  useEffect(() => {
    client.ask('newWordForm', { type: type.value }).then((answer) => {
      starter.value = answer;
    });
  }, [type.value]);
  useEffect(() => {
    judge();
  }, [form.value, type.value, issue.value, files.value]);
  const said = last.value?.form === form.value && last.value?.of === files.value ? last.value : undefined;
  const blank = starter.value?.file;
  return (
    <div class="page-like">
      <h1>{t('Mẫu Word của cơ quan', 'The office’s own Word form')}</h1>
      <p>
        {t(
          'Cơ quan đã có mẫu Word riêng thì giữ nguyên cách trình bày của mẫu, chỉ đặt thẻ {{…}} vào chỗ cần điền.',
          'An office that has a Word form of its own keeps its look, with {{…}} where facts go.',
        )}
      </p>
      <ol class="steps">
        <li>
          <label class="field short">
            <span class="name">{t('Loại văn bản', 'Kind of document')}</span>
            <select
              value={type.value}
              disabled={history.value !== undefined}
              onChange={(event) => {
                type.value = event.currentTarget.value;
              }}
            >
              {types.map(({ value, title }) => (
                <option key={value} value={value}>
                  {title}
                </option>
              ))}
            </select>
          </label>
          {blank ? (
            <button type="button" onClick={() => download(blank)}>
              {t('Tải mẫu có sẵn để sửa', 'A form to start from')}
            </button>
          ) : null}
          <Tags />
        </li>
        <li>
          <FileBox
            label={form.value ? form.value.name : t('Mẫu Word của cơ quan (.docx)', 'The form (.docx)')}
            accept=".docx,.dotx,.docm"
            onFiles={([file]) => {
              if (file) form.value = file;
            }}
          />
          {history.value ? (
            <label>
              <input
                type="checkbox"
                checked={issue.value}
                onChange={(event) => {
                  issue.value = event.currentTarget.checked;
                }}
              />{' '}
              {t('Bản phát hành (không còn chỗ trống)', 'For issue (nothing open)')}
            </label>
          ) : null}
        </li>
      </ol>
      <Working label={t('Đang đọc mẫu …', 'Reading …')} />
      {said ? <Judged answer={said.answer} name={said.form.name} /> : null}
    </div>
  );
}
