/** An import while it runs, and what came of it: <cw-import-progress>. */
import { html, nothing } from 'lit';
import { countAlerts } from '../../api/alerts.js';
import { cancelImport, importEvents, listRows, readImport, rowsFile } from '../../api/imports.js';
import { formatInstant, formatNumber, formatPercent } from '../../core/format.js';
import { listen } from '../../core/live.js';
import { Page } from '../../app/page.js';
import { link } from '../../core/router.js';
import { has } from '../../core/session.js';
import { badge } from '../../design/badges.js';
import { icon } from '../../design/icons.js';
import { message } from '../../design/messages.js';
import '../../design/table.js';
import { absentView } from './import-absent.js';
import { verdictsView } from './import-verdicts.js';
import { place, problems } from './import-mapping.js';

const PHASES = {
  RECEIVED: ['info', 'clock'],
  CHECKING: ['info', 'clock'],
  HELD: ['warning', 'question'],
  STORING: ['info', 'clock'],
  COMPARING: ['info', 'clock'],
  WITHDRAWING: ['info', 'clock'],
  CANCELLING: ['warning', 'clock'],
  DONE: ['success', 'check'],
  FAILED: ['danger', 'cross'],
  CANCELLED: ['neutral', 'minus'],
};
const SILENCE_MS = 5000;
const ENDED = ['DONE', 'FAILED', 'CANCELLED'];

export function phaseBadge(phase, t) {
  return badge(...PHASES[phase], t(`phase.${phase}`));
}

class ImportProgress extends Page {
  static properties = { job: { attribute: false }, unreached: { state: true } };

  constructor() {
    super('inventory');
    this.job = null;
    this.unreached = undefined;
    this.followed = null;
    this.errors = (after, signal) => listRows(this.job.id, 'errors', after, { signal });
    this.remarks = (after, signal) => listRows(this.job.id, 'remarks', after, { signal });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.stopFollowing();
  }

  willUpdate(changed) {
    if (!changed.has('job') || !this.job) return;
    if (this.ended || changed.get('job')?.id !== this.job.id) this.stopFollowing();
    if (!this.ended && !this.followed) this.follow();
    if (this.ended && this.unreached === undefined) this.countUnreached();
    this.heardAt = Date.now();
  }

  follow() {
    this.followed = new AbortController();
    listen(
      importEvents(this.job.id),
      job => {
        this.job = job;
      },
      this.followed.signal,
      { types: ['progress', 'end'] },
    );
    const asking = setInterval(() => this.ask(), SILENCE_MS);
    this.followed.signal.addEventListener('abort', () => clearInterval(asking), { once: true });
  }

  stopFollowing() {
    this.followed?.abort();
    this.followed = null;
  }

  async countUnreached() {
    this.unreached = null;
    await countAlerts({ signal: this.signal }).then(
      counts => {
        this.unreached = counts.vendorsWithoutContactCount;
      },
      () => {},
    );
  }

  /** Asks for the state if no event came, as when too many streams are open. */
  async ask() {
    if (Date.now() - this.heardAt < SILENCE_MS) return;
    await readImport(this.job.id, { signal: this.signal }).then(
      job => {
        this.job = job;
      },
      () => {},
    );
  }

  get ended() {
    return ENDED.includes(this.job.phase);
  }

  cancel() {
    return this.run(async () => {
      this.job = await cancelImport(this.job.id);
    });
  }

  content() {
    const { job, t } = this;
    if (!job) return html`<p class="waiting" role="status">${t('reading')}</p>`;
    return html`<section class="panel">
        <div class="row spread"><h2>${job.original.name ?? t('import.unnamed')}</h2>${phaseBadge(job.phase, t)}</div>
        <p class="muted small">${t('import.receivedAt', {
          at: formatInstant(job.receivedAt),
        })}${job.full ? ` · ${t('import.isFull')}` : ''}</p>
        ${this.ended ? nothing : this.running()}
        ${
          job.failure
            ? message(
                'danger',
                t('import.failed'),
                html`<p>${[job.failure.sheet, job.failure.row].filter(Boolean).join(' ')} ${job.failure.reason}</p>`,
                html`<p>${t('import.nothingStored')}</p>`,
              )
            : nothing
        }
        ${
          job.setback
            ? message('warning', t('import.setback', { at: formatInstant(job.setback.retryAt) }), html`<p>${job.setback.reason}</p>`)
            : nothing
        }
        ${this.counts()}
      </section>
      ${
        this.ended
          ? html`${verdictsView(job, this.unreached, t)}${this.rows('errors', job.rows.rejected)}
            ${this.rows('remarks', job.rows.remarked)}${absentView(job, t, has('member'), next => {
              this.job = next;
            })}`
          : nothing
      }`;
  }

  running() {
    const { job, t } = this;
    const left = job.secondsLeft == null ? '' : t('import.left', { seconds: job.secondsLeft });
    return html`<progress max="1" .value=${job.share} aria-label=${t('import.progress')}></progress>
      <div class="row spread"><span class="small" role="status">${
        job.rows.total == null
          ? t('import.checking', { share: formatPercent(job.share), read: job.rows.read })
          : t('import.running', { share: formatPercent(job.share), read: job.rows.read, total: job.rows.total })
      } ${left}</span>
        ${
          has('member') && job.phase !== 'CANCELLING'
            ? html`<button class="danger" @click=${this.cancel}>${t('import.cancel')}</button>`
            : nothing
        }</div>
      ${job.waitsFor ? html`<p class="small muted">${t('import.waits')}</p>` : nothing}`;
  }

  counts() {
    const { rows } = this.job;
    const figures = [
      ['stored', 'success'],
      ['unchanged', ''],
      ['rejected', rows.rejected ? 'danger' : ''],
      ['remarked', rows.remarked ? 'warning' : ''],
      ['repeated', ''],
      ...(this.job.full ? [['absent', rows.absent ? 'warning' : '']] : []),
    ];
    return html`<dl class="cards import-figures">${figures.map(
      ([key, tone]) =>
        html`<div class="figure-link ${tone}"><dt>${this.t(`rows.${key}`)}</dt><dd><strong>${formatNumber(rows[key])}</strong></dd></div>`,
    )}</dl>
      ${this.ended && this.job.phase === 'DONE' ? html`<p><a href=${link('inventory')}>${this.t('import.inventory')}</a></p>` : nothing}`;
  }

  rows(kind, count) {
    if (count === 0) return nothing;
    const { t, job } = this;
    const columns = [
      { key: 'line', label: t('preview.line'), cell: place },
      { key: 'problems', label: t('preview.problems'), cell: row => problems(row.problems) },
      {
        key: 'cells',
        label: t('rows.cells'),
        cell: row => html`<span class="small muted">${row.cells.filter(Boolean).join(' · ')}</span>`,
      },
    ];
    return html`<section class="stack-small"><div class="row spread"><h2>${t(`rows.${kind}Title`, { count })}</h2>
        <a class="button" download href=${rowsFile(job.id, kind)}>${icon('download')}${t('rows.download')}</a></div>
      <p class="small muted">${t(`rows.${kind}Hint`)}</p>
      <cw-table .label=${t(`rows.${kind}Title`, { count })} .columns=${columns} .rowKey=${(_, index) => index} .load=${this[kind]}
          .of=${job.id}></cw-table></section>`;
  }
}

customElements.define('cw-import-progress', ImportProgress);
