// What the advisers say at the desk: what each would do now, what that is worth to it and why, which two or three speak, and in which phrase.
// Invariant: depends on the seat's view and earlier advice; no phrase is repeated while another is unused; no draw of the
// rules is spent.

import type { ActionEvaluation, EvaluationFactor } from '../../agents/evaluation/action-evaluation';
import { adviserWeightsOf, WORTH_PER_TOTAL_UNIT } from '../../agents/evaluation/adviser-weights';
import { isWorthItsPrice, worthForPrice } from '../../agents/strategies/line-player';
import type { ActionIndex, LineIndex, Slot, Turn } from '../../engine/model/indices';
import { elementAt } from '../../engine/model/list-access';
import type { Scenario } from '../../engine/model/scenario';
import { lastPlayedIn } from '../../engine/model/state';
import { pickVariant } from '../../engine/model/variant';
import { imagine } from '../../engine/visibility/imagined-state';
import type { SeatView } from '../../engine/visibility/seat-view';
import { isExact, isExactGauge } from '../../engine/visibility/visibility';
import { type AdviceMotive, type AdviserOpinion, isMarginal, myopicActs, opinionOf, projectionsNow } from './adviser-opinion';

export type { EvaluationFactor } from '../../agents/evaluation/action-evaluation';

/** Do this; do not do that; nothing is worth its price now. */
export type AdviceStance = 'go' | 'not' | 'wait';

export interface Advice {
  /** Index of the line. */
  readonly line: LineIndex;
  readonly tone: AdviceStance;
  /** The act meant; -1 where none is. */
  readonly action: ActionIndex;
  /** What the act is worth to it, in 1/10000 of a unit of the total (0..1000), and its price in capital; of `instead` where it would wait. */
  readonly worth: number;
  readonly cost: number;
  /** What speaks for what it says, heaviest first, three at most; then the heaviest that speaks against, if any. */
  readonly factors: readonly EvaluationFactor[];
  readonly counterFactor: EvaluationFactor | null;
  readonly motive: AdviceMotive;
  /** The act it would rather see, where it warns of another; the best it finds, where that is worth too little; -1 where there is none. */
  readonly instead: number;
  /** In which voice it says so, and which of its phrases it uses; -1 where it has none, or does not speak. */
  readonly voice: AdviceVoice;
  readonly phrase: number;
}

export interface TurnAdvice {
  readonly turn: Turn;
  /** By line: what each would do. */
  readonly all: readonly Advice[];
  /** Those who speak this turn, in order. */
  readonly speakers: readonly Advice[];
  /** For each act that somebody finds a clear loss, whoever minds it most: said when the player puts it on the list. */
  readonly objections: readonly Advice[];
}

const MOST_FACTORS = 3;
/** A factor of less than a twentieth of a point is not told. */
const MIN_TOLD = WORTH_PER_TOTAL_UNIT / 2;
/** A loss of two tenths of a point is worth a warning; one of three tenths an objection to what is on the list already. */
const LOSS = 2 * WORTH_PER_TOTAL_UNIT;
const CLEAR_LOSS = 3 * WORTH_PER_TOTAL_UNIT;
/** What an adviser has urged twice in vain it leaves for its next choice, if that is at least half as pressing. */
const URGED_IN_VAIN = 2;
/** Of the acts that raise the total at once, this many are warned of where they are a loss. */
const TEMPTING_ACTS = 3;

