// Which of several characters that look alike a reader of the file gets.

/**
 * Characters that share a glyph with another one are taken in first, so that what is copied is these: the space, not the no-break
 * space; the hyphen, not the soft or the no-break hyphen; the Vietnamese Đ, not the Icelandic Ð.
 */
export const FIRST = [' ', '-', 'Đ', 'đ'];
