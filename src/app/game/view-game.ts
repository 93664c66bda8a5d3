// Turns a game into what panels may read. Invariant: everything in a session follows from the player's seat view and visible events.
import { gradeOf } from '../../analysis/grade';
import { playHistory } from '../../analysis/simulation/history-game';
import { lastPageKey } from '../../analysis/text/telling';
import { candidateCommands } from '../../engine/commands/legal-commands';
import type { LedgerEntry } from '../../engine/model/event';
import type { ScenarioTexts } from '../../engine/model/scenario';
import { isMandateMet } from '../../engine/turn/mandate';
import { scorecard } from '../../engine/turn/scorecard';
import { forecastCrisis } from '../../engine/visibility/crisis-forecast';
import { forecastAct, forecastCard } from '../../engine/visibility/forecast';
import { viewSeat } from '../../engine/visibility/seat-view';
import { type TableDrafts, viewTables } from '../table/view';
import { viewBelief } from './belief-view';
import { type Game, undoableCommands } from './game';
import type { Ending, ForecastViewModel, GameView, Translate, Verification } from './game-view';
import { seatHolders } from './record';

/** `drafts`: the texts in hand, by table. */
export function viewGame(game: Game, readInterface: Translate, verification: Verification | null, drafts: TableDrafts = {}): GameView {
  const { scenario, texts } = game;
  const view = viewSeat(scenario, game.state, scenario.player);
  const card = scorecard(scenario, view);
  return {
    id: game.id,
    scenario,
    text: createTranslator(texts, readInterface),
    glossaryTerms: termsOf(texts),
    hasText: (key) => texts.texts[key] !== undefined,
    seed: game.seed,
    mode: game.mode,
    seatHolders: seatHolders(game),
    view,
    belief: viewBelief(scenario, view, game.events),
    crisisForecast: view.crisis && forecastCrisis(scenario, view),
    choices: candidateCommands(scenario, game.state, scenario.player),
    mandatesKept: scenario.mandates.map((_, mandate) => isMandateMet(scenario, view, mandate)),
    tables: viewTables(scenario, game.state, view, game.events, drafts),
    cardRanges: Object.fromEntries(
      view.openCards.map((card) => [card, forecastCard(scenario, view, card, scenario.cards[card].kind === 'opening')]),
    ),
    ledger: game.events.filter((e): e is LedgerEntry => e.type === 'changed'),
    events: game.events,
    newsStart: game.newsStart,
    startValues: game.startValues,
    turnStartValues: game.turnStartValues,
    scorecard: card,
    scores: [...card.scores.map((s) => s.value), card.total],
    canUndo: undoableCommands(game).length > 0,
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
export function createTranslator(texts: ScenarioTexts, readInterface: Translate): Translate {
  return (key, args) => {
    const found = texts.texts[key];
    return found === undefined ? readInterface(key, args) : interpolate(found, args);
  };
}

/** Puts numbers and names into a sentence; what is not given stays as written, so that a missing value is seen. */
export function interpolate(sentence: string, args: Readonly<Record<string, string | number>> = {}): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, key: string) => (Object.hasOwn(args, key) ? String(args[key]) : whole));
}

/** The same session with other texts in hand. */
export function withDrafts(session: GameView, game: Game, drafts: TableDrafts): GameView {
  return { ...session, tables: viewTables(game.scenario, game.state, session.view, game.events, drafts) };
}

export const emptyForecast: ForecastViewModel = { immediate: [], risks: [], later: [], answers: [], strength: 1000, isOnLine: false };

/** What an act is expected to do, on what the session shows; nothing for an act the scenario does not have. */
export function viewForecast(session: GameView, id: string): ForecastViewModel {
  const { scenario, view } = session;
  const action = scenario.actions.findIndex((a) => a.id === id);
  if (action < 0) return emptyForecast;
  const expected = forecastAct(scenario, view, id);
  const line = scenario.slots.line >= 0 ? view.values[scenario.slots.line] : 0;
  return {
    immediate: expected.now,
    risks: expected.hasRisk ? [session.text(`action.${id}.risk`)] : [],
    later: expected.later.map((l) => {
      const key = `action.${id}.later.${l.index}`;
      return { turns: l.turns, changes: l.changes, text: session.hasText(key) ? session.text(key) : null };
    }),
    answers: expected.answers,
    strength: expected.strength,
    isOnLine: line > 0 && scenario.lines.list[line - 1].actions.includes(action),
  };
}

function endingOf(game: Game): Ending {
  const { scenario, state } = game;
  const typeSlot = scenario.slots.type;
  const type = typeSlot >= 0 ? state.values[typeSlot] : 0;
  const card = scorecard(scenario, state);
  const past = playHistory(scenario, game.seed, { mode: game.mode, type });
  const { share: sharePercent, letter } = gradeOf(scenario, card.total, past.final[past.final.length - 1], type);
  const ended = game.events.findLast((e) => e.type === 'gameEnded');
  const outcome = ended?.type === 'gameEnded' ? ended.outcome : '';
  return {
    outcome,
    pageKey: lastPageKey(scenario, state, outcome),
    grade: letter,
    sharePercent,
    scores: [...card.scores.map((s) => s.value), card.total],
    historyByTurn: past.byTurn,
    historyScores: past.final,
    scoresByTurn: state.scoreHistory,
    type: typeSlot >= 0 ? scenario.variables[typeSlot].states[type] : '',
    typeIndex: type,
    game: { seed: game.seed, mode: game.mode, seats: seatHolders(game), commands: game.commands },
  };
}

/** Ids of the glossary's entries, each once, in the order of the texts. */
function termsOf(texts: ScenarioTexts): string[] {
  return Object.keys(texts.texts).flatMap((key) => {
    const [section, id, field] = key.split('.');
    return section === 'glossary' && field === 'title' ? [id] : [];
  });
}
