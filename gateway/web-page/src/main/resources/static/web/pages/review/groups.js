/** Reviews that are alike as one row: what keeps them open, how many there are, and what can be done with all of them. */
import { html, nothing } from 'lit';
import { vendorName } from '../../app/vendor-name.js';
import { formatNumber } from '../../core/format.js';
import { link } from '../../core/router.js';
import { has } from '../../core/session.js';
import { bilingual } from '../../core/texts.js';
import { countReviews, listReviewGroups } from '../../api/reviews.js';
import { badge } from '../../design/badges.js';
import { icon } from '../../design/icons.js';
import { emptyState } from '../../design/messages.js';
import { productName } from '../../design/product-name.js';
import { readOnButton } from '../../design/read-on.js';
import { decideGroup } from './group-decision.js';
import { enterForGroup, lacksFigures } from './group-figures.js';
import { reasonsOf, STATUS } from './item.js';

const MOST_SERIES = 100;

/** The groups of a place: those read so far, and of those that were opened, their series. */
export class ReviewGroups {
  constructor(filters, signal) {
    this.filters = filters;
    this.signal = signal;
    this.items = [];
    this.next = null;
    this.counts = null;
    this.series = new Map();
  }

  async start() {
    const options = { signal: this.signal };
    const { entry, vendor } = this.filters;
    const [page, counts] = await Promise.all([listReviewGroups(this.filters, options), countReviews({ entry, vendor }, options)]);
    this.items = page.items;
    this.next = page.next;
    this.counts = counts;
    return this;
  }

  read(after, options) {
    return listReviewGroups({ ...this.filters, after }, options);
  }

  /** Reads the series of a group, or forgets them. */
  async toggle({ key }) {
    if (this.series.delete(key)) return;
    const asked = { ...this.filters, group: key, by: 'SERIES', limit: MOST_SERIES };
    this.series.set(key, await listReviewGroups(asked, { signal: this.signal }));
  }
}

/** @param {object} page the page of reviews */
export function groupsView(page) {
  const { t, groups } = page;
  if (groups.items.length === 0) {
    const why = t(Object.keys(groups.filters).length > 0 ? 'none.filtered' : 'none.text');
    return emptyState('check', t('none'), why, html`<a class="button" href=${link('inventory')}>${t('page.inventory')}</a>`);
  }
  return html`<ul class="review-groups" aria-label=${t('groups')}>${groups.items.map(group => groupRow(page, group))}</ul>
    ${readOnButton(page, groups, 'items', (after, options) => groups.read(after, options))}`;
}

function groupRow(page, group) {
  const { t, groups } = page;
  const series = groups.series.get(group.key);
  return html`<li class="panel stack-small">
    <div class="row spread"><h2>${t('group.count', { count: group.products })} · ${bilingual(group.entryName)}</h2>
      <div class="row">${Object.entries(group.statuses)
        .filter(([status]) => status !== 'OPEN')
        .map(([status, count]) => badge(...STATUS[status], t('group.status', { status: t(`status.${status}`), count })))}</div></div>
    <ul>${reasonsOf(t, group).map(reason => html`<li>${reason}</li>`)}</ul>
    <p class="small muted">${vendorsOf(t, group, groups.filters)}</p>
    <p class="small">${t('group.examples')} ${group.examples.map(
      (product, place) =>
        html`${place > 0 ? t('list.enumerated') : nothing}<a href=${link('inventory', [product.sku])}>${productName(product)}</a>`,
    )}</p>
    <div class="row">${actions(page, group)}${
      group.products > 1
        ? html`<button class="quiet" aria-expanded=${series ? 'true' : 'false'}
            @click=${() => page.toggleSeries(group)}>${t('group.series')}</button>`
        : nothing
    }</div>
    ${series ? html`<ul class="review-series">${series.items.map(one => seriesRow(page, one))}</ul>` : nothing}
  </li>`;
}

function seriesRow(page, group) {
  const { t } = page;
  const name = group.series ? [group.series.manufacturer, group.series.name].filter(Boolean).join(' ') : t('group.series.none');
  return html`<li class="row spread"><span><strong>${name}</strong> <span class="muted small">${t('group.count', {
    count: group.products,
  })}</span></span><span class="row">${actions(page, group, name)}</span></li>`;
}

/** @param {?string} series named for screen readers */
function actions(page, group, series = null) {
  const { t, groups } = page;
  const name = [bilingual(group.entryName), series].filter(Boolean).join(' ');
  return html`${
    has('member')
      ? html`<button class=${series ? nothing : 'primary'} aria-label=${t('group.decide.name', { count: group.products, name })}
          @click=${() => decideGroup(page, group)}>${t('group.decide', { count: group.products })}</button>`
      : nothing
  }${
    has('member') && lacksFigures(group)
      ? html`<button aria-label=${t('group.figures.name', { count: group.products, name })}
          @click=${() => enterForGroup(page, group)}>${t('group.figures', { count: group.products })}</button>`
      : nothing
  }<a class="button" aria-label=${t('group.each.name', { name })}
      href=${link('review', [], { ...groups.filters, group: group.key })}>${icon('right')}${t('group.each')}</a>`;
}

function vendorsOf(t, group, filters) {
  const left = group.vendors - group.largestVendors.length;
  return html`${group.vendors > 0 ? t('group.vendors', { count: group.vendors }) : nothing}${group.largestVendors.map(
    ({ vendor, count }, place) =>
      html`${place > 0 ? t('list.enumerated') : ' '}<a href=${link('review', [], { ...filters, vendor })}>${vendorName(
        vendor,
      )}</a> <span class="badge">${formatNumber(count)}</span>`,
  )}${left > 0 ? html` ${t('group.vendors.more', { count: left })}` : nothing}${
    group.withoutVendor > 0 ? html` ${t('group.withoutVendor', { count: group.withoutVendor })}` : nothing
  }`;
}
