// Everything a document template may name. All keys are always there, so that a strict template only fails on a name that does not
// exist at all.

import type { Diagnostic } from '../../diagnostics/index.js';
import type { DocumentType } from '../../doctype/document-type.js';
import type { Wording } from '../../doctype/wording.js';
import type { Plan } from '../../plan/plan.js';
import { upper } from '../../text/case.js';
import { roman } from '../../text/numerals.js';
import type { Names } from '../expand-texts.js';
import { issuerOf } from '../names/issuer.js';
import { signatureLines } from '../names/signature-lines.js';
import { markup } from '../template/run-template.js';
import { checkNumber, control, dateMarkup, numberMarkup } from './fields.js';
import { instrumentView } from './instrument-view.js';
import { mainReference, symbolOf } from './reference.js';

function contactLines(plan: Plan): string[] {
  const { address, phone, fax, email, website } = plan.contact ?? {};
  const first = [address && `Địa chỉ: ${address}`, phone && `Điện thoại: ${phone}`, fax && `Fax: ${fax}`];
  const second = [email && `Thư điện tử: ${email}`, website && `Trang thông tin điện tử: ${website}`];
  return [first, second].map((parts) => parts.filter(Boolean).join('; ')).filter((line) => line !== '');
}

const annexLabel = (number: string): string => (number === '' ? 'Phụ lục' : `Phụ lục ${number}`);

export interface TemplateView {
  readonly view: Readonly<Record<string, unknown>>;
  readonly symbol: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** @param names as texts of the plan see them @param issued false for a draft */
export function templateView(
  plan: Plan,
  type: DocumentType,
  wording: Wording,
  names: Names,
  issued: boolean,
): TemplateView {
  const issuer = issuerOf(plan, wording);
  const signature = signatureLines(plan.signatory, issuer, wording);
  const main = plan[type.main];
  const dates = plan.settings.dates ?? 'long';
  const symbol = symbolOf(plan, type, issuer);
  const reference = mainReference(plan, type, issuer);
  const annexes = plan.annexes ?? [];
  const attached = (stated: string | undefined) =>
    stated === undefined ? markup(`Kèm theo ${reference}`) : stated === 'none' ? undefined : stated;
  const view = {
    ...names,
    issuer: { ...issuer, superior: issuer.superior },
    authorityLine: upper(issuer.authority),
    signature: { lines: signature.lines, name: plan.signatory.name },
    symbol,
    kind: type.kind,
    numberField: markup(control('number', 'Số văn bản', numberMarkup(main?.number))),
    dateField: markup(control('date', 'Ngày tháng năm ban hành', dateMarkup(main?.date, plan.year))),
    reference: markup(reference),
    draft: !issued,
    draftMark: plan.draftMark && !issued,
    urgency: plan.urgency && wording.urgency[plan.urgency],
    circulation: plan.circulation && wording.circulation[plan.circulation],
    contact: contactLines(plan),
    settings: {
      plainAttachment: plan.settings.attachmentHead === 'plain',
      attachmentOrientation: plan.settings.attachmentOrientation ?? 'portrait',
    },
    decision: instrumentView(plan.decision, wording, dates, type.kind),
    plan: { ...instrumentView(plan.plan, wording, dates, 'Kế hoạch'), attached: attached(plan.plan?.reference) },
    document: instrumentView(plan.document, wording, dates, type.kind),
    annexes: annexes.map((annex, index) => ({
      title: annex.title,
      // Roman numbers only where there are two or more: NĐ 30/2020/NĐ-CP, Phụ lục I, mục III.1.a
      label: annexLabel(annex.number ?? (annexes.length > 1 ? roman(index + 1) : '')),
      attached: attached(annex.reference),
      id: annexes.length > 1 ? `phu-luc-${index + 1}` : 'phu-luc',
      orientation: annex.orientation ?? 'portrait',
    })),
  };
  return { view, symbol, diagnostics: [...signature.diagnostics, ...checkNumber(main?.number, `${type.main}.number`)] };
}
