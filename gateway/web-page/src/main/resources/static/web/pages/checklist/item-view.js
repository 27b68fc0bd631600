/** One item: what is asked and why, what the system knows, what people stated, and what shows it. */
import { html, nothing } from 'lit';
import { formatBytes, formatDay, formatInstant, formatNumber } from '../../core/format.js';
import { withPlaces } from '../../app/api-addresses.js';
import { link } from '../../core/router.js';
import { has } from '../../core/session.js';
import { bilingual, hasText, paperNumber } from '../../core/texts.js';
import { evidenceAddress, listItemHistory, readItem } from '../../api/checklist.js';
import { badge, itemBadge, toneOf } from '../../design/badges.js';
import { provisionLine } from '../../design/citation.js';
import { copyButton } from '../../design/code-block.js';
import { icon } from '../../design/icons.js';
import { message, pageHead } from '../../design/messages.js';
import { plainTable } from '../../design/plain-table.js';
import { readOnButton } from '../../design/read-on.js';
import { addLink, editDetails, editOwner, editPlan, editState, remove } from './edits.js';
import './evidence-upload.js';
import { dueView, isSettled, shortNameOf, subjectView } from './parts.js';

/** What people may note, by the key of the item; an own item has a question and its answer. */
const DETAILS = {
  proof: ['standard', 'documents', 'samples', 'testReport'],
  'local-office': ['office'],
  'questions-and-answers': ['question', 'answer'],
  'emergency-plan-filed': ['receipt'],
};
const OWN_DETAILS = ['answer'];

const detailName = (t, name) => (hasText('checklist', `detail.${name}`) ? t(`detail.${name}`) : name);

const notedOf = ({ key }) => (key ? (DETAILS[key] ?? []) : OWN_DETAILS);

export const itemView = {
  async load(page) {
    const [id] = page.path;
    const options = { signal: page.signal };
    const [held, history] = await Promise.all([readItem(id, options), listItemHistory(id, null, options)]);
    return { held, revisions: history.items, next: history.next };
  },

  title: (page, { held }) => shortNameOf(page.t, held.value),

  up: ({ t }, { held: { value } }) => ({
    href: link('checklist', [], { category: value.category }),
    words: t(`category.${value.category}`),
  }),

  show(page, data) {
    const { t } = page;
    const { held } = data;
    const item = held.value;
    const settled = isSettled(item);
    return html`${pageHead(shortNameOf(t, item), { lead: leadOf(t, item), actions: actions(page, held) })}
      ${item.retired ? message('info', t(`retired.${item.retired}`), t('retired.text')) : nothing}
      ${item.statedFor ? message('warning', t('changedSince'), bilingual(item.statedFor.what)) : nothing}
      <div class="columns">
        <section class="panel"><h2>${t('facts')}</h2>${facts(t, item, settled)}</section>
        <section class="panel"><h2>${t('why')}</h2>${why(t, item)}</section>
      </div>
      ${item.answer ? html`<section class="panel"><h2>${t('answer')}</h2>${answer(t, item)}</section>` : nothing}
      ${item.plan ? planView(page, held) : nothing}
      ${item.clauses ? clausesView(t, item.clauses) : nothing}
      ${details(page, held)}
      <section class="panel"><div class="row spread"><h2>${t('evidence')}</h2>${
        has('member') ? html`<button @click=${() => addLink(page, held)}>${icon('link')}${t('evidence.link')}</button>` : nothing
      }</div>
        ${evidence(page, held)}
        ${
          has('member') ? html`<cw-checklist-evidence .item=${item.id} @added=${() => page.reload()}></cw-checklist-evidence>` : nothing
        }</section>
      <section class="panel"><h2>${t('history')}</h2>${history(page, data)}</section>`;
  },
};

/** What is to be done, unless it is the heading already. */
const leadOf = (t, item) => (shortNameOf(t, item) === bilingual(item.what) ? '' : bilingual(item.what));

function actions(page, held) {
  const { t } = page;
  return has('member')
    ? html`<button @click=${() => editOwner(page, held)}>${t('owner.edit')}</button>${
        held.value.plan
          ? html`<button class="primary" @click=${() => editPlan(page, held)}>${t('plan.edit')}</button>`
          : html`<button class="primary" @click=${() => editState(page, held)}>${t('state.edit')}</button>`
      }`
    : nothing;
}

function facts(t, item, settled) {
  const row = (name, value) => (value ? html`<dt>${t(name)}</dt><dd>${value}</dd>` : nothing);
  return html`<dl class="facts">
    <dt>${t('status')}</dt><dd class="row">${itemBadge(item.state)}${settled ? nothing : dueView(t, { ...item, due: null }, false)}</dd>
    ${item.subject.kind === 'COMPANY' ? nothing : html`<dt>${t('about')}</dt><dd>${subjectView(t, item.subject)}</dd>`}
    ${row('owner', item.owner ?? html`<span class="muted">${t('owner.none')}</span>`)}
    ${row(
      'due',
      item.due ? dueView(t, { ...item, late: false, overdue: false }, settled) : html`<span class="muted">${t('due.none')}</span>`,
    )}
    ${row('stated.reviewOn', item.reviewOn && formatDay(item.reviewOn))}
    ${row('stated.expires', item.expires && formatDay(item.expires))}
    ${row('stated.word', item.word && html`<span class="preserve">${item.word}</span>`)}
    ${row('stated.reason', item.reason && html`<span class="preserve">${item.reason}</span>`)}
    ${row('stated.note', item.note && html`<span class="preserve">${item.note}</span>`)}
    ${row('changed', item.changedAt && t('changed.by', { by: item.changedBy, at: formatInstant(item.changedAt) }))}</dl>`;
}

