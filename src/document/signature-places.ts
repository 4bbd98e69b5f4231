// Where a finished document is signed: the person's signature over the gap between position and name, the agency's seal left of it,
// covering about a third of it (NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.7.d and II.8.a). A text that goes out in a file of its own
// without a signature block carries the agency's signature at the top right corner of its first page (mục II.8.b, III.1.d).

import type { Pt } from './document.js';
import type { Page, PageLine, Pages } from './pages.js';

export interface SignaturePlace {
  readonly kind: 'person' | 'seal' | 'attachment';
  /** From 0. */
  readonly page: number;
  /** From the top left corner of the page. */
  readonly x: Pt;
  readonly y: Pt;
  readonly width: Pt;
  readonly height: Pt;
}

const PERSON_WIDTH = 150;
/** Room for the image of a signature where the text leaves more. */
const PERSON_HEIGHT = 66;
/** A seal in its real size, 36 mm across. */
const SEAL = 102;
/** Three lines of 10 pt: number, date, time. */
const ATTACHMENT = { width: 150, height: 40, top: 18 };

const overlap = 1 / 3;

function linesOf(pages: Pages, page: Page, role: string): PageLine[] {
  return page.lines.filter(({ node }) => pages.nodes[node]?.role === role);
}

/** The gap that is left for signing. */
interface SignatureGap {
  /** From 0. */
  readonly page: number;
  /** Middle of the name below it. */
  readonly centre: Pt;
  /** From the top of the page: lower edge of the last line above it. */
  readonly top: Pt;
  /** Up to the name; absent where no name is printed. */
  readonly room?: Pt | undefined;
}

/** The person's field over the gap, the agency's left of it. */
export function aroundGap({ page, centre, top, room = PERSON_HEIGHT }: SignatureGap): SignaturePlace[] {
  const height = Math.min(PERSON_HEIGHT, room);
  const middle = top + room / 2;
  const person = { x: centre - PERSON_WIDTH / 2, y: middle - height / 2, width: PERSON_WIDTH, height };
  const seal = { x: person.x + PERSON_WIDTH * overlap - SEAL, y: middle - SEAL / 2, width: SEAL, height: SEAL };
  return [
    { kind: 'person', page, ...person },
    { kind: 'seal', page, ...seal },
  ];
}

function onPage(pages: Pages, page: Page, index: number): SignaturePlace[] {
  const above = linesOf(pages, page, 'signature-capacity').at(-1);
  if (!above) return [];
  const name = linesOf(pages, page, 'signature-name')[0];
  const top = above.top + above.height;
  const line = name ?? above;
  return aroundGap({ page: index, centre: line.x + line.width / 2, top, room: name && name.top - top });
}

export function signaturePlaces(pages: Pages): SignaturePlace[] {
  const places = pages.pages.flatMap((page, index) => onPage(pages, page, index));
  const first = pages.pages[0];
  if (places.length > 0 || !first) return places;
  const { width, height, top } = ATTACHMENT;
  return [{ kind: 'attachment', page: 0, x: first.text.x + first.text.width - width, y: top, width, height }];
}
