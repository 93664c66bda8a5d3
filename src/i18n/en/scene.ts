// Messages of the scene of a turn and of the round of answers after it. Loaded with them.
import { addMessages } from '../messages';

export const scene = addMessages('en', {
  'scene.desk': 'Other business (the desk)',
  'scene.notes': 'Not to be missed',
  'scene.due': 'Falls due this turn, and is not kept yet:',
  'scene.crisis': 'A quarrel waits for an answer:',
  'scene.noLine': 'No line declared:',
  'scene.noLineText': 'every act works at {share}%. The first choice is free.',
  'scene.unlikely': 'Almost certainly not, but then:',
  'scene.speaks': 'answers',
  'scene.given': 'You said this',
  'scene.givenNow': 'Said. It can be taken back until the turn ends.',
  'scene.takenBack': 'Taken back.',
  'scene.nothingNow': 'Nothing moves at once',
  'scene.waits': 'Nothing is done this turn',
  'scene.opensTable': 'Opens the table',
  'scene.odds': 'Comes out so in {chance} of cases:',
  'scene.answers': 'Answers: {title}',
  'scene.inTurns': '{n, plural, one {next turn} other {in {n} turns}}',
  'scene.said': 'You said: {answer}',
  'scene.next': 'Next',
  'scene.skip': 'To what changed',
  'scene.again': 'Hear them again',
  'scene.goOn': 'Go on',
  'scene.moreCauses': '{n, plural, one {one more cause} other {{n} more causes}}',
});
