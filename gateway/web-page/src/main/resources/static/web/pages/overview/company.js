/** The overview of a company: what to do today, how things stand, its verdicts, and its obligations by month. */
import { html, nothing } from 'lit';
import { addDays, formatMonth, formatMonthShort, formatNumber, today } from '../../core/format.js';
import { link } from '../../core/router.js';
import { labelled } from '../../core/texts.js';
import { countAlerts } from '../../api/alerts.js';
import { countChecklist } from '../../api/checklist.js';
import { countContacts } from '../../api/contacts.js';
import { readSummary } from '../../api/summary.js';
import { dueMonthsOf, monthFilter } from '../../design/due-months.js';
import { barChart, shareBar } from '../../design/charts.js';
import { figureLinks } from '../../design/figure-links.js';
import { icon } from '../../design/icons.js';
import { vendorsWithout } from '../contacts/missing.js';
import { panel } from './panel.js';
import { TREND_DAYS } from './trend.js';

const MONTHS = 12;
const SOON = 30;
const LATER = 90;

export const companyParts = signal => ({
  summary: () => readSummary({ signal }),
  alerts: () => countAlerts({ signal }),
  contacts: () => countContacts({ signal }),
  checklist: () => countChecklist({ signal }),
});

/** Whether nothing has been assessed yet. */
export const isEmptyCompany = summary => summary !== undefined && summary.products - summary.pending === 0;

export function companyView(t, parts) {
  return html`${parts.value('summary') ? panel(t('today'), todayView(t, tasksOf(t, parts))) : nothing}
    ${parts.show('summary', summary => figureLinks(t('now'), standing(t, summary)))}
    ${[
      ['alerts', 'givenUp'],
      ['contacts', 'withoutContact'],
    ].map(([name, title]) =>
      parts.failure(name)
        ? panel(
            t(title),
            parts.show(name, () => nothing),
          )
        : nothing,
    )}
    ${parts.value('summary') ? panels(t, parts.value('summary')) : nothing}
    ${parts.value('summary') ? trendPanel(t, parts) : nothing}
    ${checklist(t, parts)}`;
}

/** It reads the days by itself once somebody sees its place. */
const trendPanel = (t, parts) =>
  panel(t('trend', { count: TREND_DAYS }), html`<cw-trend class="overview-trend" .summary=${parts.value('summary')}></cw-trend>`);

/**
 * The checklist as it counts itself, renewals among what is open or begun; the dossier counts them apart. It takes longest to
 * count, and its place is kept until then.
 */
function checklist(t, parts) {
  const { late, open, inProgress, renewals, done, notApplicable } = parts.value('checklist')?.total ?? {};
  const figure = (value, key, tone, query) => ({ value: value ?? NaN, words: t(key), tone, href: link('checklist', [], query) });
  const shown = () =>
    figureLinks(t('page.checklist'), [
      figure(open, 'item.OPEN', 'warning', { state: 'OPEN' }),
      figure(inProgress, 'item.IN_PROGRESS', 'info', { state: 'IN_PROGRESS' }),
      figure(done, 'item.DONE', 'success', { state: 'DONE' }),
      figure(notApplicable, 'item.NOT_APPLICABLE', 'neutral', { state: 'NOT_APPLICABLE' }),
      figure(late, 'checklist.late', 'danger', { late: 'true' }),
      figure(renewals, 'checklist.renewals', 'neutral', {}),
    ]);
  return panel(
    t('page.checklist'),
    parts.isRead('checklist') ? parts.show('checklist', shown) : shown(),
    html`<a href=${link('checklist')}>${t('checklist.all')}</a>`,
  );
}

/**
 * What a person can do today, the most pressing first; it waits for nothing that is read later.
 *
 * @returns {{value: number, words: string, act: string, href: string, tone: string}[]}
 */
