// Tables on the page: within the margins, heads on every page, letters that can be read. Not regulated: practice.

import type { TableFormat } from '../../../document/formatting.js';
import type { CheckContext } from '../../rule.js';

export const ruled = ({ formatting }: CheckContext): TableFormat[] =>
  formatting?.tables.filter((table) => table.ruled) ?? [];
