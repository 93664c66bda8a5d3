// Targets smaller than WCAG 2.2 asks for (2.5.8, level AA), its exceptions really measured. Sent into the page as it stands.

/** One sentence for each target under 24 by 24 pixels that no exception excuses. */
export function findSmallTargets(): string[] {
  const least = 24;
  const slack = 0.5;
  const scope = document.querySelector('dialog[open]') ?? document.body;
  interface Target {
    readonly element: HTMLElement;
    readonly box: DOMRect;
    readonly isSmall: boolean;
  }
  /** What can be pressed: a slip over which its title is stretched, a label with its button, else the element itself. */
  const areaOf = (element: HTMLElement): DOMRect => {
    const stretched = getComputedStyle(element, '::after');
    const isStretched = stretched.position === 'absolute' && stretched.content !== 'none' && stretched.inset === '0px';
    if (isStretched) {
      for (let at = element.parentElement; at; at = at.parentElement)
        if (getComputedStyle(at).position !== 'static') return at.getBoundingClientRect();
    }
    const isMark = element.matches('input[type=radio], input[type=checkbox]');
    return ((isMark ? element.closest('label') : null) ?? element).getBoundingClientRect();
  };
  const targets: Target[] = [];
  for (const element of scope.querySelectorAll<HTMLElement>('button, a[href], input, select, textarea, summary, [role=tab]')) {
    if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('[inert]')) continue;
    const box = areaOf(element);
    if (box.width > 0 && box.height > 0) targets.push({ element, box, isSmall: box.width < least - slack || box.height < least - slack });
  }
  /** In a sentence, its height follows from the line around it. */
  const isInSentence = (element: HTMLElement): boolean => {
    const around = element.parentElement;
    const own = element.textContent?.trim() ?? '';
    const words = around?.textContent?.trim() ?? '';
    return (
      /^inline/.test(getComputedStyle(element).display) && around?.matches('p, li, dd, span') === true && words.length > own.length + 8
    );
  };
  const middleOf = ({ box }: Target): readonly [number, number] => [box.left + box.width / 2, box.top + box.height / 2];
  /** Whether a circle of 24 pixels at its middle keeps clear of every other target and of the circles of other small ones. */
  const isApart = (target: Target): boolean => {
    const [x, y] = middleOf(target);
    return targets.every((other) => {
      if (other === target || other.element.contains(target.element) || target.element.contains(other.element)) return true;
      if (other.isSmall) {
        const [otherX, otherY] = middleOf(other);
        return Math.hypot(x - otherX, y - otherY) >= least - slack;
      }
      // A slip that lies under the target belongs to it; the target is pressed first where they meet.
      const { left, right, top, bottom } = other.box;
      const isUnder = left <= target.box.left && right >= target.box.right && top <= target.box.top && bottom >= target.box.bottom;
      const across = Math.max(left - x, 0, x - right);
      const down = Math.max(top - y, 0, y - bottom);
      return isUnder || Math.hypot(across, down) >= least / 2 - slack;
    });
  };
  return targets
    .filter((target) => target.isSmall && !isInSentence(target.element) && !isApart(target))
    .map(({ element, box }) => {
      const name = (element.textContent ?? element.id).trim().slice(0, 30);
      return `${element.className || element.tagName} “${name}” is ${Math.round(box.width)} × ${Math.round(box.height)} and close to others`;
    });
}
