/** Every component in every state, to look at. */
import { html } from 'lit';
import { Page } from '../../app/page.js';
import { verdictView } from '../../design/assessment.js';
import { badge, obligationBadge, resultBadge, stateBadge, verdictBadge } from '../../design/badges.js';
import { codeBlock } from '../../design/code-block.js';
import { barChart, shareBar, thresholdBar } from '../../design/charts.js';
import { confirm } from '../../design/dialogs.js';
import { editionTimeline } from '../../design/edition-timeline.js';
import { figureLinks } from '../../design/figure-links.js';
import { choice, field } from '../../design/forms.js';
import { findingView } from '../../design/finding.js';
import { icon } from '../../design/icons.js';
import { backLink, emptyState, message, pageHead, problemMessage } from '../../design/messages.js';
import { Problem } from '../../api/client.js';
import { toast } from '../../design/toasts.js';
import { option } from '../../design/option.js';
import { plainTable } from '../../design/plain-table.js';
import { textAfter, textBefore } from '../../design/text-diff.js';
import '../../design/file-drop.js';
import '../../design/product-form.js';
import '../../design/table.js';

const TONES = ['danger', 'warning', 'success', 'info', 'neutral', 'unknown'];
const ROWS = [
  { sku: 'NE-8000-X8', verdict: 'REQUIRED', figure: 157.54 },
  { sku: 'S-1700', verdict: 'NOT_REQUIRED', figure: 0.05 },
  { sku: 'FW-1', verdict: 'REVIEW', figure: null },
];
const PRODUCT = {
  sku: 'NE-8000-X8',
  specs: { throughput: '157.54 Tbps' },
  name: { zh: '核心路由器', en: 'Core router' },
  description: [
    'Modular platform for carrier backbones. '.repeat(5),
    'High-end router with redundant supervision. ',
    'Hot-swappable power supplies. '.repeat(5),
  ].join(''),
};
const FINDINGS = [
  {
    edition: '2023-2',
    entry: 'CNE-01',
    force: 'STATUTORY',
    verdict: 'REVIEW',
    warning: false,
    decided: 'UNSETTLED',
    explanation: {
      zh: '名称中的“路由器”对应《网络关键设备和网络安全专用产品目录》（2023年第2号公告）第一部分第1项“路由器”（CNE-01）。',
      en: 'The name contains "router", which corresponds to “Router” (CNE-01), part 1, item 1 of Announcement No. 2 of 2023.',
    },
    evidence: [
      { field: 'name.zh', text: '路由器', start: 2, end: 5 },
      { field: 'name.en', text: 'router', start: 5, end: 11 },
      {
        field: 'description',
        text: 'router',
        start: PRODUCT.description.indexOf('router'),
        end: PRODUCT.description.indexOf('router') + 6,
      },
    ],
    criteria: [
      {
        label: { zh: '整系统吞吐量（双向）', en: 'bidirectional system throughput' },
        required: '>= 12 Tbps',
        actual: '157.54 Tbps',
        result: 'MET',
        figures: { required: 12, actual: 157.54, unit: 'Tbit/s' },
      },
      {
        label: { zh: '控制器指令执行时间', en: 'instruction execution time' },
        required: '<= 0.08 µs',
        actual: '0.1 µs',
        result: 'NOT_MET',
        figures: { required: 0.08, actual: 0.1, unit: 'µs' },
      },
      {
        label: { zh: '整系统路由表容量', en: 'routing table capacity' },
        required: '>= 550000 entries',
        actual: null,
        result: 'UNKNOWN',
        figures: null,
      },
    ],
  },
  {
    edition: 'sectors-2025',
    entry: 'AUT-01',
    force: 'GUIDANCE',
    verdict: 'NOT_REQUIRED',
    warning: true,
    explanation: { zh: '该清单不具约束力，仅作提示。', en: 'This list is not binding and serves as a warning only.' },
    evidence: [],
    criteria: [],
  },
];
const EDITIONS = [
  ['2017-1', 'PUBLISHED', 'STATUTORY', '2017-06-01', null],
  ['2023-2', 'PUBLISHED', 'STATUTORY', '2023-07-03', '2017-1'],
  ['2035-1', 'PUBLISHED', 'STATUTORY', '2035-07-01', '2023-2'],
  ['draft', 'DRAFT', 'CONSULTATION', '2030-01-01', null],
  ['watch', 'PUBLISHED', 'GUIDANCE', '2025-03-28', null],
].map(([id, status, force, effective, supersedes]) => ({ id, status, force, effective, supersedes, title: id }));

const NAMES = ['数据备份一体机', '数据备份与恢复产品'];

class ComponentsPage extends Page {
  constructor() {
    super('components');
  }

