// The crisis ladder: kinds of crisis, rungs, ways down, and what each side does on each rung.
// Invariant: a kind that tells of one rung tells of all of them, for both sides.
import type { LadderDef } from '../../engine/model/ladder-def';
import { ladderScope } from '../expression/scope';
import { unknownName } from '../problem/unknown';
import type { ScenarioDoc } from '../schema/scenario';
import type { Path } from '../source/node';
import { type CompileContext, compileAmount, compileCondition, findReference, reportAtKey } from './context';
import { compileEffects } from './effect';
import { compileShown, isPlayed, playerSeat } from './shown-expression';
import { addText, addTexts } from './text';

/** What the player answers to a crisis, as a path and a command file name it; no action or line may be called so. */
export const ladderAnswers: readonly string[] = ['climb', 'off_ramp'];

type RungTexts = NonNullable<ScenarioDoc['ladder']>['kinds'][string]['rungs'];

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
      addRungTexts(ctx, id, kind.rungs, path);
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

/** What the player's side and the other do on each rung of this kind of crisis: `crisis.<kind>.rung.<rung>.player` and `.other`. */
function addRungTexts(ctx: CompileContext, kind: string, rungs: RungTexts, path: Path): void {
  if (!rungs) return;
  const known = (ctx.doc.ladder?.rungs ?? []).map((rung) => rung.id);
  for (const [id, sides] of Object.entries(rungs)) {
    addText(ctx, `crisis.${kind}.rung.${id}.player`, sides.player);
    addText(ctx, `crisis.${kind}.rung.${id}.other`, sides.other);
    if (!known.includes(id)) reportAtKey(ctx, [...path, 'rungs', id], unknownName('rung', id, known));
  }
  const untold = known.filter((id) => rungs[id] === undefined);
  if (untold.length === 0) return;
  reportAtKey(ctx, [...path, 'rungs'], {
    code: 'rung-untold',
    message: `"${kind}" does not say what the two sides do on: ${untold.join(', ')}.`,
    fix: 'Write a sentence for each side on every rung, or leave out `rungs:`.',
  });
}
