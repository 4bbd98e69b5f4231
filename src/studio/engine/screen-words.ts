// What a fault says to do in the screen, where its own remedy names options of the command line or keys of the plan file. By code; all
// other faults say it in words that hold everywhere.

import type { Localized } from '../../diagnostics/index.js';

export interface ScreenWords {
  readonly message?: Localized;
  /** Absent: there is nothing to do in the screen. */
  readonly remedy?: Localized;
}

const number: Localized = {
  vi: 'Ghi số và ngày ký ở màn hình Phát hành, hoặc vào ô "Số" và "Ngày" của văn bản.',
  en: 'Give number and date in the screen Issue, or in the fields of the text.',
};
const unitsForm: Localized = {
  vi: 'Tải bảng đơn vị trống ở bước 1 của màn hình này, chép số liệu vào đúng cột rồi chọn lại tệp.',
  en: 'Take the blank table of step 1, copy the values into its columns, choose the file again.',
};
const signatory: Localized = {
  vi: 'Sửa quyền hạn và chức vụ ở mục Người ký, thẻ Chung của màn hình Soạn.',
  en: 'Mend capacity and position of the signatory, in General.',
};
const intoForm: Localized = {
  vi: 'Bấm "Tới chỗ này" rồi ghi vào ô; ô chưa có thì chọn ở "+ Thêm mục …".',
  en: 'Go there and fill the field; add it by "+ Add …" where it is not there.',
};
const textTab: Localized = {
  vi: 'Mở thẻ Mã ở màn hình Soạn, tới dòng đó để sửa.',
  en: 'Open the tab Text and mend that line.',
};
const citation: Localized = {
  vi: 'Ghi đủ số, ký hiệu, ngày của văn bản ở mục Căn cứ, thẻ của văn bản; luật thì ghi ngày.',
  en: 'Give number and date of the cited document in its row of Citations; of a law the date.',
};
const rule: Localized = {
  vi: 'Chọn quy tắc tính ở ô "Quy tắc" của dòng hoặc bảng chỉ tiêu, hoặc tự ghi chỉ tiêu.',
  en: 'Choose a rule for the row or table of indicators, or write the target.',
};

const activeForm: Localized = {
  vi: 'Mở mẫu bằng Word, bỏ phần này đi, lưu lại rồi chọn lại tệp.',
  en: 'Open the form in Word, take this out, save it and choose the file again.',
};

