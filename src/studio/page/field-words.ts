// What fields show in place of what stands in the file: choices in words, dates as people write them.

/** Words for choices that are written in Latin letters in the file. */
export const choiceNames: Readonly<Record<string, string>> = {
  paper: 'văn bản giấy',
  electronic: 'văn bản điện tử',
  chairman: 'Chủ tịch UBND quyết định',
  committee: 'UBND quyết định (tập thể, ký TM.)',
  head: 'người đứng đầu cơ quan quyết định',
  khan: 'KHẨN',
  'thuong-khan': 'THƯỢNG KHẨN',
  'hoa-toc': 'HỎA TỐC',
  'xem-xong-tra-lai': 'Xem xong trả lại',
  'luu-hanh-noi-bo': 'Lưu hành nội bộ',
  portrait: 'dọc',
  landscape: 'ngang',
  long: 'ngày … tháng … năm …',
  short: 'ngày/tháng/năm',
  model: 'có tên cơ quan, Quốc hiệu',
  plain: 'chỉ có tên loại và trích yếu',
  number: 'theo số',
  person: 'tên người',
  event: 'tên sự kiện',
  continuous: 'chạy liên tục',
  restart: 'mỗi nhóm bắt đầu từ 1',
  none: 'không đánh số',
  tasks: 'bảng nhiệm vụ',
  indicators: 'bảng chỉ tiêu',
  KT: 'KT. (ký thay)',
  TL: 'TL. (thừa lệnh)',
  TUQ: 'TUQ. (thừa ủy quyền)',
  Q: 'Q. (quyền)',
  TM: 'TM. (thay mặt)',
  '': 'như có sẵn',
  true: 'có',
  false: 'không',
  off: 'tắt',
  error: 'lỗi',
  warning: 'cần xem',
  info: 'ghi chú',
  high: 'chắc chắn',
  medium: 'khá chắc',
  low: 'chưa kiểm chứng',
  left: 'trái',
  right: 'phải',
  center: 'giữa',
  justify: 'đều hai bên',
};

/** `2026-01-20` as people write it; back again where it is a whole date. */
export const shownDate = (text: string): string => {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return year ? `${day}/${month}/${year}` : text;
};
export const storedDate = (text: string): string => {
  const [, day, month, year] = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(text) ?? [];
  return year ? `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` : text;
};
