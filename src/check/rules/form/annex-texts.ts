// Annexes: how they are numbered and written, the line that names the main text, the main text that names them.

import type { TextPart } from '../../view/text-view.js';

export const annexesOf = (texts: readonly TextPart[]): TextPart[] => texts.filter(({ kind }) => kind === 'annex');
