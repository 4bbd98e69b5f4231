// What a Word form may use, as lines for people: names with what they print, blocks, statements, helpers.

import { formBlocks, formCalls } from './form-blocks.js';
import { formNames, type NameShape, type Shapes } from './form-names.js';

export interface ListedTag {
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
