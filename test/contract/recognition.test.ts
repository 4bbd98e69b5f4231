// One text, one recognition: what check sees in a document (unit, number, symbol, date, kinds, citations, annexes) is what import writes into
// the plan, wherever both say something.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { buildView } from '../../src/check/view/build-view.js';
import { documentFacts } from '../../src/check/view/document-facts.js';
import { citationsIn } from '../../src/recognise/citations.js';
import { isoDate } from '../../src/text/date.js';
import { root } from '../support/compose.js';
import { importBytes } from '../support/import.js';
import { hasShared, sharedFolder } from '../support/seeds.js';
import { checkData, readSource } from '../unit/check/check-text.js';

interface Seen {
  readonly unit?: string | undefined;
  readonly number?: string | undefined;
  readonly date?: string | undefined;
  readonly authority?: string | undefined;
  readonly annexes: number;
}

// biome-ignore lint/suspicious/noExplicitAny: a plan as import writes it
type Drafted = any;

const fold = (text: string | undefined): string | undefined => text?.normalize('NFC').toLowerCase();

/** Types that a text of the kind may be of; a decision without articles is kept as text. */
const kinds: Readonly<Record<string, readonly string[]>> = {
  QUYẾT: ['quyet-dinh', 'quyet-dinh-thuong', 'quy-che', 'van-ban-khac'],
  KẾ: ['ke-hoach'],
  BÁO: ['bao-cao'],
  TỜ: ['to-trinh'],
  THÔNG: ['thong-bao'],
};

async function bothSee(bytes: Uint8Array, file: string) {
  const view = buildView(readSource(bytes, file), checkData);
  const facts = documentFacts(view);
  const line = view.lines.find(({ role }) => role === 'number-line')?.text;
  const titles = view.lines.filter(({ role }) => role === 'title-kind').map(({ text }) => text.trim());
  const tokens = view.lines.flatMap(({ text }) => citationsIn(text).map(({ token }) => token));
  const { imported, diagnostics } = await importBytes(bytes, file);
  const plan: Drafted = imported?.plan ?? {};
  const main: Drafted = plan.decision ?? plan.document ?? plan.plan ?? {};
  const unsure = diagnostics.some(({ code, severity }) => code === 'import/unit' && severity === 'warning');
  const cited = [...JSON.stringify(main.citations ?? []).matchAll(/"number":"([^"]+)"/g)].map((match) => match[1]);
  const check: Seen = {
    unit: facts.unit && `${facts.unit.kind} ${facts.unit.name}`,
    number: line === undefined ? undefined : (/số\s*:\s*(\d+)/iu.exec(line)?.[1] ?? ''),
    date: facts.signed?.day === undefined ? undefined : isoDate({ month: 1, ...facts.signed, day: facts.signed.day }),
    authority: facts.authority,
    annexes: view.texts.filter(({ kind }) => kind === 'annex').length,
  };
  const draft: Seen = {
    unit: unsure || !plan.unit ? undefined : `${plan.unit.kind} ${plan.unit.name}`,
    number: main.number === undefined ? '' : String(main.number),
    date: /^\d{4}-\d\d-\d\d$/.test(main.date ?? '') ? main.date : undefined,
    authority: plan.authority,
    annexes: plan.annexes?.length ?? 0,
  };
  return { check, draft, titles, tokens, cited, type: plan.type, there: imported !== undefined };
}

function agree({ check, draft, titles, tokens, cited, type }: Awaited<ReturnType<typeof bothSee>>): void {
  if (check.unit !== undefined && draft.unit !== undefined) expect(fold(draft.unit)).toBe(fold(check.unit));
  const titled = titles.length > 0 || type === 'cong-van';
  if (check.number !== undefined && titled) expect(draft.number).toBe(check.number);
  if (check.date !== undefined && draft.date !== undefined) expect(draft.date).toBe(check.date);
  if (check.date !== undefined && titles.length > 0) expect(draft.date).toBe(check.date);
  const [first = ''] = titles;
  const expected = Object.entries(kinds).find(([word]) => first.startsWith(`${word} `))?.[1];
  if (expected !== undefined) expect(expected).toContain(type);
  for (const each of cited) expect(tokens.map((token) => token.replace(/\s/g, ''))).toContain(each?.replace(/\s/g, ''));
  if (titles.length > 0) expect(draft.annexes).toBe(check.annexes);
}

const head = (agency: string, number: string, date: string, kind: string, rest: string): string =>
  `${agency}\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nSố: ${number}\n${date}\n\n${kind}\n\nChăm sóc cây xanh năm 2026\n\n${rest}`;
const plan =
  'I. NHIỆM VỤ\n1. Trồng cây.\n\nNơi nhận:\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nNguyễn Văn Đông\n';
