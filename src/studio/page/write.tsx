// Writing: the parts of the plan on the left, its pages on the right, what is wrong below.

import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { SchemaNode } from '../state/schema-form.js';
import { data, kit, look, problems, select, selected, t, wanted } from './app.js';
import { Field, fieldId } from './fields.js';
import { FindBar, finding } from './find-bar.js';
import { Pages } from './pages.js';
import { PlanText } from './plan-text.js';
import { ProblemList } from './problem-list.js';

/** Parts of a plan file by the keys that they show. */
const parts: readonly {
  readonly id: string;
  readonly keys: readonly string[];
  readonly vi: string;
  readonly en: string;
}[] = [
  {
    id: 'general',
    keys: [
      'year',
      'unit',
      'authority',
      'signatory',
      'medium',
      'urgency',
      'circulation',
      'contact',
      'facts',
      'settings',
      'type',
      'draftMark',
      'sample',
    ],
    vi: 'Chung',
    en: 'General',
  },
  { id: 'decision', keys: ['decision'], vi: 'Quyết định', en: 'Decision' },
  { id: 'plan', keys: ['plan'], vi: 'Kế hoạch', en: 'Plan' },
  { id: 'document', keys: ['document'], vi: 'Văn bản', en: 'Document' },
  { id: 'tasks', keys: ['tasks'], vi: 'Bảng nhiệm vụ', en: 'Tasks' },
  { id: 'indicators', keys: ['indicators'], vi: 'Bảng chỉ tiêu', en: 'Indicators' },
  { id: 'annexes', keys: ['annexes'], vi: 'Phụ lục', en: 'Annexes' },
];

const part = signal('general');
const TEXT = 'text';

const partOf = (path: string): string | undefined =>
  parts.find(({ keys }) => keys.includes(path.split('.')[0] ?? ''))?.id;

/** The field of a path, or of the nearest around it. */
function focusField(path: string): void {
  for (let at = path; at !== ''; at = at.includes('.') ? at.slice(0, at.lastIndexOf('.')) : '') {
    const found = document.getElementById(fieldId(at));
    const field = found?.matches('textarea, select') ? found : found?.querySelector<HTMLElement>('textarea, select');
    if (!field) continue;
    if (document.activeElement !== field) {
      field.focus();
      field.scrollIntoView({ block: 'center' });
    }
    return;
  }
}

function nextProblem(): void {
  const list = problems.value.filter((each) => each.path && each.severity !== 'info');
  const at = list.findIndex((each) => each.path === selected.value);
  const next = list[(at + 1) % Math.max(1, list.length)];
  if (next?.path) select(next.path);
}

function Tabs({ shown }: { shown: typeof parts }) {
  return (
    <div class="tabs" role="tablist" aria-label={t('Các phần', 'Parts')}>
      {shown.map(({ id, vi, en }) => (
        <button
          type="button"
          role="tab"
          key={id}
          aria-selected={part.value === id}
          onClick={() => {
            part.value = id;
          }}
        >
          {t(vi, en)}
        </button>
      ))}
      <button
        type="button"
        role="tab"
        aria-selected={part.value === TEXT}
        onClick={() => {
          part.value = TEXT;
        }}
      >
        {t('Mã', 'Text')}
      </button>
    </div>
  );
}

export function Write() {
  const root = (kit.value?.schema ?? {}) as SchemaNode;
  const to = wanted.value;
  useEffect(() => {
    if (!to) return;
    part.value = partOf(to.path) ?? part.value;
    // after the part is shown
    requestAnimationFrame(() => focusField(to.path));
  }, [to]);
  useEffect(() => {
    const keys = (event: KeyboardEvent): void => {
      if (event.key === 'F8') {
        event.preventDefault();
        nextProblem();
      }
      if ((event.ctrlKey || event.metaKey) && (event.key === 'f' || event.key === 'h')) {
        event.preventDefault();
        finding.value = true;
      }
    };
    addEventListener('keydown', keys);
    return () => removeEventListener('keydown', keys);
  }, []);
  const shown = parts.filter(({ id, keys }) => id === 'general' || keys.some((key) => data.value[key] !== undefined));
  const current = shown.find(({ id }) => id === part.value) ?? shown[0];
  return (
    <div class="write">
      <h1 class="unseen">{t('Soạn kế hoạch', 'Write the plan')}</h1>
      <div class="form">
        <Tabs shown={shown} />
        <FindBar />
        <div class="fields" role="tabpanel">
          {part.value === TEXT || look.value?.data === undefined ? (
            <PlanText />
          ) : (
            current?.keys
              .filter((key) => data.value[key] !== undefined || ['year', 'unit', 'signatory'].includes(key))
              .map((key) => (
                <Field key={key} node={root.properties?.[key] ?? {}} path={[key]} value={data.value[key]} name={key} />
              ))
          )}
        </div>
      </div>
      <Pages />
      <ProblemList
        problems={problems.value}
        label={t('Cần xem lại (F8: chỗ tiếp theo)', 'Problems (F8: next)')}
        fixable
      />
    </div>
  );
}
