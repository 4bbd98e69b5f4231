// What is said about the tags of a form, in both languages: the words alone, apart from how each fault is found.

import type { Localized, Severity } from '../../diagnostics/index.js';

export interface TagWords {
  readonly code: string;
  readonly severity?: Severity;
  readonly message: Localized;
  readonly remedy?: Localized;
}

const words = (code: string, message: [string, string], remedy?: [string, string]): TagWords => ({
  code: `form/${code}`,
  message: { vi: message[0], en: message[1] },
  ...(remedy ? { remedy: { vi: remedy[0], en: remedy[1] } } : {}),
});

const meant = (near: string | undefined): [string, string] | undefined =>
  near === undefined ? undefined : [`Ý bạn là ${near}?`, `Did you mean ${near}?`];

export const formWords = {
  badTag(tag: string, body: string, foreign: boolean, said: string): TagWords {
    const remedy: [string, string] =
      body === ''
        ? ['Ghi tên vào giữa {{ và }}, hoặc bỏ thẻ.', 'Write a name between {{ and }}, or take it out.']
        : foreign
          ? [
              'Tên trong thẻ viết không dấu, theo danh sách của lệnh kehoach template tags.',
              'Names have plain letters: see kehoach template tags.',
            ]
          : [
              'Ví dụ đúng: {{decision.subject}}, {{#each tasks}}, {{upper kind}}.',
              'Right: {{decision.subject}}, {{#each tasks}}, {{upper kind}}.',
            ];
    return words('bad-tag', [`Thẻ ${tag} viết sai.`, `${tag} is wrong: ${said}.`], remedy);
  },

  unknownBlock: (tag: string, near: string | undefined): TagWords =>
    words('unknown-block', [`Không có khối ${tag}.`, `There is no block ${tag}.`], meant(near)),

  blockOfPages: (name: string): TagWords =>
    words(
      'block-of-pages',
      [
        `Khối "${name}" tạo trang riêng nên không đặt được vào mẫu Word.`,
        `"${name}" makes pages of its own and cannot stand in a Word form.`,
      ],
      ['Dùng {{#each …}} và các thẻ khác để tự trình bày.', 'Set it out with {{#each …}} and other tags.'],
    ),

  badBlock: (tag: string, usage: string): TagWords =>
    words(
      'bad-block',
      [`Khối ${tag} viết sai.`, `The block ${tag} is wrong.`],
      [`Ví dụ đúng: ${usage}.`, `Right: ${usage}.`],
    ),

  blockInText: (tag: string): TagWords =>
    words(
      'block-in-text',
      [`Khối ${tag} phải đứng một mình trong đoạn.`, `The block ${tag} must stand alone in its paragraph.`],
      [
        'Chuyển thẻ này (và các thẻ điều kiện quanh nó) xuống đoạn riêng.',
        'Give this tag, and conditions around it, paragraphs of their own.',
      ],
    ),

  notText(tag: string, name: string, kind: 'list' | 'group' | 'flag', inner: string): TagWords {
    const said = {
      list: [
        'là một danh sách',
        'is a list',
        `Dùng {{#each ${name}}}…{{${inner}}}…{{/each}}.`,
        `Loop over it: {{#each ${name}}}.`,
      ],
      group: [
        'là một nhóm tên, không phải chữ',
        'is a group of names',
        `Ghi rõ một tên, ví dụ {{${name}.${inner}}}.`,
        `Name one of them, such as {{${name}.${inner}}}.`,
      ],
      flag: [
        'chỉ để hỏi có hay không',
        'only says whether',
        `Dùng {{#if ${name}}}…{{/if}}.`,
        `Ask {{#if ${name}}}…{{/if}}.`,
      ],
    }[kind] as [string, string, string, string];
    const [vi, en, viRemedy, enRemedy] = said;
    return words(
      'not-a-text',
      [`${tag} ${vi}, không in ra được.`, `${tag} ${en} and cannot be printed.`],
      [viRemedy, enRemedy],
    );
  },

  notList: (name: string, lists: readonly string[]): TagWords =>
    words(
      'not-a-list',
      [`"${name}" không phải danh sách để lặp.`, `"${name}" is no list.`],
      [`Các danh sách: ${lists.join(', ')}.`, `Lists: ${lists.join(', ')}.`],
    ),

  unknownHelper: (name: string, near: string | undefined, known: readonly string[]): TagWords =>
    words(
      'unknown-helper',
      [`Không có phép "${name}".`, `There is no helper "${name}".`],
      meant(near && `"${near}"`) ?? [`Các phép: ${known.join(', ')}.`, `Helpers: ${known.join(', ')}.`],
    ),

  unknownStatement: (name: string, near: string | undefined): TagWords =>
    words(
      'unknown-statement',
      [`Không có {{#${name}}}.`, `There is no {{#${name}}}.`],
      meant(near && `{{#${near}}}`) ?? [
        'Chỉ có {{#if}}, {{#unless}}, {{#each}}, {{#with}}.',
        'There are {{#if}}, {{#unless}}, {{#each}}, {{#with}}.',
      ],
    ),

  wrongArguments: (name: string, wanted: number | undefined): TagWords =>
    words('wrong-arguments', [
      `"${name}" cần ${wanted === undefined ? 'ít nhất 1' : `đúng ${wanted}`} giá trị ở sau.`,
      `"${name}" takes ${wanted ?? 'at least 1'} argument${wanted === 1 ? '' : 's'}.`,
    ]),

  mayBeAbsent: (name: string): TagWords => ({
    ...words(
      'may-be-absent',
      [`"${name}" không phải kế hoạch nào cũng có.`, `Not every plan has "${name}".`],
      [`Đặt trong {{#if ${name}}}…{{/if}}.`, `Put it into {{#if ${name}}}…{{/if}}.`],
    ),
    severity: 'warning',
  }),

  fieldOutsideLoop: (name: string, list: string): TagWords =>
    words(
      'field-outside-loop',
      [
        `"${name}" là ô của một dòng, nhưng không nằm trong vòng lặp nào.`,
        `"${name}" is a cell of a row, but stands in no loop.`,
      ],
      [`Chỉ dùng giữa {{#each ${list}}} và {{/each}}.`, `Use it between {{#each ${list}}} and {{/each}}.`],
    ),

  unknownName: (name: string, near: string | undefined): TagWords =>
    words(
      'unknown-name',
      [`Không có tên "${name}".`, `There is no name "${name}".`],
      meant(near && `{{${near}}}`) ?? [
        'Xem các tên bằng lệnh kehoach template tags.',
        'For the names see kehoach template tags.',
      ],
    ),
};
