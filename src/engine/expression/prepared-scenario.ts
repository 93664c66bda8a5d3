// A scenario made ready to run: every program turned into a function, once, and kept beside the scenario it came from.
// Invariant: derived from the scenario alone; two preparations of equal scenarios behave alike.

import type { Answer, Command } from '../model/command';
import type { EffectDef } from '../model/effect-def';
import type {
  ActionIndex,
  ByAction,
  ByCard,
  ByCondition,
  ByCrisisKind,
  ByDeck,
  ByEvent,
  ByMandate,
  ByMeasure,
  ByMove,
  ByOccasion,
  ByScore,
  BySeat,
  ByTable,
  ByTerm,
  ByTurn,
  CardIndex,
  CrisisKindIndex,
  EventIndex,
  LineIndex,
  MoveIndex,
  Seat,
  SignalIndex,
  Slot,
} from '../model/indices';
import type { Rejection } from '../model/rejection';
import type { ActionDef, GameMode, RuleDef, RuleMoment, Scenario } from '../model/scenario';
import type { TableDef } from '../model/table-def';
import { compileProgram } from './evaluator';
import type { Program } from './program';
import type { Evaluator, QueryContext } from './query-context';

/** A whole number where the amount is constant, a function of the question otherwise. */
export interface PreparedAmount {
  readonly slot: Slot;
  readonly constant: number;
  readonly evaluate: Evaluator | null;
}

export interface PreparedEffect {
  readonly when: Evaluator | null;
  readonly add: readonly PreparedAmount[];
  readonly set: readonly PreparedAmount[];
  readonly discount: EffectDef['discount'];
  readonly habit: Evaluator | null;
  readonly signal: SignalIndex;
  readonly opens: CrisisKindIndex;
  readonly opensAt: Evaluator;
  readonly ends: CrisisKindIndex;
}

export interface PreparedMove {
  readonly when: Evaluator;
  readonly occasions: ByOccasion<Evaluator>;
  readonly effects: readonly PreparedEffect[];
  readonly stillPossible: Evaluator | null;
}

export interface PreparedScenario {
  readonly scenario: Scenario;
  readonly actionIndex: ReadonlyMap<string, ActionIndex>;
  readonly lineIndex: ReadonlyMap<string, LineIndex>;
  readonly moveIndex: ReadonlyMap<string, MoveIndex>;
  readonly actsBySeat: BySeat<readonly ActionIndex[]>;
  readonly commands: PreparedCommands;
  /** By action. */
  readonly acts: ByAction<PreparedAct>;
  readonly risks: ByAction<readonly PreparedEffect[]>;
  readonly later: ByAction<readonly (readonly PreparedEffect[])[]>;
  readonly lineChange: readonly PreparedEffect[];
  readonly events: ByEvent<{
    readonly when: Evaluator | null;
    readonly effects: readonly PreparedEffect[];
    readonly otherwise: readonly PreparedEffect[];
  }>;
  readonly eventsByTurn: ByTurn<readonly EventIndex[]>;
  readonly cards: ByCard<{
    readonly when: Evaluator | null;
    readonly effects: readonly PreparedEffect[];
    readonly answered: readonly PreparedEffect[];
  }>;
  readonly cardsByDeck: ByDeck<readonly CardIndex[]>;
  readonly moves: ByMove<PreparedMove>;
  readonly movesBySeat: BySeat<readonly MoveIndex[]>;
  readonly openings: readonly (readonly PreparedEffect[])[];
  readonly beliefShown: Evaluator;
  readonly ladder: PreparedLadder | null;
  readonly closing: PreparedClosing | null;
  readonly tables: ByTable<PreparedTable>;
  /** Whether a text that settles the dispute is bargained over at a table. */
  readonly hasSettlingTable: boolean;
  /** Standing rules in the scenario's order, by moment. */
  readonly rules: Readonly<Record<RuleMoment, readonly PreparedRule[]>>;
  readonly drift: readonly Evaluator[];
  readonly mandates: ByMandate<Evaluator>;
  readonly mandateMet: readonly PreparedEffect[];
  readonly mandateUnmet: readonly PreparedEffect[];
  readonly transitions: readonly (readonly PreparedEffect[])[];
  readonly scores: ByScore<{ readonly value: Evaluator; readonly parts: readonly Evaluator[] }>;
  readonly total: Evaluator;
  readonly progress: readonly Evaluator[];
  readonly outcomes: readonly Evaluator[];
}

