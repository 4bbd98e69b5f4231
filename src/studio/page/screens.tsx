// The other screens: start, what was understood of an old document, next year, issue, every ward, any Word file.

import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Answer, NamedFile, Problem, Progress } from '../protocol.js';
import {
  asked,
  client,
  data,
  draftId,
  files,
  kit,
  message,
  openFiles,
  openPlan,
  plan,
  say,
  screen,
  source,
  t,
} from './app.js';
import { download, readFile } from './client.js';
import { type Draft, forgetDrafts, keptDrafts } from './drafts.js';
import { Pages } from './pages.js';
import { ProblemList } from './problem-list.js';

/** A place to drop files on, or to choose them. */
function FileBox({
  label,
  accept,
  many,
  onFiles,
}: {
  label: string;
  accept: string;
  many?: boolean;
  onFiles: (files: NamedFile[]) => void;
}) {
  const take = async (list: FileList | null | undefined): Promise<void> => {
    if (list && list.length > 0) onFiles(await Promise.all([...list].map(readFile)));
  };
  return (
    <label
      class="filebox"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        take(event.dataTransfer?.files);
      }}
    >
      <span>{label}</span>
      <input
        type="file"
        accept={accept}
        multiple={many ?? false}
        onChange={(event) => {
          const input = event.currentTarget;
          take(input.files).then(() => {
            input.value = '';
          });
        }}
      />
    </label>
  );
}

const drafts = signal<readonly Draft[]>([]);
const OLD = '.docx,.docm,.dotx,.txt,.pdf,.md';

export function Start() {
  useEffect(() => {
    keptDrafts().then(
      (found) => {
        drafts.value = found;
      },
      () => {
        drafts.value = [];
      },
    );
  }, []);
  const newest = [...new Map([...drafts.value].reverse().map((draft) => [draft.id, draft])).values()]
    .reverse()
    .slice(0, 8);
  return (
    <div class="start">
      <h1>{t('Bàn làm việc kế hoạch', 'The plan desk')}</h1>
      <p>
        {t(
          'Làm Quyết định, Kế hoạch, Phụ lục đúng thể thức. Mọi việc diễn ra trên máy này; không có gì được gửi đi.',
          'Decisions, plans and annexes in the right form. Everything happens on this machine; nothing is sent.',
        )}
      </p>
      <div class="cards">
        <section>
          <h2>{t('1. Mở kế hoạch năm trước', '1. Open last year’s plan')}</h2>
          <p>
            {t('Tệp Word (.docx), văn bản (.txt) hoặc tệp kế hoạch (.yaml).', 'A Word file, a text, or a plan file.')}
          </p>
          <FileBox
            many
            label={t('Chọn tệp, hoặc kéo thả vào đây', 'Choose files, or drop them here')}
            accept={`${OLD},.yaml,.yml`}
            onFiles={openFiles}
          />
        </section>
        <section>
          <h2>{t('2. Xem thử bằng mẫu', '2. Try the example')}</h2>
          <p>
            {t(
              'Kế hoạch của một phường giả định, đủ Quyết định, Kế hoạch và Phụ lục.',
              'The plan of an invented ward.',
            )}
          </p>
          <button type="button" class="main" onClick={() => openPlan(kit.value?.example ?? {}, 'plan.yaml')}>
            {t('Mở mẫu', 'Open the example')}
          </button>
        </section>
        <section>
          <h2>{t('3. Kiểm tra một tệp Word', '3. Check a Word file')}</h2>
          <p>
            {t('Xem lỗi thể thức, số liệu, chính tả; nhận bản có góp ý.', 'Form, figures, spelling; with comments.')}
          </p>
          <button
            type="button"
            onClick={() => {
              screen.value = 'check';
            }}
          >
            {t('Kiểm tra tệp', 'Check a file')}
          </button>
        </section>
      </div>
      {newest.length > 0 ? (
        <section>
          <h2>{t('Bản đang làm trên máy này', 'Drafts on this machine')}</h2>
          <ul class="drafts">
            {newest.map((draft) => (
              <li key={draft.id}>
                <button type="button" class="link" onClick={() => openPlan(draft.files, draft.plan, draft.id)}>
                  {draft.title}
                </button>{' '}
                <time>{new Date(draft.at).toLocaleString('vi-VN')}</time>
                {drafts.value.filter(({ id }) => id === draft.id).length > 1 ? (
                  <label>
                    <span class="unseen">{t('Bản cũ hơn', 'Older versions')}</span>
                    <select
                      value=""
                      onChange={(event) => {
                        const old = drafts.value.find(
                          ({ id, at }) => id === draft.id && String(at) === event.currentTarget.value,
                        );
                        if (old) openPlan(old.files, old.plan, old.id);
                      }}
                    >
                      <option value="">{t('bản cũ hơn …', 'older …')}</option>
                      {drafts.value
                        .filter(({ id }) => id === draft.id)
                        .map(({ at }) => (
                          <option key={at} value={at}>
                            {new Date(at).toLocaleString('vi-VN')}
                          </option>
                        ))}
                    </select>
                  </label>
                ) : null}
              </li>
            ))}
          </ul>
          <button
            type="button"
            onClick={() => {
              forgetDrafts().then(() => {
                drafts.value = [];
              });
            }}
          >
            {t('Xóa hết bản nháp trên máy này', 'Erase all drafts here')}
          </button>
        </section>
      ) : null}
      <p class="basis">
        {t(
          `Danh mục pháp luật kèm theo ghi văn bản đến ngày ${kit.value?.lawDay.split('-').reverse().join('/') ?? ''}.`,
          `The register of laws knows documents up to ${kit.value?.lawDay ?? ''}.`,
        )}
      </p>
    </div>
  );
}

