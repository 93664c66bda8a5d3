// What goes by itself: standing rules, drift, mandates and transitions of statuses.
import type { DriftDef, MandateDef, Moment, RuleDef, TransitionDef } from '../../engine/scenario';
import type { Path } from '../source/source-node';
import { nearest } from '../suggestion';
import { bothModes, findTurn } from './calendar';
import { amount, type Context, complain, complainAtKey, findTagged } from './context';
import { compileEffects } from './effect';
import { playerSeat, shown } from './shown';
import { addTexts } from './text';

const moments = {
  after_news: 'afterNews',
  after_act: 'afterAct',
  after_acts: 'afterActs',
  after_text: 'afterText',
  after_moves: 'afterMoves',
  after_drift: 'afterDrift',
} as const satisfies Record<string, Moment>;

export function compileRules(ctx: Context): RuleDef[] {
  return Object.entries(ctx.doc.rules ?? {}).map(([id, rule]) => {
    const path = ['rules', id];
    addTexts(ctx, `rule.${id}`, rule, path);
    const namesActions = rule.tags !== undefined || rule.actions !== undefined;
    if (namesActions !== (rule.at === 'after_act')) {
      const message = namesActions
        ? 'Only rules `at: after_act` name actions.'
        : 'A rule `at: after_act` must name the actions it answers.';
      complainAtKey(ctx, path, {
        code: 'rule-actions',
        message,
        fix: namesActions ? 'Remove `tags:` and `actions:`.' : 'Add `tags:` or `actions:`.',
      });
    }
    return {
      id,
      moment: moments[rule.at],
      modes: rule.modes ?? bothModes,
      actions: findTagged(ctx, rule, path),
      effects: compileEffects(ctx, rule.effects, [...path, 'effects']),
    };
  });
}

export function compileDrift(ctx: Context): DriftDef[] {
  return Object.entries(ctx.doc.drift ?? {}).map(([id, drift]) => {
    const path = ['drift', id];
    addTexts(ctx, `drift.${id}`, drift, path);
    return {
      id,
      slot: slotByKey(ctx, id, path, ['gauge', 'counter']),
      toward: amount(ctx, drift.toward, [...path, 'toward']),
      rate: drift.rate,
    };
  });
}

function slotByKey(ctx: Context, id: string, path: Path, kinds: readonly string[]): number {
  const slot = ctx.names.index.variable.get(id) ?? -1;
  if (slot >= 0 && kinds.includes(ctx.names.variables[slot].kind)) return slot;
  if (slot < 0 && ctx.names.isBroken('variable', id)) return -1;
  const known = ctx.names.variables.filter((variable) => kinds.includes(variable.kind)).map((variable) => variable.id);
  const message = `There is no ${kinds.join(' or ')} "${id}".`;
  complainAtKey(ctx, path, { code: 'unknown-variable', message, fix: 'Correct the name or define it.', suggestion: nearest(id, known) });
  return -1;
}

export function compileMandates(ctx: Context): MandateDef[] {
  return Object.entries(ctx.doc.mandates ?? {}).map(([id, mandate]) => {
    const path = ['mandates', id];
    addTexts(ctx, `mandate.${id}`, mandate, path);
    return {
      id,
      turn: findTurn(ctx, mandate.turn, [...path, 'turn']),
      met: shown(ctx, mandate.met, [...path, 'met'], 'bool', playerSeat(ctx)),
    };
  });
}

export function compileTransitions(ctx: Context): TransitionDef[] {
  return Object.entries(ctx.doc.transitions ?? {}).map(([id, transition]) => {
    const path = ['transitions', id];
    addTexts(ctx, `transition.${id}`, transition, path);
    const slot = ctx.names.index.variable.get(transition.status) ?? -1;
    const isStatus = slot >= 0 && ctx.names.variables[slot].kind === 'status';
    if (!isStatus) {
      const known = ctx.names.variables.filter((variable) => variable.kind === 'status').map((variable) => variable.id);
      const message = `There is no status "${transition.status}".`;
      complain(ctx, [...path, 'status'], {
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

function stateOf(ctx: Context, slot: number, name: string, path: Path): number {
  const { id, states } = ctx.names.variables[slot];
  const index = states.indexOf(name);
  if (index < 0) {
    const message = `The status "${id}" has no state "${name}".`;
    complain(ctx, path, { code: 'unknown-state', message, fix: `Its states: ${states.join(', ')}.`, suggestion: nearest(name, states) });
  }
  return index;
}
