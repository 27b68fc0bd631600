/**
 * How the figures developed: a line for each, of what was kept every night, and the same as a table. The last point is now. <cw-trend> is
 * read when it comes into view, so that nobody waits for it.
 */
import { html, nothing } from 'lit';
import { addDays, formatDay, formatNumber, today } from '../../core/format.js';
import { link } from '../../core/router.js';
import { translator } from '../../core/texts.js';
import { readTrend } from '../../api/summary.js';
import { BaseElement } from '../../design/base-element.js';
import { lineChart } from '../../design/charts.js';
import { problemMessage } from '../../design/messages.js';
import { plainTable } from '../../design/plain-table.js';

const t = translator('overview');

export const TREND_DAYS = 90;

/** Each leads to the list that it counts. */
const LINES = [
  { name: 'required', tone: 'info', href: link('inventory', [], { verdict: 'REQUIRED' }) },
  { name: 'withoutProof', tone: 'danger', href: link('obligations', [], { withoutProof: 'true' }) },
  { name: 'overdue', tone: 'danger', dash: '6 4', href: link('obligations', [], { overdue: 'true' }) },
  { name: 'toReview', tone: 'warning', href: link('inventory', [], { verdict: 'REVIEW' }) },
  { name: 'metByProof', tone: 'success', href: link('obligations', [], { status: 'SATISFIED' }) },
];

class Trend extends BaseElement {
  static properties = { summary: { attribute: false }, read: { state: true }, failure: { state: true } };

  constructor() {
    super();
    this.summary = null;
    this.read = null;
    this.failure = null;
  }

  connectedCallback() {
    super.connectedCallback();
    this.left = new AbortController();
    this.watching = new IntersectionObserver(entries => {
      if (entries.some(entry => entry.isIntersecting)) this.load();
    });
    this.watching.observe(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.watching.disconnect();
    this.left.abort();
  }

  async load() {
    this.watching.disconnect();
    try {
      this.read = await readTrend(TREND_DAYS, { signal: this.left.signal });
    } catch (failure) {
      if (failure.name !== 'AbortError') this.failure = failure;
    }
  }

  render() {
    if (this.failure) return problemMessage(this.failure);
    return this.read && this.summary ? trendView(this.read, this.summary) : nothing;
  }
}

/** @param {{from: string, days: object[]}} read @param {object} summary the figures now */
function trendView(read, summary) {
  const now = { day: today(), ...figuresNow(summary) };
  const legend = html`<ul class="legend">${LINES.map(
    ({ name, tone, dash, href }) =>
      html`<li><span class="swatch ${tone} ${dash ? 'dashed' : ''}"></span><a href=${href}>${t(`trend.${name}`)}</a>
        <strong>${formatNumber(now[name])}</strong></li>`,
  )}</ul>`;
  if (read.days.length === 0) return html`${legend}<p class="muted">${t('trend.none')}</p>`;
  const rows = everyDay(read.days, now);
  const missing = rows.filter(({ kept }) => !kept).length;
  const label = t('trend.chart', { from: formatDay(rows[0].day), to: formatDay(now.day), count: rows.length });
  return html`<div class="chart-scroll" tabindex="0" role="region" aria-label=${t('trend', { count: TREND_DAYS })}>${lineChart(
    label,
    rows.map(({ day }) => day),
    LINES.map(({ name, tone, dash }) => ({ label: t(`trend.${name}`), tone, dash, values: rows.map(row => row.kept?.[name] ?? null) })),
    { first: formatDay(rows[0].day), last: t('trend.now') },
  )}</div>
    ${legend}
    ${missing > 0 ? html`<p class="small muted">${t('trend.gap', { count: missing })}</p>` : nothing}
    <details><summary>${t('trend.table')}</summary><div class="trend-table" tabindex="0" role="region"
        aria-label=${t('trend.table')}>${plainTable(label, columns(), [...rows].reverse())}</div></details>`;
}

/** As the service counts them every night. */
const figuresNow = ({ verdicts, obligations, overdue, withoutProof }) => ({
  required: verdicts.REQUIRED ?? 0,
  withoutProof,
  overdue,
  toReview: verdicts.REVIEW ?? 0,
  metByProof: obligations.SATISFIED ?? 0,
});

/** From the first day that was kept until now; `kept` is null of a day of which nothing was. */
function everyDay(days, now) {
  const byDay = new Map([...days, now].map(one => [one.day, one]));
  const rows = [];
  for (let { day } = days[0]; day <= now.day; day = addDays(day, 1)) rows.push({ day, kept: byDay.get(day) ?? null });
  return rows;
}

const columns = () => [
  { label: t('trend.day'), cell: ({ day }) => html`<span class="nowrap">${day === today() ? t('trend.now') : formatDay(day)}</span>` },
  ...LINES.map(({ name }) => ({
    label: t(`trend.${name}`),
    class: 'number',
    cell: ({ kept }) => (kept ? formatNumber(kept[name]) : html`<span class="muted">${t('trend.missing')}</span>`),
  })),
];

customElements.define('cw-trend', Trend);
