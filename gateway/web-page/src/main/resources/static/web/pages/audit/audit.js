/** Who changed what, when, from where and with which outcome. */
import { html, nothing } from 'lit';
import { Page } from '../../app/page.js';
import { formatInstant } from '../../core/format.js';
import { link, setQuery } from '../../core/router.js';
import { decodeSegment } from '../../core/segments.js';
import { labelled } from '../../core/texts.js';
import { auditFile, listAudit } from '../../api/audit.js';
import { badge } from '../../design/badges.js';
import { choice, field, followed } from '../../design/forms.js';
import { icon } from '../../design/icons.js';
import { emptyState, pageHead } from '../../design/messages.js';
import '../../design/table.js';
import { ObjectNames } from './names.js';
import { operationWords, OUTCOMES, RECORDED, trails } from './operations.js';

const NAMES = ['from', 'to', 'person', 'operation', 'object', 'outcome'];
const TONES = {
  DONE: ['success', 'check'],
  REJECTED: ['warning', 'cross'],
  REFUSED: ['danger', 'lock'],
  FAILED: ['danger', 'warning'],
  UNKNOWN: ['neutral', 'question'],
};
const REASONS = [400, 404, 409, 410, 412, 413, 415, 422, 428, 429];
const PAGE_SIZE = 50;
const OBJECTS_SHOWN = 5;

class AuditPage extends Page {
  #names = new ObjectNames();

  constructor() {
    super('audit');
  }

  get trail() {
    const wanted = this.query.get('trail');
    return trails().includes(wanted) ? wanted : trails()[0];
  }

  get filters() {
    return Object.fromEntries(NAMES.map(name => [name, this.query.get(name)]).filter(([, value]) => value));
  }

  content() {
    const { t, trail, filters } = this;
    return html`${pageHead(t('title'), {
      lead: t('lead'),
      actions: html`<a class="button" href=${auditFile(trail, filters)}
      download>${icon('download')}${t('file')}</a>`,
    })}
      ${
        trails().length > 1
          ? html`<nav class="tabs" aria-label=${t('trails')}>
        ${trails().map(
          name => html`<a href=${link('audit', [], { trail: name, ...kept(filters) })}
        aria-current=${name === trail ? 'page' : nothing}>${t(`trail.${name}`)}</a>`,
        )}</nav>`
          : nothing
      }
      ${this.filterBar(trail, filters)}
      <cw-table .label=${t(`trail.${trail}`)} .of=${trail + JSON.stringify(filters)} .columns=${this.columns()}
        .load=${(after, signal) => this.read(trail, { ...filters, limit: PAGE_SIZE, after }, signal)}
        .empty=${
          Object.keys(filters).length ? emptyState('search', t('none'), t('none.text')) : emptyState('file', t('empty'), t('empty.text'))
        }></cw-table>`;
  }

  async read(trail, query, signal) {
    const page = await listAudit(trail, query, { signal });
    await this.#names.learn(page.items);
    return page;
  }

  filterBar(trail, filters) {
    const { t } = this;
    const input = (name, type) =>
      field(
        `audit-${name}`,
        t(name),
        html`<input id="audit-${name}" type=${type} autocomplete="off"
      .value=${followed(`audit-${name}`, filters[name])}
      @change=${event => setQuery({ [name]: event.target.value.trim() })}>`,
      );
    return html`<form class="filters no-print" role="search" aria-label=${t('filters')} @submit=${event => event.preventDefault()}>
      ${input('from', 'date')}${input('to', 'date')}
      ${choice('audit-operation', t('operation'), filters.operation, this.operations(trail, filters.operation), operation =>
        setQuery({ operation }),
      )}
      ${choice(
        'audit-outcome',
        t('outcome'),
        filters.outcome,
        OUTCOMES.map(outcome => [outcome, t(`outcome.${outcome}`)]),
        outcome => setQuery({ outcome }),
      )}
      ${input('person', 'text')}${input('object', 'text')}
      ${Object.keys(filters).length ? html`<a class="button quiet" href=${link('audit', [], { trail })}>${t('clear')}</a>` : nothing}
    </form>`;
  }

  /** Those that are recorded, and the one that is asked for. */
  operations(trail, asked) {
    const names = asked && !RECORDED[trail].includes(asked) ? [...RECORDED[trail], asked] : RECORDED[trail];
    return names.map(operation => [operation, operationWords(this.t, operation)]);
  }

  columns() {
    const { t } = this;
    return [
      { key: 'at', label: t('at'), cell: row => html`<time datetime=${row.at} class="instant">${formatInstant(row.at)}</time>` },
      { key: 'who', label: t('who'), cell: row => this.who(row) },
      { key: 'what', label: t('what'), cell: row => operationWords(t, row.operation) },
      { key: 'objects', label: t('on'), cell: row => this.objects(row) },
      { key: 'outcome', label: t('outcome'), cell: row => this.outcome(row) },
      {
        key: 'from',
        label: t('address'),
        cell: row =>
          html`<span class="break">${row.address}</span>${
            row.traceId
              ? html`<details class="small muted"><summary>${t('trace')}</summary>
        <code class="break">${row.traceId}</code></details>`
              : nothing
          }`,
      },
    ];
  }

  who({ actor }) {
    const { t } = this;
    if (!actor) return html`<span class="muted">${t('nobody')}</span>`;
    const words = actor.roles.map(role => t(`role.${role}`)).join(' · ');
    return html`<a href=${this.narrowed({ person: actor.subject })}
      title=${t('only.person')}>${actor.name}</a><br><span
      class="small muted">${actor.client ? t('machine', { roles: words }) : words}</span>`;
  }

  objects({ operation, objects: ids }) {
    const { t } = this;
    const more = ids.length - OBJECTS_SHOWN;
    return html`<ul class="plain">
      ${ids.slice(0, OBJECTS_SHOWN).map(
        id => html`<li><a class="break small" href=${this.narrowed({ object: id })}
      title=${labelled(t('only.object'), id)}>${this.#names.of(operation, plain(id)) || this.nameOf(id)}</a></li>`,
      )}
      ${more > 0 ? html`<li class="small muted">${t('more', { count: more })}</li>` : nothing}</ul>`;
  }

  /** Ids that nobody chose are told by their beginning; a pointer shows the whole. */
  nameOf(id) {
    return MADE.test(id) ? this.t('object.number', { id: id.slice(0, 8) }) : plain(id);
  }

  /** The same list, only of this person or object. */
  narrowed(changes) {
    return link('audit', [], { trail: this.trail, ...this.filters, ...changes });
  }

  outcome({ outcome, status, counts }) {
    const { t } = this;
    const counted = Object.entries(counts)
      .map(([name, count]) => t('counted', { name: COUNTED.includes(name) ? t(`count.${name}`) : name, count }))
      .join(' · ');
    const reason = outcome === 'REJECTED' && REASONS.includes(status) ? t(`status.${status}`) : '';
    return html`<div class="stack-small"><div class="row">${badge(...TONES[outcome], t(`outcome.${outcome}`))}</div>
      ${reason || counted ? html`<span class="small muted">${reason}${counted}</span>` : nothing}</div>`;
  }
}

const COUNTED = ['stored', 'unchanged', 'rejected'];

const MADE = /^[\da-f]{8}-[\da-f]{4}-[\da-f-]{22}$/;

/** An id that is recorded as it stands in a path. */
const plain = id => (/^~[\w-]+$/.test(id) ? decodeSegment(id) : id);

/** Filters that mean the same in another trail. */
const kept = ({ from, to, person, outcome }) => ({ from, to, person, outcome });

customElements.define('cw-audit-page', AuditPage);
