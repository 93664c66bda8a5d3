// The crisis ladder: kinds of crisis, rungs, ways down, and what each side does on each rung.
// Invariant: a kind that tells of one rung tells of all of them, for both sides.
import type { LadderDef } from '../../engine/model/ladder-def';
import { ladderScope } from '../expression/scope';
import { type CompileContext, compileAmount, compileCondition, findReference } from './context';
import { addRungTexts } from './crisis-cause';
import { compileEffects } from './effect';
import { compileShown, isPlayed, playerSeat } from './shown-expression';
import { addText, addTexts } from './text';

/** What the player answers to a crisis, as a path and a command file name it; no action or line may be called so. */
export const ladderAnswers: readonly string[] = ['climb', 'off_ramp'];

export function compileLadder(ctx: CompileContext): LadderDef | null {
  const { ladder } = ctx.doc;
  if (!ladder) return null;
  addTexts(ctx, 'ladder', ladder, ['ladder']);
  const own = ladder.own === undefined ? playerSeat(ctx) : findReference(ctx, 'seat', ladder.own, ['ladder', 'own']);
  const other = findReference(ctx, 'seat', ladder.against, ['ladder', 'against']);
  const all = ladderScope([]);
  const early = ladderScope(['step_cost']);
  return {
    own,
    other,
    kinds: Object.entries(ladder.kinds).map(([id, kind]) => {
      const path = ['ladder', 'kinds', id];
      addTexts(ctx, `crisis.${id}`, kind, path);
      addRungTexts(ctx, `crisis.${id}`, kind.rungs, path);
      return {
        id,
        own: compileShown(ctx, kind.own, [...path, 'own'], 'int', [own]),
        other: isPlayed(ctx, other)
          ? compileShown(ctx, kind.other, [...path, 'other'], 'int', [other])
          : compileAmount(ctx, kind.other, [...path, 'other']),
      };
    }),
    rungs: ladder.rungs.map((rung, i) => {
      addText(ctx, `rung.${rung.id}.title`, rung.title);
      addTexts(ctx, `rung.${rung.id}`, rung, ['ladder', 'rungs', i]);
      return { id: rung.id, effects: compileEffects(ctx, rung.effects, ['ladder', 'rungs', i, 'effects']), isLast: rung.last ?? false };
    }),
    net: compileAmount(ctx, ladder.net, ['ladder', 'net'], ladderScope(['step_cost', 'net'])),
    stepDownCost: compileAmount(ctx, ladder.step_down_cost, ['ladder', 'step_down_cost'], early),
    stands: compileCondition(ctx, ladder.stands, ['ladder', 'stands'], early),
    acceptsOffRamp: compileCondition(ctx, ladder.accepts_off_ramp, ['ladder', 'accepts_off_ramp'], early),
    minimumCostToOther: ladder.minimum_cost_to_other,
    stepsDown: compileEffects(ctx, ladder.steps_down, ['ladder', 'steps_down'], all),
    otherStepsDown: compileEffects(ctx, ladder.other_steps_down, ['ladder', 'other_steps_down'], all),
    offRamp: compileEffects(ctx, ladder.off_ramp, ['ladder', 'off_ramp'], all),
    restTurns: ladder.rest_turns,
    climbCostsFrom: ladder.climb_costs_from,
    offRampCostsFrom: ladder.off_ramp_costs_from,
  };
}
