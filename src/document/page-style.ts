// How the HTML of pages looks: the writer puts these lines into the file, and the proof of a finished file knows them again, so that no other
// style can hide, replace or add words.

/** Of the faces that are put into the file. */
export const EMBEDDED_FAMILY = 'kehoach';
const LOCAL_FACES = "'Times New Roman', Tinos, 'Liberation Serif', 'Nimbus Roman', serif";

/** No script, and nothing that is fetched. */
export const CONTENT_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'";

/** A line a rule. @param embedded whether the four faces are in the file */
export const pageStyle = (embedded: boolean): readonly string[] => [
  'body { margin: 0; background: #e8e8e8; }',
  'figure { margin: 12pt auto; width: max-content; background: #fff; box-shadow: 0 1pt 4pt #0004; break-after: page; }',
  'svg { display: block; }',
  `text { font-family: ${embedded ? `${EMBEDDED_FAMILY}, ` : ''}${LOCAL_FACES}; white-space: pre; font-kerning: none; font-variant-ligatures: none; }`,
  '.b { font-weight: 700; }',
  '.i { font-style: italic; }',
  '@media print { body { background: none; } figure { margin: 0; box-shadow: none; } }',
];
