// Settings of the office: how its documents look, its words, documents of law it adds, which rules hold. Kept in this browser for all
// drafts, and handed on as one file.

import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Edit } from '../../data/edits/edit.js';
import type { Answer, Ask, Faces, OfficePart, OfficePartId } from '../protocol.js';
import type { SchemaNode } from '../state/schema-form.js';
import { client, files, history, lookAgain, message, t, work } from './app.js';
import { download } from './client.js';
import { keepOffice, keptOffice } from './drafts.js';
import { Field, fieldId, SheetOf } from './fields.js';
import { ProblemList } from './problem-list.js';
import { FileBox } from './work.js';

const office = signal<Answer<'office'> | undefined>(undefined);
type Shown = OfficePartId | 'fonts';
const shown = signal<Shown>('styles');

const parts: readonly { readonly id: Shown; readonly vi: string; readonly en: string }[] = [
  { id: 'styles', vi: 'Trình bày', en: 'Look' },
  { id: 'fonts', vi: 'Phông chữ', en: 'Fonts' },
  { id: 'wording', vi: 'Lời văn', en: 'Words' },
  { id: 'register', vi: 'Văn bản pháp luật', en: 'Documents of law' },
  { id: 'rules', vi: 'Quy tắc kiểm tra', en: 'Rules' },
];

/** The faces that pages are drawn with. */
export async function setFaces(faces: Faces): Promise<void> {
  const loaded = faces.map(({ face, bytes }) =>
    new FontFace('Trang', bytes as BufferSource, {
      weight: /bold/i.test(face) ? '700' : '400',
      style: /italic/i.test(face) ? 'italic' : 'normal',
    }).load(),
  );
  const own = await Promise.all(loaded);
  document.fonts.clear();
  for (const face of own) document.fonts.add(face);
}

/** The last of the changes under way. */
const changes = signal<Promise<unknown>>(Promise.resolve());

/** One change after the other, each on the settings that the last one made. */
function settle(change: Omit<Ask<'office'>, 'files'>): Promise<unknown> {
  changes.value = changes.peek().then(async () => {
    const answer = await client.ask('office', { files: client.office, ...change });
    client.office = answer.files;
    office.value = answer;
    if (answer.faces) await setFaces(answer.faces);
    await keepOffice(answer.files).catch(() => {
      message.value = t('Trình duyệt không cho giữ thiết lập: hãy tải về thành tệp.', 'The browser keeps no settings.');
    });
    if (history.value) await lookAgain();
  });
  return changes.peek();
}

export async function openOffice(): Promise<void> {
  const kept = await keptOffice().catch(() => ({}));
  if (Object.keys(kept).length === 0) return;
  client.office = kept;
  await settle({});
}

function goTo(path: string): void {
  const [id = '', rest = ''] = path.split(':');
  shown.value = id as OfficePartId;
  requestAnimationFrame(() => {
    const found = document.getElementById(fieldId(`${id}:${rest}`));
    (found?.matches('textarea, select') ? found : found?.querySelector<HTMLElement>('textarea, select'))?.focus();
  });
}

function Part({ part }: { part: OfficePart }) {
  const schema = part.schema as SchemaNode;
  const data = part.data as Record<string, unknown>;
  const sheet = {
    schema,
    prefix: `${part.id}:`,
    problems: office.value?.problems ?? [],
    edit: (list: readonly Edit[]) => settle({ edits: { part: part.id, list } }),
  };
  return (
    <SheetOf.Provider value={sheet}>
      {Object.keys(schema.properties ?? {})
        .filter((key) => part.id !== 'styles' || key !== 'name')
        .map((key) => (
          <Field key={key} node={schema.properties?.[key] ?? {}} path={[key]} value={data[key]} name={key} />
        ))}
    </SheetOf.Provider>
  );
}

