/** One certificate as it stands, and how it came to stand so. */
import { html, nothing } from 'lit';
import { formatDay, formatInstant } from '../../core/format.js';
import { link } from '../../core/router.js';
import { has } from '../../core/session.js';
import { labelBefore, labelled, paperNumber } from '../../core/texts.js';
import { certificateHistory, readCertificate, reinstateCertificate, withdrawCertificate } from '../../api/certificates.js';
import { stateBadge } from '../../design/badges.js';
import { openForm } from '../../design/dialogs.js';
import { reasonField } from '../../design/forms.js';
import { icon } from '../../design/icons.js';
import { message, pageHead } from '../../design/messages.js';
import { toast } from '../../design/toasts.js';
import { entryOf } from './search-view.js';

const TONES = { VALID: 'success', SUSPENDED: 'warning', REVOKED: 'danger', EXPIRED: 'neutral', CORRECTED: 'neutral' };
const COMPARED = ['status', 'holder', 'product', 'modelsAsPublished', 'category', 'entry', 'body', 'kind', 'issued', 'validUntil'];

export const certificateView = {
  async load(page) {
    const options = { signal: page.signal };
    const [number] = page.path;
    const [certificate, history] = await Promise.all([readCertificate(number, options), certificateHistory(number, options)]);
    return { certificate, history };
  },

  title: (page, { certificate }) => paperNumber(certificate.number),

  show(page, { certificate, history }) {
    const { t } = page;
    return html`${pageHead(paperNumber(certificate.number), {
      lead: [certificate.holder, certificate.product].filter(Boolean).join(' · '),
      actions: html`
        ${
          has('steward') && isInterrupted(certificate)
            ? html`<button @click=${() => reinstate(page, certificate)}>${t(`reinstate.${certificate.standing}`)}</button>`
            : nothing
        }
        ${
          has('steward') && certificate.status !== 'CORRECTED'
            ? html`<button class="danger"
          @click=${() => withdraw(page, certificate)}>${t('withdraw')}</button>`
            : nothing
        }`,
    })}
      ${certificate.officialNumber ? nothing : message('info', t('ownNumber', { batch: certificate.batch }), t('ownNumber.text'))}
      ${certificate.entry ? nothing : message('warning', t('noEntry'), t('noEntry.text', { category: certificate.category ?? '–' }))}
      <div class="columns">
        <section class="panel"><h2>${t('facts')}</h2>${facts(t, certificate)}</section>
        <section class="panel"><h2>${t('field.model')}</h2>${
          certificate.models.length
            ? html`<ul class="chips">${certificate.models.map(model => html`<li>${model}</li>`)}</ul>`
            : html`<p class="muted">${t('models.none')}</p>`
        }
          ${
            certificate.modelsAsPublished
              ? html`<p class="small muted">${t('models.asPublished', { text: certificate.modelsAsPublished })}</p>`
              : nothing
          }</section></div>
      <section class="panel"><h2>${t('history')}</h2><ol class="timeline">${history.map((revision, index) =>
        step(t, revision, history[index + 1]),
      )}</ol></section>`;
  },
};

function facts(t, certificate) {
  const rows = [
    [
      'status',
      html`${stateBadge('certificate', certificate.status)} <span class="muted small">${t('since', {
        at: formatInstant(certificate.since),
      })}</span>`,
    ],
    ['holder', certificate.holder],
    ['product', certificate.product],
    ['entry', entryOf(certificate, t)],
    ['body', certificate.body],
    ['kind', certificate.kind ? t(`kind.${certificate.kind}`) : ''],
    ['issued', formatDay(certificate.issued)],
    ['validUntil', formatDay(certificate.validUntil)],
    ['source', certificate.source],
  ];
  return html`<dl class="facts">${rows
    .filter(([, value]) => value)
    .map(([name, value]) => html`<dt>${t(`field.${name}`)}</dt><dd>${value}</dd>`)}</dl>`;
}

function step(t, revision, before) {
  const changed = before ? COMPARED.filter(name => revision[name] !== before[name]) : [];
  return html`<li class=${TONES[revision.status]}>
    <span class="row">${stateBadge('certificate', revision.status)} ${formatInstant(revision.since)}</span>
    <span>${cause(t, revision.cause)}</span>
    ${
      changed.length
        ? html`<ul class="plain small">${changed.map(
            name =>
              html`<li>${labelBefore(t(`field.${name}`))}<del>${shown(t, name, before[name])}</del>
                <ins>${shown(t, name, revision[name])}</ins></li>`,
          )}</ul>`
        : nothing
    }</li>`;
}

function shown(t, name, value) {
  if (value == null || value === '') return t('nothing');
  if (name === 'status') return t(`certificate.${value}`);
  if (name === 'kind') return t(`kind.${value}`);
  return name === 'issued' || name === 'validUntil' ? formatDay(value) : value;
}

/** Why the certificate changed: a list that names it, a lapsed day, or a steward. */
function cause(t, { kind, part, row, importId, original, reason }) {
  const place = row ? t('cause.row', { row: part && part !== 'line' ? labelled(part, String(row)) : String(row) }) : '';
  return html`${t(`cause.${kind}`)} <span class="muted small">${place}</span> ${reason ? html`<q>${reason}</q>` : nothing}
    ${
      importId && has('steward')
        ? html`<span class="row small"><a href=${link('register', ['imports', importId])}>${t('cause.import')}</a>
      ${original ? html`<a class="icon-link" href=${original} download>${icon('download')}${t('original')}</a>` : nothing}</span>`
        : nothing
    }`;
}

const isInterrupted = ({ standing }) => standing === 'SUSPENDED' || standing === 'REVOKED';

async function reinstate(page, certificate) {
  const { t } = page;
  const result = await openForm({
    title: t('reinstate.title', { number: paperNumber(certificate.number) }),
    action: t(`reinstate.${certificate.standing}`),
    content: problem => html`<p>${t('reinstate.text')}</p>${reasonField('reinstate-reason', t('reason'), problem)}`,
    submit: form => reinstateCertificate(certificate.number, form.get('reason')),
  });
  if (result === null) return;
  toast('success', t('reinstate.done', { number: paperNumber(certificate.number) }));
  await page.reload();
}

async function withdraw(page, certificate) {
  const { t } = page;
  const result = await openForm({
    title: t('withdraw.title', { number: paperNumber(certificate.number) }),
    action: t('withdraw'),
    danger: true,
    content: problem => html`<p>${t('withdraw.text')}</p>${reasonField('withdraw-reason', t('reason'), problem)}`,
    submit: form => withdrawCertificate(certificate.number, form.get('reason')),
  });
  if (result === null) return;
  toast('success', t('withdraw.done', { number: paperNumber(certificate.number) }));
  await page.reload();
}
