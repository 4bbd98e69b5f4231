// The tree of structure of a tagged PDF: what each piece of content belongs to. ISO 32000-1, 14.7.

import { isDictionary, isReference, type PdfDictionary, type PdfValue } from './parse-value.js';
import { type PdfFile, TooMuchWork } from './pdf-file.js';

/** Content of a page under its mark. */
export interface MarkedPlace {
  /** Object number of the page. */
  readonly page: number;
  readonly mark: number;
}

export interface TreeElement {
  /** `P`, `TD` … */
  readonly type: string;
  readonly children: readonly (TreeElement | MarkedPlace)[];
  readonly columnSpan: number;
  readonly rowSpan: number;
}

export const isElement = (child: TreeElement | MarkedPlace): child is TreeElement => 'type' in child;

const MAX_DEPTH = 40;
const MAX_ELEMENTS = 200_000;

const spanOf = (attributes: PdfDictionary | undefined, name: string): number => {
  const span = attributes?.get(name);
  return typeof span === 'number' && span >= 1 && span <= 100 ? Math.floor(span) : 1;
};

const pageOf = (value: PdfValue | undefined, otherwise: number): number =>
  isReference(value) ? value.object : otherwise;

/** The elements below the root; none where the file has no such tree. @throws TooMuchWork */
export function readTree(file: PdfFile): TreeElement[] {
  const seen = new Set<number>();
  const marked = new Set<string>();
  let count = 0;

  /** Content belongs to one element; a file that says otherwise would be read many times over. */
  const place = (page: number, mark: number): MarkedPlace[] => {
    const key = `${page} ${mark}`;
    if (page < 0 || marked.has(key)) return [];
    marked.add(key);
    return [{ page, mark }];
  };

  const child = (value: PdfValue, page: number, depth: number): (TreeElement | MarkedPlace)[] => {
    if (typeof value === 'number') return place(page, value);
    if (isReference(value)) {
      // A tree has no element twice; a file that says so is led round in circles.
      if (seen.has(value.object)) return [];
      seen.add(value.object);
    }
    const found = file.dictionary(value);
    if (!found) return [];
    const mark = found.get('MCID');
    if (typeof mark === 'number') return place(pageOf(found.get('Pg'), page), mark);
    return found.has('S') ? elementOf(found, page, depth) : [];
  };

  const kids = (element: PdfDictionary, page: number, depth: number): (TreeElement | MarkedPlace)[] => {
    const own = file.get(element.get('K'));
    const values = Array.isArray(own) ? own : own === undefined ? [] : [element.get('K') as PdfValue];
    file.spend(values.length);
    return values.flatMap((value: PdfValue) => child(value, page, depth + 1));
  };

  const elementOf = (element: PdfDictionary, outer: number, depth: number): TreeElement[] => {
    count += 1;
    if (depth > MAX_DEPTH || count > MAX_ELEMENTS) throw new TooMuchWork();
    const page = pageOf(element.get('Pg'), outer);
    const attributes = file.get(element.get('A'));
    const table = isDictionary(attributes) ? attributes : undefined;
    return [
      {
        type: String(element.get('S')).slice(1),
        children: kids(element, page, depth),
        columnSpan: spanOf(table, 'ColSpan'),
        rowSpan: spanOf(table, 'RowSpan'),
      },
    ];
  };

  const [root] = file.ofType('StructTreeRoot');
  return root ? kids(root, -1, 0).filter(isElement) : [];
}
