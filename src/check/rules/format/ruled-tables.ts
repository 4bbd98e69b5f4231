// Tables on the page: within the margins, heads on every page, letters that can be read. Not regulated: practice.

import type { TableLook } from '../../../document/look.js';
import type { CheckContext } from '../../rule.js';

export const ruled = ({ tables }: CheckContext): TableLook[] => tables.filter((table) => table.ruled);
