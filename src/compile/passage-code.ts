// The text of functions that do at once what is walked through one by one without code: standing rules of a moment, drift, scores, the card
// that is drawn, a seat's legal acts and the moves it could announce. Invariant: equal to that walk (tests/compile).

import type { ActionIndex, DeckIndex, Seat } from '../engine/model/indices';
import { elementAt } from '../engine/model/list-access';
import type { GameMode, RuleMoment, Scenario } from '../engine/model/scenario';
import { type EffectScope, fullEffectsCode, withinLimits } from './effect-code';
import { indexCode, integerCode, type LeftToEvaluator, truthCode, valueCode } from './program-code';

/** `q => …`: all rules of a moment of the turn in one mode, in the scenario's order. */
export function rulesCode(scope: EffectScope, moment: RuleMoment, mode: GameMode): string {
  const rules = scope.scenario.rules.filter((rule) => rule.moment === moment && rule.modes.includes(mode));
  return fullEffectsCode(
    rules.flatMap(({ effects }) => effects),
    scope,
  );
}

/** `(q, months) => …`: every drift, for a turn of so many months. */
export function driftCode({ scenario, left }: EffectScope): string {
  const steps = scenario.drift.map(({ slot, toward, rate }) => {
    const at = `v[${indexCode(slot)}]`;
    const by = `idiv((${valueCode(toward, left)}-${at})*${integerCode(rate)}*n,1000)`;
    return `x=${by};if(x!==0){x+=${at};${at}=${withinLimits(elementAt(scenario.variables, slot), 'x')};}`;
  });
  return `(q,n)=>{const v=q.state.values;let x;${steps.join('')}}`;
}

/** `q => …`: the scores in the scenario's order, then the total. */
export function scoresCode({ scores, total }: Scenario, left: LeftToEvaluator): string {
  const values = scores.map(({ value }, i) => `let s${indexCode(i)}=${valueCode(value, left)};`);
  const names = scores.map((_, i) => `s${indexCode(i)}`).join();
  return `q=>{const v=q.values;${values.join('')}q.locals=[${names}];return [${[names, valueCode(total, left)].filter(Boolean).join()}];}`;
}

/** `(q, drawn, channel) => …`: the card of a deck that the lot of this name falls on, among those that may be drawn; -1 where there is none. */
export function cardCode({ cards }: Scenario, deck: DeckIndex, left: LeftToEvaluator): string {
  const own = cards.flatMap((card, i) => (card.deck === deck ? [{ ...card, name: indexCode(i) }] : []));
  const weights = own.map(({ when, weight, name }) => {
    const condition = when === null ? '' : `&&${truthCode(when, left)}`;
    return `const w${name}=!d.includes(${name})${condition}?${integerCode(weight)}:0;`;
  });
  const sum = own.map(({ name }) => `w${name}`).join('+') || '0';
  const falls = own.map(({ name }) => `x-=w${name};if(x<0)return ${name};`);
  return `(q,d,c)=>{const v=q.values;${weights.join('')}let x=${sum};if(x===0)return -1;x=q.rng(q.state.seed,q.state.turn,c,x);${falls.join('')}return -1;}`;
}

/** `(q, out) => …`: the commands of the seat's acts that may be played now, in free play with nothing planned. `terms`: what is rarely asked for. */
export function legalActsCode(scenario: Scenario, seat: Seat, left: LeftToEvaluator): string {
  const { purse } = elementAt(scenario.seats, seat);
  const steps = scenario.actions.flatMap((act, i) => {
    if (act.seat !== seat) return [];
    const index = indexCode(i);
    const isRare = act.closes || act.withOneOf.length > 0 || act.later.some(({ single }) => single);
    const conditions = [
      `p0!==${index}&&p1!==${index}&&(n<3||!a.includes(${index},2))`,
      ...(act.once ? [`q.state.timesPlayed[${index}]===0`] : []),
      ...act.gates.map(({ when }) => truthCode(when, left)),
      ...(isRare ? [`terms(q,${index})`] : []),
    ];
    const isPriced = !isRare && act.cost > 0;
    const add = `out.push(c[${index}]);`;
    return [`if(${conditions.join('&&')})${isPriced ? `{${priceCode(scenario, i, left)}${affordableCode(scenario, seat)}${add}}` : add}`];
  });
  const paid = `p=q.state.paidActs[${indexCode(purse)}]`;
  return `(q,out)=>{const v=q.values,a=q.state.acts[q.state.turn],n=a.length,p0=n>0?a[0]:-1,p1=n>1?a[1]:-1,c=q.prepared.commands.acts,${paid};let x;${steps.join('\n')}}`;
}

/** Text that leaves in `x` what an act costs now, as `actCost` says. */
function priceCode({ actions, costRules }: Scenario, action: ActionIndex, left: LeftToEvaluator): string {
  const rules = costRules
    .filter((rule) => rule.actions.includes(action))
    .map(
      ({ when, add, min }) => `if(x>0&&${truthCode(when, left)}){x+=${integerCode(add)};if(x<${integerCode(min)})x=${integerCode(min)};}`,
    );
  return `x=${integerCode(elementAt(actions, action).cost)};${rules.join('')}`;
}

/** `if(…)` before what a seat may do when it can pay `x`. */
function affordableCode({ seats }: Scenario, seat: Seat): string {
  const { capital, paidActsPerTurn } = elementAt(seats, seat);
  const isEnough = capital === null ? '' : `x<=v[${indexCode(capital)}]&&`;
  return `if(x<=0||(${isEnough}p<${integerCode(paidActsPerTurn)}))`;
}

/** `(q, out) => …`: the moves the seat could announce now, each with its points and its strongest occasion. */
export function movesCode({ moves }: Scenario, seat: Seat, left: LeftToEvaluator): string {
  const steps = moves.flatMap((move, i) => {
    if (move.seat !== seat) return [];
    const occasions = move.occasions.map(({ when, points }, k) => {
      const worth = integerCode(points);
      return `if(${truthCode(when, left)}){p+=${worth};if(${worth}>b){b=${worth};k=${indexCode(k)};}}`;
    });
    const found = `out.push({move:${indexCode(i)},points:p,occasion:k});`;
    return [`if(${truthCode(move.when, left)}){p=0;b=0;k=-1;${occasions.join('')}${found}}`];
  });
  return `(q,out)=>{const v=q.values;let p,b,k;${steps.join('\n')}}`;
}
