// What several screens show: a box for files, that the engine is at work.

import type { NamedFile } from '../protocol.js';
import { busy, client, t } from './app.js';
import { readFile } from './client.js';

/** Kinds of old documents that are read. */
export const OLD = '.docx,.docm,.dotx,.txt,.pdf,.md';

/** A place to drop files on, or to choose them. */
export function FileBox({
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
      <span class="pick">{t('Chọn tệp …', 'Choose …')}</span>
      <input
        class="unseen"
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

/** Says that the engine is at work for the person, how far it has come, and lets it be stopped. */
export function Working({ label }: { label: string }) {
  const progress = busy.value;
  if (progress === false) return null;
  return (
    <p class="row" role="status">
      <span>{label}</span>
      {typeof progress === 'object' ? (
        <span>
          <progress value={progress.done} max={progress.of} aria-label={t('Tiến độ', 'Progress')} /> {progress.done}/
          {progress.of}
        </span>
      ) : null}
      <button type="button" onClick={() => client.stop()}>
        {t('Dừng', 'Stop')}
      </button>
    </p>
  );
}
