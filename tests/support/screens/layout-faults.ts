// What is wrong with how a page is laid out, found from inside it: what lies outside, under something else or cut off, what runs into each
// other, and how much of a small page bars leave to what is read. One function, since it is sent into the page as it stands.

export interface LayoutMeasure {
  /** Pixels that a notch takes on each side; none unless told. */
  readonly insets?: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
}

/** One sentence for each fault; empty where all is well. Scrolls the page while it looks, and goes back. */
export function findLayoutFaults({ insets }: LayoutMeasure = {}): string[] {
  const faults = new Set<string>();
  const { innerWidth: pageWidth, innerHeight: pageHeight } = window;
  const notch = insets ?? { top: 0, right: 0, bottom: 0, left: 0 };
  const scope: Element = document.querySelector('dialog[open]') ?? document.body;
  const slack = 1.5;
  const leastShare = 0.55;
  const leastScroller = 96;

  const nameOf = (element: Element): string => {
    const words = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 32);
    const first = typeof element.className === 'string' ? element.className.split(' ').find(Boolean) : undefined;
    return `${element.tagName.toLowerCase()}${first ? `.${first}` : ''} “${words}”`;
  };
  const isSeen = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true }) && element.closest('.unseen, noscript') === null;
  const ancestors = (element: Element): Element[] => {
    const above: Element[] = [];
    for (let at = element.parentElement; at !== null; at = at.parentElement) above.push(at);
    return above;
  };
  const scrolls = (element: Element, axis: 'overflowX' | 'overflowY'): boolean => /auto|scroll/.test(getComputedStyle(element)[axis]);
  const isHeld = (element: Element): boolean => /fixed|sticky/.test(getComputedStyle(element).position);

  // Sideways: neither the page nor a sheet is wider than what shows it.
  const root = document.documentElement;
  if (root.scrollWidth > pageWidth + slack) faults.add(`The page is ${root.scrollWidth} wide and ${pageWidth} are shown.`);
  for (const box of scope.querySelectorAll('.sheet-body, .acts, .powers, .slips, .room-floor'))
    if (isSeen(box) && box.scrollWidth > box.clientWidth + slack)
      faults.add(`${nameOf(box)} is ${box.scrollWidth} wide and ${box.clientWidth} are shown.`);

  // Words: none of them out of the page, none cut off by what holds them, none written over others.
  interface Line {
    readonly element: Element;
    readonly box: DOMRect;
    readonly text: string;
  }
  const lines: Line[] = [];
  /** What the parts around a line show of it. */
  const shownPart = (whole: DOMRect, element: Element): DOMRect => {
    let { left, right, top, bottom } = whole;
    for (const above of [element, ...ancestors(element)]) {
      const { overflowX, overflowY } = getComputedStyle(above);
      const box = above.getBoundingClientRect();
      if (overflowY !== 'visible') {
        top = Math.max(top, box.top);
        bottom = Math.min(bottom, box.bottom);
      }
      if (overflowX === 'hidden' || overflowX === 'clip' || (overflowX !== 'visible' && above.scrollWidth > above.clientWidth)) {
        left = Math.max(left, box.left);
        right = Math.min(right, box.right);
      }
    }
    return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
  };
  const walker = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const parent = node.parentElement;
    const text = node.nodeValue?.trim() ?? '';
    if (!parent || text === '' || !isSeen(parent) || parent.closest('svg, option, textarea')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const whole of range.getClientRects()) {
      const box = shownPart(whole, parent);
      if (box.width > 1 && box.height > whole.height * 0.7) lines.push({ element: parent, box, text });
    }
  }
  for (const { box, text } of lines) {
    if (box.left < notch.left - slack || box.right > pageWidth - notch.right + slack)
      faults.add(`“${text.slice(0, 32)}” lies from ${Math.round(box.left)} to ${Math.round(box.right)} of ${pageWidth}.`);
  }
  const isLaidOver = (element: Element): boolean => {
    for (let at: Element | null = element; at && at !== scope; at = at.parentElement) {
      const { position, float } = getComputedStyle(at);
      if (/absolute|fixed|sticky/.test(position) || float !== 'none') return true;
    }
    return false;
  };
  const flowing = lines.filter(({ element }) => !isLaidOver(element)).sort((a, b) => a.box.top - b.box.top);
  for (let i = 0; i < flowing.length; i += 1) {
    const one = flowing[i];
    for (let k = i + 1; k < flowing.length && flowing[k].box.top < one.box.bottom; k += 1) {
      const two = flowing[k];
      if (two.element === one.element) continue;
      const across = Math.min(one.box.right, two.box.right) - Math.max(one.box.left, two.box.left);
      // Letters fill about the middle three fifths of their line.
      const down = Math.min(one.box.bottom, two.box.bottom) - Math.max(one.box.top, two.box.top) - 0.2 * (one.box.height + two.box.height);
      if (across > 2 && down > 1) faults.add(`“${one.text.slice(0, 24)}” is written over “${two.text.slice(0, 24)}”.`);
    }
  }

  // Controls: every one can be brought into view, and what is at its middle is it.
  const places = new Map<Element, number>();
  for (const element of [root, ...scope.querySelectorAll('*')]) if (element.scrollTop !== 0) places.set(element, element.scrollTop);
  const controls = scope.querySelectorAll<HTMLElement>(
    'button, a[href], input, select, textarea, summary, [role=tab], [role=button], [tabindex="0"]:not(section)',
  );
  /** What is pressed: a radio button's label is as good as the button. */
  const pressedPart = (element: Element): Element => {
    if (!element.matches('input[type=radio], input[type=checkbox], input[type=file]')) return element;
    return element.closest('label') ?? document.querySelector(`label[for="${element.id}"]`) ?? element;
  };
  const look = (element: HTMLElement, how: ScrollLogicalPosition): string => {
    const part = pressedPart(element);
    part.scrollIntoView({ block: how, inline: 'nearest', behavior: 'instant' });
    const box = part.getClientRects()[0] ?? part.getBoundingClientRect();
    const x = box.left + box.width / 2;
    // Of what is higher than the page, the middle of what is shown.
    const y = box.height < pageHeight ? box.top + box.height / 2 : (Math.max(0, box.top) + Math.min(pageHeight, box.bottom)) / 2;
    if (x < notch.left || x > pageWidth - notch.right || y < 0 || y > pageHeight)
      return `${nameOf(element)} lies at ${Math.round(x)}, ${Math.round(y)}, outside ${pageWidth} × ${pageHeight}.`;
    const hit = document.elementFromPoint(x, y);
    const isItself =
      hit !== null && (element.contains(hit) || hit.closest('label')?.contains(element) || hit.closest('label')?.htmlFor === element.id);
    return isItself ? '' : `${nameOf(element)} is covered by ${hit ? nameOf(hit) : 'nothing'}.`;
  };
  for (const element of controls) {
    if (!isSeen(element) || element.closest('[inert]')) continue;
    const box = element.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) continue;
    // Where it can be brought to, and where the focus brings it.
    const brought = (['center', 'start', 'end'] as const).map((how) => look(element, how));
    const fault = brought.includes('') ? look(element, 'nearest').replace(/\.$/, ' when the focus comes to it.') : brought[0];
    if (fault) faults.add(fault);
    if (
      getComputedStyle(element).display !== 'inline' &&
      !element.matches('textarea, input') &&
      element.scrollWidth > element.clientWidth + 2
    )
      faults.add(`${nameOf(element)} is cut: ${element.scrollWidth} of ${element.clientWidth}.`);
  }
  for (const element of scope.querySelectorAll('h1, h2, h3, h4, p, li, dd, dt, label, span, b'))
    if (isSeen(element) && !element.matches('.head-scenario, .head-scenario *, .technical-sum, .front-text, .starts-row')) {
      const { overflowX, overflowY, display } = getComputedStyle(element);
      const isCut =
        display !== 'inline' &&
        ((/hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + slack) ||
          (/hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + slack));
      if (isCut) faults.add(`${nameOf(element)} is cut off by its own box.`);
    }

  // Room to read: what is held in place leaves most of the page to what is scrolled, and no part that scrolls is a slit.
  const sheet = scope.matches('dialog') ? scope : null;
  if (!sheet) window.scrollTo(0, (root.scrollHeight - pageHeight) / 2);
  const held: { readonly top: number; readonly bottom: number; readonly element: Element }[] = [];
  for (const element of scope.querySelectorAll('*')) {
    // A note or a notice can be put away.
    if (!isHeld(element) || !isSeen(element) || element.closest('.guide, .guide-again, .notice-place')) continue;
    if (held.some((bar) => bar.element.contains(element))) continue;
    const box = element.getBoundingClientRect();
    const isBar =
      box.width > pageWidth * 0.45 &&
      box.bottom > 0 &&
      box.top < pageHeight &&
      (box.top <= slack + notch.top || box.bottom >= pageHeight - slack - notch.bottom);
    if (isBar) held.push({ top: Math.max(0, box.top), bottom: Math.min(pageHeight, box.bottom), element });
  }
  const room = (sheet?.getBoundingClientRect().height ?? pageHeight) - held.reduce((sum, { top, bottom }) => sum + bottom - top, 0);
  if (root.scrollHeight > pageHeight + slack && !sheet && room < pageHeight * leastShare)
    faults.add(`Bars leave ${Math.round(room)} of ${pageHeight} to what is read.`);
  for (const element of scope.querySelectorAll('*')) {
    if (
      !scrolls(element, 'overflowY') ||
      element.scrollHeight <= element.clientHeight + slack ||
      !isSeen(element) ||
      element.matches('textarea, .guide, .notice')
    )
      continue;
    const least = element.matches('.sheet-body') ? pageHeight * leastShare : Math.min(leastScroller, pageHeight * leastShare);
    if (element.clientHeight < Math.min(least, element.scrollHeight))
      faults.add(`${nameOf(element)} shows ${element.clientHeight} of ${element.scrollHeight} in a page ${pageHeight} high.`);
  }
  for (const element of [root, ...scope.querySelectorAll('*')]) {
    const before = places.get(element) ?? 0;
    if (element.scrollTop !== before) element.scrollTop = before;
  }
  return [...faults];
}
