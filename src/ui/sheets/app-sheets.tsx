// Sheets that need no game: how to play, settings, keys, credits, a link to copy.
import { useState } from 'preact/hooks';
import { type MessageKey, t } from '../../i18n/text';
import { type DialogProps, useApp, useSettings } from '../shared/game-context';
import { useLazy, whileWaiting } from '../shared/lazy';
import { Modal } from '../shared/modal';
import { PREVIEW_STYLES, TEXT_SIZES } from '../shared/settings';
import { HELP_KEY, TABLE_KEYS } from '../shared/shortcuts';
import '../../i18n/en/sheets';
import './app-sheets.css';

interface SheetProps {
  readonly onClose: () => void;
}

/** The sheet of this name; nothing where it is none of these. */
export function AppSheet({ dialog, onClose }: DialogProps) {
  switch (dialog.kind) {
    case 'settings':
      return <SettingsSheet onClose={onClose} />;
    case 'keys':
      return <KeysSheet onClose={onClose} />;
    case 'how':
      return <HowSheet onClose={onClose} />;
    case 'credits':
      return <CreditsSheet onClose={onClose} />;
    case 'link':
      return <LinkSheet link={dialog.link} onClose={onClose} />;
    default:
      return null;
  }
}

const HOW_STEPS = ['how.1', 'how.2', 'how.3', 'how.4', 'how.5', 'how.6'] as const;

function HowSheet({ onClose }: SheetProps) {
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

function SettingsSheet({ onClose }: SheetProps) {
  const { changeSettings } = useApp();
  const settings = useSettings();
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
        {PREVIEW_STYLES.map((level) => (
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
      <label class="choice-option">
        <input type="checkbox" checked={settings.startsAtDesk} onChange={() => changeSettings({ startsAtDesk: !settings.startsAtDesk })} />
        {t('settings.startsAtDesk')}
      </label>
      <p class="small">{t('settings.kept')}</p>
    </Modal>
  );
}

/** The single keys of the desk and what they do. */
const DESK_KEYS = [
  ['e', 'keys.endTurn'],
  ['u', 'keys.undo'],
  ['a', 'keys.acts'],
  ['m', 'keys.map'],
  ['l', 'keys.log'],
  ['d', 'keys.dossier'],
] as const satisfies readonly (readonly [string, MessageKey])[];

function KeysSheet({ onClose }: SheetProps) {
  return (
    <Modal title={t('keys.title')} onClose={onClose}>
      <p>{t('keys.text')}</p>
      <dl class="keys">
        {DESK_KEYS.map(([key, name]) => (
          <div key={key} class="key">
            <dt>
              <kbd>{key.toUpperCase()}</kbd>
            </dt>
            <dd>{t(name)}</dd>
          </div>
        ))}
        <div class="key">
          <dt>
            <kbd>{HELP_KEY.toUpperCase()}</kbd>
          </dt>
          <dd>{t('keys.help')}</dd>
        </div>
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

const CREDITS = ['credits.words', 'credits.type', 'credits.licence'] as const satisfies readonly MessageKey[];

function CreditsSheet({ onClose }: SheetProps) {
  const { options } = useApp();
  const own = useLazy(options.loadCredits) ?? [];
  return (
    <Modal title={t('credits.title')} onClose={onClose}>
      {[...own, ...CREDITS.map((key) => t(key))].map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </Modal>
  );
}

function LinkSheet({ link, onClose }: SheetProps & { readonly link: string }) {
  const { options } = useApp();
  const game = options.app.controller()?.gameLink() ?? null;
  return (
    <Modal title={t('link.title')} onClose={onClose}>
      {game !== null && (
        <>
          <h3>{t('link.game.title')}</h3>
          <AddressToCopy address={game} text={t('link.game.text')} label={t('link.game.label')} copy={t('link.game.copy')} rows={2} />
          <h3>{t('link.own.title')}</h3>
        </>
      )}
      <AddressToCopy address={link} text={t('link.text')} label={t('link.label')} copy={t('link.copy')} rows={4} />
    </Modal>
  );
}

interface AddressToCopyProps {
  readonly address: string;
  readonly text: string;
  readonly label: string;
  readonly copy: string;
  readonly rows: number;
}

function AddressToCopy({ address, text, label, copy, rows }: AddressToCopyProps) {
  const { options } = useApp();
  const [isCopied, setCopied] = useState(false);
  return (
    <>
      <p>{text}</p>
      <label class="field">
        <span>{label}</span>
        <textarea class="link-text" readOnly rows={rows} value={address} onFocus={(event) => event.currentTarget.select()} />
      </label>
      <button
        type="button"
        class="button"
        onClick={(event) => whileWaiting(event.currentTarget, () => options.browser.copyText(address).then(setCopied))}
      >
        {copy}
      </button>
      <p role="status">{isCopied ? t('link.copied') : ''}</p>
    </>
  );
}
