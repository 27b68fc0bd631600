/** How a source is watched, as a form: <cw-source-form>. */
import { html, nothing } from 'lit';
import { go, link } from '../../core/router.js';
import { translator, withAside } from '../../core/texts.js';
import { saveHeld } from '../../api/held.js';
import { readSource, saveSource } from '../../api/sources.js';
import { watchFields } from '../../design/field-changes.js';
import { choice, faultOf, field } from '../../design/forms.js';
import { problemMessage } from '../../design/messages.js';
import { toast } from '../../design/toasts.js';
import { Unsaved } from '../../design/unsaved.js';
import { DAILY, minutesOf } from './parts.js';
import { BaseElement } from '../../design/base-element.js';

const t = translator('sources');
const LISTS = ['EDITION', 'REGISTER', 'LAW'];
const KINDS = ['FULL', 'PARTIAL', 'SUSPENDED', 'REVOKED'];
const FORCES = ['STATUTORY', 'CONSULTATION', 'GUIDANCE'];
const RHYTHMS = ['EVERY', 'DAILY', 'WORKDAYS', 'CRON'];
const SHARES = ['countDrop', 'fillDrop', 'changed'];

/** @returns what the fields of a cadence begin with */
function rhythmOf(cadence) {
  const minutes = minutesOf(cadence);
  if (minutes !== null) return { rhythm: 'EVERY', hours: minutes / 60, time: '09:30', cron: '' };
  const [, minute, hour, days] = DAILY.exec(cadence) ?? [];
  if (minute === undefined) return { rhythm: 'CRON', hours: 6, time: '09:30', cron: cadence };
  return { rhythm: days === '*' ? 'DAILY' : 'WORKDAYS', hours: 6, time: `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`, cron: '' };
}

class SourceForm extends BaseElement {
  static properties = {
    source: { attribute: false },
    etag: { attribute: false },
    of: { state: true },
    rhythm: { state: true },
    problem: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    this.source = null;
    this.etag = null;
    this.problem = null;
    this.busy = false;
    this.unsaved = new Unsaved(this, watchFields(this));
  }

  willUpdate(changed) {
    if (changed.has('source') || changed.has('etag')) this.held = { value: this.source, etag: this.etag };
    if (!changed.has('source')) return;
    this.of = this.source?.list.of ?? 'EDITION';
    this.start = rhythmOf(this.source?.cadence ?? 'PT6H');
    this.rhythm = this.start.rhythm;
  }

  async save(event) {
    event.preventDefault();
    const data = new FormData(event.target);
    const id = this.source?.id ?? data.get('id').trim();
    this.busy = true;
    this.problem = null;
    try {
      await saveHeld(this.held, { read: () => readSource(id), save: etag => saveSource(id, this.form(data), etag) });
      toast('success', t('saved'));
      this.unsaved.giveUp();
      await go(link('sources', [id]));
    } catch (failure) {
      this.problem = failure;
      await this.updateComplete;
      this.querySelector('.message.danger')?.scrollIntoView({ block: 'center' });
    }
    this.busy = false;
  }

  /** The form of the API; what it does not ask for stays as it was. */
  form(data) {
    const text = name => data.get(name)?.trim() || null;
    const days = name => daysAs(text(name), this.held.value?.freshness[name]);
    return {
      name: { zh: text('name-zh'), en: text('name-en') },
      address: text('address') ?? '',
      list: this.list(data, text),
      cadence: this.cadence(data),
      jitter: this.held.value?.jitter ?? null,
      trusted: data.has('trusted'),
      enabled: data.has('enabled'),
      freshness: { silent: days('silent'), notLive: days('notLive') },
      assertions: this.assertions(data),
    };
  }

  list(data, text) {
    if (this.of === 'EDITION') return { of: 'EDITION', force: data.get('force'), title: { zh: text('title-zh'), en: text('title-en') } };
    return this.of === 'REGISTER' ? { of: 'REGISTER', kind: data.get('kind') } : { of: 'LAW' };
  }

  cadence(data) {
    if (this.rhythm === 'EVERY') return `PT${Math.round(Number(data.get('hours')) * 60)}M`;
    if (this.rhythm === 'CRON') return data.get('cron').trim();
    const [hour, minute] = data.get('time').split(':').map(Number);
    return `0 ${minute} ${hour} * * ${this.rhythm === 'DAILY' ? '*' : 'MON-FRI'}`;
  }

  /** Null leaves the usual limits of a new source. */
  assertions(data) {
    const number = name => (data.get(name) ? Number(data.get(name)) : null);
    const asked = {
      minCount: number('minCount'),
      maxCount: number('maxCount'),
      ...Object.fromEntries(SHARES.map(name => [name, number(name) === null ? null : number(name) / 100])),
    };
    if (!this.source && Object.values(asked).every(value => value === null)) return null;
    return { ...asked, filled: this.held.value?.assertions.filled ?? null };
  }

