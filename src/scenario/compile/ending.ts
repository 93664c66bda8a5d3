// How a game is judged: scores, the total, the ladder of progress, outcomes, grades and the gap they are parts of.

import type { Program } from '../../engine/expression/program';
import type { GradeDef, OutcomeDef, ProgressDef, ScoreDef } from '../../engine/model/ending-def';
import { elementAt } from '../../engine/model/list-access';
import type { Scenario, TypesDef } from '../../engine/model/scenario';
import { paletteColours } from '../../engine/model/seat-def';
import { plainScope } from '../expression/scope';
import { nearest } from '../problem/suggestion';
import { unknownOption } from '../problem/unknown';
import type { Path } from '../source/node';
import { type CompileContext, compileCondition, findReference, reportAt, reportAtKey } from './context';
import { checkHiddenTypeKeys, hiddenTypeIds } from './hidden-type';
import { compileShown, playerSeat } from './shown-expression';
import { addSources, addText, addTexts } from './text';

export function compileScores(ctx: CompileContext): ScoreDef[] {
  return Object.entries(ctx.doc.scores ?? {}).map(([id, score], i) => {
    const path = ['scores', id];
    addTexts(ctx, `score.${id}`, score, path);
    const parts = Object.entries(score.parts).map(([partId, part]) => {
      addText(ctx, `score.${id}.part.${partId}`, part.title);
      addText(ctx, `score.${id}.part.${partId}.text`, part.text);
      return { id: partId, value: compileShown(ctx, part.value, [...path, 'parts', partId, 'value'], 'int', [playerSeat(ctx)]) };
    });
    const value = compileShown(ctx, score.value, [...path, 'value'], 'int', [playerSeat(ctx)]);
    return { id, colour: score.colour ?? elementAt(paletteColours, i % paletteColours.length), weight: score.weight, value, parts };
  });
}

export function compileTotalParts(ctx: CompileContext): Scenario['totalParts'] {
  return Object.entries(ctx.doc.total_parts ?? {}).map(([id, part]) => {
    addTexts(ctx, `total.${id}`, part, ['total_parts', id]);
    return { id, value: compileShown(ctx, part.value, ['total_parts', id, 'value'], 'int', [playerSeat(ctx)]) };
  });
}

export function compileTotal(ctx: CompileContext): Program {
  const { doc } = ctx;
  addText(ctx, 'total.why', doc.total_why);
  addSources(ctx, 'total', doc.total_sources, ['total_sources']);
  return doc.total === undefined
    ? 0
    : compileShown(ctx, doc.total, ['total'], 'int', [playerSeat(ctx)], { ...plainScope, hasScores: true });
}

export function compileProgress(ctx: CompileContext): ProgressDef[] {
  return (ctx.doc.progress ?? []).map((stage, i) => {
    addTexts(ctx, `progress.${stage.id}`, stage, ['progress', i]);
    return {
      id: stage.id,
      when: compileShown(ctx, stage.when, ['progress', i, 'when'], 'bool', [playerSeat(ctx)]),
      asWritten: stage.as_written ? compileClause(ctx, stage.as_written, ['progress', i, 'as_written']) : null,
    };
  });
}

/** Index of the score whose progress the ladder tells; null where none is named. */
export function compileProgressScore(ctx: CompileContext): number | null {
  const { progress_of: id } = ctx.doc;
  addText(ctx, 'progressTitle', ctx.doc.progress_title);
  const score = id === undefined ? -1 : findReference(ctx, 'score', id, ['progress_of']);
  return score < 0 ? null : score;
}

/** A clause of a table and some of its options, by index. */
function compileClause(
  ctx: CompileContext,
  named: { readonly table: string; readonly issue: string; readonly options: readonly string[] },
  path: Path,
): ProgressDef['asWritten'] {
  const tables = ctx.doc.tables ?? {};
  const table = Object.keys(tables).indexOf(named.table);
  const issues = (table < 0 ? undefined : tables[named.table]?.issues) ?? {};
  const issue = Object.keys(issues).indexOf(named.issue);
  const doc = issue < 0 ? undefined : issues[named.issue];
  if (!doc) {
    const message = `There is no issue "${named.issue}" at a table "${named.table}".`;
    const fix = `Issues there: ${Object.keys(issues).join(', ') || 'none'}.`;
    reportAt(ctx, [...path, 'issue'], { code: 'unknown-issue', message, fix, suggestion: nearest(named.issue, Object.keys(issues)) });
    return null;
  }
  const known = Object.keys(doc.options);
  const options = named.options.map((option, i) => {
    const at = known.indexOf(option);
    if (at < 0) reportAt(ctx, [...path, 'options', i], unknownOption(named.issue, option, known));
    return at;
  });
  return { table, issue, options };
}

