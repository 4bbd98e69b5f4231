// The first screen: open, try, go on with a draft.

import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { kit, openFiles, openPlan, screen, t } from './app.js';
import { type Draft, forgetDrafts, keptDrafts } from './drafts.js';
import { FileBox, OLD, Working } from './work.js';

const drafts = signal<readonly Draft[]>([]);

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
            {t(
              'Tệp Word (.docx), PDF không phải bản quét, văn bản (.txt) hoặc tệp kế hoạch (.yaml).',
              'A Word file, a PDF that is no scan, a text, or a plan file.',
            )}
          </p>
          <FileBox
            many
            label={t('Chọn tệp, hoặc kéo thả vào đây', 'Choose files, or drop them here')}
            accept={`${OLD},.yaml,.yml`}
            onFiles={openFiles}
          />
          <Working label={t('Đang đọc tệp …', 'Reading …')} />
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
          <h2>{t('3. Kiểm tra một tệp Word, PDF', '3. Check a Word file or PDF')}</h2>
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