  render() {
    const { source } = this;
    return html`<form class="stack" @submit=${this.save}>
      ${this.problem ? problemMessage(this.problem) : nothing}
      <section class="panel"><h2>${t('form.what')}</h2><div class="fields">
        ${source ? nothing : this.input('id', t('form.id'), { required: true, pattern: '[a-z0-9][a-z0-9\\-]*', hint: t('form.id.hint') })}
        ${this.input('name-zh', withAside(t('form.name'), t('language.zh')), { value: source?.name.zh, fault: 'name' })}
        ${this.input('name-en', withAside(t('form.name'), t('language.en')), { value: source?.name.en })}</div>
        ${this.input('address', t('address'), {
          value: source?.address,
          type: 'url',
          required: true,
          placeholder: 'https://www.cac.gov.cn/…',
          hint: t('form.address.hint'),
        })}
        <div class="fields">
          ${choice(
            'form-of',
            t('form.of'),
            this.of,
            LISTS.map(of => [of, t(`of.${of}`)]),
            of => {
              this.of = of;
            },
            { all: null },
          )}
          ${
            this.of === 'EDITION'
              ? html`${choice(
                  'form-force',
                  t('form.force'),
                  source?.list.force ?? 'STATUTORY',
                  FORCES.map(force => [force, t(`force.${force}`)]),
                  () => {},
                  { all: null, name: 'force' },
                )}
            ${this.input('title-zh', withAside(t('form.title'), t('language.zh')), {
              value: source?.list.title?.zh,
              hint: t('form.title.hint'),
            })}
            ${this.input('title-en', withAside(t('form.title'), t('language.en')), { value: source?.list.title?.en })}`
              : this.of === 'REGISTER'
                ? choice(
                    'form-kind',
                    t('form.kind'),
                    source?.list.kind ?? 'FULL',
                    KINDS.map(kind => [kind, t(`list.${kind}`)]),
                    () => {},
                    { all: null, name: 'kind' },
                  )
                : nothing
          }</div></section>
      <section class="panel"><h2>${t('form.when')}</h2><div class="fields">
        ${choice(
          'form-rhythm',
          t('cadence'),
          this.rhythm,
          RHYTHMS.map(rhythm => [rhythm, t(`rhythm.${rhythm}`)]),
          rhythm => {
            this.rhythm = rhythm;
          },
          { all: null },
        )}
        ${this.rhythmField()}</div>
        <label class="check"><input type="checkbox" name="enabled" ?checked=${source?.enabled ?? true}> ${t('form.enabled')}</label>
        <label class="check"><input type="checkbox" name="trusted"
          ?checked=${source?.trusted ?? false}> <span>${t('trusted.yes')} <span
          class="muted small">${t('form.trusted.hint')}</span></span></label></section>
      <section class="panel"><h2>${t('form.alarms')}</h2><div class="fields">
        ${this.input('silent', t('form.silent'), {
          type: 'number',
          min: 1,
          value: daysOf(source?.freshness.silent),
          hint: t('form.days'),
          fault: 'freshness.silent',
        })}
        ${this.input('notLive', t('form.notLive'), {
          type: 'number',
          min: 1,
          value: daysOf(source?.freshness.notLive),
          hint: t('form.days'),
          fault: 'freshness.notLive',
        })}</div>
        <details ?open=${Boolean(source)}><summary>${t('form.assertions')}</summary><p
            class="muted small">${t('form.assertions.text')}</p><div class="fields">
          ${this.input('minCount', t('form.minCount'), {
            type: 'number',
            min: 1,
            value: source?.assertions.minCount,
            fault: 'assertions.minCount',
          })}
          ${this.input('maxCount', t('form.maxCount'), {
            type: 'number',
            min: 1,
            value: source?.assertions.maxCount,
            fault: 'assertions.maxCount',
          })}
          ${SHARES.map(name =>
            this.input(name, t(`assert.${name}`), {
              type: 'number',
              min: 0,
              max: 100,
              value: source ? Math.round(source.assertions[name] * 1000) / 10 : '',
              hint: '%',
              step: 'any',
              fault: `assertions.${name}`,
            }),
          )}</div></details></section>
      <div class="actions"><a class="button" href=${link('sources', source ? [source.id] : [])}>${t('cancel')}</a><button class="primary"
        ?disabled=${this.busy}>${t('save')}</button></div></form>`;
  }

  rhythmField() {
    const { hours, time, cron } = this.start;
    if (this.rhythm === 'EVERY')
      return this.input('hours', t('form.hours'), {
        type: 'number',
        min: 0.1,
        step: 'any',
        required: true,
        value: hours,
        fault: 'cadence',
      });
    if (this.rhythm === 'CRON')
      return this.input('cron', t('form.cron'), {
        required: true,
        value: cron,
        placeholder: '0 30 9 * * MON-FRI',
        hint: t('form.cron.hint'),
        fault: 'cadence',
      });
    return this.input('time', t('form.time'), { type: 'time', required: true, value: time, hint: t('form.time.hint'), fault: 'cadence' });
  }

  input(name, label, { value = '', type = 'text', hint = '', fault = name, required = false, ...rest } = {}) {
    const reason = faultOf(this.problem, fault);
    return field(
      `form-${name}`,
      label,
      html`<input id="form-${name}" name=${name} type=${type} ?required=${required}
      aria-invalid=${reason ? 'true' : nothing} placeholder=${rest.placeholder ?? nothing}
      pattern=${rest.pattern ?? nothing} min=${rest.min ?? nothing} max=${rest.max ?? nothing} step=${rest.step ?? nothing}
        .value=${String(value ?? '')}>`,
      { hint, fault: reason },
    );
  }
}

/** A limit that was not changed stays as exact as it was. */
const daysAs = (typed, before) => (typed === null ? null : Number(typed) === daysOf(before) ? before : `P${Number(typed)}D`);

const daysOf = duration => (minutesOf(duration) === null ? '' : Math.max(1, Math.round(minutesOf(duration) / 1440)));

customElements.define('cw-source-form', SourceForm);
