// Styles that the text of a form names but does not have: Word then shows the text in "Normal", silently.

import type { FormFault } from '../../document/form.js';
import { descendantsNamed } from '../../ooxml/xml-tree.js';
import type { ReadForm } from './read-form.js';

const references = ['w:pStyle', 'w:rStyle', 'w:tblStyle'];

export function checkFormStyles(form: ReadForm): FormFault[] {
  const { office, parts, file } = form.package;
  const styles = office.has(office.related('styles')) && office.xml(office.related('styles'));
  if (!styles) {
    return [
      {
        code: 'form/no-styles',
        severity: 'error',
        place: { file },
        message: { vi: 'Mẫu không có phần kiểu chữ (styles).', en: 'The form has no styles part.' },
        remedy: { vi: 'Mở bằng Word rồi lưu lại.', en: 'Open it in Word and save it.' },
      },
    ];
  }
  const known = new Set(descendantsNamed(styles, 'w:style').map((style) => style.attributes['w:styleId']));
  const missing = new Map<string, string>();
  for (const part of parts) {
    for (const reference of descendantsNamed(part.root, ...references)) {
      const id = reference.attributes['w:val'] ?? '';
      if (!known.has(id) && !missing.has(id)) missing.set(id, part.name);
    }
  }
  return [...missing].map(([id, part]) => ({
    code: 'form/missing-style',
    severity: 'warning',
    place: { file, spot: part },
    message: {
      vi: `Kiểu "${id}" được dùng nhưng không có trong mẫu.`,
      en: `Style "${id}" is used but not in the form.`,
    },
    remedy: { vi: 'Mở bằng Word, đặt lại kiểu cho chỗ đó.', en: 'Open it in Word and set the style there again.' },
  }));
}
