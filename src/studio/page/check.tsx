// Any Word file checked, with a copy that has comments and one with fixes.

import { signal } from '@preact/signals';
import type { Answer } from '../protocol.js';
import { client, t, work } from './app.js';
import { download } from './client.js';
import { ProblemList } from './problem-list.js';
import { FileBox, OLD, Working } from './work.js';

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
            checked.value = { ...(await client.askOfFile('check', file)), name: file.name };
          })
        }
      />
      <Working label={t('Đang đọc …', 'Reading …')} />
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
