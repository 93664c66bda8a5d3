// The text of a function that applies a list of effect blocks to the state, as `applyEffects` does when nobody listens: `(q, s) => …` with the
// working place of the command and the strength. Invariant: equal to `applyEffects` (tests/compile) wherever the state's values are within
// their limits, as they always are.

import type { Program } from '../engine/expression/program';
import type { EffectDef } from '../engine/model/effect-def';
import type { Slot } from '../engine/model/indices';
import { clamp } from '../engine/model/integer';
import { elementAt } from '../engine/model/list-access';
import type { Scenario, VariableDef } from '../engine/model/scenario';
import { indexCode, integerCode, type LeftToEvaluator, truthCode, valueCode } from './program-code';

/** What the text of a list of effects may refer to besides itself. */
export interface EffectScope {
  readonly scenario: Scenario;
  readonly left: LeftToEvaluator;
  /** The number of the list that a transition applies. */
  readonly transitionCode: (transition: number) => string;
}

/** `(q, s) => …`, at any strength. */
export function effectsCode(effects: readonly EffectDef[], scope: EffectScope): string {
  const blocks = effects.map((e) => blockCode(e, scope, scaleCode));
  return `(q,s)=>{const v=q.state.values,w=s.whole,h=s.habit,l=s.line;let x,f,m;${blocks.join('')}}`;
}

/** `q => …`, at full strength. */
export function fullEffectsCode(effects: readonly EffectDef[], scope: EffectScope): string {
  return `q=>{const v=q.state.values;let x,f,m;${effects.map((e) => blockCode(e, scope, habitCode)).join('')}}`;
}

/** Text that scales the amount in `x`; empty where nothing touches it. */
type ScaleWriter = (variable: VariableDef, amount: Program, e: EffectDef, scope: EffectScope) => string;

function blockCode(e: EffectDef, scope: EffectScope, scale: ScaleWriter): string {
  const { left } = scope;
  const parts = [
    ...e.add.map(([slot, amount]) => addCode(slot, amount, scope, scale(elementAt(scope.scenario.variables, slot), amount, e, scope))),
    ...e.set.map(([slot, value]) => setCode(slot, value, scope)),
    e.signal >= 0 ? `updateBeliefs(q,${indexCode(e.signal)});` : '',
    e.ends === -1 ? '' : `overtakeCrisis(q,${integerCode(e.ends)});`,
    e.opens >= 0 ? `openCrisis(q,${indexCode(e.opens)},${valueCode(e.opensAt, left)});` : '',
  ].join('');
  return e.when === null ? parts : `if(${truthCode(e.when, left)}){${parts}}`;
}

/** Text that keeps `value` within a variable's limits. */
export function withinLimits({ min, max }: VariableDef, value: string): string {
  return `${value}<${integerCode(min)}?${integerCode(min)}:${value}>${integerCode(max)}?${integerCode(max)}:${value}`;
}

function addCode(slot: Slot, amount: Program, scope: EffectScope, scale: string): string {
  const variable = elementAt(scope.scenario.variables, slot);
  const at = `v[${indexCode(slot)}]`;
  const change = variable.law === null ? `x+=${at};${at}=${withinLimits(variable, 'x')};` : `law${indexCode(slot)}(v,x);`;
  return `x=${valueCode(amount, scope.left)};${scale}if(x!==0){${change}}`;
}

/** At the strength that is asked for: only gauges are touched by it, and by habituation and line only what is welcome. */
function scaleCode(variable: VariableDef, amount: Program, e: EffectDef, scope: EffectScope): string {
  if (variable.kind !== 'gauge') return '';
  const whole = 'if(w!==1000)x=idiv(x*w,1000);';
  if (e.discount === 'habit') return `${whole}${habitCode(variable, amount, e, scope, 'else ')}`;
  const isWelcome = welcomeCode(variable, amount);
  return e.discount === 'none' || isWelcome === null ? whole : `${whole}else ${isWelcome}if(h!==1000||l!==1000)x=idiv(x*h*l,1000000);`;
}

