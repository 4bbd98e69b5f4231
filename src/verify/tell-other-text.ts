// What a file says otherwise than its document, as it is told.

import type { Diagnostic } from '../diagnostics/index.js';
import type { OtherText } from './other-text.js';

const short = (text: string): string => (text.length > 90 ? `${text.slice(0, 90)}…` : text);

const codes: Partial<Record<OtherText['kind'], string>> = {
  moved: 'verify/wrong-order',
  unseen: 'verify/unseen-text',
  markup: 'verify/other-markup',
};

/** @param format as people know it: `DOCX` */
export function tellOtherText({ kind, text, said, after, path }: OtherText, format: string): Diagnostic {
  const [own, due] = [short(text), short(said)];
  const [behind, behindEn] = after === '' ? ['', ''] : [`, sau "${after}"`, `, after "${after}"`];
  const message = {
    added: {
      vi: `Bản ${format} có thêm "${own}"${behind}: không có trong kế hoạch, cũng không có trong mẫu văn bản.`,
      en: `The ${format} also says "${own}"${behindEn}: neither the plan nor the template does.`,
    },
    replaced: {
      vi: `Bản ${format} ghi "${own}", đúng ra là "${due}"${behind}.`,
      en: `The ${format} says "${own}" where it should say "${due}"${behindEn}.`,
    },
    lost: { vi: `Bản ${format} thiếu "${due}"${behind}.`, en: `The ${format} lacks "${due}"${behindEn}.` },
    moved: { vi: `Bản ${format} đặt sai thứ tự "${due}".`, en: `The ${format} has "${due}" out of order.` },
    unseen: {
      vi: `Bản ${format} có chữ không thấy được trên giấy: "${own}" (chữ ẩn, quá nhỏ, cùng màu giấy hoặc bị gạch bỏ).`,
      en: `The ${format} has words that nobody sees on paper: "${own}" (hidden, too small, of the colour of paper, or struck out).`,
    },
    markup: {
      vi: `Bản ${format} có phần trình bày không do kehoach ghi: "${own}".`,
      en: `The ${format} has markup that kehoach did not write: "${own}".`,
    },
  }[kind];
  return {
    code: codes[kind] ?? 'verify/other-text',
    severity: 'error',
    ...(path === undefined ? {} : { place: { path } }),
    message,
    remedy: {
      vi: 'Không phát hành bản này; lập lại bản khác từ kế hoạch.',
      en: 'Do not issue this; build it again from the plan.',
    },
  };
}
