// A form to start from, as a Document: templates/<type>/form.hbs in the tags of templates, its {{…}} left as they are.

import type { Diagnostic, Result } from '../../diagnostics/index.js';
import { hasErrors } from '../../diagnostics/index.js';
import type { DocumentType } from '../../doctype/document-type.js';
import type { Library, TemplateFile } from '../../doctype/library.js';
import type { Document } from '../../document/document.js';
import type { FontSet } from '../../fonts/font-set.js';
import { planSchema } from '../../plan/plan.js';
import { buildParts } from '../build-document.js';
import { parseMarkup } from '../template/parse-markup.js';

export function composeStarterForm(
  template: TemplateFile,
  type: DocumentType,
  library: Library,
  fonts: FontSet,
): Result<Document> {
  const tags = parseMarkup(template.text.normalize('NFC'), template.file);
  if (!tags.value) return { diagnostics: tags.diagnostics };
  const diagnostics: Diagnostic[] = [];
  const { page } = library.styles;
  const parts = buildParts(tags.value, {
    // nothing of a form comes from a plan
    plan: planSchema.parse({ year: '2026', unit: { kind: 'xã', name: '…' } }),
    library,
    fonts,
    names: {},
    width: page.width - page.margins.left - page.margins.right,
    report: (diagnostic) => {
      diagnostics.push(diagnostic);
    },
  });
  if (hasErrors(diagnostics)) return { diagnostics };
  const title = `Mẫu Word: ${type.name}`;
  const document: Document = {
    type: type.slug,
    language: 'vi-VN',
    properties: { title, subject: type.name, author: 'kehoach', keywords: [type.kind], status: 'draft' },
    parts,
  };
  return { value: document, diagnostics };
}
