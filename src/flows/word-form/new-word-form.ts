// A form to start from: a .docx of one document type with all its places, laid out by the rules of form.

import { composeStarterForm } from '../../compose/form/starter-form.js';
import { failed, type Result } from '../../diagnostics/index.js';
import type { DocumentType } from '../../doctype/document-type.js';
import type { Library } from '../../doctype/library.js';
import type { FontSet } from '../../fonts/font-set.js';
import { renderDocx } from '../../render/docx/render-docx.js';
import type { Workspace } from '../../workspace/workspace.js';

export interface FormKit {
  readonly type: DocumentType;
  readonly library: Library;
  readonly fonts: FontSet;
}

export async function newWordForm(
  workspace: Workspace,
  { type, library, fonts }: FormKit,
): Promise<Result<Uint8Array>> {
  const file = `templates/${type.slug}/form.hbs`;
  const bytes = await workspace.resource(file);
  if (!bytes) {
    return failed({
      code: 'form/no-starter',
      severity: 'error',
      message: {
        vi: `Loại "${type.slug}" không có mẫu Word để bắt đầu.`,
        en: `Type "${type.slug}" has no starter form.`,
      },
      remedy: { vi: `Thêm tệp ${file}, hoặc chọn loại khác.`, en: `Add ${file}, or choose another type.` },
    });
  }
  const document = composeStarterForm({ file, text: new TextDecoder().decode(bytes) }, type, library, fonts);
  if (!document.value) return { diagnostics: document.diagnostics };
  const value = await renderDocx(document.value, { styles: library.styles, fonts });
  return { value, diagnostics: document.diagnostics };
}
