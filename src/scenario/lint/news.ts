// Events, cards and what history tells: what depends on the player's choices says so, what harms can be answered, and nothing is too long to read.

import { countWords } from '../../engine/model/words';
import { type CompileContext, reportAt, reportAtKey } from '../compile/context';
import type { ScenarioDoc } from '../schema/scenario';
import { nodeAt, type Path } from '../source/node';

const wordsAtMost = 60;

export function lintNews(ctx: CompileContext): void {
  for (const [i, turn] of ctx.doc.turns.entries()) {
    if (turn.chronicle) lintLength(ctx, turn.chronicle.text, ['turns', i, 'chronicle', 'text']);
  }
  for (const [i, outcome] of ctx.doc.outcomes.entries()) {
    if (outcome.text) lintLength(ctx, outcome.text, ['outcomes', i, 'text']);
    for (const [n, page] of (outcome.more_pages ?? []).entries()) lintLength(ctx, page.text, ['outcomes', i, 'more_pages', n, 'text']);
  }
  for (const [id, event] of Object.entries(ctx.doc.events ?? {})) lintEvent(ctx, id, event);
  for (const [id, card] of Object.entries(ctx.doc.cards ?? {})) lintCard(ctx, id, card);
  for (const [id, move] of Object.entries(ctx.doc.moves ?? {})) lintLength(ctx, move.text, ['moves', id, 'text']);
  const decks = decksInUse(ctx);
  for (const id of Object.keys(ctx.doc.decks ?? {})) {
    if (decks.has(id)) continue;
    reportAtKey(ctx, ['decks', id], {
      code: 'empty-deck',
      severity: 'warning',
      message: `No card belongs to the deck "${id}".`,
      fix: 'Add cards or remove the deck.',
    });
  }
}

/** Decks that a card of the text names, a broken card included. */
function decksInUse(ctx: CompileContext): Set<unknown> {
  const cards = nodeAt(ctx.root, ['cards']);
  const nodes = cards?.kind === 'map' ? [...cards.entries.values()].map((entry) => nodeAt(entry.value, ['deck'])) : [];
  return new Set(nodes.map((node) => (node?.kind === 'scalar' ? node.value : undefined)));
}

function lintEvent(ctx: CompileContext, id: string, event: NonNullable<ScenarioDoc['events']>[string]): void {
  const path = ['events', id];
  lintLengths(ctx, event, path);
  if (event.otherwise) lintLengths(ctx, event.otherwise, [...path, 'otherwise']);
  if (event.nature === 'consequence' && event.when === undefined) {
    const message = "A consequence of the player's choices needs the condition that makes it possible.";
    reportAtKey(ctx, path, { code: 'consequence-without-when', message, fix: 'Add `when:`.' });
  }
  if (event.nature === 'consequence' && event.otherwise === undefined) {
    const message = 'A consequence needs another text for the case that it does not come about.';
    reportAtKey(ctx, path, {
      code: 'consequence-without-otherwise',
      message,
      fix: 'Add `otherwise: { headline: …, text: …, effects: […] }`.',
    });
  }
  if (event.otherwise !== undefined && event.when === undefined && event.nature !== 'consequence') {
    reportAtKey(ctx, [...path, 'otherwise'], {
      code: 'otherwise-without-when',
      message: '`otherwise` is never told, since there is no `when`.',
      fix: 'Add `when:` or remove `otherwise:`.',
    });
  }
}

function lintCard(ctx: CompileContext, id: string, card: NonNullable<ScenarioDoc['cards']>[string]): void {
  const path = ['cards', id];
  lintLengths(ctx, card, path);
  if (card.kind === 'setback' && card.answers.length === 0) {
    reportAt(ctx, [...path, 'answers'], {
      code: 'setback-without-answer',
      severity: 'warning',
      message: `No action answers the setback "${id}".`,
      fix: 'Name at least one action that does.',
    });
  }
  if (card.answers.length > 0 && card.answered === undefined) {
    const message = `"${id}" can be answered, but nothing is said of what follows then.`;
    reportAtKey(ctx, path, {
      code: 'answer-without-effect',
      severity: 'warning',
      message,
      fix: 'Add `answered:`; an empty list means that nothing strikes.',
    });
  }
}

function lintLengths(
  ctx: CompileContext,
  told: { readonly text: string; readonly more_texts?: readonly string[] | undefined },
  path: Path,
): void {
  lintLength(ctx, told.text, [...path, 'text']);
  for (const [i, text] of (told.more_texts ?? []).entries()) lintLength(ctx, text, [...path, 'more_texts', i]);
}

function lintLength(ctx: CompileContext, text: string, path: Path): void {
  const words = countWords(text);
  if (words <= wordsAtMost) return;
  const message = `This text has ${words} words; a reader gets at most ${wordsAtMost} at once.`;
  reportAt(ctx, path, { code: 'text-too-long', severity: 'warning', message, fix: 'Shorten it.' });
}
