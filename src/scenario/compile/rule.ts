// What happens without anyone acting: standing rules, drift, mandates, status transitions.
import type { Slot } from '../../engine/model/indices';
import { elementAt } from '../../engine/model/list-access';
import type { DriftDef, MandateDef, RuleDef, RuleMoment, TransitionDef } from '../../engine/model/scenario';
import { nearest } from '../problem/suggestion';
import { unknownState } from '../problem/unknown';
import type { Path } from '../source/node';
import { bothModes, findTurnOf } from './calendar';
import { type CompileContext, compileAmount, findTaggedActions, reportAt, reportAtKey } from './context';
import { compileEffects } from './effect';
import { compileShown, playerSeat } from './shown-expression';
import { addTexts } from './text';

const moments = {
  after_news: 'afterNews',
  after_act: 'afterAct',
  after_acts: 'afterActs',
  after_text: 'afterText',
  after_moves: 'afterMoves',
  after_drift: 'afterDrift',
} as const satisfies Record<string, RuleMoment>;

export function compileRules(ctx: CompileContext): RuleDef[] {
  return Object.entries(ctx.doc.rules ?? {}).map(([id, rule]) => {
    const path = ['rules', id];
    addTexts(ctx, `rule.${id}`, rule, path);
    const namesActions = rule.tags !== undefined || rule.actions !== undefined;
    if (namesActions !== (rule.at === 'after_act')) {
      const message = namesActions
        ? 'Only rules `at: after_act` name actions.'
        : 'A rule `at: after_act` must name the actions it answers.';
      reportAtKey(ctx, path, {
        code: 'rule-actions',
        message,
        fix: namesActions ? 'Remove `tags:` and `actions:`.' : 'Add `tags:` or `actions:`.',
      });
    }
    return {
      id,
      moment: moments[rule.at],
      modes: rule.modes ?? bothModes,
      actions: findTaggedActions(ctx, rule, path),
      effects: compileEffects(ctx, rule.effects, [...path, 'effects']),
    };
  });
}

export function compileDrift(ctx: CompileContext): DriftDef[] {
  return Object.entries(ctx.doc.drift ?? {}).map(([id, drift]) => {
    const path = ['drift', id];
    addTexts(ctx, `drift.${id}`, drift, path);
    return {
      id,
      slot: slotByKey(ctx, id, path, ['gauge', 'counter']),
      toward: compileAmount(ctx, drift.toward, [...path, 'toward']),
      rate: drift.rate,
    };
  });
}

function slotByKey(ctx: CompileContext, id: string, path: Path, kinds: readonly string[]): number {
  const slot = ctx.symbols.index.variable.get(id) ?? -1;
  if (slot >= 0 && kinds.includes(elementAt(ctx.symbols.variables, slot).kind)) return slot;
  if (slot < 0 && ctx.symbols.isBroken('variable', id)) return -1;
  const known = ctx.symbols.variables.filter((variable) => kinds.includes(variable.kind)).map((variable) => variable.id);
  const message = `There is no ${kinds.join(' or ')} "${id}".`;
  reportAtKey(ctx, path, { code: 'unknown-variable', message, fix: 'Correct the name or define it.', suggestion: nearest(id, known) });
  return -1;
}

export function compileMandates(ctx: CompileContext): MandateDef[] {
  return Object.entries(ctx.doc.mandates ?? {}).map(([id, mandate]) => {
    const path = ['mandates', id];
    addTexts(ctx, `mandate.${id}`, mandate, path);
    return {
      id,
      turn: findTurnOf(ctx, mandate, path),
      met: compileShown(ctx, mandate.met, [...path, 'met'], 'bool', [playerSeat(ctx)]),
    };
  });
}

export function compileTransitions(ctx: CompileContext): TransitionDef[] {
  return Object.entries(ctx.doc.transitions ?? {}).map(([id, transition]) => {
    const path = ['transitions', id];
    addTexts(ctx, `transition.${id}`, transition, path);
    const slot = ctx.symbols.index.variable.get(transition.status) ?? -1;
    const isStatus = slot >= 0 && elementAt(ctx.symbols.variables, slot).kind === 'status';
    if (!isStatus) {
      const known = ctx.symbols.variables.filter((variable) => variable.kind === 'status').map((variable) => variable.id);
      const message = `There is no status "${transition.status}".`;
      reportAt(ctx, [...path, 'status'], {
        code: 'unknown-variable',
        message,
        fix: `Known: ${known.join(', ')}.`,
        suggestion: nearest(transition.status, known),
      });
    }
    const states = (list: readonly string[], field: string): number[] =>
      isStatus ? list.map((name, i) => stateOf(ctx, slot, name, [...path, field, i])) : [];
    return {
      id,
      slot,
      from: states(transition.from, 'from'),
      to: states(transition.to, 'to'),
      effects: compileEffects(ctx, transition.effects, [...path, 'effects']),
    };
  });
}

function stateOf(ctx: CompileContext, slot: Slot, name: string, path: Path): number {
  const { id, states } = elementAt(ctx.symbols.variables, slot);
  const index = states.indexOf(name);
  if (index < 0) reportAt(ctx, path, unknownState(id, name, states));
  return index;
}
