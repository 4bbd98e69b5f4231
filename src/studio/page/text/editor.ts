// The plan file as text, with colours, hints from the schema and what is wrong at its line. A block of its own in the studio's file, run
// when the tab is first opened. Its one history is that of the studio.

import { autocompletion, type Completion, type CompletionContext, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, indentWithTab } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { HighlightStyle, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { type Diagnostic, lintGutter, setDiagnostics } from '@codemirror/lint';
import { Compartment, EditorState, type Extension } from '@codemirror/state';
import { drawSelection, EditorView, hoverTooltip, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import type { SchemaNode } from '../../state/schema-form.js';
import { keyHints, keysAround, nodeAt, valueHints } from '../../state/yaml-keys.js';

export interface TextMark {
  /** From 1. */
  readonly line: number;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
}

export interface TextEditor {
  /** The text as it is now, unless it is what is shown. */
  show(text: string): void;
  mark(marks: readonly TextMark[]): void;
  end(): void;
}

export interface TextOptions {
  readonly text: string;
  readonly label: string;
  readonly schema: SchemaNode;
  readonly nonce: string;
  /** What was typed, after a pause, or when the field is left. */
  readonly onText: (text: string) => void;
  readonly locked: boolean;
}

export type OpenText = (place: HTMLElement, options: TextOptions) => TextEditor;

const PAUSE = 400;

const colours = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--accent)' },
  { tag: tags.comment, color: 'var(--soft)', fontStyle: 'italic' },
  { tag: [tags.punctuation, tags.separator, tags.squareBracket, tags.brace], color: 'var(--soft)' },
]);

const theme = EditorView.theme({
  '&': { height: '100%', background: 'var(--paper)', border: '1px solid var(--line)', borderRadius: '4px' },
  '&.cm-focused': { outline: '2px solid var(--accent)' },
  '.cm-scroller': { font: '14px / 1.45 Consolas, "DejaVu Sans Mono", monospace' },
  '.cm-gutters': { background: 'var(--ground)', color: 'var(--soft)', borderRight: '1px solid var(--line)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-tooltip': { background: 'var(--paper)', color: 'var(--ink)', border: '1px solid var(--line)', padding: '2px' },
});

/** Deeper than the parser of colours can walk; no plan is. */
function isDeep(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if (sign === '[' || sign === '{') depth++;
    else if (sign === ']' || sign === '}') depth--;
    if (depth > 200) return true;
  }
  return /(?:-[ \n]+){200}/.test(text);
}

const coloured = (deep: boolean): Extension => (deep ? [] : [yaml(), syntaxHighlighting(colours)]);

const linesOf = (state: EditorState): string[] => state.doc.toString().split('\n');

function complete(context: CompletionContext, schema: SchemaNode) {
  const line = context.state.doc.lineAt(context.pos);
  const before = line.text.slice(0, context.pos - line.from);
  const lines = linesOf(context.state);
  const key = /^(\s*(?:- +)*)([\w-]*)$/.exec(before);
  if (key) {
    const [, lead = '', word = ''] = key;
    if (word === '' && !context.explicit) return null;
    const options = keyHints(lines, line.number - 1, lead.length, schema).map(
      (hint): Completion => ({
        label: hint.word,
        detail: hint.title,
        apply: `${hint.word}: `,
        ...(hint.description ? { info: hint.description } : {}),
      }),
    );
    return { from: context.pos - word.length, options, validFor: /^[\w-]*$/ };
  }
  const value = /:\s+([\w-]*)$/.exec(before);
  const words = value ? valueHints(lines, line.number - 1, schema) : [];
  return words.length === 0
    ? null
    : { from: context.pos - (value?.[1] ?? '').length, options: words.map((label) => ({ label })) };
}

/** What a key means, at the key. */
const meaning = (schema: SchemaNode) =>
  hoverTooltip((view, pos) => {
    const line = view.state.doc.lineAt(pos);
    const [, lead = '', key = ''] = /^(\s*(?:- +)*)([A-Za-z][\w-]*)\s*:/.exec(line.text) ?? [];
    const from = line.from + lead.length;
    if (key === '' || pos < from || pos > from + key.length) return null;
    const around = keysAround(linesOf(view.state), line.number - 1, lead.length);
    const node = nodeAt([...around, key], schema);
    const words = [node?.title, node?.description].filter((each) => each !== undefined).join(' – ');
    if (words === '') return null;
    const dom = document.createElement('div');
    dom.textContent = words;
    return { pos: from, end: from + key.length, create: () => ({ dom }) };
  });

const open: OpenText = (place, { text, label, schema, nonce, onText, locked }) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told = text;
  const colouring = new Compartment();
  let deep = isDeep(text);
  const tell = (): void => {
    clearTimeout(timer);
    const now = view.state.doc.toString();
    if (now === told) return;
    told = now;
    onText(now);
  };
  const later = (view: EditorView): void => {
    clearTimeout(timer);
    // words that are being composed are not yet words
    timer = setTimeout(() => (view.composing ? later(view) : tell()), PAUSE);
  };
  const view = new EditorView({
    parent: place,
    doc: text,
    extensions: [
      EditorView.cspNonce.of(nonce),
      EditorState.readOnly.of(locked),
      EditorState.phrases.of({ Diagnostics: 'Chỗ cần xem', Completions: 'Gợi ý', 'No diagnostics': 'Không có' }),
      lineNumbers(),
      lintGutter(),
      drawSelection(),
      indentUnit.of('  '),
      colouring.of(coloured(deep)),
      theme,
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false', tabindex: '0' }),
      autocompletion({ override: [(context) => complete(context, schema)] }),
      meaning(schema),
      keymap.of([...completionKeymap, ...defaultKeymap, indentWithTab]),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) later(update.view);
      }),
      EditorView.domEventHandlers({ blur: () => tell() }),
    ],
  });
  return {
    show: (next) => {
      // of what is being typed the field itself knows best
      if (next === told || view.composing) return;
      clearTimeout(timer);
      told = next;
      const isSo = isDeep(next);
      view.dispatch({
        changes: { from: 0, to: view.state.doc.length, insert: next },
        effects: isSo === deep ? [] : colouring.reconfigure(coloured(isSo)),
      });
      deep = isSo;
      clearTimeout(timer);
    },
    mark: (marks) => {
      const own = marks.flatMap(({ line, severity, message }): Diagnostic[] => {
        if (line < 1 || line > view.state.doc.lines) return [];
        const { from, to, text: words } = view.state.doc.line(line);
        return [{ from: from + (words.length - words.trimStart().length), to, severity, message }];
      });
      view.dispatch(setDiagnostics(view.state, own));
    },
    end: () => {
      tell();
      view.destroy();
    },
  };
};

(globalThis as { openPlanText?: OpenText }).openPlanText = open;
