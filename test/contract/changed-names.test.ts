// One list of what has changed (templates/reorganisation), one answer: what check, import and roll-over say of a name is the same.

import { expect, test } from 'vitest';
import { checkContext } from '../../src/check/check-document.js';
import { isNotJudged } from '../../src/check/rule.js';
import { changedTerms } from '../../src/check/rules/law/changed-terms.js';
import { goneBodiesRule } from '../../src/check/rules/law/gone-bodies.js';
import { importFile } from '../../src/flows/import.js';
import { projectWith } from '../support/compose.js';
import { roll } from '../support/roll.js';
import { checkData, readLines, register } from '../unit/check/check-text.js';

/** In a plan of a xã of Đồng Nai, which is a city since 30/4/2026, signed in January 2027: the words, and what they are by then. */
const changed: readonly (readonly [line: string, words: string, now: string])[] = [
  ['Sở Tài nguyên và Môi trường đo đạc.', 'Sở Tài nguyên và Môi trường', 'Sở Nông nghiệp và Môi trường'],
  ['Mời Sở NN&PTNT dự lễ trồng cây.', 'Sở NN&PTNT', 'Sở Nông nghiệp và Môi trường'],
  ['Sở Giao thông vận tải cắm biển báo.', 'Sở Giao thông vận tải', 'Sở Xây dựng'],
  ['Sở KH&ĐT thẩm định vốn.', 'Sở KH&ĐT', 'Sở Tài chính'],
  ['Đề nghị Sở Thông tin và Truyền thông lắp loa.', 'Sở Thông tin và Truyền thông', 'Sở Khoa học và Công nghệ'],
  ['Theo dõi hướng dẫn mới của Bộ LĐTBXH.', 'Bộ LĐTBXH', 'Bộ Nội vụ'],
  ['Bộ Giao thông vận tải cấp vốn sửa cầu.', 'Bộ Giao thông vận tải', 'Bộ Xây dựng'],
  ['Ủy ban Dân tộc hỗ trợ giống ngô.', 'Ủy ban Dân tộc', 'Bộ Dân tộc và Tôn giáo'],
  ['UBND huyện giao chỉ tiêu trồng cây.', 'UBND huyện', 'UBND thành phố'],
  ['Huyện ủy chỉ đạo ngày hội.', 'Huyện ủy', 'Thành ủy hoặc Đảng ủy xã, phường'],
  ['Báo cáo Văn phòng Chính phủ số liệu kiểm soát TTHC.', 'Văn phòng Chính phủ', 'Bộ Tư pháp'],
  ['Tăng hồ sơ dịch vụ công mức độ 3, 4.', 'mức độ 3, 4', 'dịch vụ công trực tuyến một phần, toàn trình'],
];

/** Told of the time before, titles, and names that are as they were. */
const right: readonly string[] = [
  'Hồ sơ của Sở Tài nguyên và Môi trường trước đây xếp vào kho.',
  'Áp dụng Thông tư số 15/2023/TT-BTNMT ngày 13/12/2023 của Bộ Tài nguyên và Môi trường.',
  'Áp dụng Quyết định số 7/QĐ-BKHĐT ngày 06/01/2022 của Bộ Kế hoạch và Đầu tư.',
  'Văn phòng Chính phủ tổ chức hội nghị trồng cây.',
  'Làm theo mẫu của Văn phòng Chính phủ tại Công văn số 11/VPCP-KSTT về kiểm soát TTHC.',
  'Sở Tài chính, Sở Nông nghiệp và Môi trường, Bộ Tư pháp hướng dẫn; trực chữa cháy mức độ 4.',
];

/** Nobody can say for certain: looked at, never judged. */
const doubtful: readonly (readonly [line: string, words: string])[] = [
  ['Lập biểu số 06a/VPCP/KSTT đúng hạn.', 'biểu số 06a/VPCP/KSTT'],
  ['Bộ phận Một cửa lau bàn ghế.', 'Bộ phận Một cửa'],
];

