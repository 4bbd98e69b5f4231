// The files of a build into an office's own Word form: the filled DOCX, and its PDF by an office program, which the caller has.

import type { RuleSettings } from '../../check/check-document.js';
import { stopsWriting } from '../../check/findings-of-build.js';
import { composeForm } from '../../compose/form/compose-form.js';
import { type Diagnostic, hasErrors, type Result } from '../../diagnostics/index.js';
import { fileName } from '../../document/file-name.js';
import { fillForm } from '../../render/form/fill-form.js';
import { appendSignatureFields } from '../../render/pdf/append-signature-fields.js';
import { type Built, locate } from '../build.js';
import { type Format, hasSignFields, type RenderedFile } from '../render.js';
import { judgeSignaturePage } from './judge-signature-page.js';
import { judgeWordForm, unreadableForm } from './judge-word-form.js';

// A built plan into an office's own Word form: the form is checked, composed with the plan's facts, filled. Nothing is written if
// anything is in error.

export interface WordFormFile {
  readonly bytes: Uint8Array;
}

export interface WordFormOptions {
  /** For a document that goes out: a fact that the form leaves out is an error. */
  readonly issue?: boolean;
  readonly allowActive?: boolean;
}

/** @param file name of the form, for messages @returns the bytes of the finished .docx */
export async function buildWordForm(
  built: Built,
  form: Uint8Array,
  file: string,
  { issue = false, allowActive = false }: WordFormOptions = {},
): Promise<Result<WordFormFile>> {
  const { plan, type, library, fonts, document } = built;
  const checked = judgeWordForm(form, file, { type, library, plan, issue, allowActive });
  if (!checked.form || hasErrors(checked.faults)) return { diagnostics: checked.faults };
  const composed = composeForm({ plan, type, library, fonts, issued: issue }, checked.form.text);
  const diagnostics = [...checked.faults, ...locate(composed.diagnostics, built.placeOf)];
  if (!composed.value) return { diagnostics };
  const bytes = await fillForm(checked.form, composed.value, document.properties, { styles: library.styles, fonts });
  return { value: { bytes }, diagnostics };
}

/** A draft has no date yet; any fixed one keeps its bytes stable. */
const UNDATED = '2020-03-05';

/** The office's own Word form that a document goes into. */
export interface WordForm {
  /** Its name, for messages. */
  readonly file: string;
  /** Absent where it could not be read. */
  readonly bytes: Uint8Array | undefined;
  /** Fields that run programs, links to the outside and the like are wanted: they stay, and are told. */
  readonly allowActive?: boolean;
  /** By an office program. @param date ISO date that the PDF is to bear */
  readonly toPdf: (docx: Uint8Array, date: string) => Promise<Result<Uint8Array>>;
}

export interface FormRequest {
  readonly formats: readonly Format[];
  readonly issue: boolean;
  readonly split: boolean;
  /** Empty signature fields where the document goes out; where left out, where it is electronic. */
  readonly signFields?: boolean | undefined;
  /** What the project sets for the rules. */
  readonly rules?: RuleSettings | undefined;
}

const converted: Diagnostic = {
  code: 'office/converted',
  severity: 'info',
  message: {
    vi: 'Bản PDF do LibreOffice xuất từ mẫu Word của cơ quan; ngắt dòng, ngắt trang có thể khác Word.',
    en: "The PDF was made by LibreOffice from the office's Word form; lines and pages may break otherwise than in Word.",
  },
};

const noFields: Diagnostic = {
  code: 'form/no-signature-fields',
  severity: 'warning',
  message: {
    vi: 'Bản PDF này không có ô chữ ký số trống.',
    en: 'This PDF has no empty signature fields.',
  },
  remedy: {
    vi: 'Khi ký số, tự vẽ vị trí chữ ký trên trang ký.',
    en: 'Draw the place of the signature with the signing tool.',
  },
};

