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

/** The same as one small mark, where there is room for no more: a clause's row. Opens at the first of them. */
export function DocumentMark({ of }: { readonly of: string }) {
  const { session } = useGame();
  const { open } = useSurface();
  const ids = textOrNothing(session, `${of}.documents`);
  if (ids === '') return null;
  const [first, ...rest] = ids.split(',');
  const titles = [first, ...rest].map((id) => session.text(`document.${id}.title`)).join(' · ');
  return (
    <button
      type="button"
      class="document-mark"
      title={`${t('library.document')}: ${titles}`}
      onClick={() => open({ kind: 'library', document: first })}
    >
      <span aria-hidden="true">§</span>
      <span class="unseen">{`${t('library.document')}: ${titles}`}</span>
    </button>
  );
}
