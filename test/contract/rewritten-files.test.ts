// A finished file that says anything else than the plan and its template is told, in every format: words put in, taken out, put elsewhere,
// whether they are a fact's, the template's or nobody's. The rewritten file is that of another plan, or its own markup is changed.

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Built, buildDocument, withDocument } from '../../src/flows/build.js';
import { type Format, type RenderedFile, renderFiles, verifyFiles } from '../../src/flows/render.js';
import { projectWith } from '../support/compose.js';
import { withContent } from '../support/pdf-content.js';

const plan = `type: quyet-dinh
year: 2026
unit: { kind: phường, name: Hoa Ban, parent: { kind: tỉnh, name: Trung Sơn } }
contact: { address: Số 1 đường Hoa Ban, phone: "0200" }
signatory: { capacity: KT, position: Phó Chủ tịch, name: Lò Thị Mai Hương }
decision:
  number: "7"
  date: 2026-02-05
  subject: Ban hành {{plan.title}}
  citations:
    - { kind: Luật, name: Tổ chức chính quyền địa phương, number: 72/2025/QH15, date: 2025-06-16 }
    - { kind: Nghị định, number: 63/2010/NĐ-CP, date: 2010-06-08, issuer: Chính phủ, subject: về kiểm soát thủ tục hành chính }
  proposal: Văn phòng HĐND và UBND phường
  articles:
    - Ban hành kèm theo Quyết định này {{plan.title}}.
    - Quyết định này có hiệu lực kể từ ngày ký.
    - Ông Lò Văn Tám và các bộ phận liên quan chịu trách nhiệm thi hành.
  recipients: [Như Điều 3, UBND tỉnh, Lò Thị Mai Hương, A]
  archive: VT
plan:
  subject: Cải cách thủ tục hành chính năm {{year}} của {{unit}}
  content:
    - title: Mục đích
      text: Rút ngắn thời gian giải quyết hồ sơ cho người dân, theo chỉ tiêu tại Phụ lục kèm theo.
    - title: Yêu cầu
      content:
        - Mỗi việc có một người làm.
        - Mỗi việc có một ngày xong.
    - title: Nhiệm vụ
      content:
        - table: tasks
tasks:
  columns: nhiem-vu-6
  groups:
    - title: Công khai thủ tục
      items:
        - { task: Niêm yết danh mục, lead: Văn phòng, support: Bộ phận Một cửa, product: "1", deadline: Quý I }
        - { task: Rà soát hồ sơ, lead: Tư pháp, support: Văn phòng, product: "5", deadline: Quý II }
    - title: Kiểm tra
      items:
        - { task: Kiểm tra tiếp nhận, lead: Văn phòng, product: Biên bản, deadline: Quý III }
annexes:
  - title: Phương tiện ứng trực
    content:
      - tasks:
          caption: Phương tiện của phường
          columns:
            - { role: number, title: STT, width: 8 }
            - { role: task, title: Tên phương tiện, width: 50 }
            - title: Số có tại
              columns:
                - { role: a, title: Kho, width: 20 }
                - { role: b, title: Bến, width: 20 }
          items:
            - { task: Xuồng máy, a: "2", b: "3" }
            - { task: Áo phao, a: "40", b: "60" }
  - title: Chỉ tiêu năm {{year}}
    orientation: landscape
    content:
      - indicators:
          columns: chi-tieu-5
          items:
            - { name: Hồ sơ nộp trực tuyến, unit: "%", target: "84,5", agency: Bộ phận Một cửa }
            - { name: Hồ sơ số hóa, unit: hồ sơ, target: "1.250", agency: Văn phòng }
  - title: Danh sách tổ công tác
    content: [Tổ trưởng là Phó Chủ tịch., A, "5"]
`;

const formats: readonly Format[] = ['docx', 'pdf', 'html'];

async function builtOf(text: string): Promise<Built> {
  const { value, diagnostics } = await buildDocument(projectWith({ 'plan.yaml': text }), 'plan.yaml');
  if (!value) throw new Error(JSON.stringify(diagnostics));
  return value;
}

/** Exchanges two texts wherever they stand. */
const exchanged = (text: string, a: string, b: string): string =>
  text.replaceAll(a, '\u0001').replaceAll(b, a).replaceAll('\u0001', b);

const inserted = (before: string, line: string) => (text: string) => text.replace(before, `${line}\n${before}`);
const replaced = (from: string, to: string) => (text: string) => text.replace(from, to);

let built: Built;

beforeAll(async () => {
  built = await builtOf(plan);
});