/** Words for a contract, in the language of the reader, with the articles that each rests on. */
function clausesView(t, clauses) {
  return html`<section class="panel stack-small"><h2>${t('clauses')}</h2><p class="muted">${t('clauses.ownWording')}</p>
    <ol class="plain stack-small">${clauses.map(
      ({ text, citations }, at) => html`<li class="clause" data-copy><p class="preserve" data-copied>${bilingual(text)}</p>
      <div class="row spread"><span class="stack-small small">${citations.map(provisionLine)}</span>${copyButton(
        t('clause', { number: String(at + 1) }),
        bilingual(text),
      )}</div></li>`,
    )}</ol></section>`;
}

/** The steps to the proof, counted back from the last day. */
function planView(page, held) {
  const { t } = page;
  const { plan } = held.value;
  return html`<section class="panel"><h2>${t('plan')}</h2>
    <p>${t('plan.way', { way: bilingual(plan.way) })} ${
      plan.lastDay ? t('plan.lastDay', { day: formatDay(plan.lastDay) }) : t('plan.noDay')
    }${plan.body ? html` ${t('plan.body.is', { body: plan.body })}` : nothing}</p>
    ${plan.lastDayBy ? html`<p>${t(`plan.lastDayBy.${plan.lastDayBy}`)}${plan.renews ? html` ${t('plan.renews')}` : nothing}</p>` : nothing}
    ${plan.possibleOn ? html`<p>${t('plan.possibleOn', { day: formatDay(plan.possibleOn) })}</p>` : nothing}
    ${plan.inTime ? nothing : message('danger', t('plan.notInTime'), t('plan.notInTime.text'))}
    ${plainTable(
      t('plan'),
      [
        { label: t('plan.step'), cell: step => bilingual(step.what) },
        { label: t('plan.weeks'), cell: step => (step.weeks ? formatNumber(step.weeks) : ''), class: 'number' },
        { label: t('plan.planned'), cell: step => (step.planned ? html`<span class="nowrap">${formatDay(step.planned)}</span>` : '') },
        { label: t('status'), cell: step => stepState(t, step) },
      ],
      plan.steps,
    )}
    <p class="small muted">${t('plan.source', { source: bilingual(plan.source) })}
      <a href=${link('checklist', ['plan-settings'])}>${t('settings')}</a></p></section>`;
}

function stepState(t, { done, doneOn, late }) {
  if (done) return html`${itemBadge('DONE')}${doneOn ? html` <span class="nowrap small">${formatDay(doneOn)}</span>` : nothing}`;
  return late ? badge('warning', 'clock', t('late.step')) : html`<span class="muted">${t('item.OPEN')}</span>`;
}

function why(t, { why: reason, template }) {
  return html`${reason ? html`<p class="preserve">${bilingual(reason.text)}</p>` : html`<p class="muted">${t('why.none')}</p>`}
    ${reason?.citation ? html`<p>${provisionLine(reason.citation)}</p>` : nothing}
    <p class="muted small">${
      template
        ? html`<a href=${link('templates', [template.id])}>${t('template', { id: template.id, revision: template.revision })}</a>`
        : t('own')
    }</p>`;
}

/** What the system knows completes nothing while the next proof is to be obtained. */
function answer(t, { answer: { text, figures, from, reason, complete, at }, plan }) {
  const named = Object.entries(figures).filter(([name]) => hasText('checklist', `figure.${name}`));
  return html`<p>${bilingual(text)} ${complete && !plan?.renews ? badge('success', 'check', t('answer.complete')) : nothing}</p>
    ${reason ? html`<p>${bilingual(reason)}</p>` : nothing}
    ${
      named.length
        ? html`<dl class="facts">${named.map(([name, value]) => html`<dt>${t(`figure.${name}`)}</dt><dd>${formatNumber(value)}</dd>`)}</dl>`
        : nothing
    }
    <p class="muted small break">${withPlaces(t('answer.from', { from: bilingual(from), at: formatInstant(at) }))}</p>`;
}

/** What was noted, also under names of other clients. */
function details(page, held) {
  const { t } = page;
  const item = held.value;
  const names = [...new Set([...notedOf(item), ...Object.keys(item.details)])];
  if (names.length === 0) return nothing;
  return html`<section class="panel"><div class="row spread"><h2>${t('details')}</h2>${
    has('member') && notedOf(item).length
      ? html`<button @click=${() => editDetails(page, held, notedOf(item))}>${t('details.edit')}</button>`
      : nothing
  }</div>
    <dl class="facts">${names.map(
      name =>
        html`<dt>${detailName(t, name)}</dt><dd class="preserve">${
          paperNumber(item.details[name]) ?? html`<span class="muted">${t('details.none')}</span>`
        }</dd>`,
    )}</dl></section>`;
}