export interface PreparedRule {
  readonly cause: string;
  readonly modes: readonly GameMode[];
  readonly actions: readonly ActionIndex[];
  readonly effects: readonly PreparedEffect[];
}

/** What deciding on an act takes, side by side: this is asked for every action at every move. */
export interface PreparedAct {
  readonly seat: Seat;
  readonly cost: number;
  readonly once: boolean;
  readonly closes: boolean;
  /** Only one of its delayed effects may be under way at a time. */
  readonly isSingle: boolean;
  readonly withOneOf: readonly ActionIndex[];
  /** Free, and without any of the demands above but `once`. */
  readonly isPlain: boolean;
  readonly gates: readonly { readonly when: Evaluator; readonly rejection: Rejection }[];
  /** The one question that decides, beside once a turn, for a plain act with one gate that is not once a game; null for others. */
  readonly onlyGate: Evaluator | null;
  /** The cost rules that touch it, in the scenario's order. */
  readonly costRules: readonly { readonly when: Evaluator; readonly add: number; readonly min: number }[];
  readonly effects: readonly PreparedEffect[];
  /** Names of its causes in the ledger. */
  readonly cause: string;
  readonly costCause: string;
}

/** The commands that need no arguments but an id, made once: acts by action, ends by seat, and what else the player's seat may say. */
export interface PreparedCommands {
  readonly acts: ByAction<Command>;
  readonly ends: BySeat<Command>;
  /** What the player's seat could think of besides acts: lines, ladder answers in a crisis, the end of its turn. */
  readonly inCalm: readonly Command[];
  readonly inCrisis: readonly Command[];
}

/** A question that brings the prepared scenario along. */
export interface PreparedQueryContext extends QueryContext {
  readonly prepared: PreparedScenario;
}

export interface PreparedLadder {
  readonly kinds: ByCrisisKind<{ readonly own: Evaluator; readonly other: Evaluator }>;
  readonly rungs: readonly (readonly PreparedEffect[])[];
  readonly net: Evaluator;
  readonly stepDownCost: Evaluator;
  readonly stands: Evaluator;
  readonly acceptsOffRamp: Evaluator;
  readonly stepsDown: readonly PreparedEffect[];
  readonly otherStepsDown: readonly PreparedEffect[];
  readonly offRamp: readonly PreparedEffect[];
}

export interface PreparedClosing {
  readonly legal: readonly Evaluator[];
  readonly accepts: readonly Evaluator[];
  readonly value: Evaluator;
  readonly success: readonly PreparedEffect[];
  readonly failure: readonly PreparedEffect[];
  readonly times: ByMeasure<ByTerm<Evaluator>>;
}

/** The programs of a table and of its sessions. */
export interface PreparedTable {
  readonly isOpen: Evaluator;
  readonly leadersMaySign: Evaluator | null;
  readonly times: ByMeasure<ByTerm<Evaluator>>;
  readonly atLeast: ByCondition<Evaluator>;
  /** By party; `felt` null where leaving feels no different. */
  readonly reservations: readonly Evaluator[];
  readonly perceivedReservations: readonly (Evaluator | null)[];
  /** The answering seat's own clock, what it believes the other side could bear, and whether it hardens; asked on its view. */
  readonly clock: Evaluator;
  readonly assumedOpponentFloor: Evaluator;
  readonly hardensOnConcession: Evaluator;
  readonly gates: readonly { readonly when: Evaluator; readonly rejection: Rejection }[];
  readonly opened: readonly PreparedEffect[];
  readonly takenBack: readonly PreparedEffect[];
  readonly answers: Readonly<Record<Answer, readonly PreparedEffect[]>>;
  readonly referred: readonly PreparedEffect[];
  readonly left: readonly PreparedEffect[];
  readonly signed: readonly PreparedEffect[];
  readonly ratified: readonly PreparedEffect[];
  readonly failed: ByCondition<readonly PreparedEffect[]>;
}

const cache = new WeakMap<Scenario, PreparedScenario>();

/** The prepared form of a scenario; the first call costs some milliseconds, later ones nothing. */
export function prepare(scenario: Scenario): PreparedScenario {
  const known = cache.get(scenario);
  if (known) return known;
  const fresh = build(scenario);
  cache.set(scenario, fresh);
  return fresh;
}