/** The advice of this turn; empty where there is nobody to give it or nothing to decide. `earlierAdvice`: that of earlier turns, in order. */
export function turnAdviceOf(scenario: Scenario, view: SeatView, earlierAdvice: readonly TurnAdvice[] = []): TurnAdvice {
  const { list } = scenario.lines;
  if (list.length === 0 || view.isOver || !view.isToMove || view.seat !== scenario.player) {
    return { turn: view.turn, all: [], speakers: [], objections: [] };
  }
  const state = imagine(scenario, view);
  const projections = projectionsNow(scenario, view, state);
  const spokenAdvice = spokenAdviceOf(view, earlierAdvice);
  const opinions = list.map((_, line) => opinionOf(scenario, view, state, projections, line));
  const all = opinions.map((opinion) => adviceOf(scenario, opinion, spokenAdvice));
  const context: SpeakerContext = {
    scenario,
    turn: view.turn,
    opinions,
    all,
    spokenAdvice,
    tempting: myopicActs(scenario, state, projections),
  };
  const said = speakersOf(context);
  const saidIn = ({ line, voice }: Advice): number => said.filter((a) => a.line === line && a.voice === voice).length;
  const word = (advice: Advice, more: number): Advice => {
    const ways = scenario.valuation.advisers[advice.line]?.voice[advice.voice] ?? 0;
    const used = spokenAdvice.timesSpoken(advice.line, advice.voice) + more;
    return { ...advice, phrase: shuffledPick(view.wordingSeed, `${elementAt(list, advice.line).id}:${advice.voice}`, ways, used) };
  };
  return {
    turn: view.turn,
    all,
    speakers: said.map((advice) => word(advice, 0)),
    objections: objectionsOf(context, said).map((advice) => word(advice, saidIn(advice))),
  };
}

/** What is needed to settle who speaks. */
interface SpeakerContext {
  readonly scenario: Scenario;
  readonly turn: Turn;
  readonly opinions: readonly AdviserOpinion[];
  readonly all: readonly Advice[];
  readonly spokenAdvice: SpokenAdvice;
  /** Acts that raise the total at once, most first. */
  readonly tempting: readonly ActionIndex[];
}

function adviceOf(scenario: Scenario, opinion: AdviserOpinion, spokenAdvice: SpokenAdvice): Advice {
  const { line, motive } = opinion;
  const best = choiceOf(opinion, spokenAdvice);
  const waiting = { line, tone: 'wait', action: -1, factors: [], counterFactor: null, voice: 'wait', phrase: -1 } as const;
  if (best === null) return { ...waiting, worth: 0, cost: 0, motive, instead: -1 };
  const isBound = motive === 'meeting' || (motive === 'parting' && best === opinion.choices[0]);
  if (!isBound && isMarginal(best)) {
    return { ...waiting, worth: best.worth, cost: best.cost, motive: 'barely', instead: best.action };
  }
  const isAgain = spokenAdvice.timesUrged(line, best.action) > 0 && (scenario.valuation.advisers[line]?.voice.again ?? 0) > 0;
  return {
    ...spoken(scenario, best, 1),
    line,
    tone: 'go',
    motive: isBound ? motive : 'worth',
    instead: -1,
    voice: isAgain ? 'again' : 'go',
    phrase: -1,
  };
}

/** Its first choice, or the next where it has urged the first twice in vain. */
function choiceOf({ line, choices }: AdviserOpinion, spokenAdvice: SpokenAdvice): ActionEvaluation | null {
  const [first = null] = choices;
  if (first === null || spokenAdvice.timesUrged(line, first.action) < URGED_IN_VAIN) return first;
  const next = choices.find(
    (a) => spokenAdvice.timesUrged(line, a.action) < URGED_IN_VAIN && !isMarginal(a) && worthForPrice(a) * 2 >= worthForPrice(first),
  );
  return next ?? first;
}

/** The act with the factors that point the way of `sign` (1 for, -1 against), and the heaviest that does not. */
function spoken(
  scenario: Scenario,
  evaluation: ActionEvaluation,
  sign: 1 | -1,
): Pick<Advice, 'action' | 'worth' | 'cost' | 'factors' | 'counterFactor'> {
  const { action, worth, cost } = evaluation;
  const told = evaluation.factors.filter((factor) => isTold(scenario, factor));
  const factors = told.filter((factor) => factor.worth * sign > 0).slice(0, MOST_FACTORS);
  return { action, worth, cost, factors, counterFactor: told.find((factor) => factor.worth * sign < 0) ?? null };
}

/** Whether the factor is heavy enough and can be named: what is seen only in bands, and counters, weigh without being told. */
function isTold(scenario: Scenario, factor: EvaluationFactor): boolean {
  if (Math.abs(factor.worth) < MIN_TOLD) return false;
  if (factor.kind !== 'fact') return true;
  return isExactGauge(elementAt(scenario.variables, factor.slot), scenario.player);
}

/**
 * Who speaks: each in turn opens, so that nobody is silent for longer than there are advisers; then whoever finds the opener's act, or one
 * that tempts, the greatest loss, else whoever would rather do something else; then the next in turn who has something else to say.
 */
