// Straight-line code for a whole scenario: its programs and lists of effects as the text of one function, and that function set to work.
// Who makes a function of the text is the edge's business: Node may, a page never does. Invariant: the text is made of whole numbers of the
// scenario and of words of this room; an id or a sentence of a scenario cannot get into it.

import { rejectByTerms } from '../engine/commands/act';
import { compileProgram } from '../engine/expression/evaluator';
import { installCode, outlineOf } from '../engine/expression/prepare';
import type { ScenarioCode } from '../engine/expression/prepared-scenario';
import type { Evaluator } from '../engine/expression/query-context';
import type { ActionIndex, CrisisKindIndex } from '../engine/model/indices';
import { clamp, idiv } from '../engine/model/integer';
import { elementAt } from '../engine/model/list-access';
import type { GameMode, RuleMoment, Scenario } from '../engine/model/scenario';
import { updateBeliefs } from '../engine/turn/belief';
import type { Context } from '../engine/turn/context';
import { endCrisis, openCrisis } from '../engine/turn/crisis';
import { noticeState } from '../engine/turn/deed';
import { FULL_STRENGTH, habituationFactor } from '../engine/turn/effect';
import { effectsCode, lawCode } from './effect-code';
import { cardCode, driftCode, legalActsCode, movesCode, rulesCode, scoresCode } from './passage-code';
import { indexCode, type LeftToEvaluator, valueCode } from './program-code';

/** What the text may call besides itself, under the names it calls it by. */
interface CodeTools {
  readonly left: readonly Evaluator[];
  readonly channels: readonly string[];
  readonly full: typeof FULL_STRENGTH;
  readonly idiv: typeof idiv;
  readonly clamp: typeof clamp;
  readonly updateBeliefs: typeof updateBeliefs;
  readonly openCrisis: (ctx: Context, kind: CrisisKindIndex, rung: number) => void;
  readonly overtakeCrisis: (ctx: Context, kind: CrisisKindIndex) => void;
  readonly noticeState: typeof noticeState;
  readonly habituation: typeof habituationFactor;
  /** Whether an act may be played as far as its gates do not say. */
  readonly terms: (ctx: Context, action: ActionIndex) => boolean;
}

/** The function the text is the body of; its only parameter is called `tools`. */
export type MakeCode = (tools: CodeTools) => ScenarioCode;

const head = [
  'const {left:o,channels,full,idiv,clamp,updateBeliefs,openCrisis,overtakeCrisis,noticeState,habituation,terms}=tools;',
  'const rest=(a,b)=>b===0?0:a%b,min=(a,b)=>a<b?a:b,max=(a,b)=>a>b?a:b,abs=a=>a<0?0-a:a;',
].join('');

const moments: readonly RuleMoment[] = ['afterNews', 'afterActs', 'afterText', 'afterMoves', 'afterDrift'];
const modes: readonly GameMode[] = ['free', 'history'];

/** The body of a `MakeCode`, and the programs it leaves to the evaluator. */
function writeCode(scenario: Scenario): { readonly text: string; readonly left: LeftToEvaluator } {
  const { programs, effects } = outlineOf(scenario);
  const left: LeftToEvaluator = [];
  const numberOf = new Map(effects.map((list, i) => [list, i]));
  const scope = {
    scenario,
    left,
    transitionCode: (i: number): string => `effects[${indexCode(numberOf.get(elementAt(scenario.transitions, i).effects) ?? -1)}]`,
  };
  const text = [
    head,
    ...scenario.variables.map((_, slot) => lawCode(scenario, slot)),
    `const effects=[${effects.map((list) => effectsCode(list, scope)).join(',\n')}];`,
    `const programs=[${programs.map((p) => `q=>{const v=q.values;return ${valueCode(p, left)};}`).join(',\n')}];`,
    `const rules={${moments.map((moment) => `${moment}:{${modes.map((mode) => `${mode}:${rulesCode(scope, moment, mode)}`).join()}}`).join(',\n')}};`,
    `const drift=${driftCode(scope)};`,
    `const scores=${scoresCode(scenario, left)};`,
    `const cards=[${scenario.decks.map((_, deck) => cardCode(scenario, deck, left)).join(',\n')}];`,
    `const legalActs=[${scenario.seats.map((_, seat) => legalActsCode(scenario, seat, left)).join(',\n')}];`,
    `const moves=[${scenario.seats.map((_, seat) => movesCode(scenario, seat, left)).join(',\n')}];`,
    'return {programs,effects,rules,drift,scores,cards,legalActs,moves};',
  ].join('\n');
  return { text, left };
}

/** The code of a scenario as text. */
export function scenarioCode(scenario: Scenario): string {
  return writeCode(scenario).text;
}

/** Lets the scenario run by its own code, as `make` makes functions of text. */
export function runByCode(scenario: Scenario, make: (text: string) => MakeCode): void {
  const { text, left } = writeCode(scenario);
  installCode(
    scenario,
    make(text)({
      left: left.map((program) => compileProgram(program, scenario)),
      channels: scenario.channels,
      full: FULL_STRENGTH,
      idiv,
      clamp,
      updateBeliefs,
      // Who opens it is told to whoever listens, and code runs when nobody does.
      openCrisis: (ctx, kind, rung) => openCrisis(ctx, kind, rung, ''),
      overtakeCrisis: (ctx, kind) => endCrisis(ctx, kind, 'overtaken'),
      noticeState,
      habituation: habituationFactor,
      terms: (ctx, action) => rejectByTerms(ctx, action) === null,
    }),
  );
}