function evidence(page, held) {
  const { t } = page;
  const rows = held.value.evidence;
  if (rows.length === 0) return html`<p class="muted">${t('evidence.none')}</p>`;
  return plainTable(
    t('evidence'),
    [
      {
        label: t('evidence.what'),
        cell: one =>
          html`${named(held.value.id, one)}<br><span class="small muted">${t(`evidence.${one.kind}`)}${
            one.size === null ? nothing : html` · ${formatBytes(one.size)}`
          }</span>`,
      },
      { label: t('evidence.hash'), cell: one => (one.sha256 ? html`<code class="break small">${one.sha256}</code>` : '') },
      {
        label: t('evidence.by'),
        cell: one => html`${one.by ?? t('evidence.bySystem')}<br><span class="small muted">${formatInstant(one.at)}</span>`,
      },
      has('member')
        ? {
            label: t('evidence.remove'),
            cell: one =>
              one.kind === 'FILE' || one.kind === 'LINK'
                ? html`<button class="quiet" aria-label=${t('evidence.remove.one', { name: one.name })}
                    @click=${() => remove(page, held, one)}>${icon('cross')}${t('evidence.remove')}</button>`
                : '',
          }
        : null,
    ],
    rows,
  );
}

function named(id, { id: evidenceId, kind, name, source, address }) {
  if (kind === 'FILE') return html`<a href=${evidenceAddress(id, evidenceId)} download=${name}>${name}</a>`;
  if (kind === 'LINK') return html`<a href=${address} target="_blank" rel="noopener noreferrer">${name}</a>`;
  return kind === 'CERTIFICATE' ? html`<a href=${link('register', [name])}>${paperNumber(name)}</a>` : source ? bilingual(source) : name;
}

function history(page, data) {
  const { t } = page;
  if (data.revisions.length === 0) return html`<p class="muted">${t('history.none')}</p>`;
  return html`<ol class="timeline">${data.revisions.map(revision => entry(t, revision))}</ol>
    ${readOnButton(page, data, 'revisions', (after, options) => listItemHistory(data.held.value.id, after, options))}`;
}

const SHOWN = ['reason', 'word', 'owner', 'due', 'reviewOn', 'expires', 'note'];

function entry(t, { change, at, by, before, after }) {
  const changed = SHOWN.filter(name => (before?.[name] ?? null) !== after[name]);
  const [tone] = after.state ? toneOf('item', after.state) : ['info'];
  const value = name => (name === 'due' || name === 'reviewOn' || name === 'expires' ? formatDay(after[name]) : after[name]);
  const [added, removed] = [minus(after.evidence, before?.evidence), minus(before?.evidence, after.evidence)];
  const noted = Object.keys({ ...before?.details, ...after.details }).filter(name => before?.details[name] !== after.details[name]);
  return html`<li class=${tone}><span class="muted small"><time datetime=${at}>${formatInstant(at)}</time> · ${by}</span>
    <span class="row"><span>${t(`change.${change}`)}</span>${
      after.state && after.state !== before?.state ? itemBadge(after.state) : nothing
    }</span>
    <ul class="plain small">${changed.map(
      name =>
        html`<li class="preserve">${t('change.field', {
          name: t(`stated.${name}`),
          value: after[name] ? value(name) : t('change.nothing'),
        })}</li>`,
    )}
      ${noted.map(
        name =>
          html`<li class="preserve">${t('change.field', {
            name: detailName(t, name),
            value: paperNumber(after.details[name]) ?? t('change.nothing'),
          })}</li>`,
      )}
      ${planChanges(t, before?.plan, after.plan).map(words => html`<li>${words}</li>`)}
      ${[...added, ...removed].map(({ name }) => html`<li class="break">${paperNumber(name)}</li>`)}</ul></li>`;
}

/** What changed of the plan: the way, the body, and each step that was marked or unmarked as done. */
function planChanges(t, before, after) {
  const changed = (name, words) =>
    (before?.[name] ?? null) === after[name] ? [] : [t('change.field', { name: t(`plan.${name}`), value: words ?? t('change.nothing') })];
  const days = plan => new Map((plan?.done ?? []).map(({ step, on }) => [step, on]));
  const [was, now] = [days(before), days(after)];
  return [
    ...changed('path', after.path && t(`plan.path.${after.path}`)),
    ...changed('body', after.body),
    ...[...new Set([...was.keys(), ...now.keys()])]
      .filter(step => was.get(step) !== now.get(step))
      .map(step =>
        t('change.field', {
          name: t(`plan.step.${step}`),
          value: now.has(step) ? t('plan.doneOn', { day: formatDay(now.get(step)) }) : t('change.nothing'),
        }),
      ),
  ];
}

const minus = (list = [], others = []) => list.filter(({ id }) => !others.some(other => other.id === id));
