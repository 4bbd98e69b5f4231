// One tag of a form as Handlebars understands it: what it calls, with which names. A tag that opens or goes on is closed here, so that each
// can be read alone and every fault has its tag.

import Handlebars from 'handlebars';
import { blockName, tagBody, tagKind } from '../../document/form.js';
import { formBlocks, formCalls } from './form-blocks.js';
import { formNames, type NameShape, type Shapes } from './form-names.js';

// What a Word form may use, as lines for people: names with what they print, blocks, statements, helpers.

interface ListedTag {
  /** As it is typed: `{{decision.subject}}`, `{{#each tasks}} … {{/each}}`. */
  readonly tag: string;
  readonly vi: string;
}

export interface TagGroup {
  readonly title: string;
  readonly tags: readonly ListedTag[];
}

function nameTags(names: Shapes, prefix = ''): ListedTag[] {
  return Object.entries(names).flatMap(([name, shape]): ListedTag[] => {
    const full = `${prefix}${name}`;
    const inner = shape.names ?? {};
    if (shape.kind === 'list') {
      const entries = shape.names
        ? nameTags(inner).map(({ tag, vi }) => ({ tag: `    ${tag}`, vi }))
        : [{ tag: '    {{this}}', vi: 'một mục' }];
      return [{ tag: `{{#each ${full}}} … {{/each}}`, vi: shape.vi }, ...entries];
    }
    return [...own(full, shape), ...nameTags(inner, `${full}.`)];
  });
}

function own(name: string, { kind, vi }: NameShape): ListedTag[] {
  if (kind === 'text') return [{ tag: `{{${name}}}`, vi }];
  if (kind === 'flag') return [{ tag: `{{#if ${name}}} … {{/if}}`, vi }];
  return [];
}

const statements: readonly ListedTag[] = [
  { tag: '{{#if tên}} … {{else}} … {{/if}}', vi: 'in khi có, ngược lại in phần sau else' },
  { tag: '{{#unless tên}} … {{/unless}}', vi: 'in khi không có' },
  { tag: '{{#each danh-sách}} … {{/each}}', vi: 'lặp: trong một đoạn, qua nhiều đoạn, hoặc qua các dòng của bảng' },
  { tag: '{{#with nhóm}} … {{/with}}', vi: 'dùng tên trong nhóm mà không phải ghi tên nhóm' },
  {
    tag: '{{@index}} {{@first}} {{@last}} {{@count}}',
    vi: 'thứ tự (từ 0), mục đầu, mục cuối, số mục; chỉ trong vòng lặp',
  },
  { tag: '{{@root.tên}} {{../tên}}', vi: 'tên ở ngoài vòng lặp' },
  { tag: '{{! ghi chú }}', vi: 'không in' },
];

const helpers: readonly ListedTag[] = [
  { tag: '{{upper tên}}', vi: 'viết hoa' },
  { tag: '{{capitalize tên}}', vi: 'viết hoa chữ đầu' },
  { tag: '{{uncapitalize tên}}', vi: 'viết thường chữ đầu' },
  { tag: '{{ordinal this @index}}', vi: 'số thứ tự của mục; style="roman" cho số La Mã' },
  { tag: '{{lookup danh-sách 0}}', vi: 'một mục theo thứ tự' },
  { tag: '{{#if (eq a "b")}} (and a b) (or a b) (not a)', vi: 'bằng, và, hoặc, không' },
];

/** @param roles columns of the project's own tables */
export function listTags(roles: readonly string[] = []): TagGroup[] {
  return [
    {
      title: 'Khối (đứng một mình trong đoạn)',
      tags: [
        ...Object.entries(formBlocks).map(([name, { vi }]) => ({ tag: `{{${name}}}`, vi })),
        ...Object.values(formCalls).map(({ usage, vi }) => ({ tag: usage, vi })),
      ],
    },
    { title: 'Điều kiện, vòng lặp', tags: statements },
    { title: 'Phép', tags: helpers },
    { title: 'Tên', tags: nameTags(formNames(roles)) },
  ];
}

/** A name as written: `../unit.name` is depth 1, parts [unit, name]; `@index` has `data`. */
export interface NamePath {
  readonly written: string;
  readonly parts: readonly string[];
  readonly depth: number;
  readonly data: boolean;
}

export interface TagCall {
  /** The helper, or the one name of a plain tag. */
  readonly head: NamePath;
  readonly names: readonly NamePath[];
  readonly calls: readonly TagCall[];
  readonly arguments: number;
  /** `as |row i|` */
  readonly blockParams: readonly string[];
}

interface Node {
  readonly type: string;
}

interface PathNode extends Node {
  readonly original: string;
  readonly parts: readonly string[];
  readonly depth: number;
  readonly data: boolean;
}

interface CallNode extends Node {
  readonly path: PathNode;
  readonly params: readonly Node[];
  readonly hash?: { readonly pairs: readonly { readonly value: Node }[] };
  readonly program?: { readonly blockParams?: readonly string[] };
}

const isPath = (node: Node): node is PathNode => node.type === 'PathExpression';

const nameOf = ({ original, parts, depth, data }: PathNode): NamePath => ({ written: original, parts, depth, data });

function callOf(node: CallNode): TagCall {
  const given = [...node.params, ...(node.hash?.pairs ?? []).map(({ value }) => value)];
  return {
    head: isPath(node.path)
      ? nameOf(node.path)
      : { written: String((node.path as { original?: unknown }).original), parts: [], depth: 0, data: false },
    names: given.filter(isPath).map(nameOf),
    calls: given.filter(({ type }) => type === 'SubExpression').map((each) => callOf(each as CallNode)),
    arguments: node.params.length,
    blockParams: node.program?.blockParams ?? [],
  };
}

/** @returns undefined for a tag that names nothing ({{else}}, {{/if}}); `fault` with the first line of what Handlebars said */
export function readTag(text: string): { readonly call?: TagCall; readonly fault?: string } {
  const kind = tagKind(text);
  const body = tagBody(text);
  const condition = /^else\s+(.+)$/.exec(body)?.[1];
  if (kind === 'close' || kind === 'comment' || (kind === 'else' && condition === undefined)) return {};
  const name = kind === 'else' ? (condition as string).split(/\s/)[0] : blockName(text);
  const whole =
    kind === 'else' ? `{{#${condition}}}{{/${name}}}` : kind === 'open' ? `{{${body}}}{{/${name}}}` : `{{${body}}}`;
  try {
    const [node] = Handlebars.parse(whole).body as unknown as readonly Node[];
    if (node?.type !== 'MustacheStatement' && node?.type !== 'BlockStatement') return { fault: node?.type ?? 'empty' };
    return { call: callOf(node as CallNode) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { fault: message.split('\n').at(-1) ?? message };
  }
}
