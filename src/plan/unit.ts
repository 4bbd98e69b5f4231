// The administrative unit that issues a plan, and the tree above it. Holds the three levels before 1/7/2025 (tỉnh, huyện, xã) and
// the two since (Luật Tổ chức chính quyền địa phương 72/2025/QH15): a unit just names its parent.

import { z } from 'zod';
import { patternOf } from '../text/pattern.js';
import { text } from './scalars.js';
import { state } from './statement.js';

/** Kinds of units in lower case, from the top down. */
export const unitKinds = [
  'tỉnh',
  'thành phố',
  'quận',
  'huyện',
  'thị xã',
  'phường',
  'xã',
  'thị trấn',
  'đặc khu',
] as const;

export type UnitKind = (typeof unitKinds)[number];

/** 1 commune, 2 district (until 1/7/2025), 3 province. A city may be either of the last two; it is taken for a province. */
export type UnitLevel = 1 | 2 | 3;

const unitLevels: Readonly<Record<UnitKind, UnitLevel>> = {
  tỉnh: 3,
  'thành phố': 3,
  quận: 2,
  huyện: 2,
  'thị xã': 2,
  phường: 1,
  xã: 1,
  'thị trấn': 1,
  'đặc khu': 1,
};

/** @param kind in any case; undefined for words that are no kind */
export function levelOfKind(kind: UnitKind): UnitLevel;
export function levelOfKind(kind: string): UnitLevel | undefined;
export function levelOfKind(kind: string): UnitLevel | undefined {
  return unitLevels[kind.toLowerCase() as UnitKind];
}

/** A province or a city under the central government; of a city below a province, before 1/7/2025, its superior tells. */
export const isTopKind = (kind: string | undefined): boolean => kind !== undefined && levelOfKind(kind) === 3;

/** For patterns, the longest first: `thị trấn` before `thị xã` before `xã`. */
export const unitKindWords = [...unitKinds].sort((a, b) => b.length - a.length).join('|');

/** An agency below the committee that issues in its own name, with its own seal (`Phòng Kinh tế`, `Trung tâm Phục vụ hành chính công`). */
const agencySchema = z
  .strictObject({
    name: text('name').meta({ title: 'tên cơ quan', description: 'Ví dụ: Trung tâm Phục vụ hành chính công' }),
    symbol: text('name').meta({ title: 'chữ viết tắt trong ký hiệu', description: 'Ví dụ: TTPVHCC' }),
    head: text('name', 'within').meta({ title: 'chức vụ người đứng đầu', description: 'Ví dụ: Giám đốc' }),
    superior: text('name', 'within').optional().meta({
      title: 'cơ quan chủ quản ghi ở trên',
      description: 'Chỉ ghi khi không phải UBND của đơn vị: tên đầy đủ; none: không ghi dòng nào',
    }),
    collective: text('name', 'within').optional().meta({
      title: 'tập thể mà người ký thay mặt',
      description: 'Chữ sau TM., khi authority: committee. Ví dụ: Ban Chỉ đạo',
    }),
  })
  .meta({ title: 'cơ quan ban hành không phải UBND' });

export interface Unit {
  kind: UnitKind;
  name: string;
  namedAfter?: 'number' | 'person' | 'event' | undefined;
  place?: string | undefined;
  symbol?: string | undefined;
  parent?: Unit | undefined;
  agency?: z.output<typeof agencySchema> | undefined;
}

export const unitSchema: z.ZodType<Unit> = z
  .strictObject({
    kind: state(z.enum(unitKinds), 'name', 'within').meta({
      title: 'loại đơn vị hành chính',
      description: 'Ví dụ: phường',
    }),
    name: text('name').meta({ title: 'tên riêng', description: 'Không kèm loại đơn vị. Ví dụ: Sao Mai' }),
    namedAfter: z.enum(['number', 'person', 'event']).optional().meta({
      title: 'tên theo số, tên người hay sự kiện',
      description: 'Khi đó địa danh và tên gọi viết đủ cả "Phường", "Quận" (NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.4.a)',
    }),
    place: text('name').optional().meta({ title: 'địa danh', description: 'Chỉ ghi khi khác tên đơn vị' }),
    symbol: text('name', 'within')
      .optional()
      .meta({ title: 'chữ viết tắt trong ký hiệu', description: 'Mặc định UBND' }),
    get parent(): z.ZodOptional<z.ZodType<Unit>> {
      return state(unitSchema.optional().meta({ title: 'đơn vị cấp trên trực tiếp' }), 'name', 'within');
    },
    agency: agencySchema.optional(),
  })
  .meta({ id: 'unit', title: 'đơn vị hành chính' });

// Kinds and names of units as people write and shorten them, read alike everywhere: `TP.HCM`, `TPHCM`, `T.P Hồ Chí Minh`, `tp Huế`.

/** How a name goes on after a kind that runs into it: `TPHCM`, `TP.HCM`. */
const HCM = '[hH]\\.?\\s?[cC]\\.?\\s?[mM](?!\\p{L})';

/** For patterns with the flags `i` and `u`: a kind, whole or short, up to its end, the longest first. */
const writtenKind = `(?:(?:${unitKindWords.replaceAll(' ', '\\s+')})(?!\\p{L})|t(?:\\.\\s?)?p(?!\\p{L})\\.?|t\\.?p\\.?(?=${HCM}))`;

/** The kind of a unit in running text or in a line of capitals: "xã hội", "hợp tác xã", "đô thị xã", "Huyện ủy" name no unit. */
export const kindInText = `(?<!\\p{L})(?<!tác\\s)(?<!đô\\s)(${writtenKind})(?!\\s+(?:hội|ủy|uỷ|đoàn|đội)(?!\\p{L}))`;

/** Between a kind and its name. */
export const betweenKindAndName = `(?:(?<=\\.)\\s*|\\s+|(?=${HCM}))`;

/** @param written what `writtenKind` matched */
export const isShortKind = (written: string): boolean => /^t(?:\.\s?)?p\.?$/iu.test(written);

/** @param written what `writtenKind` matched: `Thành  phố`, `TP.`, `t.p` */
export function kindOfWritten(written: string): UnitKind {
  return isShortKind(written) ? 'thành phố' : (written.toLowerCase().replace(/\s+/g, ' ') as UnitKind);
}

const shortName = patternOf(`^${HCM}\\.?$`, 'iu');

/** `HCM` → `Hồ Chí Minh`; any other name as it is. */
export const nameInFull = (name: string): string => (shortName.test(name.trim()) ? 'Hồ Chí Minh' : name);

const kindAndName = patternOf(`^(${writtenKind})${betweenKindAndName}(\\S.*)$`, 'isu');

/** Kind and name of all of a text, the name in its own letters: `TP. Đà Nẵng`; undefined where it does not begin with a kind. */
export function readWrittenUnit(text: string): { readonly kind: UnitKind; readonly name: string } | undefined {
  const match = kindAndName.exec(text.normalize('NFC').trim());
  if (!match) return undefined;
  const [, written = '', rest = ''] = match;
  return { kind: kindOfWritten(written), name: nameInFull(rest.replace(/\s+/g, ' ').trim()) };
}