function speakersOf(context: SpeakerContext): Advice[] {
  const { scenario, turn, opinions, all, spokenAdvice, tempting } = context;
  const at = turn % opinions.length;
  const warnings = (opinion: AdviserOpinion, actions: readonly ActionIndex[]): Advice[] =>
    actions.flatMap((action) =>
      spokenAdvice.hasWarned(opinion.line, action) ? [] : (warningOf(scenario, opinion, action, elementAt(all, opinion.line)) ?? []),
    );
  const eager = tempting.slice(0, TEMPTING_ACTS);
  const [first = elementAt(all, at)] = elementAt(all, at).tone === 'wait' ? warnings(elementAt(opinions, at), eager) : [];
  const others = opinions.filter((opinion) => opinion.line !== at);
  const heaviest = (actions: readonly ActionIndex[]): Advice | null => {
    const doubted = actions.filter((action, i) => said([first], action) !== 'not' && actions.indexOf(action) === i);
    return others.flatMap((opinion) => warnings(opinion, doubted)).sort((a, b) => a.worth - b.worth || a.line - b.line)[0] ?? null;
  };
  const other = otherChoice(context, first, others);
  if (other === null) return [first];
  const own = first.tone === 'go' ? [first.action] : [];
  // Where nobody would do anything else, a warning of something else is more use than an echo.
  const isEcho = other.tone === first.tone && other.action === first.action;
  const second = heaviest([...own, ...eager]) ?? (isEcho ? heaviest(tempting) : null) ?? other;
  const both = [first, second];
  const inTurn = opinions.map((_, k) => elementAt(all, (turn + 1 + k) % opinions.length));
  const third = inTurn.find((advice) => both.every(({ line }) => line !== advice.line) && isNew(both, advice));
  return third ? [...both, third] : both;
}

/** In which tone an act has been spoken of. */
function said(advices: readonly Advice[], action: ActionIndex): AdviceStance | null {
  return advices.find((advice) => advice.action === action)?.tone ?? null;
}

function isNew(before: readonly Advice[], { tone, action }: Advice): boolean {
  if (tone === 'wait') return before.every((advice) => advice.tone !== 'wait');
  return before.every((advice) => advice.action !== action && (advice.tone !== 'not' || advice.instead !== action));
}

/** Of those who would do something else, who has not urged it before and minds the opener's advice most; where all agree, whoever minds most. */
function otherChoice({ all, spokenAdvice }: SpeakerContext, first: Advice, others: readonly AdviserOpinion[]): Advice | null {
  const stake = ({ line }: AdviserOpinion): number => (elementAt(all, line).tone === 'go' ? worthForPrice(elementAt(all, line)) : 0);
  const loss = (opinion: AdviserOpinion): number => {
    const meant = opinion.evaluations.find((a) => a.action === first.action);
    return stake(opinion) - (meant ? worthForPrice(meant) : 0);
  };
  const agrees = ({ line }: AdviserOpinion): number =>
    elementAt(all, line).action === first.action && elementAt(all, line).tone === first.tone ? 1 : 0;
  const isOld = ({ line }: AdviserOpinion): number => (spokenAdvice.timesUrged(line, elementAt(all, line).action) > 0 ? 1 : 0);
  const [second] = others.toSorted((a, b) => agrees(a) - agrees(b) || isOld(a) - isOld(b) || loss(b) - loss(a) || a.line - b.line);
  return second ? elementAt(all, second.line) : null;
}

/** A warning of an act, where this adviser finds that it costs more than it brings and can say why; null otherwise. */
function warningOf(scenario: Scenario, opinion: AdviserOpinion, action: ActionIndex, own: Advice): Advice | null {
  const meant = opinion.evaluations.find((a) => a.action === action);
  if (!meant || isWorthItsPrice(meant) || meant.worth > 0 - LOSS) return null;
  const told = spoken(scenario, meant, -1);
  if (told.factors.length === 0) return null;
  const instead = own.tone === 'go' ? own.action : -1;
  return { ...told, line: opinion.line, tone: 'not', motive: 'worth', instead, voice: 'not', phrase: -1 };
}

