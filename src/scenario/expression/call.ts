// Functions of expressions: their arguments, checked against the scenario's ids, and their form as Program.

import type { Operand, Operator, Program } from '../../engine/expression/program';
import type { Seat } from '../../engine/model/indices';
import { elementAt } from '../../engine/model/list-access';
import { nearest } from '../problem/suggestion';
import { unknownName, unknownOption } from '../problem/unknown';
import type { Ast, TextRange } from './cel';
import { type CheckContext, errorType, fail, failWith, resolveReference, type TypedProgram } from './check-context';
import { expectType } from './operator';

type CallAst = Extract<Ast, { readonly kind: 'call' }>;
type Builder = (call: CallAst, ctx: CheckContext) => TypedProgram;

interface FunctionDef {
  /** How it is written, for messages. */
  readonly form: string;
  readonly least: number;
  readonly most: number;
  readonly build: Builder;
}

export function compileCall(call: CallAst, ctx: CheckContext): TypedProgram {
  const def = Object.hasOwn(functions, call.name) ? functions[call.name] : undefined;
  const nameEnd = { start: call.start, end: call.start + call.name.length };
  if (!def) {
    const message = `There is no function ${call.name}().`;
    return fail(
      ctx,
      nameEnd,
      'unknown-function',
      message,
      `Known: ${Object.keys(functions).join(', ')}.`,
      nearest(call.name, Object.keys(functions)),
    );
  }
  const given = call.args.length;
  if (given < def.least || given > def.most) {
    return fail(
      ctx,
      call,
      'bad-arguments',
      `Expected ${def.form}, found ${given} argument${given === 1 ? '' : 's'}.`,
      'Correct the arguments.',
    );
  }
  return def.build(call, ctx);
}

/** `did` speaks of public acts only: of an act that some seat does not see it is never true. */
const did: Builder = (call, ctx) => {
  const arg = elementAt(call.args, 0);
  const action = arg.kind === 'text' ? ctx.symbols.index.action.get(arg.value) : undefined;
  if (action !== undefined && elementAt(ctx.symbols.seenBy, action).includes(false)) {
    const message = 'did() speaks of public acts only, and not every seat sees this one: it is never true.';
    ctx.errors.push({
      start: arg.start,
      end: arg.end,
      code: 'secret-act',
      severity: 'warning',
      message,
      fix: 'Use played(), since() or count() in rules; a seat that does not see the act cannot ask for it.',
    });
  }
  return named('did', 'action', 'bool')(call, ctx);
};

const leaf = (program: Program, type: 'int' | 'bool'): TypedProgram => ({ program, type, size: 2 });

function operands(call: CallAst, ctx: CheckContext): readonly TypedProgram[] | null {
  const values = call.args.map((arg) => expectType(ctx.compile(arg), 'int', arg, ctx));
  return values.some((value) => value.type === 'error') ? null : values;
}

function fold(op: Operator): Builder {
  return (call, ctx) => {
    const values = operands(call, ctx);
    return values ? values.reduce((a, b) => ({ program: [op, a.program, b.program], type: 'int', size: a.size + b.size + 1 })) : errorType;
  };
}

function whole(op: Operator): Builder {
  return (call, ctx) => {
    const values = operands(call, ctx);
    if (!values) return errorType;
    return { program: [op, ...values.map((v) => v.program)], type: 'int', size: values.reduce((n, v) => n + v.size, 1) };
  };
}

/** A text argument, or null after reporting. */
function textOf(arg: Ast, what: string, ctx: CheckContext): string | null {
  if (arg.kind === 'text') return arg.value;
  fail(ctx, arg, 'bad-arguments', `Expected the ${what} in quotes.`, "Write e.g. 'name'.");
  return null;
}

/** A number written out, within bounds, or null after reporting. */
function numberOf(arg: Ast, least: number, most: number, ctx: CheckContext): number | null {
  if (arg.kind === 'number' && arg.value >= least && arg.value <= most) return arg.value;
  fail(ctx, arg, 'bad-arguments', `Expected a whole number from ${least} to ${most}, written out.`, 'Write the number itself.');
  return null;
}

function named(op: Operator, kind: 'action' | 'move' | 'measure' | 'score', type: 'int' | 'bool'): Builder {
  return (call, ctx) => {
    const id = textOf(elementAt(call.args, 0), kind, ctx);
    const index = id === null ? -1 : resolveReference(kind, id, elementAt(call.args, 0), ctx);
    if (index < 0) return errorType;
    if (kind === 'action') ctx.actReads.push({ actions: [index], start: call.start, end: call.end });
    const length = call.args.length > 1 ? numberOf(elementAt(call.args, 1), 1, 1000, ctx) : undefined;
    if (length === null) return errorType;
    const rest: Operand[] = length === undefined ? [index] : [index, length];
    return leaf([op, ...rest], type);
  };
}

