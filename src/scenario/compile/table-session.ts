// How a session at a table goes: what opens it, what every answer does, signature and votes, how the other seat bargains.
// Invariant: the other seat's bargaining reads nothing it does not see at least in bands.

import type { Program } from '../../engine/expression/program';
import type { Answer } from '../../engine/model/command';
import type { EffectDef } from '../../engine/model/effect-def';
import type { AnsweringDef, ConcessionCurve, DraftDef, SessionDef } from '../../engine/model/table-def';
import { plainScope, type Scope } from '../expression/scope';
import { nearest } from '../problem/suggestion';
import type { TableDoc } from '../schema/table';
import type { Path } from '../source/node';
import {
  type CompileContext,
  compileRegistered,
  type ExpressionSource,
  isHiddenFrom,
  reportAt,
  reportAtKey,
  reportInside,
} from './context';
import { compileEffects } from './effect';
import { type IssueIndex, unknownOptionProblem } from './measure';
import { compileShown, playerSeat } from './shown-expression';
import { addText, addTexts } from './text';

type SessionDoc = NonNullable<TableDoc['session']>;
type Reaction = SessionDoc['opened'];

const answerLocals = new Map(['exchange', 'gain', 'coming', 'leaders', 'last'].map((name, i) => [name, i] as const));

export function compileTableSession(ctx: CompileContext, id: string, table: TableDoc): SessionDef | null {
  const { session } = table;
  if (!session) return null;
  const path = ['tables', id, 'session'];
  const reaction = (doc: Reaction, name: string, scope: Scope, at: Path = [...path, name]): EffectDef[] => {
    if (!doc) return [];
    addTexts(ctx, `table.${id}.${name}`, doc, at);
    return compileEffects(ctx, doc.effects, [...at, 'effects'], scope);
  };
  const answer = (name: Answer): EffectDef[] =>
    reaction(session.answers?.[name], name, { ...plainScope, locals: answerLocals }, [...path, 'answers', name]);
  const measured: Scope = { ...plainScope, locals: new Map(Object.keys(table.measures).map((name, i) => [name, i] as const)) };
  const conditions = Object.keys(table.conditions ?? {});
  for (const name of Object.keys(session.failed ?? {})) {
    if (conditions.includes(name)) continue;
    const finding = {
      code: 'unknown-condition' as const,
      message: `There is no condition "${name}".`,
      suggestion: nearest(name, conditions),
    };
    reportAtKey(ctx, [...path, 'failed', name], { ...finding, fix: `Conditions of this table: ${conditions.join(', ') || 'none'}.` });
  }
  return {
    exchanges: session.exchanges,
    cost: session.cost,
    gates: (session.needs ?? []).map((gate, i) => {
      const key = `table.${id}.need.${i}`;
      addText(ctx, key, gate.else);
      return { when: compileShown(ctx, gate.if, [...path, 'needs', i, 'if'], 'bool', playerSeat(ctx)), text: key };
    }),
    opened: reaction(session.opened, 'opened', plainScope),
    takenBack: reaction(session.taken_back, 'taken_back', { ...plainScope, locals: new Map([['clauses', 0]]) }),
    answers: {
      accept: answer('accept'),
      counter: answer('counter'),
      hurdle: answer('hurdle'),
      stall: answer('stall'),
      break: answer('break'),
    },
    referred: reaction(session.referred, 'referred', plainScope),
    left: reaction(session.left, 'left', plainScope),
    mediated: [],
    declined: [],
    vetoed: [],
    referredTurns: session.referred_turns ?? 0,
    signed: reaction(session.signed, 'signed', measured),
    ratifiedAfter: session.ratified_after,
    ratified: reaction(session.ratified, 'ratified', measured),
    failed: conditions.map((name) => reaction(session.failed?.[name], `failed.${name}`, measured, [...path, 'failed', name])),
    againAfter: session.again_after ?? -1,
    settles: session.settles ? settlement(ctx, table) : null,
    answering: compileAnswering(ctx, table, session, [...path, 'answering']),
    answeringFirst: null,
  };
}

