// What comes from outside: dated events, decks and cards, opening conditions.
import type { CardDef, DeckDef, EventDef, OpeningDef } from '../../engine/model/scenario';
import type { ScenarioDoc } from '../schema/scenario';
import { bothModes, findTurnOf } from './calendar';
import { type CompileContext, compileOptionalCondition, findReference, findReferences, reportAtKey } from './context';
import { compileEffects } from './effect';
import { compileShown, playerSeat } from './shown-expression';
import { addNarrativeTexts, addText, addTexts } from './text';

type EventDoc = NonNullable<ScenarioDoc['events']>[string];

export function compileEvents(ctx: CompileContext): EventDef[] {
  return Object.entries(ctx.doc.events ?? {}).map(([id, event]) => compileEvent(ctx, id, event));
}

function compileEvent(ctx: CompileContext, id: string, event: EventDoc): EventDef {
  const path = ['events', id];
  addNarrativeTexts(ctx, `event.${id}`, event, path);
  if (event.otherwise) addNarrativeTexts(ctx, `event.${id}.otherwise`, event.otherwise, [...path, 'otherwise']);
  return {
    id,
    turn: findTurnOf(ctx, event, path),
    date: event.date,
    nature: event.nature,
    modes: event.modes ?? (event.nature === 'move' ? ['history'] : bothModes),
    unless: event.unless === undefined ? null : compileShown(ctx, event.unless, [...path, 'unless'], 'bool', [playerSeat(ctx)]),
    when: compileOptionalCondition(ctx, event.when, [...path, 'when']),
    effects: compileEffects(ctx, event.effects, [...path, 'effects']),
    otherwise: compileEffects(ctx, event.otherwise?.effects, [...path, 'otherwise', 'effects']),
    hasOtherwise: event.otherwise !== undefined,
  };
}

export function compileDecks(ctx: CompileContext): DeckDef[] {
  return Object.entries(ctx.doc.decks ?? {}).map(([id, deck]) => {
    addTexts(ctx, `deck.${id}`, deck, ['decks', id]);
    return { id, chance: deck.chance };
  });
}

export function compileCards(ctx: CompileContext): CardDef[] {
  const strength = ctx.doc.card_strength;
  if (strength) addTexts(ctx, 'cardStrength', strength, ['card_strength']);
  else if (ctx.doc.cards)
    reportAtKey(ctx, ['cards'], {
      code: 'section-missing',
      message: 'There are cards, but no `card_strength:`.',
      fix: 'Add the section.',
    });
  const { base, spread, opening } = strength ?? { base: 1000, spread: 0, opening: 1000 };
  return Object.entries(ctx.doc.cards ?? {}).map(([id, card]) => {
    const path = ['cards', id];
    addNarrativeTexts(ctx, `card.${id}`, card, path);
    const isOpening = card.kind === 'opening';
    return {
      id,
      deck: findReference(ctx, 'deck', card.deck, [...path, 'deck']),
      kind: card.kind,
      weight: card.weight,
      when: compileOptionalCondition(ctx, card.when, [...path, 'when']),
      effects: compileEffects(ctx, card.effects, [...path, 'effects']),
      answers: findReferences(ctx, 'action', card.answers, [...path, 'answers']),
      answered: compileEffects(ctx, card.answered, [...path, 'answered']),
      strengthBase: isOpening ? 1000 : base,
      strengthSpread: isOpening ? 0 : spread,
      answeredStrength: isOpening ? opening : 1000,
    };
  });
}

export function compileOpenings(ctx: CompileContext): OpeningDef[] {
  return (ctx.doc.openings ?? []).flatMap((pair, p) =>
    pair.map((opening, i) => {
      addText(ctx, `opening.${opening.id}.title`, opening.title);
      addTexts(ctx, `opening.${opening.id}`, opening, ['openings', p, i]);
      return { id: opening.id, pair: p, effects: compileEffects(ctx, opening.effects, ['openings', p, i, 'effects']) };
    }),
  );
}
