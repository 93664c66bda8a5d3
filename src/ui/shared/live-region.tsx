// What screen readers are told: one place on the page and one in the open sheet, since what lies under a sheet is not read.
// Invariant: every message is a new element, so that the same words twice are read twice, and no part of one is ever changed in place.
import { useLayoutEffect, useState } from 'preact/hooks';
import { type Announcer, useApp } from './game-context';

/** Leads from whoever tells a screen reader something to the topmost place that is read. */
export function createAnnouncer(): Announcer {
  const places: ((text: string) => void)[] = [];
  return {
    announce: (text) => places[places.length - 1]?.(text),
    listen: (show) => {
      places.push(show);
      return () => {
        const at = places.indexOf(show);
        if (at >= 0) places.splice(at, 1);
      };
    },
  };
}

/** The place itself. It is there before anything is said, so that a screen reader hears what comes. */
export function LiveRegion() {
  const { announcer } = useApp();
  const [said, setSaid] = useState({ text: '', nth: 0 });
  useLayoutEffect(() => announcer.listen((text) => setSaid(({ nth }) => ({ text, nth: nth + 1 }))), [announcer]);
  return (
    <div class="unseen" role="status" aria-live="polite" data-said>
      {said.text !== '' && <p key={said.nth}>{said.text}</p>}
    </div>
  );
}
