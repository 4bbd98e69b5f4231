// The names a Word form may use, with what each prints, in Vietnamese: those of the document templates (compose/view) and the rows of
// the plan's tables. Checked against by `check-form`, listed for people, and compared with the real views by a test.

export interface NameShape {
  readonly vi: string;
  /** A text, a list to loop over, a group of names, or only there to be asked with {{#if}}. */
  readonly kind: 'text' | 'list' | 'group' | 'flag';
  /** Of a group; of each entry of a list, none if its entries are texts. */
  readonly names?: Readonly<Record<string, NameShape>>;
  /** Not there in every plan: to be asked for with {{#if}} first. */
  readonly optional?: boolean;
  /** Takes any name: nobody knows them before a plan is there. */
  readonly open?: boolean;
}

export type Shapes = Readonly<Record<string, NameShape>>;

const text = (vi: string): NameShape => ({ kind: 'text', vi });
const flag = (vi: string): NameShape => ({ kind: 'flag', vi });
const list = (vi: string, names?: Shapes): NameShape => ({ kind: 'list', vi, ...(names ? { names } : {}) });
const group = (vi: string, names: Shapes, optional = false): NameShape => ({
  kind: 'group',
  vi,
  names,
  ...(optional ? { optional } : {}),
});

const unitNames = (parents: number): Shapes => ({
  kind: text('cấp: phường, xã …'),
  name: text('tên riêng'),
  place: text('địa danh ghi trên văn bản'),
  committee: text('Ủy ban nhân dân phường …'),
  committeeShort: text('UBND phường …'),
  chairman: text('Chủ tịch Ủy ban nhân dân phường …'),
  chairmanShort: text('Chủ tịch UBND phường …'),
  ...(parents > 0
    ? { parent: { ...group('đơn vị cấp trên', unitNames(parents - 1), true), kind: 'group' as const } }
    : {}),
});

/** @param deep how many divisions may still stand within each other */
const articleNames = (deep: number): Shapes => ({
  division: flag('đúng nếu là phần, chương, mục, tiểu mục'),
  label: text('chữ và số của phần, chương, mục: Chương II'),
  title: text('tên điều; tên phần, chương, mục'),
  number: text('số của điều'),
  text: text('lời văn'),
  content: flag('có khoản, điểm (in bằng {{content}})'),
  articles: list('các điều trong phần, chương, mục', deep > 0 ? articleNames(deep - 1) : undefined),
});

const instrument = (vi: string, own: Shapes = {}): NameShape =>
  group(vi, {
    kind: text('tên loại: Quyết định, Kế hoạch …'),
    subject: text('trích yếu'),
    addressees: list('các nơi kính gửi'),
    citations: list('các căn cứ', { lead: text('chữ mở đầu: Căn cứ'), text: text('văn bản được căn cứ') }),
    proposal: text('lời văn dòng đề nghị'),
    proposedBy: text('cơ quan đề nghị'),
    opening: text('đoạn mở đầu'),
    articles: list('các điều; phần, chương, mục có các điều', articleNames(3)),
    content: flag('có nội dung (in bằng {{content "…"}})'),
    recipients: list('các nơi nhận'),
    archive: text('nơi lưu: VT, …'),
    drafter: group('người soạn thảo', { initials: text('ký hiệu'), copies: text('số bản') }, true),
    ...own,
  });

const rowNames = (roles: readonly string[]): Shapes => ({
  group: flag('đúng nếu là dòng tên nhóm'),
  level: text('cấp của dòng, từ 0'),
  number: text('số thứ tự, số của nhóm'),
  title: text('tên nhóm'),
  ...Object.fromEntries(roles.map((role) => [role, text(cellWords[role] ?? `ô "${role}" của dòng`)])),
});

/** Cells that a row may always be asked for. */
const cellWords: Readonly<Record<string, string>> = {
  task: 'nhiệm vụ',
  result: 'kết quả',
  agency: 'cơ quan thực hiện',
  lead: 'cơ quan chủ trì',
  support: 'cơ quan phối hợp',
  product: 'sản phẩm',
  deadline: 'thời hạn',
  name: 'tên chỉ tiêu',
  unit: 'đơn vị tính',
  target: 'chỉ tiêu',
  basis: 'căn cứ thực hiện',
};

