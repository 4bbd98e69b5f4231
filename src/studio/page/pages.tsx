// The pages as they will be printed. A click leads to the field that the words come from; the field that is typed in is marked on the page.

import { signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { PreviewPage, PreviewPlace } from '../../flows/preview.js';
import { look, select, selected, t, waiting } from './app.js';

export const zoom = signal(1);

const inside = ({ x, y, width, height }: PreviewPlace, left: number, top: number): boolean =>
  left >= x && left <= x + width && top >= y && top <= y + height;

/** What a path is printed as, or what stands in it, or what it stands in. */
const marked = ({ places }: PreviewPage, path: string): readonly PreviewPlace[] => {
  if (path === '') return [];
  const own = places.filter((place) => place.path === path || place.path.startsWith(`${path}.`));
  return own.length > 0 ? own : places.filter((place) => path.startsWith(`${place.path}.`) && place.path.includes('.'));
};

function Page({ page, number }: { page: PreviewPage; number: number }) {
  const frame = useRef<HTMLElement>(null);
  const { width, height, svg, places } = page;
  const open = (event: MouseEvent): void => {
    const box = frame.current?.getBoundingClientRect();
    if (!box) return;
    const left = ((event.clientX - box.left) / box.width) * width;
    const top = ((event.clientY - box.top) / box.height) * height;
    const place = places.find((each) => inside(each, left, top));
    if (place) select(place.path);
  };
  const marks = marked(page, selected.value);
  useEffect(() => {
    if (marks.length > 0) frame.current?.querySelector('.mark')?.scrollIntoView({ block: 'nearest' });
  }, [selected.value]);
  const share = (part: number, whole: number): string => `${(100 * part) / whole}%`;
  return (
    // the form beside it is the way for the keyboard
    // biome-ignore lint/a11y/useKeyWithClickEvents: each field is in the form, too
    <figure
      ref={frame}
      class="page"
      onClick={open}
      style={{ '--wide': `${100 * zoom.value}%`, aspectRatio: `${width} / ${height}` }}
      aria-label={t(`Trang ${number}`, `Page ${number}`)}
    >
      {/* drawn by the engine, all text of it escaped */}
      <div class="drawn" dangerouslySetInnerHTML={{ __html: svg }} />
      {marks.map((mark) => (
        <i
          class="mark"
          key={`${mark.x},${mark.y}`}
          style={{
            left: share(mark.x, width),
            top: share(mark.y, height),
            width: share(mark.width, width),
            height: share(mark.height, height),
          }}
        />
      ))}
    </figure>
  );
}

export function Pages() {
  const seen = look.value;
  const fit = (): void => {
    zoom.value = 1;
  };
  return (
    <section class="pages" aria-label={t('Trang in', 'Pages')}>
      <div class="bar">
        <span>
          {t(`${seen?.pages.length ?? 0} trang`, `${seen?.pages.length ?? 0} pages`)}
          {waiting.value ? ' …' : ''}
        </span>
        <span class="space" />
        <button
          type="button"
          aria-label={t('Thu nhỏ', 'Smaller')}
          onClick={() => {
            zoom.value = Math.max(0.3, zoom.value / 1.15);
          }}
        >
          −
        </button>
        <button type="button" onClick={fit}>
          {t('Vừa khung', 'Fit')}
        </button>
        <button
          type="button"
          aria-label={t('Phóng to', 'Larger')}
          onClick={() => {
            zoom.value = Math.min(3, zoom.value * 1.15);
          }}
        >
          +
        </button>
        <button type="button" onClick={() => window.print()}>
          {t('In', 'Print')}
        </button>
      </div>
      {seen && seen.leftOut.length > 0 ? (
        <p class="notice" role="status">
          {t(
            `${seen.leftOut.length} chỗ chưa đọc được nên chưa có trên trang; xem danh sách lỗi bên dưới.`,
            `${seen.leftOut.length} values cannot be read and are not on the pages; see the problems below.`,
          )}
        </p>
      ) : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard has to reach it */}
      <section class="sheets" tabIndex={0} aria-label={t('Các trang', 'Sheets')}>
        {seen?.pages.map((page, index) => (
          // pages have no names but their numbers
          <Page key={`${index}`} page={page} number={index + 1} />
        ))}
      </section>
    </section>
  );
}
