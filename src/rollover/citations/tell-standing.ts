// What a person has to know of one cited document at the new date, with what to write in its place.

import type { DataPath } from '../../data/yaml-source.js';
import type { Localized } from '../../diagnostics/index.js';
import { confidenceWords } from '../../doctype/confidence.js';
import { fullCitation } from '../../doctype/full-citation.js';
import { isAhead, type Judged } from '../../doctype/law-standing.js';
import { conditionalWords, doubtWords, endWords, followedWords } from '../../doctype/law-words.js';
import { type LegalRegister, numberKey } from '../../doctype/legal-register.js';
import { shortDay } from '../../text/date.js';
import type { Draft } from '../draft.js';

/** @param present numbers of the documents that the list cites and that stay */
export function tellStanding(
  draft: Draft,
  path: DataPath,
  words: string,
  judged: Judged,
  { register, day }: { readonly register: LegalRegister; readonly day: string },
  done: boolean,
  present: ReadonlySet<string>,
): void {
  const { entry, standing, successors, amenders, leaves, doubt, followers } = judged;
  if (!entry) return;
  const sure = confidenceWords[entry.confidence];
  const note = { vi: `Nguồn: ${entry.source} (${sure.vi}).`, en: `Source: ${entry.source} (${sure.en}).` };
  const tell = (code: string, severity: 'warning' | 'info', message: Localized, remedy: Localized): void =>
    draft.decide(path, {
      code: `rollover/${code}`,
      severity,
      message,
      remedy: { vi: `${remedy.vi} ${note.vi}`, en: `${remedy.en} ${note.en}` },
    });
  const proposal = successors
    .map((each) => `${fullCitation(each)}${each.shortened ? ' (trích yếu rút gọn, phải ghi đủ)' : ''}`)
    .join('; ');
  if (standing === 'replaced' || standing === 'expired') {
    const out = {
      vi: `hết hiệu lực từ ${shortDay(entry.until as string)}`,
      en: `is out of force since ${shortDay(entry.until as string)}`,
    };
    const remedy = done
      ? { vi: `Đã thay bằng: ${proposal}. Kiểm tra lại.`, en: `Replaced by: ${proposal}. Check it.` }
      : successors.length > 0
        ? { vi: `Đề nghị dẫn: ${proposal}.`, en: `Proposed: ${proposal}.` }
        : entry.replacedBy.length > 0
          ? {
              vi: `Được cho là thay bằng ${entry.replacedBy.join(', ')}: tra cứu rồi dẫn đủ.`,
              en: `Believed replaced by ${entry.replacedBy.join(', ')}: look it up.`,
            }
          : { vi: 'Tra cứu văn bản thay thế hoặc bỏ căn cứ này.', en: 'Look for what follows it, or delete it.' };
    tell(
      'citation-out-of-force',
      // an abridged subject has to be completed by hand before it is printed
      done && successors.every((each) => !each.shortened) ? 'info' : 'warning',
      { vi: `${words} ${out.vi}.`, en: `${words} ${out.en}.` },
      remedy,
    );
    return;
  }
  if (standing === 'ended') {
    tell(
      'citation-ended',
      'warning',
      { vi: `${words} chỉ đến hết năm ${entry.ends}.`, en: `${words} ran to the end of ${entry.ends}.` },
      { vi: 'Tìm văn bản của giai đoạn, của năm tiếp theo hoặc bỏ.', en: 'Look for what follows it, or delete it.' },
    );
    return;
  }
  if (standing === 'not-yet') {
    tell(
      'citation-not-yet',
      'warning',
      {
        vi: `${words} có hiệu lực từ ${shortDay(entry.from as string)}, sau ngày ${shortDay(day)}.`,
        en: `${words} takes effect on ${shortDay(entry.from as string)}.`,
      },
      { vi: 'Chỉ dẫn khi ký từ ngày đó.', en: 'Cite it only when signing from that day on.' },
    );
  }
  if (leaves !== undefined) {
    tell(
      'citation-leaves',
      'info',
      {
        vi: `${words} ${endWords(entry).vi}; ngày ấy trong năm kế hoạch.`,
        en: `${words} is ${endWords(entry).en}, within the year.`,
      },
      {
        vi: `Nếu ký từ ngày đó thì ${entry.replacedBy.length > 0 ? `dẫn: ${entry.replacedBy.join(', ')}` : 'tra lại trên vbpl.vn, dẫn văn bản thay thế hoặc bỏ'}.`,
        en: `When signing from that day on ${entry.replacedBy.length > 0 ? `cite ${entry.replacedBy.join(', ')}` : 'look it up, cite what follows it or delete it'}.`,
      },
    );
  }
  if (standing === 'conditional') {
    const { message, remedy } = conditionalWords(words, entry);
    tell('citation-doubtful', 'warning', message, remedy);
    return;
  }
  if (followers.length > 0) {
    const { message, remedy } = followedWords(words, followers);
    if (!followers.some(({ number }) => present.has(numberKey(number))))
      tell('citation-followed', 'warning', message, remedy);
  } else if (doubt) {
    const { message, remedy } = doubtWords(words, doubt);
    tell('citation-doubtful', isAhead(doubt.from, register) && doubt.from <= day ? 'warning' : 'info', message, remedy);
  }
  const missing = amenders.filter((each) => !present.has(numberKey(each.number)));
  if (standing === 'amended' && missing.length > 0) {
    const list = missing.map(fullCitation).join('; ');
    tell(
      'citation-amended',
      'info',
      {
        vi: `${words} đã được sửa đổi, bổ sung bởi ${missing.map(({ number }) => number).join(', ')}.`,
        en: `${words} has been amended by ${missing.map(({ number }) => number).join(', ')}.`,
      },
      { vi: `Dẫn thêm: được sửa đổi, bổ sung bởi ${list}.`, en: `Add: ${list}.` },
    );
  }
}
