// States that a reader must be able to tell apart, two by two, and by what else than colour they differ on the page.

export interface StatePair {
  readonly screen: string;
  readonly what: string;
  /** An element in the one state, and one in the other. */
  readonly one: string;
  readonly other: string;
}

const pair = (screen: string, what: string, one: string, other: string): StatePair => ({ screen, what, one, other });

export const statePairs: readonly StatePair[] = [
  pair('title with games', 'the seat chosen', '.seat-choice-chosen', '.seat-choice:not(.seat-choice-chosen)'),
  pair('desk: another tab', 'political capital left and spent', '.head-capital .dot-full', '.head-capital .dot:not(.dot-full)'),
  pair('desk: another tab', 'a step reached and one ahead', '.rung-reached .rung-dot', '.rung:not(.rung-reached) .rung-dot'),
  pair('desk: another tab', 'the open tab and a closed one', '.tab[aria-selected=true]', '.tab[aria-selected=false]'),
  pair('desk: another tab', 'this turn and a past one', '.turn-now .turn-dot', '.turn-past .turn-dot'),
  pair('desk: another tab', 'a past turn and one ahead', '.turn-past .turn-dot', '.turn:not(.turn-past, .turn-now) .turn-dot'),
  pair('desk: promises', 'a promise kept and one ahead', '.mandate-kept .mandate-mark', '.mandate-ahead .mandate-mark'),
  pair('desk: another tab', 'the level of a bar and its ground', '.bar-level', '.bar-track'),
  pair('desk: another tab', 'an act chosen and one that is open', '.act-chosen', '.act:not(.act-chosen, .act-closed)'),
  pair(
    'desk: another tab',
    'an act that can be chosen and one that cannot',
    '.act:not(.act-chosen, .act-closed)',
    '.act-closed:not(.act-chosen)',
  ),
  pair('desk: another tab', 'a welcome change and an unwelcome one', '.chip-welcome', '.chip-unwelcome'),
  pair('desk: a place on the map', 'the place pointed at and another', '.twin-place[aria-pressed=true]', '.twin-place[aria-pressed=false]'),
  pair(
    'late desk: record of the last turn',
    'a welcome change and an unwelcome one',
    '.big-welcome .big-button',
    '.big-unwelcome .big-button',
  ),
  pair('late desk: promises', 'a promise met and one kept so far', '.mandate-met .mandate-mark', '.mandate-kept .mandate-mark'),
  pair('crisis: promises', 'a promise broken and one ahead', '.mandate-unmet .mandate-mark', '.mandate-ahead .mandate-mark'),
  pair('crisis', 'a part of a crisis that is over and one to come', '.crisis-tick-past', '.crisis-tick:not(.crisis-tick-past)'),
  pair('title with games', 'a damaged game and a whole one', '.save-damaged', '.save:not(.save-damaged)'),
  pair(
    'seat across',
    'a button that can be pressed and one that cannot',
    '.seat-page .button:not([aria-disabled=true])',
    '.seat-page .button[aria-disabled=true]',
  ),
  pair('crisis: ladder', 'the answer chosen and another', '.crisis-choose[aria-pressed=true]', '.crisis-choose[aria-pressed=false]'),
  pair('crisis: ladder', 'the rung stood on and one above', '.crisis-here', '.crisis-far'),
  pair('table', 'an option of ours and one of nobody', '.option-own', '.option:not(.option-own, .option-theirs)'),
  pair('table', 'an option of theirs and one of nobody', '.option-theirs:not(.option-own)', '.option:not(.option-own, .option-theirs)'),
  pair('table', 'an option of ours and one of theirs', '.option-own:not(.option-theirs)', '.option-theirs:not(.option-own)'),
  pair('table', 'the colour of our draft and of their text', '.swatch-own', '.swatch-theirs'),
  pair('table', 'the text begun from and another', '.start[aria-pressed=true]', '.start[aria-pressed=false]'),
  pair('table', 'our text and theirs in the plane', '.spot-own .spot-mark', '.spot-theirs .spot-mark'),
  pair('table', 'our text and theirs in the legend', '.plot-key-own', '.plot-key-theirs'),
  pair('ending: all unfolded', 'our curve and history’s', '.curve-own', '.curve-other'),
  pair('ending: all unfolded', 'our curve and history’s in the legend', '.legend-own', '.legend-other'),
  pair('ending: all unfolded', 'our text and theirs at an earlier table', 'circle.talk-own', 'path.talk-theirs'),
];

