// The documents that an event, a clause or a line leans on, each a way into the library.
import { t } from '../../i18n/text';
import { useGame, useSurface } from '../game';
import { textOrNothing } from '../reading';

/** `of`: the key of the entry's texts, e.g. `event.crimea`. Nothing where it leans on none. */
export function DocumentLinks({ of }: { readonly of: string }) {
  const { session } = useGame();
  const { open } = useSurface();
  const ids = textOrNothing(session, `${of}.documents`);
  if (ids === '') return null;
  return (
    <p class="document-links">
      {t('library.document')}:{' '}
      {ids.split(',').map((id, i) => (
        <span key={id}>
          {i > 0 && ' · '}
          <button type="button" class="inline" onClick={() => open({ kind: 'library', document: id })}>
            {session.text(`document.${id}.title`)}
          </button>
        </span>
      ))}
    </p>
  );
}
