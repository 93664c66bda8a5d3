// Which letter a key press means, on the keyboards that readers have.
import { describe, expect, it } from 'vitest';
import { letterOf } from '../../src/ui/shared/shortcuts';

type Press = Parameters<typeof letterOf>[0];

function press(key: string, code: string, more: Partial<Press> = {}): string | null {
  return letterOf({ key, code, ctrlKey: false, altKey: false, metaKey: false, isComposing: false, keyCode: 0, ...more });
}

describe('the letter a key press means', () => {
  it.each([
    ['English', 'e', 'KeyE', 'e'],
    ['English, capitals locked', 'E', 'KeyE', 'e'],
    ['full width', 'Ｅ', 'KeyE', 'e'],
    ['Russian', 'у', 'KeyE', 'e'],
    ['Russian, capitals locked', 'У', 'KeyE', 'e'],
    ['Ukrainian', 'і', 'KeyS', 's'],
    ['Japanese kana', 'い', 'KeyE', 'e'],
    ['Japanese kana', 'り', 'KeyL', 'l'],
    ['Korean', 'ㄷ', 'KeyE', 'e'],
    ['Greek', 'ε', 'KeyE', 'e'],
    ['Thai, a mark above', 'ี', 'KeyU', 'u'],
    ['Arabic', 'ث', 'KeyE', 'e'],
    ['Hebrew', 'ק', 'KeyE', 'e'],
    ['French, where A stands in the place of Q', 'a', 'KeyQ', 'a'],
    ['French, where M stands beside L', 'm', 'Semicolon', 'm'],
    ['German, where Z and Y have changed places', 'z', 'KeyY', 'z'],
    ['Dvorak', 'e', 'KeyD', 'e'],
    ['Turkish', 'ı', 'KeyI', null],
    ['any with the sign', '?', 'Slash', '?'],
  ])('%s: %s', (_, key, code, letter) => {
    expect(press(key, code)).toBe(letter);
  });

  it('is none for a sign in the place of a letter', () => {
    expect(press(',', 'KeyM')).toBeNull();
    expect(press("'", 'KeyQ')).toBeNull();
    expect(press('é', 'Digit2')).toBeNull();
    expect(press('Enter', 'Enter')).toBeNull();
    expect(press('Dead', 'KeyE')).toBeNull();
  });

  it('is none while a text is composed, and none with a modifier', () => {
    expect(press('e', 'KeyE', { isComposing: true })).toBeNull();
    expect(press('Process', 'KeyE', { keyCode: 229 })).toBeNull();
    expect(press('e', 'KeyE', { keyCode: 229 })).toBeNull();
    for (const modifier of ['ctrlKey', 'altKey', 'metaKey'] as const) expect(press('e', 'KeyE', { [modifier]: true })).toBeNull();
  });
});
