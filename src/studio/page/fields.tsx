// Fields of a plan, made of its schema: a text, a choice, a group of fields, a list of entries. A field that is typed in is never written by
// the engine: Vietnamese typing (Telex, VNI, UniKey) breaks where that is done. It is read when the person pauses, and when it is left.

import { createContext } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { Edit } from '../../data/edits/edit.js';
import type { Problem } from '../protocol.js';
import { emptyEntry, keysOf, type SchemaNode, shapeOf } from '../state/schema-form.js';
import { edit, kit, problems, selected, t } from './app.js';
import { choiceNames, shownDate, storedDate } from './field-words.js';
import { PlanTable } from './table.js';

type Path = readonly (string | number)[];

const PAUSE = 250;
export const fieldId = (path: Path | string): string => `o:${typeof path === 'string' ? path : path.join('.')}`;

/** What fields belong to: where their values go, what is wrong with them. The plan, unless a screen says otherwise. */
export interface Sheet {
  readonly schema: SchemaNode;
  /** Before the paths of its fields, so that they are told apart. */
  readonly prefix: string;
  readonly problems: readonly Problem[];
  readonly edit: (list: readonly Edit[], key: string) => void;
}

export const SheetOf = createContext<Sheet | undefined>(undefined);

const useSheet = (): Sheet =>
  useContext(SheetOf) ?? {
    schema: (kit.value?.schema ?? {}) as SchemaNode,
    prefix: '',
    problems: problems.value,
    edit,
  };

export interface TextProps {
  readonly path: Path;
  readonly value: string;
  readonly label: string;
  /** The label is read out, but not shown: cells of tables have theirs in the head. */
  readonly quiet?: boolean;
  readonly rows?: number;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly onPaste?: (event: ClipboardEvent) => void;
}

/** Fields that are to be as high as their texts. They are measured together: between two writes each measure lays out the whole page. */
const growing = new Set<HTMLTextAreaElement>();

function growAll(): void {
  const areas = [...growing];
  growing.clear();
  for (const { style } of areas) style.height = 'auto';
  const heights = areas.map(({ scrollHeight }) => scrollHeight);
  for (const [index, { style }] of areas.entries()) style.height = `${(heights[index] as number) + 2}px`;
}

function grow(area: HTMLTextAreaElement | null): void {
  if (!area) return;
  if (growing.size === 0) queueMicrotask(growAll);
  growing.add(area);
}

/** A text that grows with what is typed. */
export function TextField({ path, value, label, quiet, rows = 1, onKeyDown, onPaste }: TextProps) {
  const sheet = useSheet();
  const field = useRef<HTMLTextAreaElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isDate = /^(?:date|from|until)$/.test(String(path.at(-1)));
  // the line end of a block belongs to the way it is written
  const bare = value.replace(/(?<!\n)\n+$/, '');
  const shown = isDate ? shownDate(bare) : bare;
  const key = sheet.prefix + path.join('.');
  const take = (): void => {
    clearTimeout(timer.current);
    const typed = (field.current?.value ?? '').normalize('NFC');
    const now = isDate ? storedDate(typed) : typed;
    if (now !== bare) sheet.edit([{ kind: 'set', path, value: now }], key);
  };
  useEffect(() => {
    const area = field.current;
    if (area && area !== document.activeElement) area.value = shown;
    grow(area);
  }, [shown]);
  const mine = sheet.problems.filter((each) => each.path === key && each.severity !== 'info');
  return (
    <label class={quiet ? 'cell' : 'field'}>
      <span class={quiet ? 'unseen' : 'name'}>{label}</span>
      <textarea
        id={fieldId(key)}
        ref={field}
        rows={rows}
        spellcheck={false}
        class={mine.some(({ severity }) => severity === 'error') ? 'bad' : mine.length > 0 ? 'doubtful' : ''}
        aria-invalid={mine.some(({ severity }) => severity === 'error')}
        onFocus={() => {
          selected.value = key;
        }}
        onInput={(event) => {
          grow(event.currentTarget);
          clearTimeout(timer.current);
          if (!event.isComposing) timer.current = setTimeout(take, PAUSE);
        }}
        onCompositionEnd={() => {
          clearTimeout(timer.current);
          timer.current = setTimeout(take, PAUSE);
        }}
        onBlur={take}
        onKeyDown={(event) => {
          if (!event.isComposing && event.keyCode !== 229) onKeyDown?.(event);
        }}
        onPaste={onPaste}
      />
    </label>
  );
}