function Fonts() {
  return (
    <>
      <p>
        {t(
          `Bản PDF và trang in đang dùng phông ${office.value?.font ?? ''}.`,
          `PDF and pages are set in ${office.value?.font ?? ''}.`,
        )}
      </p>
      <FileBox
        many
        label={t('Bốn tệp .ttf của một phông: đứng, đậm, nghiêng, đậm nghiêng', 'Four .ttf files of one font')}
        accept=".ttf,.otf"
        onFiles={(given) => work(() => settle({ given }))}
      />
    </>
  );
}

const lead: Readonly<Record<Shown, readonly [vi: string, en: string]>> = {
  styles: [
    'Cỡ chữ, lề trang, giãn dòng. Khi chưa sửa gì, văn bản theo Nghị định 30/2020/NĐ-CP.',
    'Sizes, margins, spacing; by the decree unless changed.',
  ],
  fonts: ['', ''],
  wording: ['Những chữ được tự điền vào mọi văn bản.', 'Words that are put into every document.'],
  register: [
    'Văn bản của tỉnh, của cơ quan mà danh mục kèm theo chưa có: dùng khi rà soát căn cứ.',
    'Documents that the register lacks, for the check of citations.',
  ],
  rules: [
    'Mức của từng quy tắc khi kiểm tra. Để trống: theo mức có sẵn.',
    'How severe each rule is; as built in where left empty.',
  ],
};

/** Settings as files: taken in, handed on. */
function InAndOut() {
  return (
    <>
      <p>
        {t(
          'Dùng cho mọi kế hoạch mở trong trình duyệt này. Tải về thành một tệp để dùng ở máy khác.',
          'For every plan in this browser. Save them as one file for other machines.',
        )}{' '}
        {'kehoach.yaml' in files.value
          ? t(
              'Kế hoạch đang mở có thiết lập riêng, được ưu tiên.',
              'The open plan has settings of its own, which go first.',
            )
          : ''}
      </p>
      <div class="row">
        <FileBox
          many
          label={t('Nhận thiết lập từ tệp (ZIP, .yaml)', 'Take settings from files')}
          accept=".zip,.yaml,.yml"
          onFiles={(given) => work(() => settle({ given }))}
        />
        <button
          type="button"
          disabled={Object.keys(office.value?.files ?? {}).length === 0}
          onClick={() => work(async () => download((await client.ask('packOffice', { files: client.office })).file))}
        >
          {t('Tải thiết lập về (ZIP)', 'Save the settings (ZIP)')}
        </button>
      </div>
    </>
  );
}

export function OfficeSettings() {
  useEffect(() => {
    if (!office.peek()) settle({});
  }, []);
  if (!office.value) {
    return (
      <div class="page-like">
        <h1>{t('Thiết lập của cơ quan', 'Settings of the office')}</h1>
        <p role="status">{t('Đang mở …', 'Opening …')}</p>
      </div>
    );
  }
  const part = office.value.parts.find(({ id }) => id === shown.value);
  const own = part ? part.own : Object.keys(office.value.files).some((name) => name.startsWith('fonts/'));
  return (
    <div class="page-like">
      <h1>{t('Thiết lập của cơ quan', 'Settings of the office')}</h1>
      <InAndOut />
      <div class="tabs" role="tablist" aria-label={t('Các nhóm thiết lập', 'Groups')}>
        {parts.map(({ id, vi, en }) => (
          <button
            type="button"
            role="tab"
            key={id}
            aria-selected={shown.value === id}
            onClick={() => {
              shown.value = id;
            }}
          >
            {t(vi, en)}
          </button>
        ))}
      </div>
      <div role="tabpanel" class="office">
        <div class="row">
          <p>{t(...lead[shown.value])}</p>
          <span class="space" />
          <button type="button" disabled={!own} onClick={() => work(() => settle({ reset: shown.value }))}>
            {t('Trở về như có sẵn', 'Back to what is built in')}
          </button>
        </div>
        {part ? <Part key={part.id} part={part} /> : <Fonts />}
      </div>
      <ProblemList
        problems={office.value.problems}
        label={t('Thiết lập cần xem lại', 'Settings to look at')}
        go={goTo}
      />
    </div>
  );
}
