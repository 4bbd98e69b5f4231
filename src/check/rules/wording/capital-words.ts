// Capitals of NĐ 30/2020/NĐ-CP, Phụ lục II: titles of office, levels, agencies, units; and one spelling of a name in a document.

import { isUpper } from '../../../text/case.js';
import type { Line } from '../../view/text-view.js';

export const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

export const mixed = (line: Line): boolean => !isUpper(line.text);
