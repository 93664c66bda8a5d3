// What the player's side can do: actions, their gates, costs, consequences, and the declared lines.

import type { ActionIndex, ByAction, BySeat, Seat } from '../../engine/model/indices';
import { elementAt } from '../../engine/model/list-access';
import type { ActionDef, CostRuleDef } from '../../engine/model/scenario';
import type { LinesDef, SeatDef } from '../../engine/model/seat-def';
import { unknownName } from '../problem/unknown';
import type { SeatLinesDoc } from '../schema/line';
import type { ScenarioDoc } from '../schema/scenario';
import { nodeAt, type Path } from '../source/node';
import { type CompileContext, findReference, findReferences, findTaggedActions, reportAt, reportAtKey } from './context';
import { compileEffects } from './effect';
import { compileShown } from './shown-expression';
import { addText, addTexts } from './text';

type ActionDoc = ScenarioDoc['actions'][string];

export function compileActions(ctx: CompileContext): ActionDef[] {
  const { doc } = ctx;
  const draftSlot = doc.draft_gauge === undefined ? -1 : findReference(ctx, 'variable', doc.draft_gauge, ['draft_gauge']);
  return Object.entries(doc.actions).map(([id, action], index) => compileAction(ctx, id, action, index, draftSlot));
}

function compileAction(ctx: CompileContext, id: string, action: ActionDoc, index: number, draftSlot: number): ActionDef {
  const path = ['actions', id];
  addActionTexts(ctx, id, action);
  findReferences(ctx, 'seat', action.seen_by, [...path, 'seen_by']);
  findReference(ctx, 'category', action.category, [...path, 'category']);
  if (action.drafts !== undefined && draftSlot < 0 && ctx.doc.draft_gauge === undefined) {
    reportAt(ctx, [...path, 'drafts'], {
      code: 'drafts-nowhere',
      message: 'This drafts text, but no gauge is named that holds it.',
      fix: 'Name one with `draft_gauge:` at the top level.',
    });
  }
  if (action.closes && !nodeAt(ctx.root, ['closing'])) {
    reportAt(ctx, [...path, 'closes'], {
      code: 'closes-nothing',
      message: 'This closes a text, but there is no section `closing:`.',
      fix: 'Add `closing:` or remove this line.',
    });
  }
  const seat = ownerOf(ctx, action, path);
  return {
    id,
    seat,
    category: action.category,
    tags: action.tags ?? [],
    cost: action.cost,
    gates: (action.needs ?? []).map((gate, i) => ({
      when: compileShown(ctx, gate.if, [...path, 'needs', i, 'if'], 'bool', [seat]),
      text: `action.${id}.needs.${i}`,
    })),
    effects: compileEffects(ctx, action.effects, [...path, 'effects'], undefined, 'act'),
    risks: compileEffects(ctx, action.risks, [...path, 'risks']),
    later: (action.later ?? []).map((later, i) => ({
      turns: later.in,
      effects: compileEffects(ctx, later.effects, [...path, 'later', i, 'effects']),
      single: later.single ?? false,
    })),
    posture: action.posture ?? 0,
    drafts: action.drafts ?? 0,
    draftSlot,
    isQuiet: action.tags?.includes('quiet') ?? false,
    seenBy: elementAt(ctx.symbols.seenBy, index),
    reveals: action.reveals ?? false,
    closes: action.closes ?? false,
    withOneOf: findReferences(ctx, 'action', action.with_one_of, [...path, 'with_one_of']),
    once: action.once ?? false,
  };
}

/** Index of the seat whose act it is; -1 after reporting. */
function ownerOf(ctx: CompileContext, action: ActionDoc, path: Path): number {
  const name = action.seat ?? ctx.doc.player;
  if (name !== undefined) return findReference(ctx, 'seat', name, action.seat === undefined ? ['player'] : [...path, 'seat']);
  reportAtKey(ctx, path, {
    code: 'needs-player',
    message: 'It is not said whose act this is, and there is no player.',
    fix: 'Add `seat:`.',
  });
  return -1;
}

