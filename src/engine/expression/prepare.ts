// Prepares a scenario, once, and keeps the result beside it: by the evaluator, or by straight-line code that was made of it.
// Invariant: both do the same (tests/compile); a scenario given away as JSON is prepared anew where it arrives.

import type { Command } from '../model/command';
import type { EffectDef } from '../model/effect-def';
import type { Seat } from '../model/indices';
import { mapPair } from '../model/list-access';
import { type ActionDef, linesOf, type RuleDef, type RuleMoment, type Scenario } from '../model/scenario';
import type { SeatLinesDef } from '../model/seat-def';
import { answeringOf, type TableDef } from '../model/table-def';
import { compileProgram } from './evaluator';
import type {
  EffectRunner,
  PreparedAct,
  PreparedAmount,
  PreparedCommands,
  PreparedEffect,
  PreparedEffects,
  PreparedRule,
  PreparedScenario,
  PreparedTable,
  ScenarioCode,
} from './prepared-scenario';
import type { Operation, Program } from './program';
import type { Evaluator } from './query-context';

/** Makes functions of what a scenario holds as data, while it is prepared. */
interface Makers {
  readonly code: ScenarioCode | null;
  readonly evaluator: (operation: Operation) => Evaluator;
  readonly runner: (effects: readonly EffectDef[]) => EffectRunner | null;
}

const cache = new WeakMap<Scenario, PreparedScenario>();

/** The prepared form of a scenario; the first call costs some milliseconds, later ones nothing. */
export function prepare(scenario: Scenario): PreparedScenario {
  const known = cache.get(scenario);
  if (known) return known;
  const fresh = build(scenario, { code: null, evaluator: (operation) => compileProgram(operation, scenario), runner: () => null });
  cache.set(scenario, fresh);
  return fresh;
}

/** What straight-line code may be made of, in the order in which a scenario is prepared. */
export interface CodeOutline {
  readonly programs: readonly Operation[];
  readonly effects: readonly (readonly EffectDef[])[];
}

export function outlineOf(scenario: Scenario): CodeOutline {
  const programs: Operation[] = [];
  const effects: (readonly EffectDef[])[] = [];
  const unasked: Evaluator = () => 0;
  build(scenario, {
    code: null,
    evaluator: (operation) => {
      programs.push(operation);
      return unasked;
    },
    runner: (list) => {
      effects.push(list);
      return null;
    },
  });
  return { programs, effects };
}

/** From now on this scenario runs by the code made of its outline. */
export function installCode(scenario: Scenario, code: ScenarioCode): void {
  let program = 0;
  let list = 0;
  cache.set(scenario, build(scenario, { code, evaluator: () => code.programs[program++], runner: () => code.effects[list++] }));
}

function commandsOf(s: Scenario): PreparedCommands {
  const end = s.seats.map((_, seat): Command[] => [{ type: 'endTurn', seat }]);
  const lines = s.seats.map((_, seat): Command[] => (linesOf(s, seat)?.list ?? []).map(({ id }) => ({ type: 'declare', seat, id })));
  const answers = (seat: Seat): Command[] =>
    seat === s.ladder?.own
      ? [
          { type: 'answerCrisis', seat, id: 'climb' },
          { type: 'answerCrisis', seat, id: 'offRamp' },
        ]
      : [];
  return {
    acts: s.actions.map((a) => ({ type: 'act', seat: a.seat, id: a.id })),
    inCalm: s.seats.map((_, seat) => [...lines[seat], ...end[seat]]),
    inCrisis: s.seats.map((_, seat) => [...lines[seat], ...answers(seat), ...end[seat]]),
    end,
  };
}

/** Whether an act is free and, but for its gates and what may be done once, always possible. */
export function isPlainAct({ cost, closes, withOneOf, later }: ActionDef): boolean {
  return cost <= 0 && !closes && withOneOf.length === 0 && !later.some(({ single }) => single);
}

/** The lines that count for the acts of a seat; null where none do, or no status holds the declared one. */
function linesOfActs(s: Scenario, seat: Seat): SeatLinesDef | null {
  const { actsOnLineOf } = s.seats[seat];
  const lines = actsOnLineOf === null ? null : linesOf(s, actsOnLineOf);
  return lines && lines.slot >= 0 ? lines : null;
}