export function compileOutcomes(ctx: CompileContext): OutcomeDef[] {
  return ctx.doc.outcomes.map((outcome, i) => {
    addTexts(ctx, `outcome.${outcome.id}`, outcome, ['outcomes', i]);
    const scope = { ...plainScope, hasPoints: true };
    return { id: outcome.id, when: outcome.when === undefined ? 1 : compileCondition(ctx, outcome.when, ['outcomes', i, 'when'], scope) };
  });
}

/** Standings by falling share. A letter is its own title. */
export function compileGrades(ctx: CompileContext): GradeDef[] {
  addText(ctx, 'grades.why', ctx.doc.grades_why);
  return Object.entries(ctx.doc.grades ?? {})
    .map(([standing, given]) => {
      addText(ctx, `grade.${standing}.title`, typeof given === 'number' ? standing : given.title);
      return { standing, share: typeof given === 'number' ? given : given.from };
    })
    .sort((a, b) => b.share - a.share);
}

export function compileHiddenTypes(ctx: CompileContext): TypesDef {
  const { types } = ctx.doc;
  if (!types) return { prior: [1000], historical: 0, shownWhen: 1 };
  addTexts(ctx, 'types', types, ['types']);
  for (const [id, type] of Object.entries(types.states)) addTexts(ctx, `type.${id}`, type, ['types', 'states', id]);
  for (const [id, reading] of Object.entries(types.past ?? {})) addTexts(ctx, `type.${id}.past`, reading, ['types', 'past', id]);
  checkHiddenTypeKeys(ctx, Object.keys(types.past ?? {}), ['types', 'past']);
  const known = Object.keys(types.states);
  if (types.prior.length !== known.length) {
    const message = `Expected ${known.length} numbers, one for each type, found ${types.prior.length}.`;
    reportAtKey(ctx, ['types', 'prior'], { code: 'prior-length', message, fix: `Give them in the order ${known.join(', ')}.` });
  }
  const { shown_when: when } = types;
  return {
    prior: types.prior,
    historical: findReference(ctx, 'type', types.historical, ['types', 'historical']),
    shownWhen: when === undefined ? 1 : compileShown(ctx, when, ['types', 'shown_when'], 'bool', guessersOf(ctx)),
  };
}

/** Seats that form a belief about the hidden type, and are shown it in numbers or in words. */
function guessersOf(ctx: CompileContext): number[] {
  if (ctx.doc.format === 1) return [playerSeat(ctx)];
  return Object.entries(ctx.doc.seats).flatMap(([id, { belief }], seat) => ((belief ?? id === ctx.doc.player) ? [seat] : []));
}

/** Units of the total that good play must be able to gain on the record: about four times what luck alone moves a total by (13). The record has none. */
const SMALLEST_GAP = 50;

export function compileGradeGap(ctx: CompileContext): number[] {
  if (!ctx.doc.gap) return hiddenTypeIds(ctx).map(() => 1);
  const { why, sources, basis: _basis, figure: _figure, locator: _locator, ...byType } = ctx.doc.gap;
  addText(ctx, 'gap.why', why);
  addSources(ctx, 'gap', sources, ['gap', 'sources']);
  const types = hiddenTypeIds(ctx);
  checkHiddenTypeKeys(ctx, Object.keys(byType), ['gap'], ['any']);
  return types.map((type) => {
    const gap = Object.hasOwn(byType, type) ? byType[type] : byType.any;
    if (typeof gap === 'number' && gap > 0) {
      if (gap < SMALLEST_GAP) {
        reportAtKey(ctx, ['gap'], {
          code: 'gap-small',
          message: `The best known play is only ${gap} above the record for the type "${type}", so letters would tell luck from luck.`,
          fix: `Give good play more to gain, until \`simulate --gap\` finds ${SMALLEST_GAP}.`,
        });
      }
      return gap;
    }
    const message = gap === undefined ? `There is no gap for the type "${type}".` : `The gap for "${type}" must be above 0.`;
    reportAtKey(ctx, ['gap'], {
      code: 'gap-missing',
      message,
      fix: `Add \`${type}:\` with the distance between the record and the best known play.`,
    });
    return 1;
  });
}