const notJudged: Diagnostic = {
  code: 'form/signature-page-unjudged',
  severity: 'warning',
  message: {
    vi: 'Chưa xét được trang ký của mẫu Word, vì việc này cần LibreOffice.',
    en: 'The signature page of the Word form could not be judged: that needs LibreOffice.',
  },
  remedy: {
    vi: 'Mở tệp bằng Word và xem: phần ký phải nằm trọn trên một trang, cùng ít nhất một dòng nội dung.',
    en: 'Open it in Word and look: the signature stands whole on one page, with a line of the text at least.',
  },
};

/** What a form cannot give, whatever stands in it. */
export function refuseForm(
  { file, bytes }: WordForm,
  { formats, split }: Pick<FormRequest, 'formats' | 'split'>,
): Diagnostic[] {
  const other = formats.find((format) => format !== 'docx' && format !== 'pdf');
  const noFormat: Diagnostic = {
    code: 'form/no-such-format',
    severity: 'error',
    message: {
      vi: `Với mẫu Word chỉ tạo được docx và pdf, không có ${other}.`,
      en: `A Word form gives docx and pdf, not ${other}.`,
    },
  };
  const noSplit: Diagnostic = {
    code: 'form/no-split',
    severity: 'error',
    message: {
      vi: 'Mẫu Word là một tệp nên không chia từng phần được (--split).',
      en: 'A Word form is one file and gives no file for each part (--split).',
    },
    remedy: { vi: 'Bỏ --split, hoặc làm mỗi phần một mẫu.', en: 'Leave --split out, or have a form for each part.' },
  };
  return [
    ...(other === undefined ? [] : [noFormat]),
    ...(split ? [noSplit] : []),
    ...(bytes ? [] : [unreadableForm(file)]),
  ];
}

/** @returns the files in the order of the formats */
export async function makeFormFiles(
  built: Built,
  form: WordForm,
  request: FormRequest,
): Promise<Result<readonly RenderedFile[]>> {
  const refused = refuseForm(form, request);
  if (!form.bytes || refused.length > 0) return { diagnostics: refused };
  const filled = await buildWordForm(built, form.bytes, form.file, {
    issue: request.issue,
    allowActive: form.allowActive ?? false,
  });
  if (!filled.value) return { diagnostics: filled.diagnostics };
  const { bytes } = filled.value;
  const pdf = await pdfOf(bytes, built, form, request);
  const diagnostics = [...filled.diagnostics, ...pdf.diagnostics];
  const contents: Readonly<Record<string, Uint8Array | undefined>> = { docx: bytes, pdf: pdf.value };
  const files = request.formats.flatMap((format): RenderedFile[] => {
    const content = contents[format];
    return content ? [{ name: fileName(built.fileStem, `.${format}`), format, bytes: content }] : [];
  });
  return stopsWriting(diagnostics, request.issue) ? { diagnostics } : { value: files, diagnostics };
}

/** The PDF where it is asked for, or where what goes out must be judged by it; nothing for a draft in DOCX alone. */
async function pdfOf(
  docx: Uint8Array,
  built: Built,
  { toPdf }: WordForm,
  { formats, issue, rules, signFields }: FormRequest,
): Promise<Result<Uint8Array>> {
  const asked = formats.includes('pdf');
  if (!asked && !issue) return { diagnostics: [] };
  const pdf = await toPdf(docx, built.document.properties.date ?? UNDATED);
  if (!pdf.value) {
    if (!asked) return { diagnostics: [notJudged] };
    // a draft is of use without its PDF; what goes out is whole or not at all
    const soft = !issue && formats.includes('docx');
    const reported = pdf.diagnostics.map((each) =>
      soft && each.code === 'office/absent' ? { ...each, severity: 'warning' as const } : each,
    );
    return { diagnostics: reported };
  }
  const { places, diagnostics } = await judgeSignaturePage(pdf.value, built.document, rules);
  if (!asked) return { value: pdf.value, diagnostics };
  if (!issue || !hasSignFields(built, signFields))
    return { value: pdf.value, diagnostics: [converted, ...diagnostics] };
  const signable = appendSignatureFields(pdf.value, places);
  const reported = [converted, ...diagnostics, ...(!signable || places.length === 0 ? [noFields] : [])];
  return { value: signable ?? pdf.value, diagnostics: reported };
}