async function told(files: readonly RenderedFile[], by: Built = built): Promise<string[]> {
  const { diagnostics } = await verifyFiles(by, files);
  return diagnostics.filter(({ severity }) => severity === 'error').map(({ code, message }) => `${code} ${message.vi}`);
}

test.each(formats)('a whole %s is proven', async (format) => {
  expect(await told((await renderFiles(built, { formats: [format] })).files)).toEqual([]);
  expect(await told((await renderFiles(built, { formats: [format], split: true })).files)).toEqual([]);
});

const rewritings: readonly (readonly [string, (text: string) => string])[] = [
  [
    'articles exchanged',
    (text) =>
      exchanged(
        text,
        'Quyết định này có hiệu lực kể từ ngày ký.',
        'Ông Lò Văn Tám và các bộ phận liên quan chịu trách nhiệm thi hành.',
      ),
  ],
  ['tasks exchanged', (text) => exchanged(text, 'Niêm yết danh mục', 'Rà soát hồ sơ')],
  [
    'rows of indicators exchanged',
    (text) =>
      exchanged(
        text,
        '- { name: Hồ sơ nộp trực tuyến, unit: "%", target: "84,5", agency: Bộ phận Một cửa }',
        '- { name: Hồ sơ số hóa, unit: hồ sơ, target: "1.250", agency: Văn phòng }',
      ),
  ],
  ['targets exchanged', (text) => exchanged(text, '84,5', '1.250')],
  ['products "1" and "5" exchanged', (text) => exchanged(text, 'product: "1"', 'product: "5"')],
  ['a short product changed', replaced('product: "1"', 'product: "2"')],
  ['a short recipient changed', replaced('Hương, A]', 'Hương, B]')],
  ['a short line of an annex changed', replaced('A, "5"]', 'B, "5"]')],
  ['a short figure of an annex changed', replaced('A, "5"]', 'A, "1"]')],
  ['short lines of an annex exchanged', replaced('A, "5"]', '"5", A]')],
  [
    'citations exchanged',
    (text) => {
      const [a, b] = [...text.matchAll(/^ {4}- \{ kind: .*$/gm)].map(([line]) => line);
      return exchanged(text, a as string, b as string);
    },
  ],
  ['recipients exchanged', replaced('Như Điều 3, UBND tỉnh', 'UBND tỉnh, Như Điều 3')],
  ['sections exchanged', (text) => exchanged(text, 'Mỗi việc có một người làm.', 'Mỗi việc có một ngày xong.')],
  ['titles exchanged', (text) => exchanged(text, 'title: Mục đích', 'title: Yêu cầu')],
  ['heads of columns exchanged', (text) => exchanged(text, 'title: Kho', 'title: Bến')],
  ['heads of two rows exchanged', (text) => exchanged(text, 'title: Tên phương tiện', 'title: Số có tại')],
  ['a head otherwise', replaced('title: Kho', 'title: Bãi')],
  ['a caption otherwise', replaced('caption: Phương tiện của', 'caption: Phương tiện tại')],
  ['groups exchanged', (text) => exchanged(text, 'title: Công khai thủ tục', 'title: Kiểm tra')],
  ['annexes exchanged', (text) => exchanged(text, 'title: Chỉ tiêu năm {{year}}', 'title: Danh sách tổ công tác')],
  ['"không" put in', replaced('này có hiệu lực', 'này không có hiệu lực')],
  ['"không" at the end', replaced('chịu trách nhiệm thi hành.', 'chịu trách nhiệm thi hành không.')],
  ['a sentence put in', replaced('kể từ ngày ký.', 'kể từ ngày ký. Bãi bỏ các quy định trước đây.')],
  ['an article put in', inserted('    - Ông Lò', '    - Giao Văn phòng theo dõi.')],
  [
    'a row put in',
    inserted(
      '        - { task: Rà soát',
      '        - { task: Tổ chức hội nghị, lead: Văn phòng, product: Báo cáo, deadline: Quý IV }',
    ),
  ],
  ['a row twice', (text) => text.replace(/^( {8}- \{ task: Rà soát.*)$/m, '$1\n$1')],
  [
    'an indicator put in',
    inserted(
      '            - { name: Hồ sơ số hóa',
      '            - { name: Điểm hài lòng, unit: "%", target: "90", agency: Văn phòng }',
    ),
  ],
  ['a recipient put in', replaced('[Như Điều 3, ', '[Như Điều 3, Báo Trung Sơn, ')],
  [
    'a cell filled',
    replaced('lead: Văn phòng, product: Biên bản', 'lead: Văn phòng, support: Tư pháp, product: Biên bản'),
  ],
  ['another unit', replaced('name: Hoa Ban', 'name: Hoa Lan')],
  ['another kind of unit', replaced('kind: phường', 'kind: xã')],
  [
    'another signatory, who is also a recipient',
    (text) => exchanged(text, 'name: Lò Thị Mai Hương', 'name: Lò Văn Tám'),
  ],
  ['another position', replaced('position: Phó Chủ tịch', 'position: Phó Chủ tịch Thường trực')],
  ['another capacity', replaced('{ capacity: KT, position: Phó Chủ tịch, ', '{ ')],
  ['another number', replaced('number: "7"', 'number: "17"')],
  ['another day', replaced('2026-02-05', '2026-02-15')],
  ['another address', replaced('Số 1 đường', 'Số 11 đường')],
  ['another subject', replaced('thủ tục hành chính năm', 'thủ tục hành chính, chuyển đổi số năm')],
  ['an annex put in', (text) => `${text}  - title: Kinh phí\n    content: [Ngân sách phường.]\n`],
  ['an annex left out', (text) => text.slice(0, text.indexOf('  - title: Danh sách'))],
  ['marked urgent', replaced('year: 2026\n', 'year: 2026\nurgency: khan\n')],
  ['a word left out', replaced('Ông Lò Văn Tám', 'Lò Văn Tám')],
];

describe.each(formats)('the %s of another plan', (format) => {
  test.each(rewritings)('%s', async (_, change) => {
    expect(change(plan)).not.toBe(plan);
    const { files } = await renderFiles(await builtOf(change(plan)), { formats: [format] });
    expect(await told(files)).not.toEqual([]);
  });
});

const xmlChanges: readonly (readonly [string, (xml: string) => string])[] = [
  ['a word put in', replaced('này có hiệu lực', 'này không có hiệu lực')],
  ['a word of the template taken out', replaced('QUYẾT ĐỊNH:', 'QUYẾT:')],
  ['a number of an article', replaced('Điều 2.', 'Điều 3.')],
  ['the motto', replaced('Độc lập - Tự do', 'Tự do - Độc lập')],
  ['a label', replaced('Nơi nhận:', 'Nơi gửi:')],
  ['two words run together', replaced('có hiệu lực', 'cóhiệu lực')],
  ['a unit in the letterhead alone', replaced('PHƯỜNG HOA BAN', 'PHƯỜNG HOA LAN')],
  ['a paragraph twice', (xml) => xml.replace(/<w:p>(?:(?!<\/w:p>).)*kể từ ngày ký(?:(?!<\/w:p>).)*<\/w:p>/s, '$&$&')],
  [
    'a paragraph at the end',
    (xml) => xml.replace(/(<w:sectPr>(?:(?!<w:sectPr>).)*<\/w:body>)/s, '<w:p><w:r><w:t>Đã sửa.</w:t></w:r></w:p>$1'),
  ],
  [
    'words in a text box',
    replaced(
      '<w:body>',
      '<w:body><w:p><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>Mật</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>',
    ),
  ],
  ['heads of a named table exchanged', (xml) => exchanged(xml, 'Cơ quan chủ trì', 'Cơ quan phối hợp')],
  [
    'a number that Word sets',
    (xml) =>
      xml.replace(
        /(<w:p><w:pPr><w:pStyle[^>]*>)((?:(?!<\/w:pPr>).)*<\/w:pPr>)/s,
        '$1<w:numPr><w:numId w:val="1"/></w:numPr>$2',
      ),
  ],
  [
    'a sign of a symbol font',
    replaced(
      '<w:t xml:space="preserve">Văn phòng</w:t>',
      '<w:t>Văn phòng</w:t><w:sym w:font="Wingdings" w:char="F04A"/>',
    ),
  ],
  ['a hidden row', (xml) => xml.replace(/<w:tr><w:trPr>(?=(?:(?!<w:tr>).)*Rà soát hồ sơ)/s, '$&<w:hidden/>')],
  [
    'a row taken out as a tracked change',
    (xml) => xml.replace(/<w:tr><w:trPr>(?=(?:(?!<w:tr>).)*Rà soát hồ sơ)/s, '$&<w:del/>'),
  ],
  ['a picture over the words', replaced('<w:p>', '<w:p><w:r><w:drawing><wp:anchor/></w:drawing></w:r>')],
  [
    'an equation behind the words',
    replaced('Rà soát hồ sơ</w:t></w:r>', 'Rà soát hồ sơ</w:t></w:r><m:oMath><m:r><m:t>+5</m:t></m:r></m:oMath>'),
  ],
  ['a table that floats', replaced('<w:tblPr>', '<w:tblPr><w:tblpPr w:tblpX="1" w:tblpY="1"/>')],
  [
    'words taken out as a tracked change',
    (xml) =>
      xml.replace(
        /<w:r>((?:(?!<w:r>).)*)<w:t([^>]*)>([^<]*hiệu lực[^<]*)<\/w:t><\/w:r>/s,
        '<w:del><w:r>$1<w:delText$2>$3</w:delText></w:r></w:del>',
      ),
  ],
];

const asDocx = (files: readonly RenderedFile[], part: RegExp, change: (xml: string) => string): RenderedFile[] =>
  files.map((file) => {
    const parts = unzipSync(file.bytes);
    const name = Object.keys(parts).find(
      (each) =>
        part.test(each) && change(strFromU8(parts[each] as Uint8Array)) !== strFromU8(parts[each] as Uint8Array),
    );
    if (name === undefined) throw new Error('nothing changed');
    const xml = change(strFromU8(parts[name] as Uint8Array));
    return { ...file, bytes: zipSync({ ...parts, [name]: strToU8(xml) }) };
  });

test.each(xmlChanges)('the markup of a .docx: %s', async (_, change) => {
  const { files } = await renderFiles(built, { formats: ['docx'] });
  expect(await told(asDocx(files, /^word\/document\.xml$/, change))).not.toEqual([]);
});

/** As a run of the text has it; other files leave the order of properties to chance. */
const unseenBy: readonly (readonly [string, string])[] = [
  ['hidden', '<w:vanish/>'],
  ['struck out', '<w:strike/>'],
  ['struck out twice', '<w:dstrike w:val="true"/>'],
  ['of the colour of paper', '<w:color w:val="FFFFFF"/>'],
  ['nearly of the colour of paper', '<w:color w:val="FAFAFA"/>'],
  ['of the light colour of the theme', '<w:color w:val="FFFFFF" w:themeColor="background1"/>'],
  ['black on black', '<w:color w:val="000000"/><w:shd w:val="clear" w:fill="000000"/>'],
  ['on black, without a colour', '<w:shd w:val="clear" w:fill="000000"/>'],
  ['raised to an exponent', '<w:vertAlign w:val="superscript"/>'],
  ['raised', '<w:position w:val="12"/>'],
  ['drawn as signs', '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'],
  ['too small', '<w:sz w:val="2"/>'],
  ['without width', '<w:w w:val="1"/>'],
  ['piled on each other', '<w:spacing w:val="-400"/>'],
];

/** What a field has reckoned, and will again. */
const asField = (code: string, words: string) => (xml: string) =>
  xml.replace(
    new RegExp(`<w:r>((?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?)(<w:t[^>]*>[^<]*${words}[^<]*</w:t>)</w:r>`),
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r>$1$2</w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`,
  );

test.each([
  ['=90+1', true],
  ['QUOTE "khác"', true],
  ['DATE \\@ "dd/MM/yyyy"', true],
  ['HYPERLINK "https://example.org"', false],
])('words of a .docx that the field %s has reckoned', async (code, isTold) => {
  const { files } = await renderFiles(built, { formats: ['docx'] });
  const all = await told(asDocx(files, /^word\/document\.xml$/, asField(code, 'Rà soát hồ sơ')));
  expect(all.some((each) => each.startsWith('verify/unseen-text'))).toBe(isTold);
});

describe.each(unseenBy)('words of a .docx that are %s', (_, properties) => {
  test.each(['Rà soát hồ sơ', 'Mỗi việc có một ngày xong.', 'Danh sách tổ công tác'.toUpperCase(), '(Kèm theo '])(
    '%s',
    async (words) => {
      const { files } = await renderFiles(built, { formats: ['docx'] });
      const changed = asDocx(files, /^word\/document\.xml$/, (xml) =>
        xml.replace(
          new RegExp(`<w:r>(?=(?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?<w:t[^>]*>[^<]*${words.replace('(', '\\(')})`),
          `$&<w:rPr>${properties}</w:rPr>`,
        ),
      );
      const all = await told(changed);
      expect(all.some((each) => each.startsWith('verify/unseen-text'))).toBe(true);
      expect(all.length).toBeGreaterThan(1);
    },
  );
});

test('words of a .docx that a style hides', async () => {
  const { files } = await renderFiles(built, { formats: ['docx'] });
  const changed = asDocx(files, /^word\/styles\.xml$/, (xml) =>
    xml.replace(/(<w:style [^>]*w:styleId="cell"[^>]*>(?:(?!<\/w:style>).)*<w:rPr>)/s, '$1<w:vanish/>'),
  );
  expect((await told(changed)).filter((each) => each.startsWith('verify/unseen-text')).length).toBeGreaterThan(5);
});

test.each([
  ['drawn as nothing', (text: string) => text.replace(/BT /, 'BT 3 Tr ')],
  ['of the colour of paper', (text: string) => text.replace(/0 g/, '1 g')],
  ['too small', (text: string) => text.replace(/\/(\w+) [\d.]+ Tf/, '/$1 1 Tf')],
  ['covered', (text: string) => `${text}1 g 0 0 500 500 re f\n`],
])('words of a .pdf that are %s', async (_, change) => {
  const { files } = await renderFiles(built, { formats: ['pdf'] });
  const changed = files.map((file) => ({ ...file, bytes: withContent(file.bytes, change) }));
  expect((await told(changed)).some((each) => each.startsWith('verify/other-markup'))).toBe(true);
});

test('words in the header and foot of a .docx', async () => {
  const { files } = await renderFiles(built, { formats: ['docx'] });
  const changed = asDocx(files, /^word\/header\d*\.xml$/, (xml) =>
    xml.replace('</w:hdr>', '<w:p><w:r><w:t>Bản nháp</w:t></w:r></w:p></w:hdr>'),
  );
  expect(await told(changed)).not.toEqual([]);
  const foot = asDocx(files, /^word\/footer\d*\.xml$/, replaced('Số 1 đường', 'Số 2 đường'));
  expect(await told(foot)).not.toEqual([]);
});

test.each([
  ['a word put in', replaced('này có hiệu lực', 'này không có hiệu lực')],
  ['a word of the template', replaced('QUYẾT ĐỊNH:', 'QUYẾT:')],
  ['text in no page', replaced('</body>', '<p>Hết hiệu lực</p></body>')],
  ['text behind the pages', (html: string) => `${html}Hết hiệu lực`],
  ['text kept from readers', replaced('</svg>', '<g aria-hidden="true"><text x="90" y="90">Mật</text></g></svg>')],
  ['a style that adds words', replaced('</style>', 'td::after{content:" (bỏ)"}</style>')],
  ['a style that hides words', replaced('</style>', 'text { visibility: hidden; }\n</style>')],
  ['a second style', replaced('</head>', '<style>text { display: none; }</style></head>')],
  ['a style within the page', replaced('<figure', '<style>text { display: none; }</style><figure')],
  [
    'a hidden word',
    (html: string) => html.replace(/<text (?=(?:(?!<\/text>).)*kể từ ngày ký)/, '<text visibility="hidden" '),
  ],
  [
    'a word without display',
    (html: string) => html.replace(/<text (?=(?:(?!<\/text>).)*kể từ ngày ký)/, '<text style="display:none" '),
  ],
  ['a hidden page', replaced('<figure ', '<figure hidden="" ')],
  ['a word struck out', (html: string) => html.replace('Quyết định này có', '<del>Quyết định này có</del>')],
  [
    'a word of the colour of paper',
    (html: string) => html.replace(/<tspan (?=font-size[^>]*>[^<]*kể từ ngày ký)/, '<tspan fill="#ffffff" '),
  ],
  ['a word too small', (html: string) => html.replace(/font-size="[\d.]+"(?=>[^<]*kể từ ngày ký)/, 'font-size="1"')],
  ['a picture over the words', replaced('</svg>', '<rect x="0" y="0" width="500" height="500" fill="#ffffff"/></svg>')],
  ['a script', replaced('</body>', '<script>document.title = 1</script></body>')],
  ['text drawn at last', replaced('</svg>', '<text x="90" y="90">Mật</text></svg>')],
])('the markup of an .html: %s', async (_, change) => {
  const { files } = await renderFiles(built, { formats: ['html'] });
  const changed = files.map((file) => ({ ...file, bytes: strToU8(change(strFromU8(file.bytes))) }));
  expect(changed).not.toEqual(files);
  expect(await told(changed)).not.toEqual([]);
});

/** Composing itself gone wrong: the file says what the document says, and the plan says otherwise. */
describe.each(formats)('a document composed otherwise, as %s', (format) => {
  test.each(rewritings.slice(0, 16))('%s', async (_, change) => {
    const { document } = await builtOf(change(plan));
    const wrong = withDocument(built, document);
    const { files } = await renderFiles(wrong, { formats: [format] });
    expect(await told(files, wrong)).not.toEqual([]);
  });
});
