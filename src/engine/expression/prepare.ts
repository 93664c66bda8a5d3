// Prepares a scenario, once, and keeps the result beside it: by the evaluator, or by straight-line code that was made of it.
// Invariant: both do the same (tests/compile); a scenario given away as JSON is prepared anew where it arrives.

import type { Command } from '../model/command';
import type { DeedOccasion } from '../model/deed-def';
import type { EffectDef } from '../model/effect-def';
import type { Cause } from '../model/event';
import type { BySeat, Seat } from '../model/indices';
import { mapPair } from '../model/list-access';
import { type ActionDef, linesOf, type RuleDef, type RuleMoment, type Scenario } from '../model/scenario';
import type { SeatLinesDef } from '../model/seat-def';
import { type Moment, never, takeMoment } from '../model/state';
import { answeringOf, type TableDef } from '../model/table-def';
import { compileProgram } from './evaluator';
import type {
  EffectRunner,
  PreparedAct,
  PreparedAmount,
  PreparedCommands,
  PreparedDeedTrigger,
  PreparedEffect,
  PreparedEffects,
  PreparedRule,
  PreparedScenario,
  PreparedStart,
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

/** The scenario asked for last, which is most often the next one too: it only saves looking it up. */
const last: { prepared: PreparedScenario | null } = { prepared: null };

/** The prepared form of a scenario; the first call costs some milliseconds, later ones nothing. */
export function prepare(scenario: Scenario): PreparedScenario {
  if (last.prepared?.scenario === scenario) return last.prepared;
  let prepared = cache.get(scenario);
  if (!prepared) {
    prepared = build(scenario, { code: null, evaluator: (operation) => compileProgram(operation, scenario), runner: () => null });
    cache.set(scenario, prepared);
  }
  last.prepared = prepared;
  return prepared;
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
  last.prepared = build(scenario, { code, evaluator: () => code.programs[program++], runner: () => code.effects[list++] });
  cache.set(scenario, last.prepared);
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

/** The lists of a state in which nothing has happened yet. */
function startOf(s: Scenario, lines: BySeat<SeatLinesDef | null>): PreparedStart {
  const lists = {
    values: s.variables.map((v) => v.start),
    ended: s.seats.map(() => 0),
    timesPlayed: s.actions.map(() => 0),
    paidActs: Array.from({ length: 1 + Math.max(...s.seats.map(({ purse }) => purse)) }, () => 0),
    lineTurn: lines.map((own) => (own === null ? null : never)),
    beliefs: s.seats.map(({ hasBelief }) => (hasBelief ? s.types.prior : null)),
  };
  const blank: Moment = {
    ...lists,
    acts: [[]],
    intents: [],
    crisis: null,
    lastCrisisTurn: never,
    agreement: null,
    sessions: [],
    texts: [],
    referred: [],
    signed: [],
    deeds: [],
  };
  return { ...lists, moment: takeMoment(blank, 0) };
}

/** By occasion, in the order of the deeds. */
function triggersOf(s: Scenario, ask: (p: Program | null) => Evaluator | null): PreparedScenario['deedTriggers'] {
  const found: Record<DeedOccasion, PreparedDeedTrigger[]> = {
    act: [],
    move: [],
    state: [],
    signed: [],
    ratified: [],
    votedDown: [],
    promise: [],
    climbed: [],
    crisisEnded: [],
  };
  s.deeds.forEach(({ triggers }, deed) => {
    for (const def of triggers) found[def.occasion].push({ deed, def, when: ask(def.when) });
  });
  return found;
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
  const effects = (list: readonly EffectDef[], cause: Cause): PreparedEffects => ({
    cause,
    blocks: list.map(effect),
    run: list.length === 0 ? null : makers.runner(list),
  });
  const rule = (r: RuleDef): PreparedRule => ({ modes: r.modes, actions: r.actions, effects: effects(r.effects, `rule:${r.id}`) });
  const rulesAt = (moment: RuleMoment): PreparedRule[] => s.rules.filter((r) => r.moment === moment).map(rule);
  const afterAct = rulesAt('afterAct');
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
      effects: effects(a.effects, `action:${a.id}`),
      costCause: `cost:${a.id}`,
      draftCause: `draft:${a.id}`,
      lines: linesOfActs(s, a.seat),
      rules: afterAct.filter(({ actions }) => actions.includes(i)),
    };
  };
  const prepareTable = (t: TableDef): PreparedTable => {
    const on = (list: readonly EffectDef[] | undefined, what: string): PreparedEffects => effects(list ?? [], `table:${t.id}.${what}`);
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
      opened: on(session?.opened, 'opened'),
      takenBack: on(session?.takenBack, 'taken_back'),
      answers: {
        accept: on(session?.answers.accept, 'accept'),
        counter: on(session?.answers.counter, 'counter'),
        hurdle: on(session?.answers.hurdle, 'hurdle'),
        stall: on(session?.answers.stall, 'stall'),
        break: on(session?.answers.break, 'break'),
      },
      referred: on(session?.referred, 'referred'),
      left: on(session?.left, 'left'),
      mediated: on(session?.mediated, 'mediated'),
      declined: on(session?.declined, 'declined'),
      vetoed: on(session?.vetoed, 'vetoed'),
      signed: on(session?.signed, 'signed'),
      ratified: on(session?.ratified, 'ratified'),
      failed: t.conditions.map((_, i) => on(session?.failed[i], 'failed')),
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
    risks: s.actions.map((a) => effects(a.risks, `risk:${a.id}`)),
    later: s.actions.map((a) => a.later.map((l) => effects(l.effects, `later:${a.id}`))),
    lineChange: lines.map((own) => effects(own?.onChange ?? [], 'line:change')),
    events: s.events.map((e) => ({
      unless: askMaybe(e.unless),
      when: askMaybe(e.when),
      effects: effects(e.effects, `event:${e.id}`),
      otherwise: effects(e.otherwise, `event:${e.id}`),
    })),
    eventsByTurn: s.turns.map((_, t) => s.events.flatMap((e, i) => (e.turn === t ? [i] : []))),
    cards: s.cards.map((c) => ({
      when: askMaybe(c.when),
      effects: effects(c.effects, `card:${c.id}`),
      answered: effects(c.answered, `card:${c.id}`),
      strengthChannel: `strength:${c.id}`,
    })),
    decks: s.decks.map(({ id }) => ({ chanceChannel: `deck:${id}`, cardChannel: `card:${id}` })),
    cardsByDeck: s.decks.map((_, d) => s.cards.flatMap((c, i) => (c.deck === d ? [i] : []))),
    moves: s.moves.map((m) => ({
      when: ask(m.when),
      occasions: m.occasions.map((o) => ask(o.when)),
      effects: effects(m.effects, `move:${m.id}`),
      stillPossible: askMaybe(m.stillPossible),
    })),
    movesBySeat: s.seats.map((_, seat) => s.moves.flatMap((m, i) => (m.seat === seat ? [i] : []))),
    openings: s.openings.map((o) => effects(o.effects, `opening:${o.id}`)),
    beliefShown: ask(s.types.shownWhen),
    ladder: ladder && {
      kinds: ladder.kinds.map((k) => ({ own: ask(k.own), other: ask(k.other), cause: `crisis:${k.id}` })),
      rungs: ladder.rungs.map((r) => effects(r.effects, `rung:${r.id}`)),
      net: ask(ladder.net),
      stepDownCost: ask(ladder.stepDownCost),
      stands: ask(ladder.stands),
      acceptsOffRamp: ask(ladder.acceptsOffRamp),
      stepsDown: effects(ladder.stepsDown, 'ladder:player'),
      otherStepsDown: effects(ladder.otherStepsDown, 'ladder:other'),
      offRamp: effects(ladder.offRamp, 'ladder:offRamp'),
    },
    closing: closing && {
      legal: closing.legal.map(ask),
      accepts: closing.accepts.map(ask),
      value: ask(closing.value),
      success: effects(closing.success, 'closing:success'),
      failure: effects(closing.failure, 'closing:failure'),
      times: closing.measures.map((m) => m.terms.map((t) => ask(t.times))),
    },
    tables: s.tables.map(prepareTable),
    hasSettlingTable: s.tables.some((t) => t.session?.settles),
    rules: {
      afterNews: rulesAt('afterNews'),
      afterAct,
      afterActs: rulesAt('afterActs'),
      afterText: rulesAt('afterText'),
      afterMoves: rulesAt('afterMoves'),
      afterDrift: rulesAt('afterDrift'),
    },
    drift: s.drift.map((d) => ask(d.toward)),
    mandates: s.mandates.map((m) => ({
      isMet: ask(m.met),
      met: effects(s.mandateMet, `mandate:${m.id}`),
      unmet: effects(s.mandateUnmet, `mandate:${m.id}`),
    })),
    transitions: s.transitions.map((t) => effects(t.effects, `transition:${t.id}`)),
    deedTriggers: triggersOf(s, askMaybe),
    points: s.seats.map(
      ({ points }) =>
        points && {
          interests: points.interests.map(({ weight, value }) => ({ weight, value: ask(value) })),
          walkAway: ask(points.walkAway),
        },
    ),
    hasPoints: s.seats.some(({ points }) => points !== null),
    start: startOf(s, lines),
    scores: s.scores.map((x) => ({ value: ask(x.value), parts: x.parts.map((p) => ask(p.value)) })),
    total: ask(s.total),
    totalParts: s.totalParts.map((p) => ask(p.value)),
    progress: s.progress.map((p) => ask(p.when)),
    outcomes: s.outcomes.map((o) => ask(o.when)),
  };
}
