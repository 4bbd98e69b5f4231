// A table of the plan as one sees it in Word: heads, groups, rows, every cell a field. Ranges from Word and Excel are pasted over cells;
// rows and groups are moved with Alt and the arrows, rows by dragging their number, too.

import { signal } from '@preact/signals';
import type { Edit } from '../../data/edits/edit.js';
import { cellsOfText, dropLine, linesOfTable, moveLine, pasteRange, type TableLine } from '../state/table-rows.js';
import { edit, kit, t } from './app.js';
import { TextField } from './fields.js';

type Path = readonly (string | number)[];
interface Column {
  readonly role?: string;
  readonly title?: string;
  readonly columns?: readonly Column[];
}

const leaves = (columns: readonly Column[]): Column[] =>
  columns.flatMap((column) => (column.columns ? leaves(column.columns) : [column]));

/** Columns that a person fills, in their order: all but the number. */
function columnsOf(table: unknown): { role: string; title: string }[] {
  const { columns } = table as { columns?: string | readonly Column[] };
  const named = typeof columns === 'string' ? (kit.value?.tables[columns] ?? []) : leaves(columns ?? []);
  return named
    .map((column) => ({
      role: ('value' in column ? column.value : (column as Column).role) ?? '',
      title: column.title ?? '',
    }))
    .filter(({ role }) => role !== '' && role !== 'number');
}

/** The cells of a clipboard: a table of Word or Excel by its markup, else text between tabs. */
function pastedCells(clipboard: DataTransfer): string[][] {
  const html = clipboard.getData('text/html');
  if (/<table/i.test(html)) {
    const body = new DOMParser().parseFromString(html, 'text/html');
    for (const brk of body.querySelectorAll('br')) brk.replaceWith('\n');
    const table = body.querySelector('table');
    if (table)
      return [...table.rows].map((row) =>
        [...row.cells].map((cell) =>
          (cell.textContent ?? '')
            .replace(/[ \t\u00a0]+/g, ' ')
            .replace(/(?:(?<! ) +)?\n+ */g, '\n')
            .trim(),
        ),
      );
  }
  return cellsOfText(clipboard.getData('text/plain'));
}

/** The row that a dragged one is over. */
const over = signal('');

