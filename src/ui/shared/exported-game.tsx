// A game handed out as a file, and the same as text to copy beside: a browser that lets no file through says nothing of it.
import { useId, useState } from 'preact/hooks';
import { t } from '../../i18n/text';
import { useApp } from './game-context';
import { whileWaiting } from './lazy';

interface ExportedGameProps {
  /** The file's name. */
  readonly name: string;
  readonly read: () => string;
  readonly look: 'button' | 'plain' | 'menu-item';
  /** Of which game, where several stand on the page. */
  readonly of?: string;
}

export function ExportedGame({ name, read, look, of }: ExportedGameProps) {
  const { options } = useApp();
  const [text, setText] = useState<string | null>(null);
  const [isCopied, setCopied] = useState(false);
  const id = useId();
  const hand = () => {
    const game = read();
    setText(game);
    setCopied(false);
    options.browser.download(name, game);
  };
  return (
    <>
      <button type="button" class={look} onClick={hand}>
        {t(of === undefined ? 'menu.export' : 'saves.export')}
        {of !== undefined && <span class="unseen"> {of}</span>}
      </button>
      {text !== null && (
        <div class="exported">
          <label class="field" for={id}>
            <span>{t('export.text', { name })}</span>
            <textarea id={id} class="link-text" readOnly rows={3} value={text} onFocus={(event) => event.currentTarget.select()} />
          </label>
          <button
            type="button"
            class="plain"
            onClick={(event) => whileWaiting(event.currentTarget, () => options.browser.copyText(text).then(setCopied))}
          >
            {t('export.copy')}
          </button>
          <p class="small" role="status">
            {isCopied ? t('export.copied') : ''}
          </p>
        </div>
      )}
    </>
  );
}