function build(s: Scenario, makers: Makers): PreparedScenario {
  const constant =
    (n: number): Evaluator =>
    () =>
      n;
  const ask = (p: Program): Evaluator => (typeof p === 'number' ? constant(p) : makers.evaluator(p));
  const askMaybe = (p: Program | null): Evaluator | null => (p === null ? null : ask(p));
  const amount = ([slot, p]: readonly [number, Program]): PreparedAmount =>
    typeof p === 'number' ? { slot, constant: p, evaluate: null } : { slot, constant: 0, evaluate: compileProgram(p, s) };
  const walked = (p: Program | null): Evaluator | null => (p === null ? null : compileProgram(p, s));
  const effect = (e: EffectDef): PreparedEffect => ({
    when: walked(e.when),
    add: e.add.map(amount),
    set: e.set.map(amount),
    discount: e.discount,
    habit: walked(e.habit),
    signal: e.signal,
    opens: e.opens,
    opensAt: compileProgram(e.opensAt, s),
    ends: e.ends,
  });
  const effects = (list: readonly EffectDef[]): PreparedEffects => ({
    blocks: list.map(effect),
    run: list.length === 0 ? null : makers.runner(list),
  });
  const rule = (r: RuleDef): PreparedRule => ({ cause: `rule:${r.id}`, modes: r.modes, actions: r.actions, effects: effects(r.effects) });
  const rulesAt = (moment: RuleMoment): PreparedRule[] => s.rules.filter((r) => r.moment === moment).map(rule);
  const index = (list: readonly { readonly id: string }[]): Map<string, number> => new Map(list.map((x, i) => [x.id, i]));
  const prepareAct = (a: ActionDef, i: number): PreparedAct => {
    const isPlain = isPlainAct(a);
    const gates = a.gates.map((g) => ({ when: ask(g.when), rejection: { code: 'GateClosed' as const, text: g.text, args: {} } }));
    return {
      seat: a.seat,
      cost: a.cost,
      once: a.once,
      closes: a.closes,
      isSingle: a.later.some((l) => l.single),
      withOneOf: a.withOneOf,
      isPlain,
      gates,
      onlyGate: isPlain && !a.once && gates.length === 1 ? gates[0].when : null,
      costRules: s.costRules.filter((r) => r.actions.includes(i)).map((r) => ({ when: ask(r.when), add: r.add, min: r.min })),
      effects: effects(a.effects),
      cause: `action:${a.id}`,
      costCause: `cost:${a.id}`,
      lines: linesOfActs(s, a.seat),
    };
  };
  const prepareTable = (t: TableDef): PreparedTable => {
    const on = (list: readonly EffectDef[] | undefined): PreparedEffects => effects(list ?? []);
    const { session } = t;
    return {
      isOpen: ask(t.opens),
      leadersMaySign: askMaybe(t.leaders),
      times: t.measures.map(({ terms }) => terms.map((term) => ask(term.times))),
      atLeast: t.conditions.map((c) => ask(c.atLeast)),
      reservations: mapPair(t.parties, (party) => ask(party.reservation)),
      perceivedReservations: mapPair(t.parties, (party) => askMaybe(party.perceivedReservation)),
      gates: (session?.gates ?? []).map((g) => ({ when: ask(g.when), rejection: { code: 'GateClosed' as const, text: g.text, args: {} } })),
      answering: t.between.map((_, party) => {
        const def = session && answeringOf(session, party);
        return {
          clock: ask(def?.clock ?? 0),
          assumedOpponentFloor: ask(def?.assumedOpponentFloor ?? 0),
          hardensOnConcession: ask(def?.hardensOnConcession ?? 0),
        };
      }),
      opened: on(session?.opened),
      takenBack: on(session?.takenBack),
      answers: {
        accept: on(session?.answers.accept),
        counter: on(session?.answers.counter),
        hurdle: on(session?.answers.hurdle),
        stall: on(session?.answers.stall),
        break: on(session?.answers.break),
      },
      referred: on(session?.referred),
      left: on(session?.left),
      mediated: on(session?.mediated),
      declined: on(session?.declined),
      vetoed: on(session?.vetoed),
      signed: on(session?.signed),
      ratified: on(session?.ratified),
      failed: t.conditions.map((_, i) => on(session?.failed[i])),
    };
  };
  const { ladder, closing } = s;
  const lines = s.seats.map((_, seat) => linesOf(s, seat));
  return {
    scenario: s,
    code: makers.code,
    actionIndex: index(s.actions),
    lines,
    lineIndex: lines.map((own) => index(own?.list ?? [])),
    moveIndex: index(s.moves),
    actsBySeat: s.seats.map((_, seat) => s.actions.flatMap((a, i) => (a.seat === seat ? [i] : []))),
    commands: commandsOf(s),
    acts: s.actions.map(prepareAct),
    risks: s.actions.map((a) => effects(a.risks)),
    later: s.actions.map((a) => a.later.map((l) => effects(l.effects))),
    lineChange: lines.map((own) => effects(own?.onChange ?? [])),
    events: s.events.map((e) => ({ when: askMaybe(e.when), effects: effects(e.effects), otherwise: effects(e.otherwise) })),
    eventsByTurn: s.turns.map((_, t) => s.events.flatMap((e, i) => (e.turn === t ? [i] : []))),
    cards: s.cards.map((c) => ({ when: askMaybe(c.when), effects: effects(c.effects), answered: effects(c.answered) })),
    cardsByDeck: s.decks.map((_, d) => s.cards.flatMap((c, i) => (c.deck === d ? [i] : []))),
    moves: s.moves.map((m) => ({
      when: ask(m.when),
      occasions: m.occasions.map((o) => ask(o.when)),
      effects: effects(m.effects),
      stillPossible: askMaybe(m.stillPossible),
    })),
    movesBySeat: s.seats.map((_, seat) => s.moves.flatMap((m, i) => (m.seat === seat ? [i] : []))),
    openings: s.openings.map((o) => effects(o.effects)),
    beliefShown: ask(s.types.shownWhen),
    ladder: ladder && {
      kinds: ladder.kinds.map((k) => ({ own: ask(k.own), other: ask(k.other) })),
      rungs: ladder.rungs.map((r) => effects(r.effects)),
      net: ask(ladder.net),
      stepDownCost: ask(ladder.stepDownCost),
      stands: ask(ladder.stands),
      acceptsOffRamp: ask(ladder.acceptsOffRamp),
      stepsDown: effects(ladder.stepsDown),
      otherStepsDown: effects(ladder.otherStepsDown),
      offRamp: effects(ladder.offRamp),
    },
    closing: closing && {
      legal: closing.legal.map(ask),
      accepts: closing.accepts.map(ask),
      value: ask(closing.value),
      success: effects(closing.success),
      failure: effects(closing.failure),
      times: closing.measures.map((m) => m.terms.map((t) => ask(t.times))),
    },
    tables: s.tables.map(prepareTable),
    hasSettlingTable: s.tables.some((t) => t.session?.settles),
    rules: {
      afterNews: rulesAt('afterNews'),
      afterAct: rulesAt('afterAct'),
      afterActs: rulesAt('afterActs'),
      afterText: rulesAt('afterText'),
      afterMoves: rulesAt('afterMoves'),
      afterDrift: rulesAt('afterDrift'),
    },
    drift: s.drift.map((d) => ask(d.toward)),
    mandates: s.mandates.map((m) => ask(m.met)),
    mandateMet: effects(s.mandateMet),
    mandateUnmet: effects(s.mandateUnmet),
    transitions: s.transitions.map((t) => effects(t.effects)),
    points: s.seats.map(
      ({ points }) =>
        points && {
          interests: points.interests.map(({ weight, value }) => ({ weight, value: ask(value) })),
          walkAway: ask(points.walkAway),
        },
    ),
    hasPoints: s.seats.some(({ points }) => points !== null),
    noPaidActs: Array.from({ length: 1 + Math.max(...s.seats.map(({ purse }) => purse)) }, () => 0),
    scores: s.scores.map((x) => ({ value: ask(x.value), parts: x.parts.map((p) => ask(p.value)) })),
    total: ask(s.total),
    progress: s.progress.map((p) => ask(p.when)),
    outcomes: s.outcomes.map((o) => ask(o.when)),
  };
}
