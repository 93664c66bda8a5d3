// Around every screen and sheet: what breaks while it is drawn is shown as a page that says so and leads on, instead of an empty one.
import { Component, type ComponentChildren } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { t } from '../../i18n/text';
import { ExportedGame } from './exported-game';
import { useApp, useAppState } from './game-context';
import { focusPageHeading } from './modal';
import './alone.css';

interface BoundaryProps {
  readonly children: ComponentChildren;
  /** What is drawn instead. */
  readonly instead: (cause: unknown, again: () => void) => ComponentChildren;
}

export class Boundary extends Component<BoundaryProps, { readonly broken: { readonly cause: unknown } | null }> {
  override state = { broken: null };

  static override getDerivedStateFromError(cause: unknown) {
    return { broken: { cause } };
  }

  override render({ children, instead }: BoundaryProps, { broken }: { readonly broken: { readonly cause: unknown } | null }) {
    return broken ? instead(broken.cause, () => this.setState({ broken: null })) : children;
  }
}

interface BrokenPageProps {
  readonly cause: unknown;
  /** Draws the page anew, once what broke it has been left. */
  readonly again: () => void;
}

export function BrokenPage({ cause, again }: BrokenPageProps) {
  const { options, closeDialog } = useApp();
  const hasGame = useAppState(({ game }) => game.view !== null);
  useLayoutEffect(focusPageHeading, []);
  const controller = options.app.controller();
  const leave = () => {
    closeDialog();
    controller?.closeGame();
    again();
  };
  return (
    <main class="alone">
      <div class="alone-sheet">
        <h1 class="alone-title" tabIndex={-1} data-page-heading>
          {t('broken.title')}
        </h1>
        <p>{t('broken.text')}</p>
        <p class="small">{String(cause)}</p>
        <p class="alone-ways">
          <button type="button" class="button button-seal" onClick={leave}>
            {t('ending.toTitle')}
          </button>
          <button type="button" class="button" onClick={() => options.browser.reload()}>
            {t('common.reload')}
          </button>
        </p>
        {hasGame && controller && <ExportedGame name="hikiwake.json" read={() => controller.exportGame()} look="button" />}
      </div>
    </main>
  );
}
