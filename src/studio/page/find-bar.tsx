// Find and replace over the whole plan: each place leads to its field; replacing is one step that can be taken back.

import { signal } from '@preact/signals';
import { findTexts, replaceAll } from '../state/replace.js';
import { data, edit, select, selected, t } from './app.js';

export const finding = signal(false);
const words = signal('');
const others = signal('');

function next(): void {
  const found = findTexts(data.value, words.value).map(({ path }) => path.join('.'));
  const to = found[(found.indexOf(selected.value) + 1) % Math.max(1, found.length)];
  if (to !== undefined) select(to);
}

export function FindBar() {
  if (!finding.value) return null;
  const count = findTexts(data.value, words.value).length;
  const exact = replaceAll(data.value, words.value, others.value);
  return (
    <form
      class="bar"
      onSubmit={(event) => {
        event.preventDefault();
        next();
      }}
    >
      <label>
        <span class="unseen">{t('Tìm', 'Find')}</span>
        <input
          // what was asked for is what the person wants to type into
          ref={(field) => field?.focus()}
          placeholder={t('Tìm …', 'Find …')}
          value={words.value}
          onInput={(event) => {
            words.value = event.currentTarget.value;
          }}
        />
      </label>
      <button type="submit">{t('Chỗ tiếp theo', 'Next')}</button>
      <label>
        <span class="unseen">{t('Thay bằng', 'Replace with')}</span>
        <input
          placeholder={t('Thay bằng …', 'Replace with …')}
          value={others.value}
          onInput={(event) => {
            others.value = event.currentTarget.value;
          }}
        />
      </label>
      <button type="button" disabled={exact.length === 0} onClick={() => edit(exact)}>
        {t(`Thay cả ${exact.length} chỗ`, `Replace all ${exact.length}`)}
      </button>
      <span role="status">{words.value === '' ? '' : t(`${count} chỗ`, `${count} places`)}</span>
      <span class="space" />
      <button
        type="button"
        onClick={() => {
          finding.value = false;
        }}
      >
        {t('Đóng', 'Close')}
      </button>
    </form>
  );
}
