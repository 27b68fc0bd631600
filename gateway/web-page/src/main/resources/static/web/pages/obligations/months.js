/** Obligations by the month of their last day: a chart, and one list per month that is read when it is opened. */
import { html, nothing } from 'lit';
import { addDays, formatMonth, formatMonthShort, today } from '../../core/format.js';
import { link } from '../../core/router.js';
import { dueMonthsOf, monthFilter } from '../../design/due-months.js';
import { barChart } from '../../design/charts.js';
import { emptyState } from '../../design/messages.js';
import { obligationTable } from './list.js';

const NO_DAY = 'BEFORE_MARKET_ENTRY';
const MOST_BARS = 24;

/** @param {{opened: Set<string>, open: (key: string, isOpen: boolean) => void}} state which lists have been opened */
export function monthsView(t, summary, state) {
  const now = today().slice(0, 7);
  const { late, months, undated } = dueMonthsOf(summary, now);
  const coming = months.filter(([, count]) => count > 0);
  if (coming.length === 0 && late === 0 && undated === 0) return emptyState('check', t('empty'), t('empty.text'));
  const bars = coming.slice(0, MOST_BARS).map(([month, value]) => ({
    label: formatMonth(month),
    short: short(month, coming.length),
    value,
    tone: 'info',
    href: link('obligations', [], between(month)),
  }));
  return html`${
    bars.length > 0
      ? html`<section class="panel"><h2>${t('months.chart')}</h2><div class="chart-scroll">${barChart(
          t('months.chart'),
          bars,
        )}</div></section>`
      : nothing
  }
    ${late > 0 ? group(t, passedGroup(t, late), state) : nothing}
    ${coming.map(([month, count]) => group(t, { title: formatMonth(month), count, filters: between(month), key: month }, state))}
    ${undated > 0 ? group(t, { title: t('due.marketEntry'), count: undated, filters: { dueRule: NO_DAY }, key: NO_DAY }, state) : nothing}`;
}

const passedGroup = (t, count) => ({
  title: t('months.passed'),
  count,
  late: true,
  filters: { dueBefore: addDays(today(), 1) },
  key: 'passed',
});

const short = (month, count) => (count > 8 ? formatMonthShort(month) : formatMonth(month));

function between(month) {
  const [year, number] = month.split('-').map(Number);
  return monthFilter(month, new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 7), addDays(today(), 1));
}

function group(t, { title, count, late, filters, key }, { opened, open }) {
  return html`<details class="panel obligations-group" @toggle=${event => open(key, event.target.open)}>
    <summary><strong>${title}</strong> <span class="badge ${late ? 'danger' : ''}">${t('count', { count })}</span></summary>
    ${opened.has(key) ? html`<div class="stack">${obligationTable(t, filters, { label: title })}</div>` : nothing}</details>`;
}
