// Numbers, texts and colours as PDF writes them. ISO 32000-1, 7.3 and 8.6.8.

/** At most three decimals, never in exponents. */
export function pdfNumber(value: number): string {
  const rounded = Math.round(value * 1000) / 1000;
  return Object.is(rounded, -0) ? '0' : String(rounded);
}

/** A text string: plain where it is plain ASCII, else UTF-16 in hexadecimal. */
export function pdfText(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return `(${text.replace(/[\\()]/g, '\\$&')})`;
  let hexadecimal = 'FEFF';
  for (let at = 0; at < text.length; at++) {
    hexadecimal += text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0');
  }
  return `<${hexadecimal}>`;
}

function channels(colour: string): string {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255].map((channel) => pdfNumber(channel / 255)).join(' ');
}

/** @param colour `#rrggbb` */
export const fillColour = (colour: string): string => (colour === '#000000' ? '0 g' : `${channels(colour)} rg`);

export const strokeColour = (colour: string): string => (colour === '#000000' ? '0 G' : `${channels(colour)} RG`);