/** Indices of the actions that a tag or an action id stands for; only those that the asking seat can see. */
function actionsOf(arg: Ast, ctx: CheckContext): readonly number[] | null {
  const id = textOf(arg, 'tag or action', ctx);
  if (id === null) return null;
  const { index, actionsByTag } = ctx.symbols;
  const tag = index.tag.get(id);
  const action = index.action.get(id);
  const found = tag !== undefined ? actionsByTag[tag] : action !== undefined ? [action] : null;
  if (found) return found.filter((a) => ctx.scope.seats.every((seat) => elementAt(ctx.symbols.seenBy, a)[seat]));
  if (ctx.symbols.isBroken('action', id)) return null;
  const known = [...index.tag.keys(), ...index.action.keys()];
  fail(
    ctx,
    arg,
    'unknown-tag',
    `There is no tag or action "${id}".`,
    'Correct the name, or give the tag to an action.',
    nearest(id, known),
  );
  return null;
}

const since: Builder = (call, ctx) => {
  const list = actionsOf(elementAt(call.args, 0), ctx);
  return list ? leaf(['since', list], 'int') : errorType;
};

const count: Builder = (call, ctx) => {
  const arg = elementAt(call.args, 0);
  const lists = (arg.kind === 'list' ? arg.items : [arg]).map((item) => actionsOf(item, ctx));
  const found: number[] = [];
  for (const list of lists) {
    if (!list) return errorType;
    for (const action of list) if (!found.includes(action)) found.push(action);
  }
  return leaf(['count', found], 'int');
};

const month: Builder = (call, ctx) => {
  const m = numberOf(elementAt(call.args, 0), 1, 12, ctx);
  return m === null ? errorType : leaf(['month', m], 'bool');
};

const roll: Builder = (call, ctx) => {
  const channel = textOf(elementAt(call.args, 0), 'name of the draw', ctx);
  const n = numberOf(elementAt(call.args, 1), 1, 1_000_000, ctx);
  if (channel === null || n === null) return errorType;
  const { channels } = ctx.symbols;
  ctx.rolls.push({ start: call.start, end: call.end });
  const known = channels.indexOf(channel);
  return leaf(['roll', known >= 0 ? known : channels.push(channel) - 1, n], 'int');
};

const score: Builder = (call, ctx) => {
  if (!ctx.scope.hasScores)
    return fail(ctx, call, 'out-of-place', 'score() can only be used in `total` and `checkpoints`.', 'Use the variables instead.');
  return named('local', 'score', 'int')(call, ctx);
};

/** What is counted over this turn's acts of one seat: of the player when it stands as a mere name. */
export const tallies = {
  acts: ['acts', 'int'],
  categories: ['categories', 'int'],
  routine: ['routine', 'bool'],
  on_line: ['onLine', 'bool'],
  posture_max: ['postureMax', 'int'],
  posture_min: ['postureMin', 'int'],
  posture_sum: ['postureSum', 'int'],
} as const satisfies Readonly<Record<string, readonly [Operator, 'int' | 'bool']>>;

export type TallyName = keyof typeof tallies;

export function isTally(name: string): name is TallyName {
  return Object.hasOwn(tallies, name);
}

/** In format 1 all acts of a turn are counted, and programs name no seat. */
export function compileTally(name: TallyName, seat: Seat, at: TextRange, ctx: CheckContext): TypedProgram {
  const [op, type] = tallies[name];
  const { symbols } = ctx;
  if (symbols.format === 1) return { program: [op], type, size: 1 };
  if (seat < 0) return fail(ctx, at, 'bad-arguments', `Nobody is the player: whose ${name}?`, `Write e.g. \`${name}('seat')\`.`);
  if (name === 'on_line' && !symbols.hasLines[seat]) {
    const message = 'This seat has no lines to declare, so it never acts on one.';
    return fail(ctx, at, 'bad-arguments', message, 'Give it `lines:`, or ask about another seat.');
  }
  ctx.actReads.push({ actions: elementAt(symbols.actionsBySeat, seat), start: at.start, end: at.end });
  return { program: [op, seat], type, size: 2 };
}

function seatOf(call: CallAst, ctx: CheckContext): Seat {
  const id = textOf(elementAt(call.args, 0), 'seat', ctx);
  return id === null ? -1 : resolveReference('seat', id, elementAt(call.args, 0), ctx);
}

const tally =
  (name: TallyName): Builder =>
  (call, ctx) => {
    if (ctx.symbols.format === 1)
      return fail(
        ctx,
        call,
        'needs-format-2',
        `${call.name}() with a seat belongs to format 2.`,
        `Write \`${call.name}\`, or \`format: 2\`.`,
      );
    const seat = seatOf(call, ctx);
    return seat < 0 ? errorType : compileTally(name, seat, call, ctx);
  };

const points: Builder = (call, ctx) => {
  if (!ctx.scope.hasPoints)
    return fail(
      ctx,
      call,
      'out-of-place',
      'points() can only be used in `outcomes`, `questions` and `checkpoints`.',
      'Use the variables instead.',
    );
  const seat = seatOf(call, ctx);
  if (seat < 0) return errorType;
  if (elementAt(ctx.symbols.interests, seat).length === 0)
    return fail(ctx, elementAt(call.args, 0), 'bad-arguments', 'This seat has no points.', 'Give it `points:`, or ask about another seat.');
  return ctx.points(seat);
};

