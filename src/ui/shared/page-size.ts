// How wide the page is, by the measure its styles use: in the text size the reader has chosen, not in the browser's.
import { useEffect, useState } from 'preact/hooks';

/** Below this width in rem the page is laid out as on a phone: one column, one clause at a time. */
const NARROW = 48;

/** Whether the page is now as narrow as a phone. */
export function isPageNarrow(): boolean {
  const page = document.getElementById('app') ?? document.documentElement;
  return page.clientWidth < NARROW * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}

/** The same, drawing again when the window or the text size has changed. */
export function useIsPageNarrow(): boolean {
  const [isNarrow, setNarrow] = useState(isPageNarrow);
  useEffect(() => {
    const hear = () => setNarrow(isPageNarrow());
    const sizes = new ResizeObserver(hear);
    sizes.observe(document.getElementById('app') ?? document.documentElement);
    const texts = new MutationObserver(hear);
    texts.observe(document.documentElement, { attributes: true, attributeFilter: ['data-text'] });
    return () => {
      sizes.disconnect();
      texts.disconnect();
    };
  }, []);
  return isNarrow;
}
