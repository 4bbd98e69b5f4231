// A form's tags against the names, helpers and blocks there are, before any plan is used: every fault at its tag, all at once.

import {
  blockName,
  type FormFault,
  type FormPiece,
  type FormTag,
  type FormText,
  tagBody,
  tagKind,
} from '../../document/form.js';
import { closest } from '../../text/closest.js';
import { helpers } from '../template/run-template.js';
import { formNames, type NameShape, type Shapes } from './form-names.js';
import { formWords, type TagWords } from './form-words.js';
import {
  allNames,
  checkBlock,
  type Frame,
  listWith,
  type PlaceableBlocks,
  type Resolved,
  resolveName,
} from './name-scope.js';
import { type NamePath, readTag, type TagCall } from './tag-syntax.js';

export interface FormRules {
  /** Text that carries the number: `decision`. */
  readonly main: string;
  /** Columns of tables besides the usual. */
  readonly roles: readonly string[];
  /** The plan's own facts; unknown without a plan. */
  readonly facts?: readonly string[];
  /** Names of templates/blocks, and which of them cannot stand in a form since they make pages of their own. */
  readonly blocks: PlaceableBlocks;
}

interface CheckedForm {
  readonly faults: readonly FormFault[];
  /** Names that the form prints, from the top: `decision.subject`, `tasks`. */
  readonly used: ReadonlySet<string>;
}

const statements = ['if', 'unless', 'each', 'with'];
const argumentsOf: Readonly<Record<string, number>> = {
  eq: 2,
  ordinal: 2,
  lookup: 2,
  upper: 1,
  capitalize: 1,
  uncapitalize: 1,
  not: 1,
};
const knownHelpers = [...Object.keys(helpers).filter((name) => !statements.includes(name)), 'lookup'];

const QUOTED = /"[^"]*"|'[^']*'/g;

/** Names of a place that a fault has made unknown. */
const anything: Readonly<Shapes> = {};

const frameOf = (part: Partial<Frame>): Frame => ({
  names: {},
  own: undefined,
  path: '',
  loop: false,
  blockParams: {},
  level: true,
  asked: [],
  ...part,
});

class Checker {
  readonly faults: FormFault[] = [];
  readonly used = new Set<string>();
  private frames: Frame[] = [];

  constructor(
    private readonly file: string,
    private readonly shapes: Shapes,
    private readonly rules: FormRules,
    private readonly nested: boolean,
  ) {}

  part(pieces: readonly FormPiece[]): void {
    this.frames = [frameOf({ names: this.shapes })];
    for (const piece of pieces) if (typeof piece !== 'number' && !piece.shadow) this.tag(piece);
  }

  private get top(): Frame {
    return this.frames.at(-1) as Frame;
  }

  private tell(tag: FormTag, { code, severity = 'error', message, remedy }: TagWords): void {
    const place = { file: this.file, spot: tag.spot };
    this.faults.push({ code, severity, place, at: tag.index, message, ...(remedy ? { remedy } : {}) });
  }

  private tag(tag: FormTag): void {
    const kind = tagKind(tag.text);
    if (kind === 'close' && this.frames.length > 1) this.frames.pop();
    if (kind === 'close' || kind === 'comment') return;
    if (kind === 'value' && this.block(tag)) return;
    const body = tagBody(tag.text);
    const foreign = /[^\p{ASCII}]/u.test(body.replace(QUOTED, ''));
    const { call, fault } = foreign ? { fault: 'names have plain letters' } : readTag(tag.text);
    if (fault !== undefined) {
      this.tell(tag, formWords.badTag(tag.text, body, foreign, fault));
      if (kind === 'open') this.frames.push({ ...this.top, level: false });
    } else if (!call) this.bareElse();
    else if (kind === 'value') this.value(tag, call);
    else this.statement(tag, call, kind === 'open');
  }

  /** What stands behind {{else}} of a loop is for the place around it. */
  private bareElse(): void {
    const around = this.frames.at(-2);
    if (this.top.level && around) this.frames[this.frames.length - 1] = { ...around, level: false, asked: [] };
  }

  private block(tag: FormTag): boolean {
    const inside = this.frames.findLast(({ level }) => level)?.path ?? '';
    const found = checkBlock(tag, this.rules.blocks, this.rules.main, inside);
    if (!found) return false;
    for (const fault of found.faults) this.tell(tag, fault);
    for (const name of found.used) this.used.add(name);
    return true;
  }

  private value(tag: FormTag, call: TagCall): void {
    const { head } = call;
    const plain = call.arguments === 0 && call.calls.length === 0 && call.names.length === 0;
    const isHelper = head.parts.length === 1 && head.depth === 0 && !head.data && knownHelpers.includes(head.written);
    if (!plain || isHelper) {
      this.helper(tag, call);
      return;
    }
    const shape = this.name(tag, head)?.shape;
    if (!shape || shape.kind === 'text') return;
    this.tell(
      tag,
      formWords.notText(tag.text, head.written, shape.kind, Object.keys(shape.names ?? { this: 0 })[0] ?? ''),
    );
  }

