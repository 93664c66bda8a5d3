// Settings survive whatever is found in storage.
import { describe, expect, it } from 'vitest';
import { formatSettings, parseSettings } from '../../src/ui/shared/settings';

describe('settings', () => {
  it('are read back as they were written', () => {
    const settings = {
      textSize: 130,
      isStill: true,
      hasShortcuts: false,
      information: 'numbers',
      startsAtDesk: true,
      showsAllActs: true,
    } as const;
    expect(parseSettings(formatSettings(settings))).toEqual(settings);
  });

  it.each([null, '', 'not json', '[]', '"x"', '{"textSize":7,"isStill":"yes","information":7,"startsAtDesk":"yes","showsAllActs":1}'])(
    'fall back to the defaults for %j',
    (text) => {
      expect(parseSettings(text)).toEqual({
        textSize: 100,
        isStill: false,
        hasShortcuts: true,
        information: 'words',
        startsAtDesk: false,
        showsAllActs: false,
      });
    },
  );
});
