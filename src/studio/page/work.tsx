// What several screens do: take files, work while the person waits.

import { signal } from '@preact/signals';
import type { NamedFile, Progress } from '../protocol.js';
import { message, t } from './app.js';
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

/** Long work that is under way, and how far it has come. */
export const busy = signal<Progress | boolean>(false);

export async function work<T>(task: () => Promise<T>): Promise<T | undefined> {
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
