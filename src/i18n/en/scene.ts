// Messages of the scene of a turn and of the round of answers after it. Loaded with them.
import { addMessages } from '../messages';

export const scene = addMessages('en', {
  'scene.desk': 'Other business (the desk)',
  'scene.speaks': 'answers',
  'scene.given': 'You said this',
  'scene.givenNow': 'Said. It can be taken back until the turn ends.',
  'scene.takenBack': 'Taken back.',
  'scene.nothingNow': 'Nothing moves at once',
  'scene.later': 'Works later',
  'scene.said': 'You said: {answer}',
  'scene.next': 'Next',
  'scene.skip': 'To what changed',
  'scene.again': 'Hear them again',
  'scene.goOn': 'Go on',
  'scene.moreCauses': '{n, plural, one {one more cause} other {{n} more causes}}',
  'scene.score.0': 'very low',
  'scene.score.1': 'low',
  'scene.score.2': 'middling',
  'scene.score.3': 'high',
  'scene.score.4': 'very high',
});
