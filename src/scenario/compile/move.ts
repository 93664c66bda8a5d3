// What the other seats may do: moves with their occasions, appetites, signals.
// Invariant: what a seat is to judge by (`when`, `occasions`) reads only variables it sees; what a reason quotes the player sees exactly.

import type { Program } from '../../engine/expression/program';
import type { Seat, Slot } from '../../engine/model/indices';
import { elementAt } from '../../engine/model/list-access';
import type { AppetiteDef, MoveDef, MoveRulesDef, OccasionDef, SignalDef } from '../../engine/model/scenario';
import { isExact } from '../../engine/visibility/visibility';
import type { ExpressionSource } from '../expression/cel';
import { plainScope } from '../expression/scope';
import { nearest } from '../problem/suggestion';
import type { ScenarioDoc } from '../schema/scenario';
import type { Path } from '../source/node';
import {
  type CompileContext,
  compileOptionalCondition,
  compileRegistered,
  findReference,
  findReferences,
  findVariableAtKey,
  isHiddenFrom,
  reportAt,
  reportAtKey,
  reportInside,
} from './context';
import { compileEffects } from './effect';
import { checkHiddenTypeKeys, hiddenTypeIds } from './hidden-type';
import { addText, addTexts } from './text';

type MoveDoc = NonNullable<ScenarioDoc['moves']>[string];

export function compileMoves(ctx: CompileContext): MoveDef[] {
  return Object.entries(ctx.doc.moves ?? {}).map(([id, move]) => compileMove(ctx, id, move));
}

function compileMove(ctx: CompileContext, id: string, move: MoveDoc): MoveDef {
  const path = ['moves', id];
  addTexts(ctx, `move.${id}`, move, path);
  for (const [i, quote] of (move.more_quotes ?? []).entries()) addText(ctx, `move.${id}.quote.${i + 1}`, quote);
  for (const [act, quotes] of Object.entries(move.quotes_after ?? {})) {
    findReference(ctx, 'action', act, [...path, 'quotes_after', act]);
    for (const [i, quote] of quotes.entries()) addText(ctx, `move.${id}.quote.after.${act}.${i}`, quote);
  }
  const seat = findReference(ctx, 'seat', move.seat, [...path, 'seat']);
  return {
    id,
    seat,
    when: judged(ctx, move.when, seat, [...path, 'when']),
    occasions: move.occasions.map((occasion, i): OccasionDef => {
      const at = [...path, 'occasions', i];
      addText(ctx, `move.${id}.reason.${i}`, occasion.reason);
      return {
        when: judged(ctx, occasion.if, seat, [...at, 'if']),
        points: occasion.points,
        args: quoted(ctx, occasion.reason, [...at, 'reason']),
      };
    }),
    effects: compileEffects(ctx, move.effects, [...path, 'effects']),
    answers: findReferences(ctx, 'action', move.answers, [...path, 'answers']),
    stillPossible: compileOptionalCondition(ctx, move.still_possible, [...path, 'still_possible']),
  };
}

/** A condition that a seat must be able to judge by what it sees. */
function judged(ctx: CompileContext, source: ExpressionSource, seat: Seat, path: Path): Program {
  const compiled = compileRegistered(ctx, source, path, 'bool', { ...plainScope, seats: [seat] });
  if (seat < 0) return compiled.program;
  const name = Object.keys(ctx.doc.seats)[seat];
  for (const reading of compiled.variableReads) {
    if (!isHiddenFrom(ctx, reading, seat)) continue;
    const variable = elementAt(ctx.symbols.variables, reading.slot).id;
    const message = `${name} does not see "${variable}", so it cannot act on it.`;
    reportInside(ctx, path, reading, {
      code: 'hidden-from-seat',
      message,
      fix: `Use a variable that ${name} sees, or let it see this one (\`sees:\`).`,
    });
  }
  for (const roll of compiled.rolls) {
    const message = 'A seat decides by what it sees; it cannot know a draw.';
    reportInside(ctx, path, roll, { code: 'roll-in-move', message, fix: 'Put roll() into the effects or `still_possible`.' });
  }
  return compiled.program;
}