function commandsOf(s: Scenario): PreparedCommands {
  const seat = s.player;
  const lines = s.lines.list.map((l): Command => ({ type: 'declare', seat, id: l.id }));
  const answers: readonly Command[] = [
    { type: 'answerCrisis', seat, id: 'climb' },
    { type: 'answerCrisis', seat, id: 'offRamp' },
  ];
  const ends = s.seats.map((_, i): Command => ({ type: 'endTurn', seat: i }));
  return {
    acts: s.actions.map((a) => ({ type: 'act', seat: a.seat, id: a.id })),
    ends,
    inCalm: [...lines, ends[seat]],
    inCrisis: [...lines, ...answers, ends[seat]],
  };
}

function build(s: Scenario): PreparedScenario {
  const ask = (p: Program): Evaluator => compileProgram(p, s);
  const askMaybe = (p: Program | null): Evaluator | null => (p === null ? null : ask(p));
  const amount = ([slot, p]: readonly [number, Program]): PreparedAmount =>
    typeof p === 'number' ? { slot, constant: p, evaluate: null } : { slot, constant: 0, evaluate: ask(p) };
  const effect = (e: EffectDef): PreparedEffect => ({
    when: askMaybe(e.when),
    add: e.add.map(amount),
    set: e.set.map(amount),
    discount: e.discount,
    habit: askMaybe(e.habit),
    signal: e.signal,
    opens: e.opens,
    opensAt: ask(e.opensAt),
    ends: e.ends,
  });
  const effects = (list: readonly EffectDef[]): PreparedEffect[] => list.map(effect);
  const rule = (r: RuleDef): PreparedRule => ({ cause: `rule:${r.id}`, modes: r.modes, actions: r.actions, effects: effects(r.effects) });
  const rulesAt = (moment: RuleMoment): PreparedRule[] => s.rules.filter((r) => r.moment === moment).map(rule);
  const index = (list: readonly { readonly id: string }[]): Map<string, number> => new Map(list.map((x, i) => [x.id, i]));
  const prepareAct = (a: ActionDef, i: number): PreparedAct => {
    const isPlain = a.cost <= 0 && !a.closes && a.withOneOf.length === 0 && !a.later.some((l) => l.single);
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
    };
  };
  const prepareTable = (t: TableDef): PreparedTable => {
    const on = (list: readonly EffectDef[] | undefined): PreparedEffect[] => effects(list ?? []);
    const { session } = t;
    return {
      isOpen: ask(t.opens),
      leadersMaySign: askMaybe(t.leaders),
      times: t.measures.map(({ terms }) => terms.map((term) => ask(term.times))),
      atLeast: t.conditions.map((c) => ask(c.atLeast)),
      reservations: t.parties.map((party) => ask(party.reservation)),
      perceivedReservations: t.parties.map((party) => askMaybe(party.perceivedReservation)),
      gates: (session?.gates ?? []).map((g) => ({ when: ask(g.when), rejection: { code: 'GateClosed' as const, text: g.text, args: {} } })),
      clock: ask(session?.answering.clock ?? 0),
      assumedOpponentFloor: ask(session?.answering.assumedOpponentFloor ?? 0),
      hardensOnConcession: ask(session?.answering.hardensOnConcession ?? 0),
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
      signed: on(session?.signed),
      ratified: on(session?.ratified),
      failed: t.conditions.map((_, i) => on(session?.failed[i])),
    };
  };
  const { ladder, closing } = s;
  return {
    scenario: s,
    actionIndex: index(s.actions),
    lineIndex: index(s.lines.list),
    moveIndex: index(s.moves),
    actsBySeat: s.seats.map((_, seat) => s.actions.flatMap((a, i) => (a.seat === seat ? [i] : []))),
    commands: commandsOf(s),
    acts: s.actions.map(prepareAct),
    risks: s.actions.map((a) => effects(a.risks)),
    later: s.actions.map((a) => a.later.map((l) => effects(l.effects))),
    lineChange: effects(s.lines.onChange),
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
    scores: s.scores.map((x) => ({ value: ask(x.value), parts: x.parts.map((p) => ask(p.value)) })),
    total: ask(s.total),
    progress: s.progress.map((p) => ask(p.when)),
    outcomes: s.outcomes.map((o) => ask(o.when)),
  };
}
