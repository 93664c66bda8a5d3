// Settings survive whatever is found in storage, and catalogue sentences fill in what they quote.
import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en/interface';
import { fillMessage, findMessage, t } from '../../src/i18n/text';
import { formatSettings, parseSettings } from '../../src/ui/shared/settings';

describe('settings', () => {
  it('are read back as they were written', () => {
    const settings = { textSize: 130, isStill: true, hasShortcuts: false, information: 'words' } as const;
    expect(parseSettings(formatSettings(settings))).toEqual(settings);
  });

  it.each([null, '', 'not json', '[]', '"x"', '{"textSize":7,"isStill":"yes","information":7}'])(
    'fall back to the defaults for %j',
    (text) => {
      expect(parseSettings(text)).toEqual({ textSize: 100, isStill: false, hasShortcuts: true, information: 'numbers' });
    },
  );
});

describe('sentences', () => {
  it('fill in names and choose the word for a number', () => {
    expect(fillMessage('{n} {n#turn#turns} for {who}', { n: 1, who: 'Tokyo' })).toBe('1 turn for Tokyo');
    expect(fillMessage('{n} {n#turn#turns}', { n: 3 })).toBe('3 turns');
    expect(fillMessage('{missing}', {})).toBe('{missing}');
    expect(t('desk.turn', { turn: 2, turns: 13 })).toBe('turn 2 of 13');
  });

  it('are found by keys made from data, or not at all', () => {
    expect(findMessage('rejection.GameOver')).toBe('The game is over.');
    expect(findMessage('toString')).toBeNull();
  });

  it('have no empty text', () => {
    expect(Object.entries(en).filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});
