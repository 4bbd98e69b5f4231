// Word files as offices make them: lists, merged cells, changes, text boxes, notes, controls. Made here as XML; texts are invented.

import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { at, codes, importBytes } from '../../support/import.js';
import { cell, landscape, para, portrait, run, table, textBox, wordForm } from '../../support/word-form.js';

const title = [
  para('KẾ HOẠCH'),
  para('Cải cách năm 2026 trên địa bàn xã An Hòa'),
  para('UBND xã lập kế hoạch như sau:'),
  para('I. NỘI DUNG'),
].join('');

const imported = (body: string, more: Partial<Parameters<typeof wordForm>[0]> = {}) =>
  importBytes(wordForm({ body: title + body, ...more }), 'cu.docx');

const content = async (body: string, more: Partial<Parameters<typeof wordForm>[0]> = {}) =>
  at((await imported(body, more)).imported, 'plan.content.0.content');

const cells = (...texts: string[]) => texts.map((text) => cell(text)).join('');
const row = (inner: string, properties = '') =>
  `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${inner}</w:tr>`;
const merged = (text: string, properties: string) => `<w:tc><w:tcPr>${properties}</w:tcPr>${para(text)}</w:tc>`;
const head = row(cells('STT', 'Nội dung công việc', 'Thời gian thực hiện'));

