// Tags where none is filled: comments, charts, drawings of their own, properties. They would go out as they are.

import type { Severity } from '../../diagnostics/index.js';
import type { FormFault } from '../../document/form.js';
import type { ReadForm } from './read-form.js';

const MAX_BYTES = 8 * 1024 * 1024;

/** @param severity of what is found */
export function findTagsElsewhere({ package: { office, parts, file } }: ReadForm, severity: Severity): FormFault[] {
  const read = new Set(parts.map(({ name }) => name));
  return office.names
    .filter((name) => /\.xml$/i.test(name) && !read.has(name))
    .flatMap((name): FormFault[] => {
      const bytes = office.bytes(name);
      if (!bytes || bytes.length > MAX_BYTES) return [];
      const text = new TextDecoder().decode(bytes).replace(/<[^>]*>/g, '');
      const tag = /\{\{\s*[#/>a-zA-Z@][^{}]{0,60}\}\}/.exec(text)?.[0];
      if (tag === undefined) return [];
      return [
        {
          code: 'form/tag-elsewhere',
          severity,
          place: { file, spot: name },
          message: {
            vi: `Thẻ ${tag} ở chỗ không điền được (chú thích, biểu đồ, thuộc tính tệp).`,
            en: `${tag} stands where nothing is filled in (a comment, a chart, the properties of the file).`,
          },
          remedy: {
            vi: 'Chuyển thẻ vào văn bản, đầu trang hoặc hộp chữ.',
            en: 'Move it to the text, a header or a text box.',
          },
        },
      ];
    });
}
