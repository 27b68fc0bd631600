/** The overview of an operator: whether the services answer, and where the record of changes is. */
import { html } from 'lit';
import { link } from '../../core/router.js';
import { readHealth } from '../../api/about.js';
import { badge } from '../../design/badges.js';
import { panel } from './panel.js';

export const operatorParts = signal => ({ health: () => readHealth({ signal }) });

export function operatorView(t, parts) {
  return html`<div class="columns">
    ${panel(
      t('health'),
      parts.show('health', health => services(t, health)),
      html`<a href="/actuator/health">${t('health.all')}</a>`,
    )}
    ${panel(
      t('record'),
      html`<p>${t('record.text')}</p><div class="row"><a class="button" href=${link('audit')}>${t('record.action')}</a></div>`,
    )}
  </div>`;
}

function services(t, health) {
  const details = Object.entries(health.components?.services?.details ?? {});
  return html`<p class="row">${
    health.status === 'UP' ? badge('success', 'check', t('health.up')) : badge('danger', 'cross', t('health.down'))
  }</p>
    <dl class="facts">${details.map(
      ([name, status]) =>
        html`<dt>${name}</dt><dd>${
          status === 'UP' ? badge('success', 'check', t('health.up')) : badge('danger', 'cross', t('health.down'))
        }</dd>`,
    )}</dl>`;
}