function addActionTexts(ctx: CompileContext, id: string, action: ActionDoc): void {
  addTexts(ctx, `action.${id}`, action, ['actions', id]);
  (action.needs ?? []).forEach((gate, i) => {
    addText(ctx, `action.${id}.needs.${i}`, gate.else);
  });
  (action.later ?? []).forEach((later, i) => {
    addText(ctx, `action.${id}.later.${i}`, later.text);
  });
  for (const [who, quote] of Object.entries(action.quotes ?? {})) addText(ctx, `action.${id}.quote.${who}`, quote);
}

/** Words for no seat: the one whose act it is, and nobody in particular. A seat of that name goes before. */
const HOME = 'home';
const WORLD = 'world';

/** Whom each act addresses: what a desk is ordered by. An author says it, or it is read off the trust that the act moves. No rule reads it. */
export function compileAddressees(ctx: CompileContext, actions: ByAction<ActionDef>, seats: BySeat<SeatDef>): ByAction<Seat | null> {
  const known = ctx.symbols.index.seat;
  return actions.map((action) => {
    const toward = ctx.doc.actions[action.id]?.toward;
    if (toward === undefined) return mostMoved(action, seats);
    const seat = known.get(toward);
    if (seat !== undefined) return seat;
    if (toward === WORLD) return null;
    if (toward !== HOME) reportAt(ctx, ['actions', action.id, 'toward'], unknownName('seat', toward, [...known.keys(), HOME, WORLD]));
    return action.seat;
  });
}

/** The first other seat whose trust the act moves; its own seat where it moves none. */
function mostMoved({ seat, effects }: ActionDef, seats: BySeat<SeatDef>): Seat {
  for (const { add } of effects)
    for (const [slot] of add) {
      const other = seats.findIndex(({ trust }, at) => trust === slot && at !== seat);
      if (other >= 0) return other;
    }
  return seat;
}

export function compileCostRules(ctx: CompileContext): CostRuleDef[] {
  return Object.entries(ctx.doc.cost_rules ?? {}).map(([id, rule]) => {
    const path = ['cost_rules', id];
    addTexts(ctx, `costRule.${id}`, rule, path);
    const actions = findTaggedActions(ctx, rule, path);
    if (!rule.tags && !rule.actions) {
      reportAt(ctx, path, {
        code: 'rule-without-actions',
        message: `The cost rule "${id}" names no actions.`,
        fix: 'Add `tags:` or `actions:`.',
      });
    }
    return {
      id,
      actions,
      when: compileShown(ctx, rule.when, [...path, 'when'], 'bool', payersOf(ctx, actions)),
      add: rule.add,
      min: rule.min ?? 0,
    };
  });
}

/** Whoever is shown what these acts cost: in format 1 the player, in format 2 the seats whose acts they are. */
function payersOf(ctx: CompileContext, actions: readonly ActionIndex[]): readonly Seat[] {
  const { actionsBySeat, format, player } = ctx.symbols;
  if (format === 1) return [player];
  return actionsBySeat.flatMap((own, seat) => (own.some((action) => actions.includes(action)) ? [seat] : []));
}

/** The player's lines; empty where there are none. */
export function compileLines(ctx: CompileContext): LinesDef {
  const { lines } = ctx.doc;
  if (!lines) return { list: [], offLine: 1000, noLine: 1000, changeCost: 0, holdTurns: 0, onChange: [] };
  return compileLineList(ctx, lines, ['lines'], 'lines');
}

/** Lines of a seat. Their own texts are `line.<id>`, whoever's they are. */
export function compileLineList(ctx: CompileContext, lines: SeatLinesDoc, path: Path, key: string): LinesDef {
  addTexts(ctx, key, lines, path);
  const list = Object.entries(lines.list).map(([id, line]) => {
    addTexts(ctx, `line.${id}`, line, [...path, 'list', id]);
    return { id, actions: findReferences(ctx, 'action', line.actions, [...path, 'list', id, 'actions']) };
  });
  return {
    list,
    offLine: lines.off_line,
    noLine: lines.no_line,
    changeCost: lines.change_cost,
    holdTurns: lines.hold_turns,
    onChange: compileEffects(ctx, lines.on_change, [...path, 'on_change']),
  };
}