const lines = [...changed.map(([line]) => line), ...right, ...doubtful.map(([line]) => line)];
const document = `ỦY BAN NHÂN DÂN
XÃ LA NGÀ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 15/KH-UBND
La Ngà, ngày 20 tháng 01 năm 2027
KẾ HOẠCH
Trồng cây năm 2027
${lines.map((line) => `- ${line}`).join('\n')}
Nơi nhận:
- UBND thành phố Đồng Nai;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Lò Thị Hoa`;

const plan = `type: ke-hoach
year: 2026
unit: { kind: xã, name: La Ngà, parent: { kind: tỉnh, name: Đồng Nai } }
authority: committee
plan:
  date: 2026-01-20
  subject: Trồng cây năm {{year}}
  content:
${lines.map((line) => `    - ${JSON.stringify(line)}`).join('\n')}
  recipients: [UBND tỉnh]
  archive: VT
signatory: { name: Lò Thị Hoa }
`;

/** Words and answer of what is told. */
type Told = readonly [words: string, now: string];

const quoted = /"([^"]+)"/u;
const tellsOf = (list: readonly { message: { vi: string }; remedy?: { vi: string } | undefined }[]): Told[] =>
  list.map(({ message, remedy }) => [
    quoted.exec(message.vi)?.[1] ?? '',
    /^Nay là ([^;]+?)(?:; .*)?\.(?: Nói lúc trước .*)?$/u.exec(remedy?.vi ?? '')?.[1] ?? '',
  ]);

const expected: Told[] = changed.map(([, words, now]) => [words, now]);

async function checked(): Promise<Told[]> {
  const { value } = await projectWith({}).load('units');
  if (!value) throw new Error('the units do not load');
  const input = { document: readLines(document), source: 'docx', file: 'a.txt', register, units: value.units } as const;
  const context = checkContext(input, checkData);
  const found = [goneBodiesRule, changedTerms].flatMap((rule) => {
    const outcome = rule.check(context);
    if (isNotJudged(outcome)) throw new Error('not judged');
    return outcome.filter(({ line }) => line?.text.startsWith('-'));
  });
  return tellsOf(found);
}

test('check, import and roll-over give one answer for each name; what was so then, nobody speaks of', async () => {
  const rolled = await roll(plan, { year: 2027, day: '2027-01-20' });
  const ofNames = (rolled.value?.rolled.decisions ?? []).filter(({ place }) => place?.path?.startsWith('plan.content'));
  const told = ofNames.filter(({ code }) => code === 'rollover/actor-gone' || code === 'rollover/term-gone');
  expect(tellsOf(told)).toEqual(expected);

  const imported = await importFile(projectWith({}), new TextEncoder().encode(document), 'a.txt');
  const notes = (imported.value?.notes ?? []).filter(({ code }) => code === 'import/name-changed');
  expect(tellsOf(notes)).toEqual(expected);
  // the document is of a day on which they were wrong already
  expect(new Set(notes.map(({ severity }) => severity))).toEqual(new Set(['warning']));

  expect((await checked()).sort()).toEqual([...expected].sort());

  // what is doubtful is to be looked at in both drafts
  const looked = doubtful.map(([, words]) => words);
  const inDraft = ofNames.filter(({ code }) => code === 'rollover/actor-to-check');
  const inImport = (imported.value?.notes ?? []).filter(({ code }) => code === 'import/name-to-check');
  for (const list of [inDraft, inImport]) {
    expect(tellsOf(list).map(([words]) => words)).toEqual(looked);
    expect(new Set(list.map(({ severity }) => severity))).toEqual(new Set(['info']));
  }
});

test('a name that was right on the day of the document is told as news, not as a fault of it', async () => {
  const before = document
    .replace('tháng 01 năm 2027', 'tháng 01 năm 2025')
    .replace('năm 2027', 'năm 2025')
    .replace('thành phố Đồng Nai', 'tỉnh Đồng Nai');
  const imported = await importFile(projectWith({}), new TextEncoder().encode(before), 'a.txt');
  const notes = (imported.value?.notes ?? []).filter(({ code }) => code === 'import/name-changed');
  const severityOf = (words: string): string | undefined =>
    notes.find(({ message }) => message.vi.includes(`"${words}"`))?.severity;
  expect(severityOf('Sở Tài nguyên và Môi trường')).toBe('info');
  // gone since 2022
  expect(severityOf('mức độ 3, 4')).toBe('warning');
});
