// The whole document, checked for shape, to the scenario the engine plays.
// Invariant: what comes out without a reported error is plain JSON whose indices are all in range.

import { nobody, type Scenario } from '../../engine/model/scenario';
import { createExpressionCompiler } from '../expression/compiler';
import { indexById } from '../expression/symbol-table';
import type { ProblemReport } from '../problem/report';
import { unknownName } from '../problem/unknown';
import type { ScenarioDoc } from '../schema/scenario';
import type { MapNode, Path } from '../source/node';
import { compileActions, compileAddressees, compileCostRules, compileLines } from './action';
import { compilePhases, compileTurns } from './calendar';
import { compileCheckpoints } from './checkpoint';
import { compileClosing } from './closing';
import { type CompileContext, findReference, reportAt, reportInside } from './context';
import { compileCrisisCauses } from './crisis-cause';
import { compileLastPages, compileQuestions, compileReadings } from './debrief';
import { compileDeedAnswers, compileDeeds } from './deed';
import { compileEffects } from './effect';
import {
  compileGradeGap,
  compileGrades,
  compileHiddenTypes,
  compileOutcomes,
  compileProgress,
  compileProgressScore,
  compileScores,
  compileTotal,
  compileTotalParts,
} from './ending';
import { compileEngineSlots } from './engine-slots';
import { compileHistoricalPath } from './historical-path';
import { compileLadder } from './ladder';
import { compileLibrary } from './library';
import { checkMeasureReads } from './measure-read';
import { compileAppetites, compileMoveRules, compileMoves, compileSignals } from './move';
import { compileCards, compileDecks, compileEvents, compileOpenings } from './news';
import { compilePlaces } from './place';
import { compileDrift, compileMandates, compileRules, compileTransitions } from './rule';
import { hashedRules, hashRules } from './rules-hash';
import { compileScenes } from './scene';
import { compileSeats } from './seat';
import { createSymbolTable } from './symbol-table';
import { compileTables } from './table';
import { addSources, addText, addTexts } from './text';
import { compileValuation } from './valuation';
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
  compileVariableTexts(ctx);
  compileFormulas(ctx);
  compileLibrary(ctx);
  const lines = compileLines(ctx);
  const rules = {
    format: doc.format,
    id: doc.id,
    seats: compileSeats(ctx, slots, lines),
    player: doc.player === undefined ? nobody : findReference(ctx, 'seat', doc.player, ['player']),
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
    lines,
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
    deeds: compileDeeds(ctx),
  };
  const played = { ...rules, channels: [...symbols.channels] };
  const valuation = compileValuation(ctx);
  const questions = compileQuestions(ctx);
  const lastPages = compileLastPages(ctx);
  const checkpoints = compileCheckpoints(ctx);
  const places = compilePlaces(ctx);
  const deedAnswers = compileDeedAnswers(ctx);
  const crisisCauses = compileCrisisCauses(ctx);
  const progressScore = compileProgressScore(ctx);
  const scenes = compileScenes(ctx);
  const totalParts = compileTotalParts(ctx);
  const addressees = compileAddressees(ctx, rules.actions, rules.seats);
  compileReadings(ctx);
  const scenario = {
    ...played,
    valuation,
    questions,
    lastPages,
    checkpoints,
    places,
    deedAnswers,
    crisisCauses,
    progressScore,
    scenes,
    totalParts,
    addressees,
    rulesHash: hashRules(hashedRules(played)),
  };
  if (!report.hasErrors()) checkMeasureReads(ctx, scenario);
  return { scenario, context: ctx };
}

const topFields = ['title', 'subtitle', 'difficulty', 'briefing', 'mandate', 'goal', 'question', 'history'] as const;

export function compileScenarioTexts(ctx: CompileContext): void {
  const { doc } = ctx;
  for (const field of topFields) addText(ctx, field, doc[field]);
  addText(ctx, 'minutes', doc.minutes);
  addText(ctx, 'cut_of', doc.cut_of);
  addText(ctx, 'start.why', doc.start_why);
  addSources(ctx, 'start', doc.start_sources, ['start_sources']);
  addText(ctx, 'mandates.why', doc.mandate_why);
  addSources(ctx, 'mandates', doc.mandate_sources, ['mandate_sources']);
  if (doc.habituation) addTexts(ctx, 'habituation', doc.habituation, ['habituation']);
  for (const [id, title] of Object.entries(doc.categories)) addText(ctx, `category.${id}.title`, title);
  for (const [id, source] of Object.entries(doc.sources)) {
    const year = source.year ?? String(source.date ?? '').slice(0, 4);
    addTexts(ctx, `source.${id}`, { ...source, ...(year !== '' && { year }) }, ['sources', id]);
    addText(ctx, `source.${id}.date`, source.date);
  }
  for (const [id, entry] of Object.entries(doc.glossary ?? {})) addTexts(ctx, `glossary.${id}`, entry, ['glossary', id]);
  for (const [address, { title }] of Object.entries(doc.assumptions ?? {})) addText(ctx, `assumption.${address}.title`, title);
}

export function compileVariableTexts(ctx: CompileContext): void {
  const { doc } = ctx;
  for (const [id, gauge] of Object.entries(doc.gauges)) {
    addTexts(ctx, `gauge.${id}`, gauge, ['gauges', id]);
    checkTerm(ctx, gauge.term, ['gauges', id, 'term']);
  }
  for (const [id, law] of Object.entries(doc.laws ?? {})) addTexts(ctx, `law.${id}`, law, ['laws', id]);
  for (const [id, counter] of Object.entries(doc.counters ?? {})) {
    addTexts(ctx, `counter.${id}`, counter, ['counters', id]);
    checkTerm(ctx, counter.term, ['counters', id, 'term']);
  }
  for (const [id, status] of Object.entries(doc.statuses ?? {})) {
    addTexts(ctx, `status.${id}`, status, ['statuses', id]);
    for (const [state, label] of Object.entries(status.labels ?? {})) addText(ctx, `status.${id}.labels.${state}`, label);
  }
}

function checkTerm(ctx: CompileContext, term: string | undefined, path: Path): void {
  const known = Object.keys(ctx.doc.glossary ?? {});
  if (term !== undefined && !known.includes(term)) reportAt(ctx, path, unknownName('term', term, known));
}

/** Formulas are written out where they are used; this finds what is wrong in each, used or not. */
export function compileFormulas(ctx: CompileContext): void {
  for (const [id, source] of Object.entries(ctx.doc.formulas ?? {})) {
    ctx.expressions.push({ path: ['formulas', id], source });
    const { errors } = ctx.compiler.formula(id);
    for (const error of errors) reportInside(ctx, ['formulas', id], error, error);
  }
}