describe('paragraphs', () => {
  test('lists show their numbers and bullets as text', async () => {
    const numbering = `<?xml version="1.0"?><w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0">
      <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
      <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl>
      <w:lvl w:ilvl="2"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum>
      <w:num w:numId="4"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
    const item = (level: number, text: string) =>
      para(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="4"/></w:numPr>`);
    expect(
      await content(
        item(0, 'Văn phòng') +
          item(1, 'theo dõi;') +
          item(2, 'hằng tháng;') +
          item(1, 'báo cáo.') +
          item(0, 'Các thôn thực hiện.'),
        {
          files: { 'word/numbering.xml': numbering },
        },
      ),
    ).toEqual([
      { title: 'Văn phòng', content: [{ text: 'theo dõi;', content: '- hằng tháng;' }, { text: 'báo cáo.' }] },
      { text: 'Các thôn thực hiện.' },
    ]);
  });

  test('no-break hyphens, as files of before had them in codes, are hyphens', async () => {
    const code = '<w:r><w:t>theo Kế hoạch số 15/KH</w:t><w:noBreakHyphen/><w:t>UBND của xã.</w:t></w:r>';
    expect(await content(para([code]))).toBe('theo Kế hoạch số 15/KH-UBND của xã.');
  });

  test('faces of runs and of styles; a break keeps its line', async () => {
    const styles = '<w:style w:type="character" w:styleId="Dam"><w:name w:val="Dam"/><w:rPr><w:b/></w:rPr></w:style>';
    expect(
      await content(
        para([
          run('Câu có '),
          run('chữ đậm', '<w:rStyle w:val="Dam"/>'),
          run(' và '),
          run('chữ nghiêng', '<w:i/>'),
          run('.'),
          '<w:r><w:br/></w:r>',
          run('Dòng hai.'),
        ]),
        { styles },
      ),
    ).toBe('Câu có **chữ đậm** và *chữ nghiêng*.\nDòng hai.');
  });

  test('what is left out or is no Unicode is told with its words', async () => {
    const body = para([
      run('Giữ '),
      run('gạch ', '<w:strike/>'),
      run('ẩn ', '<w:vanish/>'),
      '<w:ins w:id="1" w:author="a"><w:r><w:t>95%</w:t></w:r></w:ins>',
      '<w:del w:id="2" w:author="a"><w:r><w:delText>80%</w:delText></w:r></w:del>',
    ]);
    const old = (face: string, text: string) => para([run(text, `<w:rFonts w:ascii="${face}" w:hAnsi="${face}"/>`)]);
    const { imported: plan, diagnostics } = await imported(
      body +
        old('.VnTime', '¤n ®Þnh ®êi sèng') +
        old('.VnTime', 'Nhà ở và khoán') +
        para('An to', '') +
        old('VNI-Times', 'Naâng cao'),
    );
    expect(at(plan, 'plan.content.0.content')).toContain('Giữ 95%');
    const told = (code: string) => diagnostics.find((each) => each.code === `import/${code}`)?.message.vi ?? '';
    expect(told('struck-text')).toContain('"gạch"');
    expect(told('hidden-text')).toContain('"ẩn"');
    expect(told('tracked-changes')).toMatch(/thêm \("95%"\).*xóa \("80%"\)/);
    expect(told('legacy-letters')).toContain('("¤n ®Þnh ®êi sèng", "Naâng cao")');
  });

  test('raised figures stay apart from what they stand behind', async () => {
    const up = (text: string) => run(text, '<w:vertAlign w:val="superscript"/>');
    expect(
      await content(
        para([run('Rộng 120 m'), up('2'), run('; 10'), up('6'), run(' đồng; 10'), up('10'), run('; Sở'), up('1')]),
      ),
    ).toBe('Rộng 120 m²; 10⁶ đồng; 10^10; Sở1');
  });

  test('a table kept as text keeps the places of empty cells', async () => {
    const rows = [row(cells('Nguồn', '', 'Quý II')), row(cells('Ngân sách', '', '12'))];
    const { imported: plan } = await imported(para('Kinh phí:') + table(3, ...rows));
    expect(plan?.yaml).toContain('Ngân sách |  | 12');
  });

  test('blanks of a form are no second side', async () => {
    const dotted = '<w:tabs><w:tab w:val="left" w:leader="dot" w:pos="9000"/></w:tabs>';
    const tab = (before: string, after: string) => [run(before), '<w:r><w:tab/></w:r>', run(after)];
    const { imported: plan, diagnostics } = await imported(
      para('1. Một việc.') +
        para(tab('Nơi nhận:', 'TM. ỦY BAN NHÂN DÂN')) +
        para(tab('- Lưu: VT.', 'CHỦ TỊCH')) +
        para(tab('', 'Lò Văn Minh')) +
        para('Ghi chú:') +
        para(tab('Họ và tên:', 'Chức vụ:'), dotted) +
        para(tab('Nơi ở:', '………………')),
    );
    expect(plan?.yaml).toContain('Họ và tên: Chức vụ:');
    expect(plan?.yaml).toContain('Nơi ở: ………………');
    expect(codes(diagnostics).join()).toContain('import/leader-dots');
  });

  test('changes are taken as accepted and told; hidden text and field codes are left out', async () => {
    const body = para([
      run('Giữ '),
      `<w:ins w:id="1" w:author="a">${run('thêm ')}</w:ins>`,
      '<w:del w:id="2" w:author="a"><w:r><w:delText>bỏ </w:delText></w:r></w:del>',
      run('ẩn ', '<w:vanish/>'),
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>',
      run('3'),
      '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    ]);
    const found = await imported(body);
    expect(at(found.imported, 'plan.content.0.content')).toBe('Giữ thêm 3');
    expect(codes(found.diagnostics)).toEqual(expect.arrayContaining(['import/tracked-changes', 'import/hidden-text']));
  });

  test('content controls, links, text boxes once, footnotes', async () => {
    const notes =
      '<?xml version="1.0"?><w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="2"><w:p><w:r><w:t>Theo số liệu của xã.</w:t></w:r></w:p></w:footnote></w:footnotes>';
    const body =
      `<w:sdt><w:sdtContent>${para('Trong khung điền.')}</w:sdtContent></w:sdt>` +
      para([
        run('Xem '),
        `<w:hyperlink>${run('trang của xã')}</w:hyperlink>`,
        '<w:r><w:footnoteReference w:id="2"/></w:r>',
        run('.'),
      ]) +
      para([textBox(para('Trong hộp.'))]);
    expect(await content(body, { files: { 'word/footnotes.xml': notes } })).toBe(
      'Trong khung điền.\nXem trang của xã[1].\nTrong hộp.\n[1] Theo số liệu của xã.',
    );
  });

  test('text of page headers is told, page numbers are not', async () => {
    const found = await imported(para('Một câu.'), { header: para('Trang 2'), footer: para('Tài liệu nội bộ của xã') });
    expect(at(found.imported, 'plan.content.0.content')).toBe('Một câu.');
    const told = found.diagnostics.filter(({ code }) => code === 'import/page-header');
    expect(told.map(({ message }) => message.vi)).toEqual([
      'Đã bỏ chữ ở đầu trang, chân trang: "Tài liệu nội bộ của xã".',
    ]);
  });

  test('the prefix of the namespace may be another', async () => {
    const xml = `<?xml version="1.0"?><x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body>${[
      'KẾ HOẠCH',
      'Thử năm 2026 trên địa bàn xã An Hòa',
      'Một câu.',
    ]
      .map((text) => `<x:p><x:r><x:t>${text}</x:t></x:r></x:p>`)
      .join('')}</x:body></x:document>`;
    const found = await importBytes(zipSync({ 'word/document.xml': strToU8(xml) }), 'cu.docx');
    expect(at(found.imported, 'plan.content')).toEqual(['Một câu.']);
  });
});

describe('tables', () => {
  test('a merged row is a group; cells merged down keep their text in the first row, and that is told', async () => {
    const found = await imported(
      table(
        3,
        head,
        row(cell('I') + merged('Nhóm một', '<w:gridSpan w:val="2"/>')),
        row(cell('1') + cell('Việc a') + merged('Quý I', '<w:vMerge w:val="restart"/>')),
        row(cell('2') + cell('Việc b') + merged('', '<w:vMerge/>')),
      ),
    );
    expect(at(found.imported, 'tasks.groups')).toEqual([
      { title: 'Nhóm một', items: [{ task: 'Việc a', deadline: 'Quý I' }, { task: 'Việc b' }] },
    ]);
    expect(codes(found.diagnostics)).toContain('bảng 1, dòng 4 import/merged-cells');
  });

  test('widths and alignment of the columns come along', async () => {
    const centred = (text: string) => `<w:tc>${para(text, '<w:jc w:val="center"/>')}</w:tc>`;
    const found = await imported(
      table(3, head, row(cell('1') + cell('a') + centred('Quý I')), row(cell('2') + cell('b') + centred('Quý II'))),
    );
    expect(at(found.imported, 'tasks.columns.2')).toEqual({
      role: 'deadline',
      title: 'Thời gian thực hiện',
      width: 52.9,
      align: 'center',
    });
  });

  test('a letterhead without lines is read line by line; a section on its side turns the annex', async () => {
    const letterhead = table(
      2,
      row(
        cell(para('ỦY BAN NHÂN DÂN') + para('XÃ AN HÒA') + para('Số: 9/KH-UBND')) +
          cell(
            para('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM') +
              para('Độc lập - Tự do - Hạnh phúc') +
              para('An Hòa, ngày 05 tháng 3 năm 2026'),
          ),
      ),
    );
    const annex = para('Phụ lục') + para('CHỈ TIÊU NĂM 2026') + para('Một câu.');
    const bytes = wordForm({
      body: `${letterhead}${title}${para('Một câu.', `<w:sectPr>${portrait}</w:sectPr>`)}${annex}`,
      section: landscape,
    });
    const found = await importBytes(bytes, 'cu.docx');
    expect(found.imported?.plan).toMatchObject({
      unit: { kind: 'xã', name: 'An Hòa' },
      plan: { number: '9', date: '2026-03-05' },
    });
    expect(at(found.imported, 'annexes.0.orientation')).toBe('landscape');
  });

  test('a table in a cell keeps its words as lines of the cell', async () => {
    const inner = table(2, row(cells('trong một', 'trong hai')));
    const found = await imported(
      table(3, head, row(cell('1') + `<w:tc>${para('Việc')}${inner}${para('')}</w:tc>` + cell('Quý I'))),
    );
    expect(at(found.imported, 'tasks.items.0.task')).toBe('Việc\ntrong một\ntrong hai');
  });
});

describe('hostile files', () => {
  const W = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>';
  const file = (xml: string) => zipSync({ 'word/document.xml': strToU8(xml) });
  const refused = async (bytes: Uint8Array) => {
    const started = performance.now();
    const { imported: value, diagnostics } = await importBytes(bytes, 'la.docx');
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(value).toBeUndefined();
    return diagnostics.map(({ code, severity }) => `${severity} ${code}`).at(-1);
  };

  test.each([
    ['a bomb', () => zipSync({ 'word/document.xml': new Uint8Array(200_000_000).fill(32) }), 'error import/too-large'],
    [
      'entities',
      () => file(`<!DOCTYPE a [<!ENTITY b "c">]>${W}&b;</w:body></w:document>`),
      'error import/xml-document-type',
    ],
    ['depth', () => file(W + '<w:sdt><w:sdtContent>'.repeat(100_000)), 'error import/xml-too-deep'],
    [
      'a million elements',
      () => file(`${W}${'<w:p/>'.repeat(1_000_000)}</w:body></w:document>`),
      'error import/xml-too-large',
    ],
    [
      'one endless paragraph',
      () => file(`${W}<w:p><w:r><w:t>KẾ HOẠCH ${'a '.repeat(100_000)}</w:t></w:r></w:p></w:body></w:document>`),
      'error import/too-large',
    ],
    ['tags that do not match', () => file(`${W}<w:p></w:body></w:document>`), 'error import/xml-not-well-formed'],
    ['no text in it', () => zipSync({ 'a.xml': strToU8('<a/>') }), 'error import/not-word'],
  ])(
    '%s',
    async (_name, make, code) => {
      expect(await refused(make())).toBe(code);
    },
    30_000,
  );

  test('relations to the outside are not followed', async () => {
    const rels =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="x" Target="http://127.0.0.1:9/a.xml" TargetMode="External"/></Relationships>';
    const found = await imported(
      para('Một câu.', '<w:sectPr><w:footerReference w:type="first" r:id="rId9"/></w:sectPr>'),
      { files: { 'word/_rels/document.xml.rels': rels } },
    );
    expect(at(found.imported, 'plan.content.0.content')).toBe('Một câu.');
  });
});

test('pictures are left out, and that is told', async () => {
  const picture =
    '<w:p><w:r><w:drawing><wp:inline xmlns:wp="w"><a:blip xmlns:a="a" r:embed="rId9"/></wp:inline></w:drawing></w:r></w:p>';
  const told = (await imported(`${para('Một dòng.')}${picture}`)).diagnostics;
  expect(codes(told)).toContain('import/pictures');
  expect(codes((await imported(para('Một dòng.'))).diagnostics)).not.toContain('import/pictures');
});
