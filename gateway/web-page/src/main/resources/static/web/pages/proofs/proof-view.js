/** One proof: what it says, how it stands beside the register, its scan, and for what people accept it. */
import { html, nothing } from 'lit';
import { formatBytes, formatDay, formatInstant } from '../../core/format.js';
import { link } from '../../core/router.js';
import { has } from '../../core/session.js';
import { bilingual, labelled, paperNumber } from '../../core/texts.js';
import { listAcceptances, readProof } from '../../api/proofs.js';
import { badge } from '../../design/badges.js';
import { icon } from '../../design/icons.js';
import { pageHead } from '../../design/messages.js';
import { plainTable } from '../../design/plain-table.js';
import { accept, confirm, edit, withdraw } from './actions.js';
import { lastDay } from './last-day.js';
import { standingView } from './standing.js';
import { statementsView } from './statements.js';
import './scan-upload.js';

export const proofView = {
  async load(page) {
    const [id] = page.path;
    const options = { signal: page.signal };
    const [held, acceptances] = await Promise.all([readProof(id, options), listAcceptances(id, options)]);
    return { held, acceptances };
  },

  title: (page, { held }) => `${paperNumber(held.value.number)} · ${page.t('title')}`,

  show(page, { held, acceptances }) {
    const { t } = page;
    const proof = held.value;
    const head = { lead: t(`kind.${proof.kind}`), actions: has('member') ? actions(page, held) : nothing };
    return html`${pageHead(paperNumber(proof.number), head)}
      <div class="columns">
        <section class="panel"><h2>${t('facts')}</h2>${facts(t, proof)}</section>
        <section class="panel"><h2>${t('standing')}</h2>${standingView(t, proof)}</section>
      </div>
      ${statementsView(page, held)}
      <section class="panel"><h2>${t('acceptances')}</h2>${acceptanceTable(page, proof, acceptances)}</section>
      <section class="panel"><h2>${t('scan')}</h2>${scan(page, held)}</section>`;
  },
};

function actions(page, held) {
  const { t } = page;
  const satisfies = held.value.kind !== 'COMMERCIAL_CRYPTOGRAPHY';
  return html`<button @click=${() => edit(page, held)}>${t('change')}</button>${
    satisfies
      ? html`<button class="primary" @click=${() => accept(page, held.value)}>${t(held.value.ended ? 'accept.history' : 'accept')}</button>`
      : nothing
  }`;
}

function facts(t, proof) {
  const { officialNumber, batch, body, standard, holder, models, issued, ended, checked, source, enteredBy, enteredAt } = proof;
  const row = (key, value) => html`<dt>${t(key)}</dt><dd>${value}</dd>`;
  return html`<dl class="facts">
    ${officialNumber ? nothing : row('number', t('number.own'))}
    ${batch ? row('batch', t('batch.words', { batch })) : nothing}
    ${row('body', body ?? t('unknown'))}
    ${holder ? row('holder', holder) : nothing}
    ${
      models.length > 0
        ? row('models', models.map(one => [one.model, one.version].filter(Boolean).join(' / ')).join(t('models.separator')))
        : nothing
    }
    ${standard ? row('standard', standard) : nothing}
    ${issued ? row('issued', formatDay(issued)) : nothing}
    ${row('validUntil', lastDay(t, proof))}
    ${row(
      'checked',
      checked ? t('checked.words', { where: checked.where, day: formatDay(checked.on), by: checked.by }) : t('checked.none'),
    )}
    ${row('entered', t(`entered.${source}`, { by: enteredBy, when: formatInstant(enteredAt) }))}
  </dl>${proof.kind === 'COMMERCIAL_CRYPTOGRAPHY' ? html`<p>${t('cryptography.text')}</p>` : nothing}`;
}

function acceptanceTable(page, proof, acceptances) {
  const { t } = page;
  return html`${proof.outlooks.filter(({ state }) => state !== 'ACCEPTED').map(one => outlook(t, one))}
    ${
      acceptances.length === 0
        ? html`<p class="muted">${t('acceptances.none')}</p>`
        : plainTable(
            t('acceptances'),
            [
              {
                label: t('products'),
                cell: one => html`<a class="break" href=${link('obligations', [one.obligation])}>${one.sku}</a> · ${one.entry}`,
              },
              {
                label: t('effect'),
                cell: one => effect(t, one),
              },
              { label: t('acceptedBy'), cell: one => t('acceptedBy.words', { by: one.by, when: formatInstant(one.at) }) },
              {
                label: t('checked'),
                cell: one => (one.checkedWhere ? `${one.checkedWhere} · ${formatDay(one.checkedOn)}` : t('checked.none')),
              },
              {
                label: t('do'),
                cell: one =>
                  has('member')
                    ? html`${
                        one.otherListing
                          ? html`<button class="primary" aria-label=${labelled(t('confirm'), one.sku)}
                              @click=${() => confirm(page, proof, one)}>${t('confirm')}</button> `
                          : nothing
                      }<button aria-label=${labelled(t('withdraw'), one.sku)}
                        @click=${() => withdraw(page, proof, one.sku)}>${t('withdraw')}</button>`
                    : nothing,
              },
            ],
            acceptances,
          )
    }`;
}

/** Whether the proof waits to be accepted for a product, or why it cannot be. */
const outlook = (t, { sku, state, why }) => html`<p class="row">
    ${state === 'WAITS' ? badge('warning', 'clock', t('outlook.WAITS')) : badge('neutral', 'minus', t(`outlook.${state}`))}
    <span class="break">${sku}${why ? html` · ${bilingual(why)}` : nothing}</span></p>`;

function effect(t, { satisfies, otherListing }) {
  if (otherListing) {
    return html`${badge('warning', 'question', t('effect.doubtful'))}<br><span class="small">${t('effect.doubtful.text', {
      others: bilingual(otherListing),
    })}</span>`;
  }
  return satisfies ? badge('success', 'check', t('effect.satisfies')) : badge('neutral', 'minus', t('effect.none'));
}

function scan(page, held) {
  const { t } = page;
  const { file } = held.value;
  return html`${
    file
      ? html`<p class="row"><a class="button" download href=${file.href}>${icon('download')}<span class="break">${file.name}</span></a><span
            class="small muted">${formatBytes(file.size)}</span></p><p class="small muted break">SHA-256 ${file.sha256}</p>`
      : html`<p class="muted">${t('scan.none')}</p>`
  }
    ${has('member') ? html`<cw-proof-scan .held=${held} @added=${() => page.reload()}></cw-proof-scan>` : nothing}`;
}
