/** The overview of a company: what is due, its verdicts, and its obligations by month. */
import { html, nothing } from 'lit';
import { addDays, formatMonth, formatMonthShort, today } from '../../core/format.js';
import { link } from '../../core/router.js';
import { countAlerts } from '../../api/alerts.js';
import { countChecklist } from '../../api/checklist.js';
import { countContacts } from '../../api/contacts.js';
import { readSummary } from '../../api/summary.js';
import { barChart, shareBar } from '../../design/charts.js';
import { figureLinks } from '../../design/figure-links.js';
import { vendorsWithout } from '../contacts/missing.js';
import { panel } from './panel.js';

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
  return html`${parts.show('summary', summary => figureLinks(t('now'), toDo(t, summary, parts)))}
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
    ${checklist(t, parts)}`;
}

/** The checklist as it counts itself; it takes longest to count, and its place is kept until then. */
function checklist(t, parts) {
  const { late, open, inProgress, done, notApplicable } = parts.value('checklist')?.total ?? {};
  const figure = (value, key, tone, query) => ({ value: value ?? NaN, words: t(key), tone, href: link('checklist', [], query) });
  const shown = () =>
    figureLinks(t('page.checklist'), [
      figure(open, 'item.OPEN', 'warning', { state: 'OPEN' }),
      figure(inProgress, 'item.IN_PROGRESS', 'info', { state: 'IN_PROGRESS' }),
      figure(done, 'item.DONE', 'success', { state: 'DONE' }),
      figure(notApplicable, 'item.NOT_APPLICABLE', 'neutral', { state: 'NOT_APPLICABLE' }),
      figure(late, 'checklist.late', 'danger', { late: 'true' }),
    ]);
  return panel(
    t('page.checklist'),
    parts.isRead('checklist') ? parts.show('checklist', shown) : shown(),
    html`<a href=${link('checklist')}>${t('checklist.all')}</a>`,
  );
}

function toDo(t, summary, parts) {
  const [alerts, contacts] = [parts.value('alerts'), parts.value('contacts')];
  const due = (from, to) => link('obligations', [], { dueFrom: addDays(today(), from), dueBefore: addDays(today(), to + 1) });
  const missing = contacts && vendorsWithout(new Set(contacts.reachableVendors), summary.vendors, alerts);
  return [
    { value: summary.overdue, words: t('overdue'), tone: 'danger', href: link('obligations', [], { overdue: 'true' }) },
    {
      value: summary.withoutProof,
      words: t('withoutProof'),
      tone: 'danger',
      href: link('obligations', [], { withoutProof: 'true' }),
    },
    { value: summary.dueIn30Days, words: t('dueIn', { days: SOON }), tone: 'warning', href: due(0, SOON) },
    {
      value: summary.dueIn90Days - summary.dueIn30Days,
      words: t('dueBetween', { from: SOON + 1, to: LATER }),
      tone: 'info',
      href: due(SOON + 1, LATER),
    },
    {
      value: summary.waitingAnswers || null,
      words: t('waitingAnswers'),
      tone: 'warning',
      href: link('obligations', [], { answer: 'WAITING', status: 'ALL' }),
    },
    { value: sum(summary.reviews), words: t('toReview', { count: summary.verdicts.REVIEW ?? 0 }), tone: 'warning', href: link('review') },
    { value: summary.pending || null, words: t('pending'), tone: 'info', href: link('inventory', [], { status: 'PENDING' }) },
    { value: missing?.length, words: t('withoutContact'), tone: 'warning', href: link('contacts', [], { missing: 'true' }) },
    { value: waiting(alerts) || null, words: t('teamItems'), tone: 'warning', href: link('alerts', ['team']) },
    { value: alerts?.statuses.BOUNCED || null, words: t('bounced'), tone: 'danger', href: link('alerts', [], { status: 'BOUNCED' }) },
    { value: alerts?.statuses.GIVEN_UP || null, words: t('givenUp'), tone: 'danger', href: link('alerts', [], { status: 'GIVEN_UP' }) },
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
 * What may not be sold now or is overdue as one bar, the next twelve months, what comes later, and what is due at a market entry
 * without a day.
 */
function byMonth(t, { dueMonths, overdue, withoutProof }) {
  const now = today().slice(0, 7);
  const months = Array.from({ length: MONTHS }, (_, i) => monthAfter(now, i));
  const days = Object.entries(dueMonths).filter(([month]) => /^\d/.test(month));
  const earlier = sum(days.filter(([month]) => month < now));
  const late = overdue + withoutProof;
  const after = monthAfter(now, MONTHS);
  const bars = [
    {
      label: t('dueNow'),
      short: t('dueNow.short'),
      value: late,
      tone: 'danger',
      href: link('obligations', [], { dueBefore: addDays(today(), 1) }),
    },
    ...months.map(month => ({
      label: formatMonth(month),
      short: formatMonthShort(month),
      value: (dueMonths[month] ?? 0) - (month === now ? late - earlier : 0),
      href: dueBetween(month === now ? addDays(today(), 1) : month + '-01', monthAfter(month, 1) + '-01'),
    })),
    { label: t('later'), value: sum(days.filter(([month]) => month >= after)), href: dueBetween(after + '-01', '2199-12-31') },
    {
      label: t('atMarketEntry'),
      short: t('atMarketEntry.short'),
      value: dueMonths.BEFORE_MARKET_ENTRY ?? 0,
      tone: 'neutral',
      href: link('obligations', [], { dueRule: 'BEFORE_MARKET_ENTRY' }),
    },
  ];
  return html`<div class="chart-scroll">${barChart(
    t('byMonth'),
    bars.map(bar => (bar.value > 0 ? bar : { ...bar, href: null })),
  )}</div>`;
}

const dueBetween = (dueFrom, dueBefore) => link('obligations', [], { dueFrom, dueBefore });

function monthAfter(month, count) {
  const [year, number] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7);
}

const sum = counts =>
  (Array.isArray(counts) ? counts.map(([, value]) => value) : Object.values(counts)).reduce((total, value) => total + value, 0);
