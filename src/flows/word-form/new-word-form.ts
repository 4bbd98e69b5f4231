// A form to start from: a .docx of one document type with all its places, laid out by the rules of form.

import { composeStarterForm } from '../../compose/form/starter-form.js';
import { failed, type Result } from '../../diagnostics/index.js';
import { renderDocx } from '../../render/docx/render-docx.js';
import type { Project } from '../project.js';

/**
 * A Word form (.docx) to start from, with all places of its type, laid out by the rules of form.
 *
 * @param slug of the document type
 * @example
 * const { value: docx } = await newWordForm(project, 'quyet-dinh');
 */
export async function newWordForm(project: Project, slug: string): Promise<Result<Uint8Array>> {
  const [found, loaded] = await Promise.all([project.type(slug), project.load('library', 'fonts')]);
  const reported = [...found.diagnostics, ...loaded.diagnostics];
  if (!found.value || !loaded.value) return { diagnostics: reported };
  const type = found.value;
  const { library, fonts } = loaded.value;
  const file = `templates/${type.slug}/form.hbs`;
  const bytes = await project.workspace.resource(file);
  if (!bytes) {
    return failed(...reported, {
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
  if (!document.value) return { diagnostics: [...reported, ...document.diagnostics] };
  const value = await renderDocx(document.value, { styles: library.styles, fonts });
  return { value, diagnostics: [...reported, ...document.diagnostics] };
}
