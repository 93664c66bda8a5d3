// What the advisers weigh: the weights of all, what each line adds to them, and how many ways of speaking it has.
// Invariant: nothing is weighed that is hidden from the player.
import type { AdviserDef, NudgeDef, StateWorthDef, ValuationDef, WorthDef } from '../../engine/model/valuation-def';
import { countWords } from '../../engine/model/words';
import { isHidden } from '../../engine/visibility/visibility';
import { nearest } from '../problem/suggestion';
import type { ScenarioDoc } from '../schema/scenario';
import type { Path } from '../source/node';
import { type CompileContext, findReference, findReferences, findVariableAtKey, reportAt, reportAtKey } from './context';
import { playerSeat } from './shown-expression';
import { addText, addTexts } from './text';

type LineDoc = NonNullable<ScenarioDoc['lines']>['list'][string];

const wordsAtMost = 30;

export function compileValuation(ctx: CompileContext): ValuationDef {
  const { values, lines } = ctx.doc;
  if (values) addTexts(ctx, 'values', values, ['values']);
  return {
    facts: Object.entries(values?.facts ?? {}).map(([id, worth]) => compileFact(ctx, id, worth, ['values', 'facts', id])),
    states: Object.entries(values?.states ?? {}).map(([id, states]) => compileStates(ctx, id, states, ['values', 'states', id])),
    advisers: Object.entries(lines?.list ?? {}).map(([id, line]) => compileAdviser(ctx, id, line)),
  };
}

function compileFact(ctx: CompileContext, id: string, worth: NonNullable<ScenarioDoc['values']>['facts'][string], path: Path): WorthDef {
  const slot = weighed(ctx, id, path);
  const { min, max } = ctx.symbols.variables[slot] ?? { min: 0, max: 0 };
  if (typeof worth === 'number') return { slot, each: worth, from: min, to: max, beyond: 0 };
  const { each, from = min, to = max, beyond = 0 } = worth;
  if (from > to) {
    reportAt(ctx, path, {
      code: 'range-reversed',
      message: `What "${id}" is worth ends below its beginning.`,
      fix: 'Let `to` be above `from`.',
    });
  }
  return { slot, each, from, to, beyond };
}

function compileStates(ctx: CompileContext, id: string, states: Readonly<Record<string, number>>, path: Path): StateWorthDef {
  const slot = weighed(ctx, id, path);
  const known = ctx.symbols.variables[slot]?.states ?? [];
  for (const state of Object.keys(states)) {
    if (slot < 0 || known.includes(state)) continue;
    reportAtKey(ctx, [...path, state], {
      code: 'unknown-state',
      message: `"${id}" has no state "${state}".`,
      fix: known.length > 0 ? `Its states: ${known.join(', ')}.` : 'Weigh a status here, gauges and counters under `facts:`.',
      suggestion: nearest(state, known),
    });
  }
  return { slot, states: known.map((state) => (Object.hasOwn(states, state) ? (states[state] ?? 0) : 0)) };
}

function compileAdviser(ctx: CompileContext, id: string, line: LineDoc): AdviserDef {
  const path = ['lines', 'list', id];
  const { values, seeks_text: seeks, parting, voice } = line;
  if (values) addTexts(ctx, `line.${id}.values`, values, [...path, 'values']);
  return {
    nudges: compileNudges(ctx, values?.facts ?? {}, [...path, 'values', 'facts']),
    seeks: seeks
      ? {
          types: findReferences(ctx, 'type', seeks.under, [...path, 'seeks_text', 'under']),
          atLeast: seeks.at_least,
          nudges: compileNudges(ctx, seeks.facts, [...path, 'seeks_text', 'facts']),
        }
      : null,
    parting: parting
      ? {
          action: findReference(ctx, 'action', parting.action, [...path, 'parting', 'action']),
          type: findReference(ctx, 'type', parting.under, [...path, 'parting', 'under']),
          atLeast: parting.at_least,
        }
      : null,
    voice: {
      go: addPhrases(ctx, id, 'go', voice?.go),
      not: addPhrases(ctx, id, 'not', voice?.not),
      wait: addPhrases(ctx, id, 'wait', voice?.wait),
      again: addPhrases(ctx, id, 'again', voice?.again),
    },
  };
}

function compileNudges(ctx: CompileContext, facts: Readonly<Record<string, number>>, path: Path): NudgeDef[] {
  return Object.entries(facts).map(([id, each]) => ({ slot: weighed(ctx, id, [...path, id]), each }));
}

/** Adds the phrases as texts and says how many there are. */
function addPhrases(ctx: CompileContext, line: string, tone: 'go' | 'not' | 'wait' | 'again', phrases: readonly string[] = []): number {
  phrases.forEach((phrase, i) => {
    addText(ctx, `line.${line}.voice.${tone}.${i}`, phrase);
    const words = countWords(phrase);
    if (words <= wordsAtMost) return;
    reportAt(ctx, ['lines', 'list', line, 'voice', tone, i], {
      code: 'text-too-long',
      severity: 'warning',
      message: `An adviser says at most ${wordsAtMost} words at once; this has ${words}.`,
      fix: 'Shorten it.',
    });
  });
  return phrases.length;
}

/** Slot of what is weighed; the player must see it, exactly or in bands. */
function weighed(ctx: CompileContext, id: string, path: Path): number {
  const slot = findVariableAtKey(ctx, id, path);
  const variable = ctx.symbols.variables[slot];
  if (variable && isHidden(variable, playerSeat(ctx))) {
    reportAtKey(ctx, path, {
      code: 'secret-shown',
      message: `${ctx.doc.player} is told why an adviser says so, but does not see "${id}".`,
      fix: `Weigh something that ${ctx.doc.player} sees.`,
    });
  }
  return slot;
}
