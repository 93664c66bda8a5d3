// Where the map is drawn, and the same content as a list: everything that can be selected on the map is a button here too.
// Invariant: Preact never renders into the host element, so whatever draws there is left alone.

import { useCallback, useEffect, useRef } from 'preact/hooks';
import { t } from '../../i18n/text';
import { useApp, useNames, useNavigation } from './game-context';
import { mapPlaces } from './map-places';

export function MapPanel({ caption }: { readonly caption: string | null }) {
  const names = useNames();
  const { place, selectPlace } = useNavigation();
  const { options } = useApp();
  const point = useRef(selectPlace);
  point.current = selectPlace;
  const skip = useRef<HTMLButtonElement>(null);
  const attach = useCallback(
    (host: HTMLDivElement | null) => options.map?.attach(host, { select: (id) => point.current(id), hover: () => undefined }),
    [options.map],
  );
  useEffect(() => {
    if (caption !== null) skip.current?.focus({ preventScroll: true });
  }, [caption !== null]);
  return (
    <div class="stage">
      <div class="stage-host" ref={attach} aria-hidden="true" data-drawn-elsewhere />
      <details class="twin">
        <summary>{t('stage.twin')}</summary>
        <ul class="twin-list">
          {mapPlaces(names).map(({ id, label }) => (
            <li key={id}>
              <button type="button" class="twin-place" aria-pressed={place === id} onClick={() => selectPlace(place === id ? null : id)}>
                {label}
              </button>
            </li>
          ))}
        </ul>
      </details>
      {caption !== null && (
        <div class="watching">
          <p class="watching-caption">{caption}</p>
          <button type="button" class="button" ref={skip} onClick={() => options.map?.skip()}>
            {t('stage.skip')}
          </button>
        </div>
      )}
    </div>
  );
}
