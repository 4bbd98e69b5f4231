// The tab of the plan file's text: its editor comes from a block of its own, opened the first time it is needed.

import { useEffect, useRef } from 'preact/hooks';
import type { SchemaNode } from '../state/schema-form.js';
import { change, files, kit, look, plan, problems, say, t } from './app.js';
import { packedScript } from './client.js';
import { readOnly } from './one-tab.js';
import type { OpenText, TextEditor, TextMark } from './text/editor.js';

const opener = (): OpenText | undefined => (globalThis as { openPlanText?: OpenText }).openPlanText;

async function loadEditor(): Promise<OpenText> {
  if (!opener()) {
    const script = document.createElement('script');
    script.src = await packedScript('editor');
    await new Promise((done, fail) => {
      script.onload = done;
      script.onerror = fail;
      document.head.append(script);
    });
  }
  return opener() as OpenText;
}

const marksNow = (): TextMark[] =>
  [...(look.value?.problems ?? []), ...problems.value].flatMap(({ line, severity, message, remedy }) =>
    line === undefined ? [] : [{ line, severity, message: `${say(message)} ${say(remedy)}`.trim() }],
  );

export function PlanText() {
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<TextEditor>(undefined);
  const text = files.value[plan.value] ?? '';
  useEffect(() => {
    let gone = false;
    loadEditor().then((open) => {
      if (gone || !place.current) return;
      editor.current = open(place.current, {
        text: files.value[plan.value] ?? '',
        label: t('Nội dung tệp kế hoạch', 'The plan file'),
        schema: (kit.value?.schema ?? {}) as SchemaNode,
        nonce: document.querySelector('style')?.nonce ?? '',
        onText: (now) => change({ ...files.value, [plan.value]: now }, 'text'),
        locked: readOnly.value,
      });
      editor.current.mark(marksNow());
    });
    return () => {
      gone = true;
      editor.current?.end();
      editor.current = undefined;
    };
  }, [plan.value]);
  useEffect(() => editor.current?.show(text), [text]);
  useEffect(() => editor.current?.mark(marksNow()), [look.value, problems.value]);
  return <div class="plan-text" ref={place} />;
}