const decision =
  'CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ BẾN TRE\n\nCăn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư;\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Trồng cây.\n\nNơi nhận:\n- Lưu: VT.\n\nCHỦ TỊCH\n\nNguyễn Văn Đông\n';
const today = 'Bến Tre, ngày 20 tháng 01 năm 2026';

/** Letterheads of our own: the agency, what both must see of it. */
const letterheads: readonly (readonly [string, string, string | undefined])[] = [
  ['two lines', head('ỦY BAN NHÂN DÂN\nXÃ BẾN TRE', '15/KH-UBND', today, 'KẾ HOẠCH', plan), 'xã Bến Tre'],
  ['one line', head('UBND XÃ BẾN TRE', '15/KH-UBND', today, 'KẾ HOẠCH', plan), 'xã Bến Tre'],
  ['a decision', head('ỦY BAN NHÂN DÂN\nXÃ BẾN TRE', '7/QĐ-UBND', today, 'QUYẾT ĐỊNH', decision), 'xã Bến Tre'],
  ['an open number', head('UBND XÃ BẾN TRE', '   /QĐ-UBND', today, 'QUYẾT ĐỊNH', decision), 'xã Bến Tre'],
  ['a special zone', head('UBND ĐẶC KHU HÒN NGỌC', '15/KH-UBND', today, 'KẾ HOẠCH', plan), 'đặc khu Hòn Ngọc'],
  ['a province', head('ỦY BAN NHÂN DÂN\nTỈNH HOA LƯ', '15/KH-UBND', today, 'KẾ HOẠCH', plan), 'tỉnh Hoa Lư'],
  ['an agency below it', head('UBND XÃ BẾN TRE\nPHÒNG KINH TẾ', '15/KH-PKT', today, 'KẾ HOẠCH', plan), 'xã Bến Tre'],
  [
    'a department and its school',
    head('UBND TỈNH HOA LƯ\nSỞ GIÁO DỤC VÀ ĐÀO TẠO', '15/KH-SGDĐT', today, 'KẾ HOẠCH', plan),
    'tỉnh Hoa Lư',
  ],
  [
    'an annex',
    head('UBND XÃ BẾN TRE', '15/KH-UBND', today, 'KẾ HOẠCH', `${plan}\nPHỤ LỤC SỐ 1\n\nDanh sách cây\n\nCây đa.\n`),
    'xã Bến Tre',
  ],
];

test.each(letterheads)('a letterhead: %s', async (_name, text, unit) => {
  const seen = await bothSee(new TextEncoder().encode(text), 'a.txt');
  expect(seen.there).toBe(true);
  expect([seen.check.unit, seen.draft.unit].map(fold)).toEqual([fold(unit), fold(unit)]);
  agree(seen);
});

test('an open number is filled from no other text', async () => {
  const text = head('UBND XÃ BẾN TRE', '    /QĐ-UBND', today, 'QUYẾT ĐỊNH', decision).replace(
    'Điều 1. Trồng cây.',
    'Điều 1. Sửa đổi Quy định ban hành kèm theo Quyết định số 118/QĐ-UBND ngày 05/3/2025 của Ủy ban nhân dân xã.',
  );
  const { check, draft } = await bothSee(new TextEncoder().encode(text), 'a.txt');
  expect([check.number, draft.number]).toEqual(['', '']);
});

const own = [path.join(root, 'test/samples/quyet-dinh-2025.txt')];
test.each(own.map((file) => [path.basename(file), file]))('%s', async (_name, file) => {
  agree(await bothSee(new Uint8Array(readFileSync(file)), path.basename(file)));
});

const folders = ['seeds', 'reference', 'cases/word', 'cases/word-real'].filter((folder) => hasShared(folder));
const files = folders.flatMap((folder) =>
  readdirSync(sharedFolder(folder))
    .filter((name) => /\.(?:docx|txt)$/.test(name))
    .map((name) => path.join(sharedFolder(folder), name)),
);

/** What no reader takes is told by import and check alike. */
function readable(bytes: Uint8Array, name: string): boolean {
  try {
    readSource(bytes, name);
    return true;
  } catch {
    return false;
  }
}

test.skipIf(files.length === 0)(
  'files of others, beside the project',
  async () => {
    const told: string[] = [];
    let met = 0;
    for (const file of files) {
      const name = path.basename(file);
      const bytes = new Uint8Array(readFileSync(file));
      // a collection of models of texts is no text
      if (name.startsWith('nd30-') || !readable(bytes, name)) continue;
      try {
        const seen = await bothSee(bytes, name);
        if (!seen.there) continue;
        met += 1;
        agree(seen);
      } catch (error) {
        told.push(`${name}: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
      }
    }
    expect(told).toEqual([]);
    expect(met).toBeGreaterThan(30);
  },
  120_000,
);
