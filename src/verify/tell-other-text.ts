// What a file says otherwise than its document, as it is told.

import type { Diagnostic } from '../diagnostics/index.js';
import type { OtherText } from './other-text.js';

const short = (text: string): string => (text.length > 90 ? `${text.slice(0, 90)}…` : text);

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
  }[kind];
  return {
    code: kind === 'moved' ? 'verify/wrong-order' : 'verify/other-text',
    severity: 'error',
    ...(path === undefined ? {} : { place: { path } }),
    message,
    remedy: {
      vi: 'Không phát hành bản này; lập lại bản khác từ kế hoạch.',
      en: 'Do not issue this; build it again from the plan.',
    },
  };
}
