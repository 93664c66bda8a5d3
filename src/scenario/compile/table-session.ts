// A table session: what opens it, effects of each answer, signature and ratification, and how the responder answers.
// Invariant: the other seat's bargaining reads nothing it does not see at least in bands.

import type { Program } from '../../engine/expression/program';
import type { Answer } from '../../engine/model/command';
import type { EffectDef } from '../../engine/model/effect-def';
import type { Seat } from '../../engine/model/indices';
import { elementAt } from '../../engine/model/list-access';
import type { AnsweringDef, ConcessionCurve, DraftDef, SessionDef } from '../../engine/model/table-def';
import type { ExpressionSource } from '../expression/cel';
import { plainScope, type Scope } from '../expression/scope';
import { unknownName, unknownOption } from '../problem/unknown';
import type { TableDoc } from '../schema/table';
import type { Path } from '../source/node';
import { type CompileContext, compileRegistered, isHiddenFrom, reportAt, reportAtKey, reportInside } from './context';
import { compileEffects } from './effect';
import { checkHiddenTypeKeys, hiddenTypeIds } from './hidden-type';
import { findIssue, type IssueNames } from './measure';
import { compileShown } from './shown-expression';
import { openersOf } from './table-seat';
import { addText, addTexts } from './text';

type SessionDoc = NonNullable<TableDoc['session']>;
type Reaction = SessionDoc['opened'];
type AnsweringDoc = SessionDoc['answering'];

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
  const answer = (name: Answer): EffectDef[] => {
    const doc = session.answers?.[name];
    const key = `table.${id}.${name}`;
    for (const [i, said] of (doc?.more_texts ?? []).entries()) addText(ctx, `${key}.text.${i + 1}`, said);
    for (const kind of ['nearer', 'same'] as const)
      for (const [i, said] of (doc?.[kind] ?? []).entries()) addText(ctx, `${key}.${kind}.${i}`, said);
    return reaction(doc, name, { ...plainScope, locals: answerLocals }, [...path, 'answers', name]);
  };
  const measured: Scope = { ...plainScope, locals: new Map(Object.keys(table.measures).map((name, i) => [name, i] as const)) };
  const conditions = Object.keys(table.conditions ?? {});
  for (const name of Object.keys(session.failed ?? {})) {
    if (!conditions.includes(name)) reportAtKey(ctx, [...path, 'failed', name], unknownName('condition', name, conditions));
  }
  return {
    exchanges: session.exchanges,
    cost: session.cost,
    gates: (session.needs ?? []).map((gate, i) => {
      const key = `table.${id}.need.${i}`;
      addText(ctx, key, gate.else);
      return { when: compileShown(ctx, gate.if, [...path, 'needs', i, 'if'], 'bool', openersOf(ctx, table)), text: key };
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
    mediated: reaction(session.mediated, 'mediated', plainScope),
    declined: reaction(session.declined, 'declined', plainScope),
    vetoed: reaction(session.vetoed, 'vetoed', plainScope),
    referredTurns: session.referred_turns ?? 0,
    signed: reaction(session.signed, 'signed', measured),
    ratifiedAfter: session.ratified_after,
    ratified: reaction(session.ratified, 'ratified', measured),
    failed: conditions.map((name) => reaction(session.failed?.[name], `failed.${name}`, measured, [...path, 'failed', name])),
    againAfter: session.again_after ?? -1,
    settles: session.settles ? settlement(ctx, table) : null,
    answering: compileAnswering(ctx, table.between[1], session.answering, [...path, 'answering']),
    answeringFirst: compileFirstAnswering(ctx, table, session, [...path, 'answering_first']),
  };
}

/** For each measure that `agreement(…)` may name, the table's measure of that name, or -1. */
function settlement(ctx: CompileContext, table: TableDoc): number[] {
  const own = Object.keys(table.measures);
  return [...ctx.symbols.index.measure.keys()].map((name) => own.indexOf(name));
}

/** How the first seat answers what the second, or a mediator, has written. */
function compileFirstAnswering(ctx: CompileContext, table: TableDoc, session: SessionDoc, path: Path): AnsweringDef | null {
  if (session.answering_first) return compileAnswering(ctx, table.between[0], session.answering_first, path);
  if (table.opened_by !== 'either' && table.mediator === undefined) return null;
  const message = `"${table.between[0]}" may be asked for an answer here, but it is not said how it bargains.`;
  reportAtKey(ctx, path.slice(0, -1), { code: 'missing-key', message, fix: 'Add `answering_first:`.' });
  return null;
}

function compileAnswering(ctx: CompileContext, name: string | undefined, answering: AnsweringDoc, path: Path): AnsweringDef {
  const types = hiddenTypeIds(ctx);
  const seat = ctx.symbols.index.seat.get(name ?? '') ?? -1;
  const margins = answering.late_margin ?? -1;
  return {
    clock: seen(ctx, answering.clock, [...path, 'clock'], 'int', seat),
    curves: byType<ConcessionCurve>(ctx, answering.curve, types, 'boulware', [...path, 'curve']),
    lateMargins: byType<number>(ctx, margins, types, -1, [...path, 'late_margin']),
    assumedOpponentFloor: seen(ctx, answering.bears, [...path, 'bears'], 'int', seat),
    hardensOnConcession: answering.hardens === undefined ? 0 : seen(ctx, answering.hardens, [...path, 'hardens'], 'bool', seat),
  };
}

function byType<T extends string | number>(
  ctx: CompileContext,
  given: T | Readonly<Record<string, T>>,
  types: readonly string[],
  missing: T,
  path: Path,
): T[] {
  if (typeof given !== 'object') return types.map(() => given);
  checkHiddenTypeKeys(ctx, Object.keys(given), path);
  return types.map((name) => given[name] ?? missing);
}

/** An expression a seat's agent asks on its own view: it may read nothing that seat does not see. */
function seen(ctx: CompileContext, source: ExpressionSource, path: Path, type: 'int' | 'bool', seat: Seat): Program {
  const compiled = compileRegistered(ctx, source, path, type, plainScope);
  const name = Object.keys(ctx.doc.seats)[seat];
  for (const reading of compiled.variableReads) {
    if (name === undefined || !isHiddenFrom(ctx, reading, seat)) continue;
    const message = `${name} bargains by this, but does not see "${elementAt(ctx.symbols.variables, reading.slot).id}".`;
    reportInside(ctx, path, reading, { code: 'hidden-from-seat', message, fix: `Use a variable that ${name} sees.` });
  }
  return compiled.program;
}

/** Drafts: every issue that is not named takes its default. */
export function compileDrafts(ctx: CompileContext, id: string, table: TableDoc, issues: IssueNames): DraftDef[] {
  return Object.entries(table.drafts ?? {}).map(([name, draft]) => {
    const path = ['tables', id, 'drafts', name];
    addTexts(ctx, `table.${id}.draft.${name}`, draft, path);
    for (const issue of Object.keys(draft.options)) findIssue(ctx, issue, [...path, 'options', issue], issues);
    return { id: name, text: compileText(ctx, table, draft.options, [...path, 'options']) };
  });
}

/** The option of every issue: the one named, else its default. */
export function compileText(ctx: CompileContext, table: TableDoc, named: Readonly<Record<string, string>>, path: Path): number[] {
  return Object.entries(table.issues).map(([issue, { options, default: usual }]) => {
    const chosen = Object.hasOwn(named, issue) ? named[issue] : usual;
    if (chosen === undefined) {
      const message = `The text says nothing about "${issue}", which has no default.`;
      reportAtKey(ctx, path, { code: 'table-default', message, fix: `Add \`${issue}:\`.` });
      return 0;
    }
    const known = Object.keys(options);
    const option = known.indexOf(chosen);
    if (option < 0) reportAt(ctx, [...path, issue], unknownOption(issue, chosen, known));
    return Math.max(0, option);
  });
}
