// The studio's page: starts the engine, shows one screen at a time, says at every moment what is kept and what comes next.

import { signal } from '@preact/signals';
import { render } from 'preact';
import { useEffect } from 'preact/hooks';
import {
  client,
  files,
  handedOut,
  history,
  kit,
  language,
  message,
  type Screen,
  saved,
  savePlan,
  screen,
  step,
  t,
} from './app.js';
import { Check } from './check.js';
import { Issue } from './issue.js';
import { NextYear } from './next-year.js';
import { OfficeSettings, openOffice, setFaces } from './office.js';
import { readOnly } from './one-tab.js';
import { Read } from './read.js';
import { Start } from './start.js';
import { Units } from './units.js';
import { WordForm } from './word-form.js';
import { Write } from './write.js';

const dark = signal(matchMedia('(prefers-color-scheme: dark)').matches);

const screens: readonly {
  readonly id: Screen;
  readonly vi: string;
  readonly en: string;
  readonly needsPlan: boolean;
}[] = [
  { id: 'start', vi: 'Bắt đầu', en: 'Start', needsPlan: false },
  { id: 'write', vi: 'Soạn', en: 'Write', needsPlan: true },
  { id: 'year', vi: 'Sang năm', en: 'Next year', needsPlan: true },
  { id: 'issue', vi: 'Phát hành', en: 'Issue', needsPlan: true },
  { id: 'units', vi: 'Nhiều đơn vị', en: 'Every ward', needsPlan: true },
  { id: 'form', vi: 'Mẫu Word', en: 'Word form', needsPlan: false },
  { id: 'check', vi: 'Kiểm tra tệp Word', en: 'Check a file', needsPlan: false },
  { id: 'office', vi: 'Thiết lập', en: 'Settings', needsPlan: false },
];

const savedText = (): string => {
  if (!history.value) return '';
  const own = files.value === handedOut.value ? '' : t(' · chưa lưu ra tệp', ' · not yet saved to a file');
  if (saved.value === 'failed')
    return t('Trình duyệt không cho giữ bản nháp: hãy lưu ra tệp', 'The browser keeps no draft: save to a file');
  return (saved.value === 'kept' ? t('Đã giữ bản nháp', 'Draft kept here') : '') + own;
};

function App() {
  const open = history.value !== undefined;
  useEffect(() => {
    const keys = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.isComposing) return;
      const key = event.key.toLowerCase();
      if (key === 's') {
        event.preventDefault();
        if (history.value) savePlan();
      }
      if (key === 'z' || key === 'y') {
        event.preventDefault();
        (document.activeElement as HTMLElement | null)?.blur();
        step(key === 'z' && !event.shiftKey);
      }
    };
    addEventListener('keydown', keys);
    return () => removeEventListener('keydown', keys);
  }, []);
  useEffect(() => {
    document.documentElement.lang = language.value;
    document.documentElement.dataset.theme = dark.value ? 'dark' : 'light';
  });
  return (
    <>
      <header>
        <nav aria-label={t('Các bước', 'Steps')}>
          {screens.map(({ id, vi, en, needsPlan }) => (
            <button
              type="button"
              key={id}
              disabled={needsPlan && !open}
              aria-current={screen.value === id ? 'page' : undefined}
              onClick={() => {
                screen.value = id;
              }}
            >
              {t(vi, en)}
            </button>
          ))}
        </nav>
        <span class="space" />
        <span class="kept" role="status">
          {savedText()}
        </span>
        <button
          type="button"
          disabled={!history.value?.past.length}
          onClick={() => step(true)}
          title="Ctrl+Z"
          aria-label={t('Hoàn tác', 'Undo')}
        >
          ↶
        </button>
        <button
          type="button"
          disabled={!history.value?.future.length}
          onClick={() => step(false)}
          title="Ctrl+Y"
          aria-label={t('Làm lại', 'Redo')}
        >
          ↷
        </button>
        <button type="button" disabled={!open} onClick={savePlan} title="Ctrl+S">
          {t('Lưu tệp', 'Save file')}
        </button>
        <button
          type="button"
          onClick={() => {
            language.value = language.value === 'vi' ? 'en' : 'vi';
          }}
        >
          {language.value === 'vi' ? 'EN' : 'VI'}
        </button>
        <button
          type="button"
          aria-pressed={dark.value}
          aria-label={t('Nền tối', 'Dark')}
          title={dark.value ? t('Nền sáng', 'Light') : t('Nền tối', 'Dark')}
          onClick={() => {
            dark.value = !dark.value;
          }}
        >
          {dark.value ? '☀' : '☾'}
        </button>
      </header>
      {readOnly.value ? (
        <p class="notice" role="status">
          {t(
            'Bản này đang mở ở một thẻ khác của trình duyệt: thẻ này chỉ để xem.',
            'This draft is open in another tab: this one only shows it.',
          )}
        </p>
      ) : null}
      {message.value ? (
        <p class="notice" role="alert">
          {message.value}
        </p>
      ) : null}
      <main>
        {screen.value === 'start' ? <Start /> : null}
        {screen.value === 'read' ? <Read /> : null}
        {screen.value === 'write' && open ? <Write /> : null}
        {screen.value === 'year' && open ? <NextYear /> : null}
        {screen.value === 'issue' && open ? <Issue /> : null}
        {screen.value === 'units' && open ? <Units /> : null}
        {screen.value === 'form' ? <WordForm /> : null}
        {screen.value === 'check' ? <Check /> : null}
        {screen.value === 'office' ? <OfficeSettings /> : null}
      </main>
    </>
  );
}

async function open(): Promise<void> {
  const started = await client.start();
  kit.value = started;
  await setFaces(started.faces);
  await openOffice();
  const place = document.getElementById('app');
  if (!place) return;
  place.textContent = '';
  render(<App />, place);
}

open().catch((error: unknown) => {
  const place = document.getElementById('app');
  if (place) place.textContent = `Không mở được bàn làm việc trong trình duyệt này: ${String(error)}`;
});
