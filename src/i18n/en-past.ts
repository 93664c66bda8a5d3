// The words around earlier turns, forks and history watched, in English. They come with the sheets that speak them.
import { readerFor } from './text';

const enPast = {
  'turns.title': 'Earlier turns',
  'turns.text': 'Look at any desk as it was, and play on from there if you like. The game you leave is kept as it is.',
  'turns.look': 'Look at it',
  'turns.here': 'You look at this one',
  'turns.now': 'As it stands now',
  'turns.total': 'total {total}',
  'turns.nothing': 'Nothing was decided.',
  'turns.beside': 'Beside the game it left',
  'past.label': 'An earlier turn',
  'past.text': 'Turn {turn}, as it was. Nothing can be decided here.',
  'past.did': 'Then you decided:',
  'past.didNothing': 'Then you let the turn pass.',
  'past.fork': 'Play on from here',
  'past.back': 'Back to now',
  'past.backOver': 'Back to the ending',
  'watch.label': 'History plays',
  'watch.title': 'What Tokyo does now',
  'watch.text': 'You watch the record: the world does what it did, and Tokyo does what it did.',
  'watch.nothing': 'Tokyo waits.',
  'watch.next': 'Next turn',
  'watch.last': 'Last turn',
  'watch.over': 'Take over here',
  'watch.overText': 'You decide for Tokyo from here on; the others go on doing what the record says, but at a table they answer you.',
  'beside.title': 'Beside the game it left',
  'beside.parted': 'They part in turn {turn}, {label}.',
  'beside.same': 'Nothing you decided differs yet.',
  'beside.turns': 'Both, turn by turn',
  'beside.turn': 'Turn',
  'beside.own': 'This game',
  'beside.other': 'The other',
  'beside.acts': 'decided',
  'beside.total': 'total',
  'beside.scores': 'As they stand',
  'beside.ended': 'At the end',
  'beside.gone': 'The game it left is not on this device any more, or was played by other rules.',
  'beside.notYet': 'not yet',
} as const;

/** The sentence for a key of this catalogue. */
export const p = readerFor(enPast);