  private helper(tag: FormTag, call: TagCall): void {
    const name = call.head.written;
    if (!knownHelpers.includes(name)) {
      this.tell(tag, formWords.unknownHelper(name, closest(name, knownHelpers), knownHelpers));
      return;
    }
    const wanted = argumentsOf[name];
    if (wanted === undefined ? call.arguments === 0 : call.arguments !== wanted) {
      this.tell(tag, formWords.wrongArguments(name, wanted));
    }
    for (const each of call.names) this.name(tag, each);
    for (const each of call.calls) this.helper(tag, each);
  }

  /** @param opens false for `{{else if …}}`, which makes no place of its own */
  private statement(tag: FormTag, call: TagCall, opens: boolean): void {
    const name = call.head.written;
    const same: Frame = { ...this.top, level: false, asked: [], blockParams: {} };
    const enter = (frame: Frame): void => {
      if (opens) this.frames.push(frame);
    };
    if (!statements.includes(name)) {
      this.tell(tag, formWords.unknownStatement(blockName(tag.text) || name, closest(name, statements)));
      enter(same);
    } else if (call.arguments !== 1) {
      this.tell(tag, formWords.wrongArguments(`#${name}`, 1));
      enter(same);
    } else {
      for (const each of call.calls) this.helper(tag, each);
      const found = call.names[0] && this.name(tag, call.names[0], name !== 'each');
      if (name === 'if' || name === 'unless') enter({ ...same, asked: name === 'if' ? this.askedBy(call) : [] });
      else enter(this.entered(tag, call, name === 'each', found));
    }
  }

  /** The place inside a loop or {{#with}}. */
  private entered(tag: FormTag, call: TagCall, loop: boolean, found: Resolved | undefined): Frame {
    if (!found) return frameOf({ names: anything, loop });
    const { shape, path } = found;
    if (loop && shape.kind !== 'list') {
      const lists = Object.keys(this.shapes).filter((each) => this.shapes[each]?.kind === 'list');
      this.tell(tag, formWords.notList(call.names[0]?.written ?? '', lists));
      return frameOf({ names: anything, loop });
    }
    const own: NameShape | undefined = shape.names ? undefined : { kind: 'text', vi: '' };
    const frame = frameOf({ names: shape.names ?? {}, own, path, loop, asked: [path] });
    const [item, index] = call.blockParams;
    const blockParams = {
      ...(item === undefined ? {} : { [item]: frame }),
      ...(index === undefined ? {} : { [index]: frameOf({ own: { kind: 'text', vi: '' } }) }),
    };
    return { ...frame, blockParams };
  }

  private askedBy(call: TagCall): string[] {
    const direct = call.names
      .map((each) => resolveName(each, this.frames))
      .flatMap((found) => ('shape' in found ? [found.path] : []));
    return [...direct, ...call.calls.flatMap((each) => this.askedBy(each))];
  }

  /** @param asking the name is only asked for, so it may be absent */
  private name(tag: FormTag, name: NamePath, asking = false): Resolved | undefined {
    const found = this.resolve(name);
    if ('shape' in found) {
      if (found.path !== '') this.used.add(found.path);
      if (found.unasked !== undefined && !asking) this.tell(tag, formWords.mayBeAbsent(found.unasked));
      return found;
    }
    if (found.names !== anything) this.unknown(tag, name, found.names);
    return undefined;
  }

  /** Where loops are not nested rightly, a name counts if it holds in any place around. */
  private resolve(name: NamePath): ReturnType<typeof resolveName> {
    const found = resolveName(name, this.frames);
    if ('shape' in found || this.nested) return found;
    for (let count = this.frames.length - 1; count > 0; count -= 1) {
      const around = resolveName(name, this.frames.slice(0, count));
      if ('shape' in around) return around;
    }
    return found;
  }

  private unknown(tag: FormTag, name: NamePath, names: Shapes): void {
    const last = name.parts.at(-1) ?? '';
    const inLoop = this.frames.some(({ loop }) => loop);
    const list = name.parts.length === 1 && !inLoop ? listWith(last, this.shapes) : undefined;
    if (list !== undefined) {
      this.tell(tag, formWords.fieldOutsideLoop(name.written, list));
      return;
    }
    const here = closest(last, Object.keys(names));
    const everywhere = allNames(this.shapes);
    const far = closest(name.written, everywhere) ?? everywhere.find((each) => each.endsWith(`.${last}`));
    const near =
      here !== undefined
        ? [...name.written.split('.').slice(0, -1), here].join('.')
        : far !== undefined && inLoop
          ? `@root.${far}`
          : far;
    this.tell(tag, formWords.unknownName(name.written, near));
  }
}

/** @param nested loops and conditions are nested rightly; if not, names are judged with more patience */
export function checkForm(form: FormText, rules: FormRules, nested: boolean): CheckedForm {
  const checker = new Checker(form.file, formNames(rules.roles, rules.facts), rules, nested);
  for (const pieces of form.parts) checker.part(pieces);
  return { faults: checker.faults, used: checker.used };
}