function tasksOf(t, parts) {
  const [summary, alerts, contacts] = [parts.value('summary'), parts.value('alerts'), parts.value('contacts')];
  const missing = contacts && vendorsWithout(new Set(contacts.reachableVendors), summary.vendors, alerts);
  const task = (name, value, tone, href, words = t(`task.${name}`, { count: value ?? 0 })) => ({
    value,
    words,
    tone,
    href,
    act: t(`task.${name}.act`),
  });
  return [
    task('overdue', summary.overdue, 'danger', link('obligations', [], { overdue: 'true' })),
    task('withoutProof', summary.withoutProof, 'danger', link('obligations', [], { withoutProof: 'true' })),
    task('notYetOnMarket', summary.notYetOnMarket, 'warning', link('obligations', [], { notYetOnMarket: 'true' })),
    task('answers', summary.waitingAnswers, 'warning', link('obligations', [], { answer: 'WAITING', status: 'ALL' })),
    task('review', sum(summary.reviews), 'warning', link('review')),
    task('dueSoon', summary.dueIn30Days, 'warning', dueWithin(1, SOON), t('task.dueSoon', { count: summary.dueIn30Days, days: SOON })),
    task('endSoon', summary.endIn30Days, 'warning', endWithin(0, SOON), t('task.endSoon', { count: summary.endIn30Days, days: SOON })),
    task('contacts', missing?.length, 'warning', link('contacts', [], { missing: 'true' })),
    task('noVendor', summary.obligationsWithoutVendor, 'warning', link('obligations', [], { noVendor: 'true' })),
    task('givenUp', alerts?.statuses.GIVEN_UP, 'danger', link('alerts', [], { status: 'GIVEN_UP' })),
    task('bounced', alerts?.statuses.BOUNCED, 'danger', link('alerts', [], { status: 'BOUNCED' })),
    task('team', waiting(alerts), 'warning', link('alerts', ['team'])),
  ].filter(({ value }) => value > 0);
}

/** Each line says how many things wait, with one link to them. */
function todayView(t, tasks) {
  if (tasks.length === 0) return html`<p class="row">${icon('check')}${t('today.nothing')}</p>`;
  return html`<ul class="overview-tasks">${tasks.map(
    ({
      value,
      words,
      tone,
      href,
      act,
    }) => html`<li><strong class="overview-count ${tone}">${formatNumber(value)}</strong><span>${words}</span><a
        class="button" href=${href} aria-label=${labelled(act, words)}>${act}</a></li>`,
  )}</ul>`;
}

const dueWithin = (from, to) => link('obligations', [], { dueFrom: addDays(today(), from), dueBefore: addDays(today(), to + 1) });

/** Obligations that a proof covers until one of these days. */
const endWithin = (from, to) =>
  link('obligations', [], { status: 'SATISFIED', endsFrom: addDays(today(), from), endsBefore: addDays(today(), to + 1) });

/** How things stand, whether or not somebody can do something about it today. */
function standing(t, summary) {
  return [
    { value: summary.overdue, words: t('overdue'), tone: 'danger', href: link('obligations', [], { overdue: 'true' }) },
    {
      value: summary.withoutProof,
      words: t('withoutProof'),
      tone: 'danger',
      href: link('obligations', [], { withoutProof: 'true' }),
    },
    {
      value: summary.notYetOnMarket,
      words: t('notYetOnMarket'),
      tone: 'warning',
      href: link('obligations', [], { notYetOnMarket: 'true' }),
    },
    { value: summary.dueIn30Days, words: t('dueIn', { days: SOON }), tone: 'warning', href: dueWithin(1, SOON) },
    {
      value: summary.dueIn90Days - summary.dueIn30Days,
      words: t('dueBetween', { from: SOON + 1, to: LATER }),
      tone: 'info',
      href: dueWithin(SOON + 1, LATER),
    },
    { value: summary.endIn30Days, words: t('endIn', { days: SOON }), tone: 'warning', href: endWithin(0, SOON) },
    {
      value: summary.endIn90Days - summary.endIn30Days,
      words: t('endBetween', { from: SOON + 1, to: LATER }),
      tone: 'info',
      href: endWithin(SOON + 1, LATER),
    },
    { value: summary.pending || null, words: t('pending'), tone: 'info', href: link('inventory', [], { status: 'PENDING' }) },
  ];
}