export const screenWords: Readonly<Record<string, ScreenWords>> = {
  'batch/no-fact': { remedy: unitsForm },
  'check/capacity-fits': { remedy: signatory },
  'check/no-rule': { remedy: { vi: 'Chọn mức ở thẻ Quy tắc kiểm tra.', en: 'Choose in the tab Rules.' } },
  'check/signatory-name': {
    remedy: {
      vi: 'Ghi họ tên thật của người ký; đúng là tên thật thì tắt quy tắc này ở màn hình Thiết lập, thẻ Quy tắc kiểm tra.',
      en: 'Write who really signs; if it is a real name, switch the rule off in Settings, Rules.',
    },
  },
  'check/table-as-text': {
    remedy: {
      vi: 'Bấm "Tới chỗ này", xóa dòng chữ rồi thêm một bảng nhiệm vụ hoặc chỉ tiêu vào nội dung, hoặc viết thành câu.',
      en: 'Go there, take the line out and add a table of tasks or indicators, or write a sentence.',
    },
  },
  'check/too-large-pdf': {
    remedy: { vi: 'Chọn tệp Word (.docx) của văn bản thay cho PDF.', en: 'Choose the Word file instead.' },
  },
  'check/unknown-format': {
    remedy: {
      vi: 'Chọn tệp Word (.docx), PDF hoặc văn bản (.txt).',
      en: 'Choose a Word file, a PDF or a text.',
    },
  },
  'figures/no-columns': {
    remedy: {
      vi: 'Tải bảng số liệu trống ở bước 1 của màn hình Sang năm, điền rồi chọn lại tệp.',
      en: 'Take the blank workbook of step 1, fill it in, choose it again.',
    },
  },
  'file/not-a-plan': {
    message: { vi: 'Đây không phải tệp kế hoạch.', en: 'This is not a plan file.' },
    remedy: {
      vi: 'Mở tệp này ở màn hình Bắt đầu, ô "Mở kế hoạch năm trước".',
      en: 'Open it in the screen Start, "Open last year’s plan".',
    },
  },
  'form/add-in': { remedy: activeForm },
  'form/command-field': { remedy: activeForm },
  'form/control': { remedy: activeForm },
  'form/data-source': { remedy: activeForm },
  'form/embedded-object': { remedy: activeForm },
  'form/file-field': { remedy: activeForm },
  'form/inserted-file': { remedy: activeForm },
  'form/no-tags': {
    remedy: {
      vi: 'Xem "Các thẻ ghi được vào mẫu" ở bước 1, hoặc tải mẫu có sẵn để sửa.',
      en: 'See the places of step 1, or take the form to start from.',
    },
  },
  'form/outside-link': { remedy: activeForm },
  'form/remote-picture': { remedy: activeForm },
  'form/remote-template': { remedy: activeForm },
  'issue/already-there': {
    message: { vi: 'Kế hoạch đã có số hoặc ngày khác.', en: 'The plan has another number or date already.' },
    remedy: { vi: 'Kiểm tra lại; muốn thay thì bấm "Thay số, ngày đã có".', en: 'Look again, or replace them.' },
  },
  'issue/bad-date': { remedy: { vi: 'Ghi ngày/tháng/năm, ví dụ 20/01/2027.', en: 'Write day/month/year.' } },
  'issue/bad-number': { remedy: { vi: 'Chỉ ghi phần số, ví dụ 15.', en: 'The number alone, such as 15.' } },
  'issue/layout': { remedy: number },
  'issue/no-citation-date': { remedy: citation },
  'issue/no-citation-number': { remedy: citation },
  'issue/no-date': { remedy: number },
  'issue/no-number': { remedy: number },
  'issue/no-signatory': {
    remedy: { vi: 'Ghi họ tên ở mục Người ký, thẻ Chung.', en: 'Name the signatory in General.' },
  },
  'plan/authority': {
    message: {
      vi: 'Thẩm quyền ban hành không hợp với cơ quan ban hành.',
      en: 'The authority does not fit the agency that issues.',
    },
    remedy: {
      vi: 'Sửa "Thẩm quyền ban hành" hoặc "Cơ quan" của đơn vị ở thẻ Chung.',
      en: 'Mend authority or agency in General.',
    },
  },
  'plan/missing-fact': { remedy: intoForm },
  'plan/no-table': { remedy: textTab },
  'plan/unplaced-table': { remedy: textTab },
  'plan/unused-part': {
    remedy: { vi: 'Bỏ phần này, hoặc chọn loại văn bản khác ở thẻ Chung.', en: 'Take it out, or choose another type.' },
  },
  'rollover/backwards': { remedy: { vi: 'Ghi năm sau năm của kế hoạch.', en: 'Give a later year.' } },
  'rollover/direction-unclear': {
    remedy: {
      vi: 'Chọn ở dòng chỉ tiêu số cao hơn hay thấp hơn là tốt, hoặc ghi chỉ tiêu.',
      en: 'Say in its row whether more or less is better, or write the target.',
    },
  },
  'rollover/no-assigned': {
    remedy: {
      vi: 'Ghi mức giao vào bảng số liệu rồi đưa bảng vào lại, hoặc tự ghi chỉ tiêu ở dòng này.',
      en: 'Write the assigned target into the workbook and give it again, or write the target in this row.',
    },
  },
  'rollover/no-reading': { remedy: rule },
  'rollover/rule-does-not-fit': { remedy: rule },
  'signatory/acting-position': { remedy: signatory },
  'signatory/deputy-of-unused': { remedy: signatory },
  'signatory/no-position': { remedy: signatory },
  'signatory/tm-without-collective': {
    message: {
      vi: 'TM. chỉ dùng khi UBND quyết định tập thể; Chủ tịch ban hành thì ký thẳng chức vụ.',
      en: 'TM. is for collective decisions; a chairman signs as such.',
    },
    remedy: signatory,
  },
  'text/bad-braces': {
    remedy: {
      vi: 'Bấm "Tới chỗ này" rồi xóa dấu {{ }} viết sai, hoặc sửa như mẫu: {{year}}, {{unit}}.',
      en: 'Go there; take the braces out, or write {{year}}, {{unit}}.',
    },
  },
  'units/no-rule': { remedy: rule },
  'units/none': { remedy: unitsForm },
  'units/unknown-column': { remedy: unitsForm },
  'units/unknown-sheet': { remedy: unitsForm },
};
