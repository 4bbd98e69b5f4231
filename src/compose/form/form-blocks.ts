// Whole blocks that a Word form places by name, each alone in its paragraph: `{{letterhead}}`, `{{task-table}}`, `{{content "plan.content"}}`.
// What they print is data (templates/blocks); here stands which of them there are and what they show of the plan.

import type { Localized } from '../../diagnostics/index.js';

interface FormBlock {
  readonly vi: string;
  /** Markup of templates; MAIN is the text that carries the number. */
  readonly markup: string;
  /** Names whose facts it prints. */
  readonly shows: readonly string[];
}

const ofMain = (block: string): string => `{{#with @root.MAIN}}{{> ${block}}}{{/with}}`;

export const formBlocks: Readonly<Record<string, FormBlock>> = {
  letterhead: {
    vi: 'đầu trang: tên cơ quan, Quốc hiệu, số, địa danh và ngày',
    markup: '{{> letterhead}}',
    shows: ['issuer', 'numberField', 'dateField', 'symbol', 'draftMark', 'urgency', 'circulation'],
  },
  'attachment-letterhead': {
    vi: 'đầu trang của văn bản kèm theo: tên cơ quan, Quốc hiệu',
    markup: '{{> attachment-letterhead}}',
    shows: ['issuer'],
  },
  citations: {
    vi: 'các căn cứ và dòng đề nghị',
    markup: ofMain('preamble'),
    shows: ['MAIN.citations', 'MAIN.proposal', 'MAIN.proposedBy'],
  },
  articles: { vi: 'các điều', markup: ofMain('articles'), shows: ['MAIN.articles'] },
  addressees: { vi: 'kính gửi', markup: ofMain('addressees'), shows: ['MAIN.addressees'] },
  'task-table': { vi: 'bảng nhiệm vụ', markup: '<plan-table of="tasks"/>', shows: ['tasks'] },
  'indicator-table': { vi: 'bảng chỉ tiêu', markup: '<plan-table of="indicators"/>', shows: ['indicators'] },
  recipients: {
    vi: 'nơi nhận',
    markup: ofMain('recipients'),
    shows: ['MAIN.recipients', 'MAIN.archive', 'MAIN.drafter'],
  },
  signature: { vi: 'quyền hạn, chỗ ký, họ tên', markup: '{{> signature}}', shows: ['signature'] },
  closing: {
    vi: 'nơi nhận bên trái, chữ ký bên phải',
    markup: ofMain('closing'),
    shows: ['MAIN.recipients', 'MAIN.archive', 'MAIN.drafter', 'signature'],
  },
};

/** Blocks that take a word of their own. */
export const formCalls: Readonly<Record<string, { readonly usage: string } & Localized>> = {
  content: {
    usage: '{{content "plan.content"}}',
    vi: 'toàn bộ nội dung của một văn bản, cuối có "./." (end="" để bỏ); trong {{#each annexes}} chỉ cần {{content}}',
    en: 'the whole body of a text, "./." at its end (end="" for none); inside {{#each annexes}} {{content}} will do',
  },
  section: {
    usage: '{{section "plan.content" 2}}',
    vi: 'một mục của nội dung, theo thứ tự; giữ đúng số của mục',
    en: 'one section of a body by its place, with its own number',
  },
};

interface BlockCall {
  readonly name: string;
  /** Path of the content, from where the loops stand; absent for `content` of the entry itself. */
  readonly of?: string;
  /** Place of the section, from 1. */
  readonly only?: number;
  readonly numbering?: string;
  /** What the last paragraph of a whole body ends with. */
  readonly end?: string;
}

const CALL = /^(content|section)((?:\s+(?:"[^"]*"|'[^']*'|\d+|[a-z]+=(?:"[^"]*"|'[^']*'|\d+)))*)$/;

/** What `content` or `section` asks for; undefined if the tag is no such call. */
export function parseBlockCall(body: string): BlockCall | undefined {
  const match = CALL.exec(body);
  if (!match) return undefined;
  const call: { name: string; of?: string; only?: number; numbering?: string; end?: string } = {
    name: match[1] as string,
  };
  for (const word of (match[2] ?? '').matchAll(/(?:(?<![a-z])([a-z]+)=)?(?:"([^"]*)"|'([^']*)'|(\d+))/g)) {
    const value = word[2] ?? word[3] ?? word[4] ?? '';
    if (word[1] === 'numbering') call.numbering = value;
    else if (word[1] === 'end') call.end = value;
    else if (word[1] === 'number' || (word[1] === undefined && word[4] !== undefined)) call.only = Number(value);
    else if (word[1] === 'of' || word[1] === undefined) call.of = value;
    else return undefined;
  }
  return call;
}
