// Drafts in the browser's own store: the last versions of each, so that nothing is lost when the window closes, and an older one can be had
// back. Where the store is denied the page goes on without it, and says so.

import type { Files, OfficeFiles } from '../protocol.js';

export interface Draft {
  readonly id: string;
  readonly title: string;
  readonly at: number;
  readonly files: Files;
  readonly plan: string;
}

const MOST_VERSIONS = 20;

const asked = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((done, fail) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });

async function store(mode: IDBTransactionMode, name = 'drafts'): Promise<IDBObjectStore> {
  const opening = indexedDB.open('kehoach', 2);
  opening.onupgradeneeded = ({ oldVersion }) => {
    if (oldVersion < 1) opening.result.createObjectStore('drafts', { keyPath: ['id', 'at'] });
    opening.result.createObjectStore('office');
  };
  return (await asked(opening)).transaction(name, mode).objectStore(name);
}

/** Settings of the office, for all drafts. */
export async function keepOffice(files: OfficeFiles): Promise<void> {
  await asked((await store('readwrite', 'office')).put(files, 'files'));
}

export async function keptOffice(): Promise<OfficeFiles> {
  return (await asked((await store('readonly', 'office')).get('files'))) ?? {};
}

export async function keepDraft(draft: Draft): Promise<void> {
  const drafts = await store('readwrite');
  await asked(drafts.put(draft));
  const keys = await asked(drafts.getAllKeys(IDBKeyRange.bound([draft.id, 0], [draft.id, Number.MAX_SAFE_INTEGER])));
  for (const key of keys.slice(0, -MOST_VERSIONS)) drafts.delete(key);
}

/** Each draft in all its versions, newest first. */
export async function keptDrafts(): Promise<Draft[]> {
  const all: Draft[] = await asked((await store('readonly')).getAll());
  return all.sort((a, b) => b.at - a.at);
}

export async function forgetDrafts(): Promise<void> {
  await asked((await store('readwrite')).clear());
}
