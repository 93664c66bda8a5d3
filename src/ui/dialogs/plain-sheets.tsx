// Sheets that need no game: how to play, settings, keys, credits, a link to copy.
import { useState } from 'preact/hooks';
import { type MessageKey, t } from '../../i18n/text';
import { SHORTCUTS } from '../desk/shortcuts';
import { useSurface } from '../game';
import { Modal } from '../modal';
import { INFORMATION, TEXT_SIZES } from '../settings';
import { TABLE_KEYS } from '../table/table-keys';

interface SheetProps {
  readonly onClose: () => void;
}

const HOW_STEPS = ['how.1', 'how.2', 'how.3', 'how.4', 'how.5', 'how.6'] as const;

export function HowSheet({ onClose }: SheetProps) {
  return (
    <Modal title={t('how.title')} onClose={onClose}>
      <ol class="how">
        {HOW_STEPS.map((key) => (
          <li key={key}>{t(key)}</li>
        ))}
      </ol>
      <p class="small">{t('how.judgement')}</p>
    </Modal>
  );
}

export function SettingsSheet({ onClose }: SheetProps) {
  const { settings, changeSettings } = useSurface();
  return (
    <Modal title={t('settings.title')} onClose={onClose}>
      <fieldset class="choice">
        <legend>{t('settings.textSize')}</legend>
        {TEXT_SIZES.map((size) => (
          <label key={size} class="choice-option">
            <input type="radio" name="text-size" checked={settings.textSize === size} onChange={() => changeSettings({ textSize: size })} />
            {t('settings.percent', { n: size })}
          </label>
        ))}
      </fieldset>
      <fieldset class="choice" aria-describedby="information-text">
        <legend>{t('settings.information')}</legend>
        {INFORMATION.map((level) => (
          <label key={level} class="choice-option">
            <input
              type="radio"
              name="information"
              checked={settings.information === level}
              onChange={() => changeSettings({ information: level })}
            />
            {t(`settings.information.${level}`)}
          </label>
        ))}
        <p class="small" id="information-text">
          {t('settings.informationText')}
        </p>
      </fieldset>
      <label class="choice-option">
        <input type="checkbox" checked={settings.isStill} onChange={() => changeSettings({ isStill: !settings.isStill })} />
        {t('settings.still')}
      </label>
      <label class="choice-option">
        <input type="checkbox" checked={settings.hasShortcuts} onChange={() => changeSettings({ hasShortcuts: !settings.hasShortcuts })} />
        {t('settings.shortcuts')}
      </label>
      <p class="small">{t('settings.kept')}</p>
    </Modal>
  );
}

export function KeysSheet({ onClose }: SheetProps) {
  return (
    <Modal title={t('keys.title')} onClose={onClose}>
      <p>{t('keys.text')}</p>
      <dl class="keys">
        {SHORTCUTS.map(([key, name]) => (
          <div key={key} class="key">
            <dt>
              <kbd>{key.toUpperCase()}</kbd>
            </dt>
            <dd>{t(name)}</dd>
          </div>
        ))}
      </dl>
      <h3>{t('table.keys')}</h3>
      <dl class="keys">
        {TABLE_KEYS.map(([key, name]) => (
          <div key={key} class="key">
            <dt>
              <kbd>{key.toUpperCase()}</kbd>
            </dt>
            <dd>{t(name)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}

const CREDITS = ['credits.1', 'credits.2', 'credits.3', 'credits.4'] as const satisfies readonly MessageKey[];

export function CreditsSheet({ onClose }: SheetProps) {
  return (
    <Modal title={t('credits.title')} onClose={onClose}>
      {CREDITS.map((key) => (
        <p key={key}>{t(key)}</p>
      ))}
    </Modal>
  );
}

export function LinkSheet({ link, onClose }: SheetProps & { readonly link: string }) {
  const { options } = useSurface();
  const [isCopied, setCopied] = useState(false);
  return (
    <Modal title={t('link.title')} onClose={onClose}>
      <p>{t('link.text')}</p>
      <label class="field">
        <span>{t('link.label')}</span>
        <textarea class="link-text" readOnly rows={4} value={link} onFocus={(event) => event.currentTarget.select()} />
      </label>
      <button type="button" class="button" onClick={() => options.edge.copyText(link).then(setCopied)}>
        {t('link.copy')}
      </button>
      <p role="status">{isCopied ? t('link.copied') : ''}</p>
    </Modal>
  );
}
