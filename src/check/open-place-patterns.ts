// The patterns of open places, made of the words of an office: templates/check/open-places.yaml.

import { patternOf } from '../text/pattern.js';
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
    endsInForm: patternOf(
      `${NOT_BEFORE}(?:${any([...words.forms, ...words.writtenOn, ...words.printedForms])})(?:\\s+[\\p{L}\\d]+){0,5}?(?:\\s+(?:${any(words.printed)}))+\\s*:?\\s*$`,
      'iu',
    ),
    endsInLabel: patternOf(
      `(?:${NOT_BEFORE}(?:${any(words.labels.filter((word) => /\p{L}/u.test(word)))})|[≥≤<>])$`,
      'iu',
    ),
    endsInNoun: patternOf(`${NOT_BEFORE}(?:${nouns})$`, 'iu'),
    endsInAsking: patternOf(`${NOT_BEFORE}(?:${any(words.asking)})$`, 'iu'),
    dutyAfter: patternOf(`^\\s*(?:${any(words.duties)})${NOT_AFTER}`, 'iu'),
    thingAfter: patternOf(`^\\s+(?:${amount}|(?:${any([...words.counted, ...words.countedToo])})${NOT_AFTER})`, 'iu'),
    field: patternOf(
      `^[^\\p{L}]*(?:${any([...words.fields, ...words.asking])}|${values})${NOT_AFTER}[^.;:,]{0,30}:`,
      'iu',
    ),
    askingHead: patternOf(
      `^(?:${any([...words.asking, ...words.fields, ...words.labels.filter((word) => /^(?:họ|điện)/u.test(word))])})${NOT_AFTER}(?!.*(?:nếu có|khác|ký))`,
      'iu',
    ),
    endsInLink: patternOf(`${NOT_BEFORE}(?:${any(words.links)})$`, 'iu'),
    endsInPluralNoun: patternOf(`${NOT_BEFORE}(?:${any(words.plurals)})\\s+(?:${nouns})$`, 'iu'),
    calendarBefore: patternOf(
      `(?<!(?:${any(words.plurals.filter((word) => word !== 'trong'))})\\s+)(?<![,;]\\s*)${NOT_BEFORE}(?:${any(words.calendar)})$`,
      'iu',
    ),
    endsInContinued: patternOf(`${NOT_BEFORE}(?:${words.continued.join('|')})\\.?$`, 'iu'),
    amountAfter: patternOf(`^\\s*${amount}`, 'iu'),
    countedAfter: patternOf(`^\\s*(${any(words.counted)})${NOT_AFTER}`, 'iu'),
    others: signsOf(words, symbols),
    inForms: inFormsOf(words),
    blanks: blanksOf(words),
    /** "ông Nguyễn Văn A", "Phòng ABC": as in examples. */
    examples: where(
      ANY,
      patternOf(`${NOT_BEFORE}(?:${words.exampleNames.join('|')})(?![\\p{L}\\p{M}\\d]|\\s+\\p{Lu})`, 'gu'),
    ),
    endsInSign: patternOf(`${NOT_BEFORE}(?:${any(words.signNames)})$`, 'iu'),
    waits: whereWords(
      words.waits,
      patternOf(
        `(?<!(?:${any(words.states)})(?:\\s+\\p{L}+){0,3}\\s*:\\s*)${NOT_BEFORE}(?:${any(words.waits)})${NOT_AFTER}(?!\\s+(?:${any(words.waitsFor)})${NOT_AFTER})`,
        'giu',
      ),
    ),
    box: /(?<=[\p{L}\d]\s)[▢□◻▯☐⬜](?=\s\p{Ll})/gu,
    hollow: patternOf(`^(?:${any(words.hollow)})$`, 'iu'),
    hollowDay: patternOf(`^(?:0+|${any(words.calendar)})[.;]?$`, 'iu'),
    undecided: patternOf(
      `^(?:(?:${any(words.notesBegin)})\\s+){0,6}(?:${any(words.undecided)}|${lacking})(?:\\s+(?:${any(words.notesEnd)})){0,6}[.;]?$`,
      'iu',
    ),
    twoCapitals: patternOf(`${NOT_BEFORE}XX${NOT_AFTER}(?!\\s*[.)]\\s)`, 'gu'),
    valueAfter: patternOf(`^\\s*${value}`, 'iu'),
    romanNear: patternOf(`${NOT_BEFORE}${roman}\\s+[IVXLC]+${NOT_AFTER}`, 'u'),
    capitals: patternOf(`${NOT_BEFORE}(?<!\\p{Lu}\\.)X{3,}${NOT_AFTER}(?!\\s*[.)]\\s|\\.\\p{Lu})`, 'gu'),
    endsBeforeRoman: patternOf(`${NOT_BEFORE}(?:${any(words.romanAfter)})$`, 'iu'),
    loneQuestion: /(?:^|[\s:(])\?(?=\s*(?:$|[.;,)]))/gu,
    asks: patternOf(`${NOT_BEFORE}(?:${any(words.questions)})${NOT_AFTER}`, 'iu'),
    form: patternOf(`${NOT_BEFORE}(?:${any(words.forms)})${NOT_AFTER}`, 'iu'),
    placeholderName: patternOf(`^(?:${words.placeholderNames.join('|')})$`, 'u'),
  };
});

/** A regular expression of the units that stand behind a figure: "%", "triệu đồng", "hồ sơ". */
export const unitPattern = ({ openPlaces: words }: CheckData): string =>
  `(?:(?:${words.amounts.join('|')})|(?:${any(words.counted)}))${NOT_AFTER}`;

/** The same of what is counted one by one, and so is a whole number. */
export const wholePattern = ({ openPlaces: { counted, countedToo, partedCounts } }: CheckData): string =>
  `(?:${any([...counted, ...countedToo].filter((word) => !partedCounts.includes(word)))})${NOT_AFTER}`;

export type Patterns = ReturnType<typeof patternsOf>;