/** Habituation to a count of the block's own, which works at full strength too. */
function habitCode(variable: VariableDef, amount: Program, e: EffectDef, { left }: EffectScope, before = ''): string {
  const isWelcome = welcomeCode(variable, amount);
  if (variable.kind !== 'gauge' || e.discount !== 'habit' || isWelcome === null) return '';
  const times = e.habit === null ? '0' : valueCode(e.habit, left);
  return `${before}${isWelcome}{m=habituation(q,${times});if(m!==1000)x=idiv(x*m*1000,1000000);}`;
}

/** `if(…)` before what is done to welcome changes; empty where the amount always is one, null where it never is. */
function welcomeCode({ good }: VariableDef, amount: Program): string | null {
  if (typeof amount === 'number') return amount * good > 0 ? '' : null;
  return good === 0 ? null : `if(x${good > 0 ? '>' : '<'}0)`;
}

/** A counter or status set outright; a status that changes runs the transitions that watch it. */
function setCode(slot: Slot, value: Program, { scenario, left, transitionCode }: EffectScope): string {
  const variable = elementAt(scenario.variables, slot);
  const at = `v[${indexCode(slot)}]`;
  const write =
    typeof value === 'number'
      ? `${at}=${integerCode(clamp(value, variable.min, variable.max))};`
      : `x=${valueCode(value, left)};${at}=${withinLimits(variable, 'x')};`;
  const isWatched = scenario.deeds.some(({ triggers }) => triggers.some((t) => t.occasion === 'state' && t.subject === slot));
  const notice = isWatched ? `noticeState(q,${indexCode(slot)},f);` : '';
  if (variable.kind !== 'status') return isWatched ? `f=${at};${write}${notice}` : write;
  const to = typeof value === 'number' ? integerCode(value) : 'x';
  const runs = scenario.transitions.flatMap((t, i) => {
    if (t.slot !== slot || t.effects.length === 0 || (typeof value === 'number' && !t.to.includes(value))) return [];
    return [`if(${isOneOf('f', t.from)}&&${typeof value === 'number' ? 'true' : isOneOf('m', t.to)})${transitionCode(i)}(q,full);`];
  });
  if (runs.length === 0) return isWatched ? `f=${at};${write}${notice}` : write;
  return `f=${at};${write}${notice}m=${to};if(f!==m){${runs.join('')}}`;
}

function isOneOf(name: string, numbers: readonly number[]): string {
  return numbers.length === 0 ? 'false' : `(${numbers.map((n) => `${name}===${integerCode(n)}`).join('||')})`;
}

/** The text of `law<slot>(v, x)`: a change of a variable under its law, as `addUnderLaw` makes it; empty where there is none. */
export function lawCode(scenario: Scenario, slot: Slot): string {
  const variable = elementAt(scenario.variables, slot);
  const { law } = variable;
  if (law === null) return '';
  const at = `v[${indexCode(slot)}]`;
  const scar = `v[${indexCode(law.scar)}]`;
  const loss = `idiv((0-x)*(${integerCode(law.lossBase)}+${integerCode(law.lossSlope)}*f),${integerCode(law.lossDivisor)})`;
  return [
    `function law${indexCode(slot)}(v,x){const f=${at};let b=x;`,
    `if(x>0){const r=1000-${scar}-f,g=idiv(x*(r>0?r:0),${integerCode(law.gainDivisor)});if(g<b)b=g;}`,
    `else{const d=${loss};b=0-d;let y=${scar}+idiv(d,${integerCode(law.scarShare)});if(y>${integerCode(law.scarMax)})y=${integerCode(law.scarMax)};`,
    `${scar}=${withinLimits(elementAt(scenario.variables, law.scar), 'y')};}`,
    `b+=f;${at}=${withinLimits(variable, 'b')};}`,
  ].join('');
}