export const commonRoles: readonly string[] = Object.keys(cellWords);

/**
 * @param roles further columns of the plan's own tables and of the definitions at hand
 * @param facts names of the plan's own facts, unknown without a plan
 */
export function formNames(roles: readonly string[] = [], facts?: readonly string[]): Shapes {
  const row = rowNames([...new Set([...commonRoles, ...roles])].filter((role) => role !== 'number'));
  const groups = (vi: string): NameShape =>
    list(vi, { number: text('số của nhóm'), title: text('tên nhóm'), rows: list('các dòng của nhóm', row) });
  return {
    year: text('năm kế hoạch'),
    previousYear: text('năm trước'),
    nextYear: text('năm sau'),
    unit: { ...group('đơn vị; {{unit}} in "phường …"', unitNames(2)), kind: 'text' },
    agency: {
      ...group(
        'cơ quan chuyên môn ban hành',
        { name: text('tên'), symbol: text('viết tắt'), head: text('chức danh người đứng đầu') },
        true,
      ),
      kind: 'text',
    },
    facts: {
      ...group(
        'dữ kiện riêng của kế hoạch',
        Object.fromEntries((facts ?? []).map((name) => [name, text('dữ kiện riêng')])),
      ),
      open: facts === undefined,
    },
    plan: instrument('kế hoạch', { attached: text('lời văn "Kèm theo …"') }),
    decision: instrument('quyết định'),
    document: instrument('văn bản (các loại khác)'),
    issuer: group('cơ quan ban hành', {
      superior: text('cơ quan chủ quản'),
      lines: list('các dòng tên cơ quan ở đầu trang'),
      name: text('tên trong câu'),
      symbol: text('chữ viết tắt trong ký hiệu'),
      place: text('địa danh'),
      head: text('chức danh người đứng đầu'),
      authority: text('thẩm quyền, viết đủ'),
      authorityShort: text('thẩm quyền, viết tắt'),
      collective: flag('đúng nếu tập thể ban hành'),
      whole: text('tập thể được ký thay mặt: Ủy ban nhân dân'),
    }),
    authorityLine: text('dòng thẩm quyền, chữ in hoa'),
    signature: group('chữ ký', {
      lines: list('các dòng quyền hạn, chức vụ: KT. CHỦ TỊCH …'),
      name: text('họ tên người ký'),
    }),
    symbol: text('ký hiệu: QĐ-UBND'),
    kind: text('tên loại: Quyết định'),
    numberField: text('số văn bản, hoặc chỗ trống khi chưa có'),
    dateField: text('ngày … tháng … năm …'),
    reference: text('Quyết định số … ngày … của …'),
    draft: flag('đúng nếu là bản thảo'),
    draftMark: flag('đúng nếu cần in DỰ THẢO'),
    urgency: group(
      'độ khẩn',
      { text: text('HỎA TỐC …'), width: text('bề rộng khung'), height: text('bề cao khung') },
      true,
    ),
    circulation: text('phạm vi lưu hành'),
    contact: list('các dòng địa chỉ ở cuối trang đầu'),
    settings: group('thiết lập', {
      plainAttachment: flag('kế hoạch kèm theo không có đầu trang'),
      attachmentOrientation: text('hướng giấy của kế hoạch kèm theo'),
    }),
    annexes: list('các phụ lục', {
      title: text('tên'),
      label: text('Phụ lục I'),
      attached: text('lời văn "Kèm theo …"'),
      id: text('mã'),
      orientation: text('hướng giấy'),
    }),
    tasks: list('các dòng của bảng nhiệm vụ, cả dòng tên nhóm', row),
    taskGroups: groups('các nhóm của bảng nhiệm vụ'),
    indicators: list('các dòng của bảng chỉ tiêu, cả dòng tên nhóm', row),
    indicatorGroups: groups('các nhóm của bảng chỉ tiêu'),
  };
}