/** The old document beside what was made of it. */
export function Read() {
  const read = source.value;
  if (!read) return null;
  const made = plan.value in files.value;
  return (
    <div class="write">
      <div class="form">
        <h1>{t(`Đã đọc "${read.name}"`, `Read "${read.name}"`)}</h1>
        <div class="row">
          {made ? (
            <>
              <button
                type="button"
                class="main"
                onClick={() => {
                  screen.value = 'year';
                }}
              >
                {t('Làm kế hoạch năm sau', 'Make next year’s plan')}
              </button>
              <button
                type="button"
                onClick={() => {
                  screen.value = 'write';
                }}
              >
                {t('Xem và sửa', 'Look and edit')}
              </button>
            </>
          ) : null}
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls */}
        <section class="source" tabIndex={0} aria-label={t('Văn bản gốc', 'The source')}>
          {read.lines.map((line, index) => (
            // lines have no names but their numbers
            <p key={`${index}`}>{line}</p>
          ))}
        </section>
      </div>
      {made ? (
        <Pages />
      ) : (
        <p class="notice">
          {t('Chưa lập được kế hoạch từ tệp này; xem lý do bên dưới.', 'No plan could be made of it; see why below.')}
        </p>
      )}
      <ProblemList problems={read.problems} label={t('Chỗ cần đọc lại', 'Places to read again')} />
    </div>
  );
}

const year = signal('');
const given = signal<{ results?: NamedFile; assigned?: NamedFile }>({});
const rolled = signal<Answer<'roll'> | undefined>(undefined);
const kept = signal<ReadonlySet<string>>(new Set());
const busy = signal<Progress | boolean>(false);

async function work<T>(task: () => Promise<T>): Promise<T | undefined> {
  busy.value = true;
  message.value = '';
  try {
    return await task();
  } catch (error) {
    message.value = t(`Không làm được: ${String(error)}`, `It failed: ${String(error)}`);
    return undefined;
  } finally {
    busy.value = false;
  }
}

async function takeYear(answer: Answer<'roll'>): Promise<void> {
  if (answer.plan === undefined) return;
  const before = files.value;
  let text = answer.plan;
  // what a person wants as it was
  const back = answer.changes.filter(({ path }) => kept.value.has(path));
  if (back.length > 0) {
    const edits = back.map(({ path, from }) => ({
      kind: 'set' as const,
      path: path.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key)),
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
      rolled.value = await client.ask('roll', { ...asked(), year: Number(year.value), ...given.value });
    });
  const answer = rolled.value;
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
              {answer.changes.map(({ path, from, to, reason }, index) => (
                <tr key={`${path}${index}`}>
                  <td>
                    <input
                      type="checkbox"
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

const table = signal<NamedFile | undefined>(undefined);
const wards = signal<Answer<'units'> | undefined>(undefined);
const forIssue = signal(false);

export function Units() {
  const run = () =>
    work(async () => {
      const file = table.value;
      if (!file) return;
      wards.value = await client.ask('units', { ...asked(), table: file, issue: forIssue.value }, (progress) => {
        busy.value = progress;
      });
    });
  const progress = busy.value;
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
          {typeof progress === 'object' ? (
            <>
              <progress value={progress.done} max={progress.of} aria-label={t('Tiến độ', 'Progress')} /> {progress.done}
              /{progress.of}{' '}
              <button type="button" onClick={() => client.stop()}>
                {t('Dừng', 'Stop')}
              </button>
            </>
          ) : null}
        </li>
      </ol>
      {wards.value ? (
        <>
          {wards.value.zip ? (
            <button type="button" class="main" onClick={() => wards.value?.zip && download(wards.value.zip)}>
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
              {wards.value.units.map(({ name, files: list, problems }) => (
                <tr key={name} class={list.length === 0 ? 'failed' : ''}>
                  <th scope="row">{name}</th>
                  <td>
                    {list.length > 0
                      ? t(`đã lập ${list.length} tệp`, `${list.length} files`)
                      : t('chưa lập được', 'not made')}
                  </td>
                  <td>
                    {problems
                      .filter(({ severity }) => severity !== 'info')
                      .map(({ message: text }) => say(text))
                      .join(' ')}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <ProblemList problems={wards.value.problems} label={t('Bảng đơn vị', 'Table of units')} />
        </>
      ) : null}
    </div>
  );
}

const checked = signal<(Answer<'check'> & { readonly name: string }) | undefined>(undefined);

export function Check() {
  return (
    <div class="page-like">
      <h1>{t('Kiểm tra tệp Word', 'Check a Word file')}</h1>
      <FileBox
        label={t('Chọn tệp .docx, .pdf, .txt hoặc kéo thả vào đây', 'Choose a file, or drop it here')}
        accept={OLD}
        onFiles={([file]) =>
          file &&
          work(async () => {
            checked.value = { ...(await client.ask('check', file)), name: file.name };
          })
        }
      />
      {busy.value !== false ? <p role="status">{t('Đang đọc …', 'Reading …')}</p> : null}
      {checked.value ? (
        <>
          <div class="row">
            {[checked.value.annotated, checked.value.fixed].map((file, index) =>
              file ? (
                <button type="button" key={file.name} onClick={() => download(file)}>
                  {index === 0
                    ? t('Tải bản có góp ý bên lề', 'With comments')
                    : t('Tải bản đã sửa chỗ chắc chắn (có dấu sửa)', 'With certain fixes tracked')}
                </button>
              ) : null,
            )}
          </div>
          <ProblemList problems={checked.value.problems} label={checked.value.name} />
        </>
      ) : null}
    </div>
  );
}