  content() {
    const t = this.t;
    return html`${pageHead(t('title'), {
      lead: t('lead'),
      actions: html`<button>${t('action')}</button><button class="primary">${t('action')}</button>`,
    })}
      ${this.section(
        'buttons',
        html`<div class="row"><button>${t('action')}</button><button class="primary">${t('action')}</button><button
        class="danger">${t('action')}</button>
        <button class="quiet">${icon('refresh')}${t('action')}</button><button disabled>${t('action')}</button>
        <button @click=${() => toast('success', t('toast'))}>${t('showToast')}</button>
        <button @click=${() => confirm(t('ask'), t('lead'), t('action'))}>${t('ask')}</button></div>`,
      )}
      ${this.section(
        'badges',
        html`<div class="row">${TONES.map(tone => badge(tone, 'info', tone))}</div>
        <div class="row">${['REQUIRED', 'REVIEW', 'UNKNOWN', 'NOT_REQUIRED', 'PENDING'].map(verdictBadge)}</div>
        <div class="row">${['MET', 'NOT_MET', 'UNKNOWN'].map(resultBadge)}</div>
        <div class="row">${['OPEN', 'IN_PROGRESS', 'SATISFIED', 'WAIVED', 'LIFTED'].map(obligationBadge)}</div>
        <div class="row">${['STATUTORY', 'CONSULTATION', 'GUIDANCE'].map(value => stateBadge('force', value))}</div>`,
      )}
      ${this.section(
        'messages',
        html`${TONES.slice(0, 4).map(tone => message(tone, t('toast'), t('lead')))}
        ${problemMessage(
          new Problem(400, {
            title: 'Invalid request',
            detail: 'One field is wrong.',
            errors: [{ field: 'market.entryDate', reason: 'is not a date like 2027-03-01' }],
            traceId: '0af7651916cd43dd8448eb211c80319c',
          }),
        )}
        ${emptyState('file', t('emptyTitle'), t('lead'), html`<button class="primary">${t('action')}</button>`)}`,
      )}
      ${this.section(
        'figures',
        figureLinks(t('figures'), [
          ...TONES.map(tone => ({ value: 1234, words: t('action'), tone, href: '#' })),
          { value: 0, words: t('action'), tone: 'danger', href: '#' },
        ]),
      )}
      ${this.section(
        'forms',
        html`<div class="fields">
        ${field('c-text', t('text'), html`<input id="c-text" value="NetEngine 8000">`, { hint: t('lead') })}
        ${field(
          'c-fault',
          t('text'),
          html`<input id="c-fault" aria-invalid="true" aria-describedby="c-fault-fault"
          value="32/13/2027">`,
          { fault: t('fault') },
        )}
        ${field('c-day', t('day'), html`<input id="c-day" type="date" value="2027-03-01">`)}
        ${choice(
          'c-choice',
          t('choice'),
          'b',
          [
            ['a', 'A'],
            ['b', 'B'],
          ],
          () => {},
        )}
        <label class="check"><input type="checkbox" checked> ${t('choice')}</label></div>
        <fieldset><legend>${t('choice')}</legend>${['a', 'b'].map(value =>
          option({ name: 'c-radio', value, checked: value === 'a' }, t('action'), t('lead')),
        )}</fieldset>
        ${option({ type: 'checkbox', name: 'c-box', value: 'a', checked: true }, t('action'), t('lead'))}`,
      )}
      ${this.section('product', html`<cw-product-form withSku .product=${PRODUCT}></cw-product-form>`)}
      ${this.section(
        'charts',
        html`${shareBar(t('charts'), [
          { label: 'A', value: 30, tone: 'danger' },
          { label: 'B', value: 12, tone: 'warning' },
          { label: 'C', value: 80, tone: 'success' },
        ])}
        ${barChart(
          t('charts'),
          ['2027-01', '2027-02', '2027-03', '2027-04', '2027-05', '2027-06'].map((month, i) => ({
            label: month,
            value: [3, 0, 12, 7, 1, 5][i],
            href: '#',
          })),
        )}
        ${thresholdBar('157 ≥ 12', { required: 12, actual: 157, unit: 'Tbit/s' }, 'danger')}
          ${thresholdBar('10 ≥ 12', { required: 12, actual: 10, unit: 'Tbit/s' }, 'success')}
          ${thresholdBar('?', { required: 12, actual: null, unit: 'Tbit/s' }, 'warning')}
        ${editionTimeline(t('timeline'), EDITIONS, () => '#')}`,
      )}
      ${this.section(
        'findings',
        html`${verdictView({ status: 'ASSESSED', ...FINDINGS[0] })}
        ${FINDINGS.map(finding => findingView(finding, PRODUCT))}`,
      )}
      ${this.section('file', html`<cw-file-drop label=${t('action')} hint="CSV, XLSX" accept=".csv,.xlsx"></cw-file-drop>`)}
      ${this.section(
        'table',
        html`${plainTable(
          t('table'),
          [
            { label: t('choice'), cell: row => verdictBadge(row.verdict) },
            { label: t('text'), cell: row => row.figure ?? '–', class: 'number' },
          ],
          ROWS,
        )}
        <cw-table .label=${t('table')} .load=${async () => ({ items: ROWS, next: 'x' })}
        sort="sku" .columns=${[
          { key: 'sku', label: 'SKU', sort: 'sku', cell: row => row.sku },
          { key: 'verdict', label: t('choice'), cell: row => verdictBadge(row.verdict) },
          { key: 'figure', label: t('text'), number: true, cell: row => row.figure ?? '–' },
        ]}></cw-table>`,
      )}
      ${this.section(
        'texts',
        html`${backLink('#', t('title'), t('action'))}
        <p>${t('lead')} <mark>${t('action')}</mark> <ins>${t('action')}</ins> <del>${t('action')}</del>
        <code>certwatch</code> <a href="#">${t('action')}</a></p>
        <p lang="zh">${textBefore(...NAMES)} → ${textAfter(...NAMES)}</p>
        ${codeBlock(t('texts'), 'curl -N -H @key.header "https://certwatch.example/api/feed?topic=OBLIGATIONS"')}
        <ul class="chips">${TONES.map(tone => html`<li>${tone}</li>`)}</ul>
        <ol class="timeline">${TONES.map(tone => html`<li class=${tone}>${tone}</li>`)}</ol>`,
      )}`;
  }

  section(name, content) {
    return html`<section class="panel"><h2>${this.t(name)}</h2>${content}</section>`;
  }
}

customElements.define('cw-components-page', ComponentsPage);
