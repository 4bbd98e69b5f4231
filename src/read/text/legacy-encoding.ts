// Tells Vietnamese text in an old one-byte encoding from real Vietnamese: TCVN3 (.VnTime) shows as "ñy ban nh©n d©n", VNI (VNI-Times) as
// "UÛY BAN NHAÂN DAÂN". Real Vietnamese is full of letters that Western European text has not (ế, ạ, ư, đ).

const vietnamese = /[\u1ea0-\u1ef9ăđơưĂĐƠƯ]/g;
/** Signs that TCVN3 fonts draw as letters, next to a letter. */
const tcvn3 = /(?<=[a-zA-Z])[®¬µ¸¶·¹¨©ª«»¾¼½Æ§]|[®¬µ¸¶·¹¨©ª«»¾¼½Æ](?=[a-zA-Z])/g;
/** A vowel followed by the Western letter that VNI fonts draw as its mark. */
const vni = /[aeiouyAEIOUY][ÂÊÁÀÅÃÄÉÈËÚÙÜØÛÕÏÎÑâêáàåãäéèëúùüøûõïîñ](?![a-z]{4})|[ôöÔÖ][ùøûõïÙØÛÕÏ]/g;

const count = (text: string, pattern: RegExp): number => (text.match(pattern) ?? []).length;

/** `TCVN3` or `VNI` if the text is in one of them, judged by its first 200,000 characters. */
export function legacyEncoding(text: string): 'TCVN3' | 'VNI' | undefined {
  const start = text.slice(0, 200_000);
  const real = count(start, vietnamese);
  const letters = count(start, /\p{L}/gu);
  const old = [count(start, tcvn3), count(start, vni)] as const;
  // a table of few words, none of which is Vietnamese as it stands
  const least = real === 0 ? 3 : 5;
  if (Math.max(...old) < least || Math.max(...old) < letters / 50 || real > Math.max(...old) / 2) return undefined;
  return old[0] >= old[1] ? 'TCVN3' : 'VNI';
}