/** Contrast between two fills from which one can be told from the other without their colours. */
const TELLING = 1.8;

/** By what else than colour two elements differ: shapes, words and marks, or how light they are. Empty: by nothing. Sent into the page. */
export function differencesOf([one, other, telling]: readonly [string, string, number]): string[] {
  const found = [one, other].map((css) => [...document.querySelectorAll(css)].find((element) => element.checkVisibility()));
  const [a, b] = found;
  if (!a || !b) return [`missing: ${a ? other : one}`];
  const sides = ['Top', 'Right', 'Bottom', 'Left'];
  const boxOf = (element: Element, pseudo?: string): Record<string, string> => {
    const style = getComputedStyle(element, pseudo);
    const read = (name: string): string => style.getPropertyValue(name);
    return {
      border: sides.map((side) => `${read(`border-${side.toLowerCase()}-style`)} ${read(`border-${side.toLowerCase()}-width`)}`).join(),
      rounding: read('border-top-left-radius'),
      outline: `${read('outline-style')} ${read('outline-style') === 'none' ? '' : read('outline-width')}`,
      weight: read('font-weight'),
      line: read('text-decoration-line'),
      dashes: read('stroke-dasharray'),
      content: read('content'),
      image: read('background-image') === 'none' ? '' : 'drawn',
      opacity: read('opacity'),
    };
  };
  const marksOf = (element: Element): string =>
    [...element.querySelectorAll('svg, .mark, .unseen, .crisis-stand, [aria-hidden=true]')]
      .map((mark) => mark.textContent?.trim())
      .join('|');
  const signOf = (element: Element): string =>
    element.childElementCount === 0 ? (/^\s*[^\p{L}\d]/u.exec(element.textContent ?? '')?.[0] ?? '') : '';
  const shapes = (element: Element): Record<string, string> => ({
    ...boxOf(element),
    ...Object.fromEntries(Object.entries(boxOf(element, '::before')).map(([name, value]) => [`before ${name}`, value])),
    element: element.tagName,
    marks: marksOf(element),
    sign: signOf(element),
    size: element.matches('i, .mark, .swatch') ? `${element.getBoundingClientRect().width}` : '',
  });
  const [first, second] = [shapes(a), shapes(b)];
  const differences = Object.keys(first).filter((name) => first[name] !== second[name]);
  // How light what is seen of the element is: its own fill, or what lies behind it.
  const lightOf = (element: Element): number => {
    const isDrawn = element instanceof SVGElement;
    let colour = isDrawn ? getComputedStyle(element).fill : getComputedStyle(element).backgroundColor;
    for (let at = element.parentElement; at && /rgba\(.*, 0\)|transparent|none/.test(colour); at = at.parentElement)
      colour = getComputedStyle(at).backgroundColor;
    const [red = 255, green = 255, blue = 255] = (colour.match(/[\d.]+/g) ?? []).map(Number);
    const linear = [red, green, blue].map((value) =>
      value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * (linear[0] ?? 0) + 0.7152 * (linear[1] ?? 0) + 0.0722 * (linear[2] ?? 0) + 0.05;
  };
  const [light, dark] = [lightOf(a), lightOf(b)].sort((x, y) => y - x);
  if (light !== undefined && dark !== undefined && light / dark >= telling) differences.push('how light it is');
  return differences;
}

export const asked = ({ one, other }: StatePair): readonly [string, string, number] => [one, other, TELLING];
