// Messages of the tutorial. Loaded with it, so a game without one never fetches them.
import { addMessages } from '../messages';

export const guide = addMessages('en', {
  'guide.label': 'Guide',
  'guide.place': 'Hint {n} of {of}',
  'guide.show': 'Show me',
  'guide.nowhere': 'It is not on this page.',
  'guide.next': 'Next hint',
  'guide.skip': 'Skip this hint',
  'guide.back': 'Back',
  'guide.done': 'Done.',
  'guide.rest': 'That was the lesson of this turn. Go on as you like, and end the turn when you are content.',
  'guide.restLast': 'That was the last lesson. End the turn and see what it was worth.',
  'guide.away': 'Put the guide away',
  'guide.further': 'Done. To the next hint',
  'guide.again': 'Guide: {title}',
});
