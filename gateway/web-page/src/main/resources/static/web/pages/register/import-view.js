/** One import: how far it is, what it rejected, what it misses, and the decision if it is held. */
import { html, nothing } from 'lit';
import { formatBytes, formatInstant, formatNumber, formatPercent } from '../../core/format.js';
import { followImport, hasEnded } from '../../app/follow-import.js';
import { link } from '../../core/router.js';
import { labelBefore, labelled, paperNumber } from '../../core/texts.js';
import { decideImport, importAddress, importErrorsFile, importEvents, readImport, readImportList } from '../../api/certificates.js';
import { openForm } from '../../design/dialogs.js';
import { reasonField } from '../../design/forms.js';
import { icon } from '../../design/icons.js';
import { message, pageHead } from '../../design/messages.js';
import '../../design/table.js';
import { phaseBadge } from './imports-view.js';

const ROWS = ['stored', 'unchanged', 'rejected', 'absent'];

export const importView = {
  async load(page) {
    const id = page.path[1];
    const job = await readImport(id, { signal: page.signal });
    followImport(page, importView, job, { events: importEvents(job.id), read: options => readImport(job.id, options) });
    return { job };
  },

  title: (page, { job }) => page.t('import.title', { source: job.source }),

  up: ({ t }) => ({ href: link('register', ['imports']), words: t('imports') }),

  show(page, { job }) {
    const { t } = page;
    return html`${pageHead(t('import.title', { source: job.source }), {
      lead: `${t(`list.${job.kind}`)} · ${formatInstant(job.receivedAt)}`,
      actions: html`
        ${
          hasEnded(job.phase) || job.phase === 'HELD'
            ? nothing
            : html`<button @click=${() => decide(page, job, 'cancel')}>${t('import.cancel')}</button>`
        }`,
    })}
      ${job.phase === 'HELD' ? held(page, job) : nothing}
      ${
        job.failure
          ? message(
              'danger',
              t('import.failed'),
              html`<p>${job.failure.field ? html`<code>${job.failure.field}</code> ` : nothing}${job.failure.reason}</p>`,
            )
          : nothing
      }
      ${
        job.setback
          ? message(
              'warning',
              t('import.setback', { count: job.setback.attempts, at: formatInstant(job.setback.retryAt) }),
              html`<p>${job.setback.reason}</p>`,
            )
          : nothing
      }
      ${
        job.waitsFor
          ? message('info', t('import.waits'), html`<p><a href=${link('register', ['imports', job.waitsFor])}>${t('cause.import')}</a></p>`)
          : nothing
      }
      ${job.decision ? message('info', t('import.decision'), html`<p><q>${job.decision}</q></p>`) : nothing}
      <section class="panel"><h2 class="row">${t('import.progress')} ${phaseBadge(job.phase)}</h2>
        ${hasEnded(job.phase) || job.phase === 'HELD' ? nothing : bar(t, job)}
        <p aria-live="polite">${howFar(t, job)}</p>
        <dl class="facts">${ROWS.map(name => html`<dt>${t(`rows.${name}`)}</dt><dd><strong>${formatNumber(job.rows[name])}</strong></dd>`)}
          <dt>${t('original')}</dt><dd><a class="icon-link"
            href=${importAddress(job.id, 'source')} download>${icon('download')}${
              job.original.name ?? t('original')
            }</a> <span class="muted small">${job.original.size == null ? '' : formatBytes(job.original.size)}</span></dd>
        </dl></section>
      ${job.rows.rejected ? rejected(t, job) : nothing}
      ${job.rows.absent ? absent(t, job) : nothing}`;
  },
};

/** How far it is, as far as that is known: a list is checked as a whole first. */
function bar(t, { share }) {
  const label = t('import.progress');
  return share > 0
    ? html`<progress max="1" .value=${share} aria-label=${label}></progress>`
    : html`<progress aria-label=${label}></progress>`;
}

function howFar(t, { phase, share, rows }) {
  if (phase === 'RECEIVED') return t('import.waiting');
  if (phase === 'CHECKING' && rows.read === 0) return t('import.checking');
  return rows.total == null
    ? t('import.read', { read: rows.read })
    : t('import.readOf', { read: rows.read, total: rows.total, share: formatPercent(share) });
}

function held(page, job) {
  const { t } = page;
  return message(
    'warning',
    t('import.held'),
    html`<ul>${job.reasons.map(reason => html`<li>${reason}</li>`)}</ul><p>${t('import.held.text')}</p>
    <div class="row"><button class="primary"
      @click=${() => decide(page, job, 'release')}>${t('import.release')}</button><button class="danger"
      @click=${() => decide(page, job, 'cancel')}>${t('import.cancel')}</button></div>`,
  );
}

async function decide(page, job, decision) {
  const { t } = page;
  const releases = decision === 'release';
  const result = await openForm({
    title: releases ? t('import.release') : t('import.cancel'),
    action: releases ? t('import.release') : t('import.cancel'),
    danger: !releases,
    content: problem => html`<p>${releases ? t('import.release.text') : t('import.cancel.text')}</p>
      ${reasonField('decision-reason', t('reason'), problem, { required: releases })}`,
    submit: form => decideImport(job.id, decision, form.get('reason') || null),
  });
  if (result !== null) await page.reload();
}

function rejected(t, job) {
  return html`<section class="stack"><div class="row spread"><h2>${t('rows.rejected')}</h2><a class="button"
    href=${importErrorsFile(job.id)} download>${icon('download')}${t('rejected.download')}</a></div>
    <p class="muted">${t('rejected.text')}</p>
    <cw-table .label=${t('rows.rejected')} .of=${`${job.id}/${job.rows.rejected}`} .rowKey=${row => `${row.sheet}/${row.row}`}
      .load=${(after, signal) => readImportList(job.id, 'errors', { limit: 50, after }, { signal })} .columns=${[
        { key: 'row', label: t('rejected.row'), cell: row => (row.sheet === 'line' ? row.row : labelled(row.sheet, row.row)) },
        {
          key: 'why',
          label: t('rejected.why'),
          cell: row =>
            html`<ul class="plain">${row.problems.map(
              one => html`<li>${labelBefore(one.header || one.field)}${one.value ? html`<q>${one.value}</q> ` : nothing}${one.reason}</li>`,
            )}</ul>`,
        },
        {
          key: 'cells',
          label: t('rejected.cells'),
          cell: row => html`<span class="small muted">${row.cells.filter(Boolean).join(' · ')}</span>`,
        },
      ]}></cw-table></section>`;
}

function absent(t, job) {
  return html`<section class="stack"><h2>${t('rows.absent')}</h2><p class="muted">${t('absent.text')}</p>
    <cw-table .label=${t('rows.absent')} .of=${`${job.id}/${job.rows.absent}`} .rowKey=${row => row.number}
      .load=${(after, signal) => readImportList(job.id, 'absent', { limit: 50, after }, { signal })} .columns=${[
        {
          key: 'number',
          label: t('field.number'),
          cell: row => html`<a href=${link('register', [row.number])}>${paperNumber(row.number)}</a>`,
        },
      ]}></cw-table></section>`;
}