/** Slots whose values a reason quotes as `{variable}`. */
function quoted(ctx: CompileContext, reason: string, path: Path): number[] {
  const readers = ctx.symbols.player < 0 ? Object.keys(ctx.doc.seats).map((_, seat) => seat) : [ctx.symbols.player];
  const slots: Slot[] = [];
  for (const match of reason.matchAll(/\{([^{}]*)\}/g)) {
    const [, name = ''] = match;
    const range = { start: match.index, end: match.index + match[0].length };
    const slot = ctx.symbols.index.variable.get(name);
    if (slot === undefined) {
      if (ctx.symbols.isBroken('variable', name)) continue;
      const message = `The reason quotes "{${name}}", which is no gauge, counter or status.`;
      reportInside(ctx, path, range, {
        code: 'unknown-placeholder',
        message,
        fix: 'Name a variable between the braces.',
        suggestion: nearest(name, ctx.symbols.index.variable.keys()),
      });
    } else if (readers.some((seat) => !isExact(elementAt(ctx.symbols.variables, slot), seat))) {
      const message = `The reason quotes "{${name}}", which ${ctx.doc.player ?? 'not every seat'} ${ctx.doc.player === undefined ? 'sees' : 'does not see'} exactly.`;
      reportInside(ctx, path, range, {
        code: 'placeholder-hidden',
        message,
        fix: 'Say it in words, or quote something that is seen exactly.',
      });
    } else slots.push(slot);
  }
  return slots;
}

export function compileMoveRules(ctx: CompileContext): MoveRulesDef {
  const rules = ctx.doc.move_rules;
  if (!rules) {
    if (ctx.doc.moves)
      reportAtKey(ctx, ['moves'], {
        code: 'section-missing',
        message: 'There are moves, but no `move_rules:`.',
        fix: 'Add the section.',
      });
    return { threshold: 0, tie: 0, repeatCost: 0, repeatTurns: 0, answered: 1000 };
  }
  addTexts(ctx, 'moveRules', rules, ['move_rules']);
  return {
    threshold: rules.threshold,
    tie: rules.tie,
    repeatCost: rules.repeat_cost,
    repeatTurns: rules.repeat_turns,
    answered: rules.answered,
  };
}

export function compileAppetites(ctx: CompileContext): AppetiteDef[] {
  return Object.entries(ctx.doc.appetites ?? {}).map(([seatId, byType]) => {
    const path = ['appetites', seatId];
    const seat = findReference(ctx, 'seat', seatId, path);
    const types = hiddenTypeIds(ctx);
    checkHiddenTypeKeys(ctx, Object.keys(byType), path, ['any']);
    const weights = types.map((type) => {
      const key = Object.hasOwn(byType, type) ? type : 'any';
      if (!Object.hasOwn(byType, key)) {
        reportAtKey(ctx, path, {
          code: 'type-missing',
          message: `${seatId} has no appetites for the type "${type}".`,
          fix: `Add \`${type}:\` or \`any:\`.`,
        });
        return [];
      }
      return Object.entries(byType[key] ?? {}).map(([id, weight]) => [findVariableAtKey(ctx, id, [...path, key, id]), weight] as const);
    });
    return { seat, weights };
  });
}

export function compileSignals(ctx: CompileContext): SignalDef[] {
  const types = hiddenTypeIds(ctx);
  return Object.entries(ctx.doc.signals ?? {}).map(([id, signal]) => {
    const path = ['signals', id, 'likelihood'];
    addTexts(ctx, `signal.${id}`, signal, ['signals', id]);
    checkHiddenTypeKeys(ctx, Object.keys(signal.likelihood), path);
    const likelihood = types.map((type) => {
      const said = Object.hasOwn(signal.likelihood, type) ? signal.likelihood[type] : undefined;
      if (said !== undefined) return said;
      reportAt(ctx, path, {
        code: 'type-missing',
        message: `The signal "${id}" does not say how likely it is under the type "${type}".`,
        fix: `Add \`${type}:\` in percent.`,
      });
      return 0;
    });
    findReferences(ctx, 'seat', signal.seen_by, ['signals', id, 'seen_by']);
    const seenBy = Object.keys(ctx.doc.seats).map((seat) => signal.seen_by?.includes(seat) ?? true);
    return { id, likelihood, seenBy };
  });
}