/** For each measure that `agreement(…)` may name, the table's measure of that name, or -1. */
function settlement(ctx: CompileContext, table: TableDoc): number[] {
  const own = Object.keys(table.measures);
  return Object.keys(ctx.doc.closing?.measures ?? {}).map((name) => own.indexOf(name));
}

function compileAnswering(ctx: CompileContext, table: TableDoc, { answering }: SessionDoc, path: Path): AnsweringDef {
  const types = typeNames(ctx);
  const seat = ctx.symbols.index.seat.get(table.between[1] ?? '') ?? -1;
  const margins = answering.late_margin ?? -1;
  return {
    clock: seen(ctx, answering.clock, [...path, 'clock'], 'int', seat),
    curves: byType<ConcessionCurve>(ctx, answering.curve, types, 'boulware', [...path, 'curve']),
    lateMargins: byType<number>(ctx, margins, types, -1, [...path, 'late_margin']),
    assumedOpponentFloor: seen(ctx, answering.bears, [...path, 'bears'], 'int', seat),
    hardensOnConcession: answering.hardens === undefined ? 0 : seen(ctx, answering.hardens, [...path, 'hardens'], 'bool', seat),
  };
}

function typeNames(ctx: CompileContext): readonly string[] {
  const names = [...ctx.symbols.index.type.keys()];
  return names.length > 0 ? names : [''];
}

function byType<T extends string | number>(
  ctx: CompileContext,
  given: T | Readonly<Record<string, T>>,
  types: readonly string[],
  missing: T,
  path: Path,
): T[] {
  if (typeof given !== 'object') return types.map(() => given);
  for (const name of Object.keys(given)) {
    if (types.includes(name)) continue;
    const message = `There is no hidden type "${name}".`;
    reportAtKey(ctx, [...path, name], {
      code: 'unknown-type',
      message,
      fix: `Types: ${types.join(', ')}.`,
      suggestion: nearest(name, types),
    });
  }
  return types.map((name) => given[name] ?? missing);
}

/** An expression a seat's agent asks on its own view: it may read nothing that seat does not see. */
function seen(ctx: CompileContext, source: ExpressionSource, path: Path, type: 'int' | 'bool', seat: number): Program {
  const compiled = compileRegistered(ctx, source, path, type, plainScope);
  const name = Object.keys(ctx.doc.seats)[seat];
  for (const reading of compiled.variableReads) {
    if (name === undefined || !isHiddenFrom(ctx, reading, seat)) continue;
    const message = `${name} bargains by this, but does not see "${ctx.symbols.variables[reading.slot].id}".`;
    reportInside(ctx, path, reading, { code: 'hidden-from-seat', message, fix: `Use a variable that ${name} sees.` });
  }
  return compiled.program;
}

/** Drafts: every issue that is not named takes its default. */
export function compileDrafts(ctx: CompileContext, id: string, table: TableDoc, book: IssueIndex): DraftDef[] {
  return Object.entries(table.drafts ?? {}).map(([name, draft]) => {
    const path = ['tables', id, 'drafts', name];
    addTexts(ctx, `table.${id}.draft.${name}`, draft, path);
    for (const issue of Object.keys(draft.options)) {
      if (book.index.has(issue) || book.isBroken(issue)) continue;
      const finding = {
        code: 'unknown-issue' as const,
        message: `There is no issue "${issue}".`,
        suggestion: nearest(issue, book.index.keys()),
      };
      reportAtKey(ctx, [...path, 'options', issue], { ...finding, fix: 'Correct the name.' });
    }
    const text = Object.entries(table.issues).map(([issue, doc], i) => {
      const chosen = Object.hasOwn(draft.options, issue) ? draft.options[issue] : doc.default;
      if (chosen === undefined) {
        const message = `The draft says nothing about "${issue}", which has no default.`;
        reportAtKey(ctx, [...path, 'options'], { code: 'table-default', message, fix: `Add \`${issue}:\`.` });
        return 0;
      }
      const option = book.options[i].indexOf(chosen);
      if (option < 0) reportAt(ctx, [...path, 'options', issue], unknownOptionProblem(issue, chosen, book.options[i]));
      return option < 0 ? 0 : option;
    });
    return { id: name, text };
  });
}
