// Names of places as they are compared: case, spaces, dashes, apostrophes and the place of a tone mark do not count, nor how the "Đăk" and
// "Lắk" of the highlands are spelt, which the resolutions themselves do in several ways.

import { nameInFull } from '../../plan/unit.js';
import { foldWords } from '../../text/fold-words.js';

/** `Ea H'Leo`, `EA HLEO` → `eahleo`; `Đắk Lắk`, `Đak Lăk` → `đăklăk`. */
export const nameKey = (name: string): string =>
  foldWords(nameInFull(name))
    .replace(/(?<!\p{L})đ[aăắá][kc](?!\p{L})/gu, 'đăk')
    .replace(/ắk(?!\p{L})/gu, 'ăk')
    .replaceAll(' ', '');

export const sameName = (a: string, b: string): boolean => nameKey(a) === nameKey(b);
