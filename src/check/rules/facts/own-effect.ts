// The day from which the document itself is in force: "Quyết định này có hiệu lực từ ngày …".

import { namesDocument } from './named-text.js';

const effective =
  /(?<!\p{L})có hiệu lực(?:\s+(?:thi hành|áp dụng|thực hiện))?(?:\s+(?:kể\s+)?(?:từ|vào))?(?:\s+ngày)?\s*(?::\s*)?$/iu;

/** @param head the words of the sentence before the day */
export function isOwnEffect(head: string): boolean {
  if (!effective.test(head)) return false;
  const subject = head.replace(effective, '').replace(/^\s*(?:Điều\s+)?\d+\.\s*/u, '');
  return !namesDocument(subject) && (/(?<!\p{L})này(?!\p{L})/iu.test(subject) || /^\s*[-–+]?\s*$/u.test(subject));
}