/** What waits for the team besides what has a figure of its own. */
function waiting(alerts) {
  const { NO_CONTACT, GIVEN_UP, ...others } = alerts?.teamItems ?? {};
  return sum(others);
}

function panels(t, summary) {
  return html`<div class="overview-pair wide-last">
    ${panel(
      t('verdicts'),
      shareBar(t('verdicts'), shares(t, summary)),
      html`<a href=${link('inventory')}>${t('products', { count: summary.products })}</a>`,
    )}
    ${panel(t('byMonth'), byMonth(t, summary), html`<a href=${link('obligations', [], { view: 'months' })}>${t('allMonths')}</a>`)}
  </div>`;
}

function shares(t, { verdicts, bases, pending }) {
  const verdict = (name, tone) => ({
    label: t(`verdict.${name}`),
    value: verdicts[name] ?? 0,
    tone,
    href: link('inventory', [], { verdict: name }),
  });
  const cleared = (basis, tone) => ({
    label: t('cleared', { basis: t(`basis.${basis}`) }),
    value: bases[basis] ?? 0,
    tone,
    href: link('inventory', [], { basis }),
  });
  return [
    verdict('REQUIRED', 'danger'),
    verdict('REVIEW', 'warning'),
    cleared('OUT_OF_SCOPE', 'success'),
    cleared('OTHER_KIND', 'info'),
    verdict('UNKNOWN', 'unknown'),
    ...(pending > 0
      ? [{ label: t('verdict.PENDING'), value: pending, tone: 'neutral', href: link('inventory', [], { status: 'PENDING' }) }]
      : []),
  ];
}

/**
 * The next twelve months, what comes later, and what is due at a market entry without a day. What may not be sold now or is overdue is
 * said beside it: as a bar it would hide the months.
 */
function byMonth(t, summary) {
  const now = today().slice(0, 7);
  const { months, undated } = dueMonthsOf(summary, now);
  const counts = new Map(months);
  const after = monthAfter(now, MONTHS);
  const bars = [
    ...Array.from({ length: MONTHS }, (_, i) => monthAfter(now, i)).map(month => ({
      label: formatMonth(month),
      short: formatMonthShort(month),
      value: counts.get(month) ?? 0,
      href: monthLink(month, monthAfter(month, 1)),
    })),
    { label: t('later'), value: sum(months.filter(([month]) => month >= after)), href: monthLink(after, null) },
    {
      label: t('atMarketEntry'),
      short: t('atMarketEntry.short'),
      value: undated,
      tone: 'neutral',
      href: link('obligations', [], { dueRule: 'BEFORE_MARKET_ENTRY' }),
    },
  ];
  return html`${['overdue', 'withoutProof'].map(name =>
    summary[name] > 0
      ? html`<p><a href=${link('obligations', [], { [name]: 'true' })}>${t(`dueNow.${name}`, { count: summary[name] })}</a></p>`
      : nothing,
  )}
    <div class="chart-scroll" tabindex="0" role="region" aria-label=${t('byMonth')}>${barChart(
      t('byMonth'),
      bars.map(bar => (bar.value > 0 ? bar : { ...bar, href: null })),
    )}</div>`;
}

const monthLink = (from, to) => link('obligations', [], monthFilter(from, to, addDays(today(), 1)));

function monthAfter(month, count) {
  const [year, number] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7);
}

const sum = counts =>
  (Array.isArray(counts) ? counts.map(([, value]) => value) : Object.values(counts)).reduce((total, value) => total + value, 0);