/** Within so many turns, or as long as the deed is remembered. */
const happened: Builder = (call, ctx) => {
  const [at] = call.args;
  const id = at ? textOf(at, 'deed', ctx) : null;
  if (at === undefined || id === null) return errorType;
  const deed = resolveReference('deed', id, at, ctx);
  if (deed < 0) return errorType;
  const [, within] = call.args;
  const turns = within ? numberOf(within, 1, 1000, ctx) : elementAt(ctx.symbols.deedMemory, deed);
  return turns === null ? errorType : leaf(['happened', deed, turns], 'bool');
};

/** What was signed last at a table: public, as signatures are. */
const signedWith: Builder = (call, ctx) => {
  const [tableId, issueId, optionId] = ['table', 'issue', 'option'].map((what, i) => textOf(elementAt(call.args, i), what, ctx));
  if (!tableId || !issueId || !optionId) return errorType;
  const { tables } = ctx.symbols;
  const issues = tables.get(tableId);
  if (!issues) return failWith(ctx, elementAt(call.args, 0), unknownName('table', tableId, tables.keys()));
  const options = issues.get(issueId);
  if (!options) return failWith(ctx, elementAt(call.args, 1), unknownName('issue', issueId, issues.keys()));
  const index = options.indexOf(optionId);
  if (index < 0) return failWith(ctx, elementAt(call.args, 2), unknownOption(issueId, optionId, options));
  return leaf(['signedWith', [...tables.keys()].indexOf(tableId), [...issues.keys()].indexOf(issueId), index], 'bool');
};

const option: Builder = (call, ctx) => {
  if (!ctx.scope.hasOptions)
    return fail(ctx, call, 'out-of-place', 'is() can only be used in `closing`.', "Use agreement('measure') once a text may be in force.");
  const issueId = textOf(elementAt(call.args, 0), 'issue', ctx);
  const optionId = textOf(elementAt(call.args, 1), 'option', ctx);
  const issue = issueId === null ? -1 : resolveReference('issue', issueId, elementAt(call.args, 0), ctx);
  if (issue < 0 || optionId === null) return errorType;
  const options = elementAt(ctx.symbols.options, issue);
  const index = options.indexOf(optionId);
  if (index >= 0) return leaf(['option', issue, index], 'bool');
  return failWith(ctx, elementAt(call.args, 1), unknownOption(issueId ?? '', optionId, options));
};

const functions: Readonly<Record<string, FunctionDef>> = {
  min: { form: 'min(a, b)', least: 2, most: 16, build: fold('min') },
  max: { form: 'max(a, b)', least: 2, most: 16, build: fold('max') },
  abs: { form: 'abs(a)', least: 1, most: 1, build: whole('abs') },
  clamp: { form: 'clamp(x, lowest, highest)', least: 3, most: 3, build: whole('clamp') },
  month: { form: 'month(1..12)', least: 1, most: 1, build: month },
  did: { form: "did('action', turns)", least: 2, most: 2, build: did },
  since: { form: "since('tag')", least: 1, most: 1, build: since },
  count: { form: "count(['action', …])", least: 1, most: 1, build: count },
  played: { form: "played('action')", least: 1, most: 1, build: named('played', 'action', 'bool') },
  played_last: { form: "played_last('action')", least: 1, most: 1, build: named('playedLast', 'action', 'bool') },
  used: { form: "used('move')", least: 1, most: 1, build: named('used', 'move', 'int') },
  moved: { form: "moved('move', turns)", least: 2, most: 2, build: named('moved', 'move', 'bool') },
  happened: { form: "happened('deed') or happened('deed', turns)", least: 1, most: 2, build: happened },
  signed_with: { form: "signed_with('table', 'issue', 'option')", least: 3, most: 3, build: signedWith },
  roll: { form: "roll('channel', n)", least: 2, most: 2, build: roll },
  score: { form: "score('id')", least: 1, most: 1, build: score },
  points: { form: "points('seat')", least: 1, most: 1, build: points },
  acts: { form: "acts('seat')", least: 1, most: 1, build: tally('acts') },
  categories: { form: "categories('seat')", least: 1, most: 1, build: tally('categories') },
  routine: { form: "routine('seat')", least: 1, most: 1, build: tally('routine') },
  on_line: { form: "on_line('seat')", least: 1, most: 1, build: tally('on_line') },
  posture_max: { form: "posture_max('seat')", least: 1, most: 1, build: tally('posture_max') },
  posture_min: { form: "posture_min('seat')", least: 1, most: 1, build: tally('posture_min') },
  posture_sum: { form: "posture_sum('seat')", least: 1, most: 1, build: tally('posture_sum') },
  is: { form: "is('issue', 'option')", least: 2, most: 2, build: option },
  agreement: { form: "agreement('measure')", least: 1, most: 1, build: named('measure', 'measure', 'int') },
};
