// The whole document, checked for shape, to the scenario the engine plays.
// Invariant: what comes out without a reported error is plain JSON whose indices are all in range.
import type { Scenario } from '../../engine/scenario';
import { createExpressionCompiler } from '../expression/compile-expression';
import { indexById } from '../expression/names';
import { hashRules } from '../rules-hash';
import type { ScenarioDoc } from '../schema/scenario-schema';
import type { ProblemReport } from '../source/report';
import type { MapNode } from '../source/source-node';
import { compileActions, compileCostRules, compileLines } from './action';
import { compilePhases, compileSeatTexts, compileTurns } from './calendar';
import { compileCheckpoints } from './checkpoint';
import { compileClosing } from './closing';
import { type CompileContext, findReference } from './context';
import { compileValuation } from './counsel';
import { compileLastPages, compileQuestions, compileReadings } from './debrief';
import { compileEffects } from './effect';
import {
  compileGradeGap,
  compileGrades,
  compileHiddenTypes,
  compileHistoricalPath,
  compileOutcomes,
  compileProgress,
  compileScores,
  compileTotal,
} from './ending';
import { compileEngineSlots } from './engine-part';
import { compileLadder } from './ladder';
import { compileLibrary } from './library';
import { compileAppetites, compileMoveRules, compileMoves, compileSignals } from './move';
import { createSymbolTable } from './name-table';
import { compileCards, compileDecks, compileEvents, compileOpenings } from './news';
import { compileDrift, compileMandates, compileRules, compileTransitions } from './rule';
import { compileTables } from './table';
import { compileFormulas, compileScenarioTexts, compileVariableTexts } from './top';
import { compileVariables } from './variable';

export interface CompilationResult {
  readonly scenario: Scenario;
  readonly context: CompileContext;
}

export function compileScenario(doc: ScenarioDoc, root: MapNode, report: ProblemReport): CompilationResult {
  const draft = { doc, root, report, seats: indexById(Object.keys(doc.seats)) };
  const variables = compileVariables(draft);
  const slots = compileEngineSlots(draft, variables);
  const symbols = createSymbolTable(doc, root, variables);
  const ctx: CompileContext = { root, doc, report, symbols, texts: {}, compiler: createExpressionCompiler(symbols), expressions: [] };
  compileScenarioTexts(ctx);
  compileSeatTexts(ctx);
  compileVariableTexts(ctx);
  compileFormulas(ctx);
  compileLibrary(ctx);
  const rules = {
    format: 1 as const,
    id: doc.id,
    seats: Object.keys(doc.seats).map((id) => ({ id })),
    player: findReference(ctx, 'seat', doc.player, ['player']),
    phases: compilePhases(ctx),
    turns: compileTurns(ctx),
    variables,
    slots,
    types: compileHiddenTypes(ctx),
    openings: compileOpenings(ctx),
    actions: compileActions(ctx),
    paidActsPerTurn: doc.paid_acts_per_turn,
    costRules: compileCostRules(ctx),
    habituation: doc.habituation?.per_mille ?? [1000],
    habituationTurns: doc.habituation?.turns ?? 0,
    lines: compileLines(ctx),
    events: compileEvents(ctx),
    decks: compileDecks(ctx),
    cards: compileCards(ctx),
    moves: compileMoves(ctx),
    moveRules: compileMoveRules(ctx),
    ladder: compileLadder(ctx),
    closing: compileClosing(ctx),
    tables: compileTables(ctx),
    rules: compileRules(ctx),
    drift: compileDrift(ctx),
    mandates: compileMandates(ctx),
    mandateMet: compileEffects(ctx, doc.mandate_met, ['mandate_met']),
    mandateUnmet: compileEffects(ctx, doc.mandate_unmet, ['mandate_unmet']),
    transitions: compileTransitions(ctx),
    signals: compileSignals(ctx),
    scores: compileScores(ctx),
    total: compileTotal(ctx),
    progress: compileProgress(ctx),
    outcomes: compileOutcomes(ctx),
    path: compileHistoricalPath(ctx),
    gap: compileGradeGap(ctx),
    grades: compileGrades(ctx),
    appetites: compileAppetites(ctx),
  };
  const hashed = { ...rules, channels: [...symbols.channels] };
  const valuation = compileValuation(ctx);
  const questions = compileQuestions(ctx);
  const lastPages = compileLastPages(ctx);
  const checkpoints = compileCheckpoints(ctx);
  compileReadings(ctx);
  return { scenario: { ...hashed, valuation, questions, lastPages, checkpoints, rulesHash: hashRules(hashed) }, context: ctx };
}
