// The words around a guide's hints. They come with the guide, so a game without one never fetches them.

export const enGuide = {
  label: 'Guide',
  place: 'Hint {n} of {of}',
  show: 'Show me',
  nowhere: 'It is not on this page.',
  next: 'Next hint',
  skip: 'Skip this hint',
  back: 'Back',
  done: 'Done.',
  rest: 'That was the lesson of this turn. Go on as you like, and end the turn when you are content.',
  restLast: 'That was the last lesson. End the turn and see what it was worth.',
  away: 'Put the guide away',
  again: 'Guide: {title}',
  key: 'G',
} as const;
