// When plans of a year are made: from the middle of the year before.

import type { PartialDate } from '../../../text/date.js';

/** Budgets and plans of the next year are drawn up from July on. */
const FIRST_MONTH = 7;

/** Whether a plan of the next year may be signed on this day; a day without a month may be any. */
export const nextYearIsPlanned = ({ month }: PartialDate): boolean => month === undefined || month >= FIRST_MONTH;
