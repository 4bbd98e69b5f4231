import type { Block, Document, Orientation, PageSetup, Section } from '../document/document.js';

const A4 = { short: 210, long: 297 };

export const pageOf = (orientation: Orientation): PageSetup => ({
  width: orientation === 'portrait' ? A4.short : A4.long,
  height: orientation === 'portrait' ? A4.long : A4.short,
  orientation,
  margins: { top: 20, bottom: 20, left: 30, right: 15 },
  headerDistance: 10,
});

export const documentOfSections = (sections: readonly Section[]): Document => ({
  type: 'read',
  language: 'vi-VN',
  properties: { title: '', subject: '', author: '', keywords: [], status: 'draft' },
  parts: [{ id: 'read', title: '', sections }],
});

export const documentOf = (blocks: readonly Block[]): Document =>
  documentOfSections([{ page: pageOf('portrait'), blocks }]);

/** The place of what stands at the foot of the first page. */
export const FIRST_PAGE_FOOT = 'chân trang đầu';

/** Role of a paragraph whose file does not say what it is. */
export const UNKNOWN_ROLE = 'unknown';