function ChoiceField({
  path,
  value,
  label,
  choices,
}: {
  path: Path;
  value: string;
  label: string;
  choices: readonly string[];
}) {
  const sheet = useSheet();
  return (
    <label class="field">
      <span class="name">{label}</span>
      <select
        id={fieldId(sheet.prefix + path.join('.'))}
        value={value}
        onChange={(event) => sheet.edit([{ kind: 'set', path, value: event.currentTarget.value }], '')}
      >
        {choices.includes(value) ? null : <option value={value}>{value}</option>}
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {choiceNames[choice] ?? choice}
          </option>
        ))}
      </select>
    </label>
  );
}

const firstUpper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const isTable = (path: Path): boolean => path.at(-1) === 'tasks' || path.at(-1) === 'indicators';

function ListField({ node, path, value, label }: { node: SchemaNode; path: Path; value: unknown[]; label: string }) {
  const items = node.items ?? {};
  const sheet = useSheet();
  const act = (each: Edit) => sheet.edit([each], '');
  return (
    <fieldset class="list">
      <legend>{label}</legend>
      {value.map((entry, index) => (
        // entries have no names of their own: their place is what they are known by
        <div class="entry" key={`${path.join('.')}.${index}`}>
          <Field node={items} path={[...path, index]} value={entry} name={`${label} ${index + 1}`} />
          <div class="acts">
            <button
              type="button"
              title={t('Lên', 'Up')}
              disabled={index === 0}
              onClick={() => act({ kind: 'move', from: [...path, index], list: path, index: index - 1 })}
            >
              ↑
            </button>
            <button
              type="button"
              title={t('Xuống', 'Down')}
              disabled={index === value.length - 1}
              onClick={() => act({ kind: 'move', from: [...path, index], list: path, index: index + 2 })}
            >
              ↓
            </button>
            <button
              type="button"
              title={t(`Bỏ ${label} ${index + 1}`, `Remove ${label} ${index + 1}`)}
              onClick={() => act({ kind: 'remove', path: [...path, index] })}
            >
              ✕
            </button>
          </div>
        </div>
      ))}
      <button
        type="button"
        class="add"
        onClick={() => act({ kind: 'insert', list: path, index: value.length, value: emptyEntry(items, value.at(-1)) })}
      >
        {t(`+ Thêm vào "${label}"`, `+ Add to "${label}"`)}
      </button>
    </fieldset>
  );
}

function GroupField({ node, path, value, label }: { node: SchemaNode; path: Path; value: unknown; label: string }) {
  const sheet = useSheet();
  const [shown, setShown] = useState<readonly string[]>([]);
  const { there, free } = keysOf(node, value, shown);
  const given = (value ?? {}) as Record<string, unknown>;
  return (
    <fieldset class="group" id={fieldId(sheet.prefix + path.join('.'))}>
      <legend>{label}</legend>
      {there.map((key) => (
        <Field key={key} node={node.properties?.[key] ?? {}} path={[...path, key]} value={given[key]} name={key} />
      ))}
      {free.length > 0 ? (
        <label class="field more">
          <span class="unseen">{t(`Thêm mục vào ${label}`, `Add to ${label}`)}</span>
          <select
            value=""
            onChange={(event) => {
              const key = event.currentTarget.value;
              event.currentTarget.value = '';
              if (key) setShown([...shown, key]);
            }}
          >
            <option value="">{t('+ Thêm mục …', '+ Add …')}</option>
            {free.map((key) => (
              <option key={key} value={key}>
                {firstUpper(shapeOf(node.properties?.[key] ?? {}, undefined, sheet.schema).title ?? key)}
              </option>
            ))}
          </select>
        </label>
      ) : null}
    </fieldset>
  );
}

/** One value of the plan with all that is inside of it. @param name for what the schema gives no title */
export function Field({ node, path, value, name }: { node: SchemaNode; path: Path; value: unknown; name: string }) {
  const { schema } = useSheet();
  const shape = shapeOf(node, value, schema);
  const label = firstUpper(shape.title ?? name);
  if (isTable(path) && value !== null && typeof value === 'object')
    return <PlanTable path={path} table={value} label={label} />;
  if (shape.kind === 'list' && (Array.isArray(value) || value === undefined))
    return <ListField node={shape} path={path} value={Array.isArray(value) ? value : []} label={label} />;
  if (shape.kind === 'group') return <GroupField node={shape} path={path} value={value} label={label} />;
  const text = value === undefined || value === null ? '' : String(value);
  if (shape.kind === 'choice') return <ChoiceField path={path} value={text} label={label} choices={shape.enum ?? []} />;
  if (shape.kind === 'flag') return <ChoiceField path={path} value={text} label={label} choices={['true', 'false']} />;
  return <TextField path={path} value={text} label={label} />;
}
