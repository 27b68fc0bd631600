/** One source: its state, how it is watched, and the history of its checks. */
import { html, nothing } from 'lit';
import { formatInstant, formatNumber, formatPercent } from '../../core/format.js';
import { go, link } from '../../core/router.js';
import { has } from '../../core/session.js';
import { bilingual } from '../../core/texts.js';
import { checkNow, listChecks, readCheck, readSource, removeSource } from '../../api/sources.js';
import { confirm } from '../../design/dialogs.js';
import { icon } from '../../design/icons.js';
import { message, pageHead } from '../../design/messages.js';
import { toast } from '../../design/toasts.js';
import '../../design/table.js';
import { ago, alarmBadge, became, cadenceWords, durationWords, listWords, nameOf, outcomeBadge, stateBadges } from './parts.js';

const LOOK_MS = 1000;
const LOOKS = 120;

export const sourceView = {
  async load(page) {
    const { value: source, etag } = await readSource(page.path[0], { signal: page.signal });
    const newest = (await listChecks(source.id, { limit: 1 }, { signal: page.signal })).items[0] ?? null;
    return { source, etag, newest };
  },

  title: (page, { source }) => nameOf(source),

  show(page, { source, etag, newest }) {
    const { t } = page;
    const held = newest?.outcome === 'HELD' && !newest.hold ? newest : null;
    return html`${pageHead(nameOf(source), {
      lead: listWords(source.list),
      actions: html`${
        has('steward')
          ? html`<button ?disabled=${page.busy || source.openCheck !== null}
          @click=${() => check(page, source)}>${icon('refresh')}${source.openCheck ? t('checking') : t('checkNow')}</button>
          <a class="button" href=${link('sources', [source.id], { edit: 1 })}>${t('edit')}</a>
          <button class="danger" @click=${() => remove(page, source, etag)}>${t('remove')}</button>`
          : nothing
      }`,
    })}
      ${source.alarms.map(alarm =>
        message(
          alarm.kind === 'FAILING' ? 'danger' : 'warning',
          '',
          html`<p class="row">${alarmBadge(alarm)} ${bilingual(alarm.sentence)}</p>
        <p class="small muted">${t('alarm.since', { at: formatInstant(alarm.since) })}</p>
        ${
          alarm.kind === 'HELD' && held
            ? html`<p><a class="button"
          href=${link('sources', [source.id, String(held.number)])}>${t('held.look')}</a></p>`
            : nothing
        }`,
        ),
      )}
      <div class="columns"><section class="panel"><h2>${t('freshness')}</h2>${freshness(t, source, newest)}</section>
        <section class="panel"><h2>${t('settings')}</h2>${settings(t, source)}</section></div>
      <section class="stack"><h2>${t('checks')}</h2><cw-table .label=${t('checks')} .rowKey=${row => row.number}
        .load=${(after, signal) => listChecks(source.id, { limit: 50, after }, { signal })} .columns=${columns(t, source)}
        .empty=${html`<p class="muted">${t('checks.none')}</p>`}></cw-table></section>`;
  },
};

const pairs = (t, rows) =>
  html`<dl class="facts">${rows
    .filter(([, value]) => value !== '' && value !== null)
    .map(([name, value]) => html`<dt>${t(name)}</dt><dd>${value}</dd>`)}</dl>`;

function freshness(t, source, newest) {
  return pairs(t, [
    ['state', stateBadges(source)],
    ['lastCheck', newest ? html`${outcomeBadge(newest)} <span class="small muted">${ago(newest.finishedAt)}</span>` : ago(null)],
    ['lastChange', ago(source.changedAt)],
    [
      'newest',
      source.newest
        ? html`${became(source.newest)} ${
            source.newest.live ? t('live') : t('notLive')
          } <span class="small muted">${ago(source.newest.seenAt)}</span>`
        : '',
    ],
    ['failures', source.failures ? formatNumber(source.failures) : ''],
    ['nextCheck', source.nextCheckAt ? ago(source.nextCheckAt) : ''],
  ]);
}

function settings(t, source) {
  const { assertions, freshness: limits } = source;
  return pairs(t, [
    [
      'address',
      /^https?:/.test(source.address)
        ? html`<a class="break" href=${source.address} rel="noreferrer">${source.address}</a>`
        : html`<span class="break">${source.address}</span>`,
    ],
    ['cadence', cadenceWords(source.cadence)],
    ['trusted', source.trusted ? t('trusted.yes') : t('trusted.no')],
    ['silent', limits.silent ? durationWords(limits.silent) : t('unlimited')],
    ['notLiveLimit', limits.notLive ? durationWords(limits.notLive) : t('unlimited')],
    [
      'assert.count',
      assertions.maxCount === null
        ? t('assert.atLeast', { count: assertions.minCount })
        : t('assert.between', { least: assertions.minCount, most: assertions.maxCount }),
    ],
    ['assert.countDrop', formatPercent(assertions.countDrop)],
    ['assert.fillDrop', formatPercent(assertions.fillDrop)],
    ['assert.changed', formatPercent(assertions.changed)],
  ]);
}

function columns(t, source) {
  return [
    { key: 'number', label: t('check'), cell: row => html`<a href=${link('sources', [source.id, String(row.number)])}>${row.number}</a>` },
    {
      key: 'at',
      label: t('check.at'),
      cell: row =>
        html`<span class="instant">${formatInstant(
          row.finishedAt ?? row.begunAt,
        )}</span><br><span class="small muted">${t(`asked.${row.asked}`)}</span>`,
    },
    { key: 'outcome', label: t('outcome'), cell: row => outcomeBadge(row) },
    {
      key: 'reasons',
      label: t('reasons'),
      cell: row => row.reasons.map(reason => html`<p class="small">${bilingual(reason.sentence)}</p>`),
    },
    { key: 'count', label: t('count'), number: true, cell: row => (row.figures ? formatNumber(row.figures.count) : '') },
    { key: 'became', label: t('became'), cell: row => became(row) },
    {
      key: 'original',
      label: t('original'),
      cell: row =>
        row.original
          ? html`<a class="icon-link"
      href=${row.original.href} download>${icon('download')}${t('download')}</a>`
          : nothing,
    },
  ];
}

/** Asks for a check and shows its outcome when it has ended. */
async function check(page, source) {
  const { t } = page;
  const ended = await page.run(async () => {
    const open = await checkNow(source.id);
    for (let look = 0; look < LOOKS; look += 1) {
      const now = await readCheck(source.id, open.number, { signal: page.signal });
      if (now.status === 'DONE') return now;
      await new Promise(resolve => {
        setTimeout(resolve, LOOK_MS);
      });
    }
    return null;
  });
  if (ended === undefined || page.shown?.view !== sourceView) return;
  if (ended)
    toast(
      ended.outcome === 'FAILED' || ended.outcome === 'REFUSED' || ended.outcome === 'HELD' ? 'warning' : 'success',
      t(`outcome.${ended.outcome}`),
      ...ended.reasons.slice(0, 1).map(reason => bilingual(reason.sentence)),
    );
  await page.reload();
}

async function remove(page, source, etag) {
  const { t } = page;
  if (!(await confirm(t('remove.title', { name: nameOf(source) }), t('remove.text'), t('remove')))) return;
  const removed = await page.run(async () => {
    await removeSource(source.id, etag);
    return true;
  });
  if (!removed) return;
  toast('info', t('remove.done', { name: nameOf(source) }));
  await go(link('sources'));
}
