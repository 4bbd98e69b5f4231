// The patterns of open places, made of the words of an office: templates/check/open-places.yaml.

import type { CheckData } from './check-data.js';
import { blanksOf, inFormsOf } from './open-place-notes.js';
import { signsOf } from './open-place-signs.js';
import { ANY, any, NOT_AFTER, NOT_BEFORE, valuesOf, where, whereWords } from './open-place-values.js';
import { ofData } from './view/known-lines.js';

export const patternsOf = ofData(({ openPlaces: words, symbols }: CheckData) => {
  const nouns = any(words.nouns);
  const { amount, value, values, lacking } = valuesOf(words);
  const roman = `(?:${any(words.romanAfter)})`;
  return {
    endsInForm: new RegExp(
      `${NOT_BEFORE}(?:${any([...words.forms, ...words.writtenOn, ...words.printedForms])})(?:\\s+[\\p{L}\\d]+){0,5}?(?:\\s+(?:${any(words.printed)}))+\\s*:?\\s*$`,
      'iu',
    ),
    endsInLabel: new RegExp(
      `(?:${NOT_BEFORE}(?:${any(words.labels.filter((word) => /\p{L}/u.test(word)))})|[≥≤<>])$`,
      'iu',
    ),
    endsInNoun: new RegExp(`${NOT_BEFORE}(?:${nouns})$`, 'iu'),
    endsInAsking: new RegExp(`${NOT_BEFORE}(?:${any(words.asking)})$`, 'iu'),
    dutyAfter: new RegExp(`^\\s*(?:${any(words.duties)})${NOT_AFTER}`, 'iu'),
    thingAfter: new RegExp(`^\\s+(?:${amount}|(?:${any([...words.counted, ...words.countedToo])})${NOT_AFTER})`, 'iu'),
    field: new RegExp(
      `^[^\\p{L}]*(?:${any([...words.fields, ...words.asking])}|${values})${NOT_AFTER}[^.;:,]{0,30}:`,
      'iu',
    ),
    askingHead: new RegExp(
      `^(?:${any([...words.asking, ...words.fields, ...words.labels.filter((word) => /^(?:họ|điện)/u.test(word))])})${NOT_AFTER}(?!.*(?:nếu có|khác|ký))`,
      'iu',
    ),
    endsInLink: new RegExp(`${NOT_BEFORE}(?:${any(words.links)})$`, 'iu'),
    endsInPluralNoun: new RegExp(`${NOT_BEFORE}(?:${any(words.plurals)})\\s+(?:${nouns})$`, 'iu'),
    calendarBefore: new RegExp(
      `(?<!(?:${any(words.plurals.filter((word) => word !== 'trong'))})\\s+)(?<![,;]\\s*)${NOT_BEFORE}(?:${any(words.calendar)})$`,
      'iu',
    ),
    endsInContinued: new RegExp(`${NOT_BEFORE}(?:${words.continued.join('|')})\\.?$`, 'iu'),
    amountAfter: new RegExp(`^\\s*${amount}`, 'iu'),
    countedAfter: new RegExp(`^\\s*(${any(words.counted)})${NOT_AFTER}`, 'iu'),
    others: signsOf(words, symbols),
    inForms: inFormsOf(words),
    blanks: blanksOf(words),
    /** "ông Nguyễn Văn A", "Phòng ABC": as in examples. */
    examples: where(
      ANY,
      new RegExp(`${NOT_BEFORE}(?:${words.exampleNames.join('|')})(?![\\p{L}\\p{M}\\d]|\\s+\\p{Lu})`, 'gu'),
    ),
    endsInSign: new RegExp(`${NOT_BEFORE}(?:${any(words.signNames)})$`, 'iu'),
    waits: whereWords(
      words.waits,
      new RegExp(
        `(?<!(?:${any(words.states)})(?:\\s+\\p{L}+){0,3}\\s*:\\s*)${NOT_BEFORE}(?:${any(words.waits)})${NOT_AFTER}(?!\\s+(?:${any(words.waitsFor)})${NOT_AFTER})`,
        'giu',
      ),
    ),
    box: /(?<=[\p{L}\d]\s)[▢□◻▯☐⬜](?=\s\p{Ll})/gu,
    hollow: new RegExp(`^(?:${any(words.hollow)})$`, 'iu'),
    hollowDay: new RegExp(`^(?:0+|${any(words.calendar)})[.;]?$`, 'iu'),
    undecided: new RegExp(
      `^(?:(?:${any(words.notesBegin)})\\s+)*(?:${any(words.undecided)}|${lacking})(?:\\s+(?:${any(words.notesEnd)}))*[.;]?$`,
      'iu',
    ),
    twoCapitals: new RegExp(`${NOT_BEFORE}XX${NOT_AFTER}(?!\\s*[.)]\\s)`, 'gu'),
    valueAfter: new RegExp(`^\\s*${value}`, 'iu'),
    romanNear: new RegExp(`${NOT_BEFORE}${roman}\\s+[IVXLC]+${NOT_AFTER}`, 'u'),
    capitals: new RegExp(`${NOT_BEFORE}(?<!\\p{Lu}\\.)X{3,}${NOT_AFTER}(?!\\s*[.)]\\s|\\.\\p{Lu})`, 'gu'),
    endsBeforeRoman: new RegExp(`${NOT_BEFORE}(?:${any(words.romanAfter)})$`, 'iu'),
    loneQuestion: /(?:^|[\s:(])\?(?=\s*(?:$|[.;,)]))/gu,
    asks: new RegExp(`${NOT_BEFORE}(?:${any(words.questions)})${NOT_AFTER}`, 'iu'),
    form: new RegExp(`${NOT_BEFORE}(?:${any(words.forms)})${NOT_AFTER}`, 'iu'),
    placeholderName: new RegExp(`^(?:${words.placeholderNames.join('|')})$`, 'u'),
  };
});

/** A regular expression of the units that stand behind a figure: "%", "triệu đồng", "hồ sơ". */
export const unitPattern = ({ openPlaces: words }: CheckData): string =>
  `(?:(?:${words.amounts.join('|')})|(?:${any(words.counted)}))${NOT_AFTER}`;

/** The same of what is counted one by one, and so is a whole number. */
export const wholePattern = ({ openPlaces: { counted, countedToo, partedCounts } }: CheckData): string =>
  `(?:${any([...counted, ...countedToo].filter((word) => !partedCounts.includes(word)))})${NOT_AFTER}`;

export type Patterns = ReturnType<typeof patternsOf>;
