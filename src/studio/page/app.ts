// What the page knows, and what it does: one project at a time, its history, what the engine says of it.

import { computed, signal } from '@preact/signals';
import type { Edit } from '../../data/edits/edit.js';
import type { Language, Localized } from '../../diagnostics/index.js';
import type { Answer, Files, Look, NamedFile, PlanRequest, Problem, Progress } from '../protocol.js';
import { commit, type History, redo, startHistory, undo } from '../state/history.js';
import { Client, download, STOPPED, TOO_LONG } from './client.js';
import { keepDraft } from './drafts.js';
import { holdDraft, readOnly } from './one-tab.js';

type Path = readonly (string | number)[];
export type Screen = 'start' | 'read' | 'write' | 'year' | 'issue' | 'units' | 'check' | 'form' | 'office';

export const client = new Client();
export const kit = signal<Answer<'start'> | undefined>(undefined);
export const language = signal<Language>('vi');
export const screen = signal<Screen>('start');
export const plan = signal('plan.yaml');
export const draftId = signal('');
export const history = signal<History | undefined>(undefined);
export const look = signal<Look | undefined>(undefined);
export const problems = signal<readonly Problem[]>([]);
/** What the person is at: marked on the pages. */
export const selected = signal('');
/** A field that is to be gone to; a field that is entered by itself asks for nothing. */
export const wanted = signal<{ readonly path: string } | undefined>(undefined);
export const waiting = signal(false);
export const saved = signal<'none' | 'kept' | 'failed'>('none');
/** What was last written to a file of the person's. */
export const handedOut = signal<Files | undefined>(undefined);
export const message = signal('');
/** An old document beside the plan that was made of it. */
export const source = signal<
  { readonly name: string; readonly lines: readonly string[]; readonly problems: readonly Problem[] } | undefined
>(undefined);

export const files = computed<Files>(() => history.value?.now.files ?? {});
export const data = computed<Record<string, unknown>>(() => (look.value?.data ?? {}) as Record<string, unknown>);

export const t = (vi: string, en: string): string => (language.value === 'vi' ? vi : en);
export const say = (text: Localized | undefined): string => text?.[language.value] ?? '';

export const asked = (): PlanRequest => ({ files: files.value, plan: plan.value });

/** Long work that is under way, and how far it has come. */
export const busy = signal<Progress | boolean>(false);

function reasonOf(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  if (reason === STOPPED) return t('Đã dừng.', 'Stopped.');
  if (reason === TOO_LONG)
    return t(
      'Đọc tệp này quá 2 phút nên đã dừng. Mở tệp bằng Word, lưu thành .docx rồi chọn lại.',
      'Reading took over two minutes and was stopped. Open the file in Word, save it as .docx, choose it again.',
    );
  return t(`Không làm được: ${reason}`, `It failed: ${reason}`);
}

/** What a person has asked for and waits for. */
export async function work<T>(task: () => Promise<T>): Promise<T | undefined> {
  busy.value = true;
  message.value = '';
  try {
    return await task();
  } catch (error) {
    message.value = reasonOf(error);
    return undefined;
  } finally {
    busy.value = false;
  }
}

let version = 0;
let later: ReturnType<typeof setTimeout> | undefined;

/** Pages at once, problems when the person has paused. */
export async function lookAgain(): Promise<void> {
  const mine = ++version;
  waiting.value = true;
  try {
    const seen = await client.ask('look', asked());
    if (mine !== version) return;
    // what cannot be read at all keeps the last pages
    look.value = seen.pages.length > 0 || !look.value ? seen : { ...seen, pages: look.value.pages };
  } catch (error) {
    message.value = t(`Bộ máy dừng: ${String(error)}. Đang mở lại.`, `The engine stopped: ${String(error)}.`);
    return;
  } finally {
    if (mine === version) waiting.value = false;
  }
  clearTimeout(later);
  later = setTimeout(async () => {
    const found = await client.ask('problems', { ...asked(), issue: false }).catch(() => undefined);
    if (found && mine === version) problems.value = found;
  }, 250);
}

