// Everything a document template may name. All keys are always there, so that a strict template only fails on a name that does not
// exist at all.

import type { Diagnostic } from '../../diagnostics/index.js';
import type { DocumentType } from '../../doctype/document-type.js';
import type { Wording } from '../../doctype/wording.js';
import { type Article, type Division, divisionOf, type Instrument } from '../../plan/instrument.js';
import { orderOf, sectionNumeral } from '../../plan/numbering.js';
import type { Plan } from '../../plan/plan.js';
import { upper } from '../../text/case.js';
import { withoutItemMark } from '../../text/end-mark.js';
import { roman } from '../../text/numerals.js';
import { expandText, type Names } from '../expand-texts.js';
import { cite, type Issuer, issuerOf } from '../names/issuer.js';
import { signatureLines } from '../names/signature-lines.js';
import { markup } from '../template/run-template.js';
import { checkNumber, dateMarkup, numberMarkup, referenceMarkup } from './names.js';

// One text of the plan as templates see it: every key present, citations and recipients already worded.

/** Dashes and end marks that people type although they are computed. */
const bare = (text: string): string => withoutItemMark(text.replace(/^[-–] +/, ''));

function proposalText(proposal: Instrument['proposal']): string | undefined {
  if (proposal === undefined) return undefined;
  return 'text' in proposal ? proposal.text : undefined;
}

/** An article or a division as templates see it; `division` is empty for an article. */
interface ArticleView {
  readonly division: Division | undefined;
  /** `Chương II`, of a division alone. */
  readonly label: string | undefined;
  readonly title: string | undefined;
  readonly number: string;
  readonly text: string | undefined;
  readonly content: unknown;
  readonly articles: readonly ArticleView[];
}

/** Articles count through all divisions, divisions within the one around them. A stated number sets the count, and those after it go on from there. */
function articleViews(articles: Instrument['articles'], wording: Wording): readonly ArticleView[] {
  let order = 0;
  const viewsOf = (list: readonly Article[]): ArticleView[] => {
    const counts = new Map<Division, number>();
    return list.map((article): ArticleView => {
      const { number: stated, text, content } = article;
      const division = divisionOf(article);
      if (!division) {
        order = orderOf('1', stated, order);
        const number = stated ?? String(order);
        return { division, label: undefined, title: article.title, number, text, content, articles: [] };
      }
      const { word, numbers } = wording.divisions[division];
      const count = orderOf(numbers, stated, counts.get(division) ?? 0);
      counts.set(division, count);
      const number = stated ?? sectionNumeral(numbers, count, '');
      const title = article[division];
      return {
        division,
        label: `${word} ${number}`,
        title,
        number,
        text,
        content,
        articles: viewsOf(article.articles ?? []),
      };
    });
  };
  return viewsOf(articles ?? []);
}

/** @param kind the kind of the text unless it states its own */
function instrumentView(instrument: Instrument | undefined, wording: Wording, dates: 'long' | 'short', kind: string) {
  return {
    kind: instrument?.kind ?? kind,
    subject: instrument?.subject,
    addressees: instrument?.addressees?.map(bare) ?? [],
    citations:
      instrument?.citations?.map((citation) => ({
        lead: typeof citation === 'object' && 'lead' in citation ? citation.lead : undefined,
        text: cite(citation, wording, { dates }),
      })) ?? [],
    proposal: proposalText(instrument?.proposal),
    proposedBy: instrument?.proposal && 'by' in instrument.proposal ? instrument.proposal.by : undefined,
    opening: instrument?.opening,
    articles: articleViews(instrument?.articles, wording),
    content: instrument?.content,
    recipients: instrument?.recipients?.map(bare) ?? [],
    archive: instrument?.archive,
    drafter: instrument?.drafter,
  };
}

// The symbol of the main text and the reference to it, from the facts: as tags for templates, as words for those who compare.

/** `QĐ-UBND`: what follows number and slash. */
function symbolOf(plan: Plan, type: DocumentType, issuer: Issuer): string {
  const { draftedBy, symbol: stated } = plan[type.main] ?? {};
  if (stated !== undefined) return stated;
  const names: Names = {
    symbol: issuer.symbol,
    abbreviation: type.abbreviation,
    ...(draftedBy === undefined ? {} : { draftedBy }),
  };
  return expandText(type.symbol, names, 'symbol').value ?? type.symbol;
}

/** Tags of the reference to the main text. */
const mainReference = (plan: Plan, type: DocumentType, issuer: Issuer): string =>
  referenceMarkup({
    kind: plan[type.main]?.kind ?? type.kind,
    symbol: symbolOf(plan, type, issuer),
    instrument: plan[type.main],
    year: plan.year,
    authority: issuer.authority,
    electronic: plan.medium === 'electronic',
  });

/** The words between the parentheses of "(Kèm theo …)", gaps closed, and the symbol of the main text. */
export function computedNames(plan: Plan, type: DocumentType, wording: Wording): { reference: string; symbol: string } {
  const issuer = issuerOf(plan, wording);
  const words = mainReference(plan, type, issuer).replace(/<[^<>]*>/g, ' ');
  return {
    reference: `Kèm theo ${words}`.replace(/\s+/g, ' ').replace(/(?<!\s)\s+\//g, ' /'),
    symbol: symbolOf(plan, type, issuer),
  };
}

function contactLines(plan: Plan): string[] {
  const { address, phone, fax, email, website } = plan.contact ?? {};
  const first = [address && `Địa chỉ: ${address}`, phone && `Điện thoại: ${phone}`, fax && `Fax: ${fax}`];
  const second = [email && `Thư điện tử: ${email}`, website && `Trang thông tin điện tử: ${website}`];
  return [first, second].map((parts) => parts.filter(Boolean).join('; ')).filter((line) => line !== '');
}

const annexLabel = (number: string): string => (number === '' ? 'Phụ lục' : `Phụ lục ${number}`);

interface TemplateView {
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
    numberField: markup(numberMarkup(main?.number)),
    dateField: markup(dateMarkup(main?.date, plan.year)),
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
