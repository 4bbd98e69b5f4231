// What was understood of an old document, beside it.

import { files, plan, screen, source, t } from './app.js';
import { Pages } from './pages.js';
import { ProblemList } from './problem-list.js';

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
