// Links from an event, a clause or a line to the documents it leans on.
import { t } from '../../i18n/text';
import { useApp, useView } from './game-context';
import { textOrEmpty } from './labels';
import './document-links.css';

/** `of`: the key of the entry's texts, e.g. `event.<id>`. Nothing where it leans on none. */
export function DocumentLinks({ of }: { readonly of: string }) {
  const session = useView();
  const { openDialog } = useApp();
  const ids = textOrEmpty(session, `${of}.documents`);
  if (ids === '') return null;
  return (
    <p class="document-links">
      {t('library.document')}:{' '}
      {ids.split(',').map((id, i) => (
        <span key={id}>
          {i > 0 && ' · '}
          <button type="button" class="inline" onClick={() => openDialog({ kind: 'library', document: id })}>
            {session.text(`document.${id}.title`)}
          </button>
        </span>
      ))}
    </p>
  );
}

/** The same as one small mark, where there is room for no more: a clause's row. Opens at the first of them. */
export function DocumentLinkMark({ of }: { readonly of: string }) {
  const session = useView();
  const { openDialog } = useApp();
  const ids = textOrEmpty(session, `${of}.documents`);
  if (ids === '') return null;
  const [first = '', ...rest] = ids.split(',');
  const titles = [first, ...rest].map((id) => session.text(`document.${id}.title`)).join(' · ');
  return (
    <button
      type="button"
      class="document-mark"
      title={`${t('library.document')}: ${titles}`}
      onClick={() => openDialog({ kind: 'library', document: first })}
    >
      <span aria-hidden="true">§</span>
      <span class="unseen">{`${t('library.document')}: ${titles}`}</span>
    </button>
  );
}