async function keep(): Promise<void> {
  if (readOnly.value) return;
  try {
    const title = look.value?.title || plan.value;
    await keepDraft({ id: draftId.value, title, at: Date.now(), files: files.value, plan: plan.value });
    saved.value = 'kept';
  } catch {
    saved.value = 'failed';
  }
}

/** @param key of the field that is typed in; empty for a step of its own */
export async function change(next: Files, key = ''): Promise<void> {
  if (!history.value || readOnly.value) return;
  history.value = commit(history.value, next, key, Date.now());
  await lookAgain();
  await keep();
}

export async function openPlan(next: Files, name: string, id = `${name}-${Date.now()}`): Promise<void> {
  history.value = startHistory(next, Date.now());
  handedOut.value = next;
  plan.value = name;
  draftId.value = id;
  holdDraft(id);
  look.value = undefined;
  problems.value = [];
  selected.value = '';
  wanted.value = undefined;
  screen.value = 'write';
  await lookAgain();
  await keep();
}

export async function step(back: boolean): Promise<void> {
  if (!history.value) return;
  history.value = (back ? undo : redo)(history.value);
  await lookAgain();
  await keep();
}

let edits: Promise<void> = Promise.resolve();

/** The file that a path of the plan stands in, and the path there: the unit may have a file of its own. */
function homeOf(path: Path): { file: string; path: Path } {
  const unit = look.value?.unitFile;
  return unit !== undefined && path[0] === 'unit' && path.length > 1
    ? { file: unit, path: path.slice(1) }
    : { file: plan.value, path };
}

const moved = (edit: Edit): { file: string; edit: Edit } => {
  if (edit.kind === 'insert' || edit.kind === 'move') return { file: plan.value, edit };
  const { file, path } = homeOf(edit.path);
  return { file, edit: { ...edit, path } };
};

/** Edits of the plan, one after the other, each on the texts that the last one made. */
export function edit(list: readonly Edit[], key = ''): Promise<void> {
  if (list.length === 0 || readOnly.value) return edits;
  edits = edits.then(async () => {
    const next: Record<string, string> = { ...files.value };
    const homes = list.map(moved);
    for (const file of new Set(homes.map((each) => each.file))) {
      const own = homes.filter((each) => each.file === file).map((each) => each.edit);
      next[file] = (await client.ask('edit', { text: next[file] ?? '', edits: own })).text;
    }
    await change(next, key);
  });
  return edits;
}

const PLAN_NAME = 'ke-hoach.yaml';

/** The plan file as a download; a unit in a file of its own goes with it. */
export function savePlan(): void {
  for (const [name, text] of Object.entries(files.value))
    download({ name: name === 'plan.yaml' ? PLAN_NAME : name, bytes: new TextEncoder().encode(text) });
  handedOut.value = files.value;
}

export function select(path: string): void {
  selected.value = path;
  wanted.value = { path };
  screen.value = 'write';
}

/** Files that a person gave: a plan with the files that it names is opened, an old document read into one. */
export async function openFiles(given: readonly NamedFile[]): Promise<void> {
  message.value = '';
  const texts = given
    .filter(({ name }) => /\.ya?ml$/i.test(name))
    .map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)] as const);
  const main = texts.find(([, text]) => /^year\s*:/m.test(text)) ?? texts[0];
  if (main) {
    await openPlan(Object.fromEntries(texts), main[0]);
    return;
  }
  const [file] = given;
  if (!file) return;
  await work(async () => {
    const read = await client.askOfFile('open', file);
    source.value = { name: file.name, lines: read.source, problems: read.problems };
    if (read.plan !== '') await openPlan({ 'plan.yaml': read.plan }, 'plan.yaml', `${file.name}-${Date.now()}`);
    screen.value = 'read';
  });
}