/** For each act that is a clear loss to somebody, and has not been warned of aloud this turn: the heaviest warning. */
function objectionsOf({ scenario, opinions, all, spokenAdvice }: SpeakerContext, speakers: readonly Advice[]): Advice[] {
  const actions = opinions[0]?.evaluations.map(({ action }) => action) ?? [];
  return actions.flatMap((action) => {
    if (said(speakers, action) === 'not') return [];
    const [heaviest] = opinions
      .flatMap((opinion) =>
        spokenAdvice.hasWarned(opinion.line, action) ? [] : (warningOf(scenario, opinion, action, elementAt(all, opinion.line)) ?? []),
      )
      .sort((a, b) => a.worth - b.worth || a.line - b.line);
    return heaviest && heaviest.worth <= 0 - CLEAR_LOSS ? [heaviest] : [];
  });
}

/** The weight of one unit of a variable, in 1/10000 of a unit of the total: over all advisers, and to this one. */
export interface AdviserWeight {
  readonly slot: Slot;
  readonly commonWeight: number;
  readonly ownWeight: number;
}

/** What an adviser weighs, that can be named: first what it weighs differently from the rest, then the heaviest. */
export function adviserWeights(scenario: Scenario, view: SeatView, line: LineIndex): AdviserWeight[] {
  const state = imagine(scenario, view);
  const all = adviserWeightsOf(scenario, -1, state).facts;
  return adviserWeightsOf(scenario, line, state)
    .facts.map(({ slot, each }) => ({ slot, ownWeight: each, commonWeight: all.find((w) => w.slot === slot)?.each ?? 0 }))
    .filter(({ slot }) => isExact(elementAt(scenario.variables, slot), scenario.player))
    .sort(
      (a, b) =>
        Math.abs(b.ownWeight - b.commonWeight) - Math.abs(a.ownWeight - a.commonWeight) || Math.abs(b.ownWeight) - Math.abs(a.ownWeight),
    );
}

/** Do this; do not do that; nothing is worth its price now; do this, as I have said before. */
export type AdviceVoice = 'go' | 'not' | 'wait' | 'again';

/** A warning of the same act is not given again for so many turns. */
const WARNING_TURNS = 3;

/** What was said in earlier turns of this game. */
export interface SpokenAdvice {
  /** How often a line has spoken in this voice. */
  readonly timesSpoken: (line: LineIndex, voice: AdviceVoice) => number;
  /** How often a line has spoken for an act since it was last played. */
  readonly timesUrged: (line: LineIndex, action: ActionIndex) => number;
  /** Whether a line has lately warned of an act. */
  readonly hasWarned: (line: LineIndex, action: ActionIndex) => boolean;
}

/** `earlierAdvice`: that of earlier turns. An objection counts as spoken where its act was played. */
function spokenAdviceOf(view: SeatView, earlierAdvice: readonly TurnAdvice[]): SpokenAdvice {
  const said = earlierAdvice.flatMap(({ turn, speakers, objections }) =>
    [...speakers, ...objections.filter(({ action }) => view.acts[turn]?.includes(action))].map((advice) => ({ turn, advice })),
  );
  const count = (is: (advice: Advice, turn: Turn) => boolean): number => said.filter(({ advice, turn }) => is(advice, turn)).length;
  return {
    timesSpoken: (line, voice) => count((a) => a.line === line && a.voice === voice),
    timesUrged: (line, action) =>
      count((a, turn) => a.line === line && a.tone === 'go' && a.action === action && turn > lastPlayedIn(view.acts, action)),
    hasWarned: (line, action) =>
      count((a, turn) => a.line === line && a.tone === 'not' && a.action === action && turn >= view.turn - WARNING_TURNS) > 0,
  };
}

/** A phrase number by sampling without replacement: a seeded shuffle of all `ways`, shuffled again when they are used up. -1: there is none. */
function shuffledPick(wordingSeed: string, name: string, ways: number, used: number): number {
  if (ways === 0) return -1;
  const round = Math.floor(used / ways);
  const pack = Array.from({ length: ways }, (_, i) => i);
  for (let i = ways - 1; i > 0; i--) {
    const j = pickVariant(wordingSeed, `${name}:${round}:${i}`, i + 1);
    [pack[i], pack[j]] = [elementAt(pack, j), elementAt(pack, i)];
  }
  return elementAt(pack, used % ways);
}
