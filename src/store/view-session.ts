// Turns a game into what panels may read. Invariant: everything in a session follows from the player's seat view and visible events.
import { gradeOf } from '../analysis/grade';
import { historyOf } from '../analysis/history-of';
import { lastPageOf } from '../analysis/telling';
import { forecastCrisis } from '../engine/crisis-forecast';
import type { LedgerEntry } from '../engine/event';
import { forecastAct, forecastCard } from '../engine/forecast';
import { choicesOf } from '../engine/legal';
import { isKept } from '../engine/promise';
import type { ScenarioTexts } from '../engine/scenario';
import { scorecard } from '../engine/scorecard';
import { viewOf } from '../engine/view';
import { viewBelief } from './belief-view';
import { type Game, undoable } from './game';
import { seatNames } from './record-keeper';
import type { Ending, Forecast, ReadText, Session, Verification } from './session';
import { type Drafts, viewTables } from './table-view';

/** `drafts`: the texts in hand, by table. */
export function viewSession(game: Game, readInterface: ReadText, verification: Verification | null, drafts: Drafts = {}): Session {
  const { scenario, texts } = game;
  const view = viewOf(scenario, game.state, scenario.player);
  const card = scorecard(scenario, view);
  return {
    id: game.id,
    scenario,
    text: readerOf(texts, readInterface),
    terms: termsOf(texts),
    hasText: (key) => texts.texts[key] !== undefined,
    seed: game.seed,
    mode: game.mode,
    seats: seatNames(game),
    view,
    belief: viewBelief(scenario, view, game.events),
    crisis: view.crisis && forecastCrisis(scenario, view),
    choices: choicesOf(scenario, game.state, scenario.player),
    kept: scenario.mandates.map((_, mandate) => isKept(scenario, view, mandate)),
    tables: viewTables(scenario, game.state, view, game.events, drafts),
    cardRanges: Object.fromEntries(
      view.open.map((card) => [card, forecastCard(scenario, view, card, scenario.cards[card].kind === 'opening')]),
    ),
    ledger: game.events.filter((e): e is LedgerEntry => e.type === 'changed'),
    events: game.events,
    newsFrom: game.newsFrom,
    starts: game.starts,
    turnStarts: game.turnStarts,
    card,
    scores: [...card.scores.map((s) => s.value), card.total],
    canUndo: undoable(game).length > 0,
    isMarked: game.marks.length > 0,
    ending: game.state.isOver ? endingOf(game) : null,
    verification,
    isResolving: false,
    isWatched: game.isWatched,
    past: null,
    fork: game.fork,
  };
}

/** Reads the scenario's texts, and the interface's where it has none. */
export function readerOf(texts: ScenarioTexts, readInterface: ReadText): ReadText {
  return (key, args) => {
    const found = texts.texts[key];
    return found === undefined ? readInterface(key, args) : fill(found, args);
  };
}

/** Puts numbers and names into a sentence; what is not given stays as written, so that a missing value is seen. */
export function fill(sentence: string, args: Readonly<Record<string, string | number>> = {}): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, key: string) => (Object.hasOwn(args, key) ? String(args[key]) : whole));
}

/** The same session with other texts in hand. */
export function withDrafts(session: Session, game: Game, drafts: Drafts): Session {
  return { ...session, tables: viewTables(game.scenario, game.state, session.view, game.events, drafts) };
}

export const emptyForecast: Forecast = { now: [], risks: [], later: [], answers: [], strength: 1000, onLine: false };

/** What an act is expected to do, on what the session shows; nothing for an act the scenario does not have. */
export function viewForecast(session: Session, id: string): Forecast {
  const { scenario, view } = session;
  const action = scenario.actions.findIndex((a) => a.id === id);
  if (action < 0) return emptyForecast;
  const expected = forecastAct(scenario, view, id);
  const line = scenario.slots.line >= 0 ? view.values[scenario.slots.line] : 0;
  return {
    now: expected.now,
    risks: expected.hasRisk ? [session.text(`action.${id}.risk`)] : [],
    later: expected.later.map((l) => {
      const key = `action.${id}.later.${l.index}`;
      return { turns: l.turns, changes: l.changes, text: session.hasText(key) ? session.text(key) : null };
    }),
    answers: expected.answers,
    strength: expected.strength,
    onLine: line > 0 && scenario.lines.list[line - 1].actions.includes(action),
  };
}

function endingOf(game: Game): Ending {
  const { scenario, state } = game;
  const typeSlot = scenario.slots.type;
  const type = typeSlot >= 0 ? state.values[typeSlot] : 0;
  const card = scorecard(scenario, state);
  const past = historyOf(scenario, game.seed, { mode: game.mode, type });
  const { share, letter } = gradeOf(scenario, card.total, past.final[past.final.length - 1], type);
  const ended = game.events.findLast((e) => e.type === 'gameEnded');
  const outcome = ended?.type === 'gameEnded' ? ended.outcome : '';
  return {
    outcome,
    page: lastPageOf(scenario, state, outcome),
    grade: letter,
    share,
    scores: [...card.scores.map((s) => s.value), card.total],
    historyByTurn: past.byTurn,
    historyScores: past.final,
    byTurn: state.history,
    type: typeSlot >= 0 ? scenario.variables[typeSlot].states[type] : '',
    typeIndex: type,
    game: { seed: game.seed, mode: game.mode, seats: seatNames(game), commands: game.commands },
  };
}

/** Ids of the glossary's entries, each once, in the order of the texts. */
function termsOf(texts: ScenarioTexts): string[] {
  return Object.keys(texts.texts).flatMap((key) => {
    const [section, id, field] = key.split('.');
    return section === 'glossary' && field === 'title' ? [id] : [];
  });
}