/** A row is taken at its number and dropped on another one of its group. */
function dragging(line: TableLine, lines: readonly TableLine[], act: (list: readonly Edit[]) => void) {
  const nameAt = ({ clientX, clientY }: PointerEvent): string =>
    document.elementFromPoint(clientX, clientY)?.closest('tr[id]')?.id ?? '';
  return {
    onPointerDown: (event: PointerEvent) => {
      event.preventDefault();
      (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
      over.value = nameAt(event);
    },
    onPointerMove: (event: PointerEvent) => {
      if (over.peek() !== '') over.value = nameAt(event) || over.peek();
    },
    onPointerUp: (event: PointerEvent) => {
      const name = nameAt(event);
      if (over.peek() !== '')
        act(
          dropLine(
            line,
            lines.find(({ path }) => `o:${path.join('.')}` === name),
          ),
        );
      over.value = '';
    },
    onPointerCancel: () => {
      over.value = '';
    },
  };
}

export function PlanTable({ path, table, label }: { path: Path; table: unknown; label: string }) {
  const lines = linesOfTable(table, path);
  const columns = columnsOf(table);
  const roles = columns.map(({ role }) => role);
  const act = (list: readonly Edit[]): void => {
    if (list.length > 0) edit(list);
  };
  const newRow = (line: TableLine): Edit[] => [
    { kind: 'insert', list: line.list, index: line.index + 1, value: { [roles[0] ?? 'task']: '…' } },
  ];
  const keys = (line: TableLine) => (event: KeyboardEvent) => {
    if (!event.altKey) return;
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault();
      act(moveLine(lines, line, event.key === 'ArrowUp' ? -1 : 1));
    }
    if (event.key === 'Enter') {
      // a line inside the cell, as in Excel
      event.preventDefault();
      document.execCommand('insertText', false, '\n');
    }
  };
  const paste = (line: TableLine, role: string) => (event: ClipboardEvent) => {
    if (!event.clipboardData) return;
    const range = pastedCells(event.clipboardData);
    if (range.length < 2 && (range[0]?.length ?? 0) < 2) return;
    event.preventDefault();
    const field = event.currentTarget as HTMLTextAreaElement;
    field.value = range[0]?.[0]?.trim() ?? '';
    field.blur();
    act(pasteRange(lines, line, roles, role, range));
  };
  const buttons = (line: TableLine, what: string) => (
    <td class="acts">
      <button type="button" title={t('Lên (Alt+↑)', 'Up (Alt+↑)')} onClick={() => act(moveLine(lines, line, -1))}>
        ↑
      </button>
      <button type="button" title={t('Xuống (Alt+↓)', 'Down (Alt+↓)')} onClick={() => act(moveLine(lines, line, 1))}>
        ↓
      </button>
      {line.row ? (
        <button type="button" title={t('Thêm dòng dưới', 'Add a row below')} onClick={() => act(newRow(line))}>
          +
        </button>
      ) : null}
      <button
        type="button"
        title={t(`Bỏ ${what}`, `Remove ${what}`)}
        onClick={() => act([{ kind: 'remove', path: line.path }])}
      >
        ✕
      </button>
    </td>
  );
  let count = 0;
  return (
    <div class="table" id={`o:${path.join('.')}`}>
      <table>
        <caption>{label}</caption>
        <thead>
          <tr>
            <th scope="col">{t('TT', 'No.')}</th>
            {columns.map(({ role, title }) => (
              <th scope="col" key={role}>
                {title || role}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => {
            if (line.row) count++;
            const name = line.path.join('.');
            return line.row ? (
              <tr key={name} id={`o:${name}`} class={over.value === `o:${name}` ? 'over' : ''}>
                <th scope="row" title={t('Kéo để chuyển dòng', 'Drag to move')} {...dragging(line, lines, act)}>
                  {String(line.row.number ?? count)}
                </th>
                {columns.map(({ role, title }) => (
                  <td key={role}>
                    <TextField
                      quiet
                      path={[...line.path, role]}
                      label={`${title || role}, ${t('dòng', 'row')} ${count}`}
                      value={String(line.row?.[role] ?? '')}
                      onKeyDown={keys(line)}
                      onPaste={paste(line, role)}
                    />
                  </td>
                ))}
                {buttons(line, t(`dòng ${count}`, `row ${count}`))}
              </tr>
            ) : (
              <tr key={name} id={`o:${name}`} class="groupline">
                <td />
                <td colSpan={columns.length}>
                  <TextField
                    quiet
                    path={[...line.path, 'title']}
                    label={t('Tên nhóm', 'Group')}
                    value={line.group ?? ''}
                    onKeyDown={keys(line)}
                  />
                </td>
                {buttons(line, t('cả nhóm', 'the group'))}
              </tr>
            );
          })}
        </tbody>
      </table>
      <div class="row">
        <button type="button" class="add" onClick={() => act(addRow(lines, path, roles))}>
          {t('+ Thêm dòng cuối', '+ Add a row')}
        </button>
        <button type="button" class="add" onClick={() => act(addGroup(lines, path, roles))}>
          {t('+ Thêm nhóm', '+ Add a group')}
        </button>
      </div>
    </div>
  );
}

const addRow = (lines: readonly TableLine[], path: Path, roles: readonly string[]): Edit[] => {
  const last = lines.findLast((line) => line.row);
  const value = { [roles[0] ?? 'task']: '…' };
  return last
    ? [{ kind: 'insert', list: last.list, index: last.index + 1, value }]
    : [{ kind: 'set', path: [...path, 'items'], value: [value] }];
};

const addGroup = (lines: readonly TableLine[], path: Path, roles: readonly string[]): Edit[] => {
  const list = [...path, 'groups'];
  const there = lines.filter(({ group, depth }) => group !== undefined && depth === 0).length;
  const value = { title: '…', items: [{ [roles[0] ?? 'task']: '…' }] };
  return [there > 0 ? { kind: 'insert', list, index: there, value } : { kind: 'set', path: list, value: [value] }];
};
