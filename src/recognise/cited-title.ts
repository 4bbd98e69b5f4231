// The stretch of a text that one remark stands in, and whether it is the title of a document that the text cites.

import { clauseEnd, clauseStart } from '../text/clauses.js';

/** The words before a place, back to the end of the sentence or point before it. */
export const sentenceBefore = (text: string, index: number): string => text.slice(clauseStart(text, index), index);

/** The words after a place, to the end of the sentence or point. */
export const sentenceAfter = (text: string, index: number): string =>
  text.slice(index, clauseEnd(text, index)).replace(/\.\s*$/u, '');

/** A number with a symbol stands before the place in its sentence: the words belong to the title of a cited document. */
export const inCitedTitle = (text: string, index: number): boolean =>
  /\d[/.-]\p{Lu}[\p{L}\d]{0,20}(?:[-/]\p{Lu}[\p{L}\d]{0,20}){0,6}-?(?=[\s,])/u.test(
    sentenceBefore(text, index).replace(/\d{1,2}\/\d{1,2}\/\d{4}/g, ''),
  );
