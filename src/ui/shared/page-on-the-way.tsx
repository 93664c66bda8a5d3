// Stands where a page will be that is still being fetched: seen only when it takes more than a moment.
import { useEffect } from 'preact/hooks';
import { t } from '../../i18n/text';
import { focusPageHeading } from './modal';
import './alone.css';

export function PageOnTheWay() {
  useEffect(focusPageHeading, []);
  return (
    <main class="alone on-the-way">
      <h1 class="alone-title" tabIndex={-1} data-page-heading>
        {t('common.waiting')}
      </h1>
    </main>
  );
}
