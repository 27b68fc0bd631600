/** Whether the team was told of something, such as an item of the checklist or a version of a law: each step, as far as it went. */
import { html, nothing } from 'lit';
import { formatInstant, withDays } from '../../core/format.js';
import { link } from '../../core/router.js';
import { bilingual, translator } from '../../core/texts.js';
import { message, pageHead, problemMessage } from '../../design/messages.js';

const t = translator('alerts');

/**
 * @param {{title: string, lead: string, action: unknown, told: {value?: object, failure?: Error}, nameOf: (way: object) => string}} about
 *   `action` leads
 *   to what it is about, `nameOf` names the news of a way
 */
export function teamTold({ title, lead, action, told: { value, failure }, nameOf }) {
  return html`${pageHead(title, { lead, actions: action })}
    <div aria-live="polite" class="stack">${
      failure
        ? problemMessage(failure)
        : html`${message(
            value.ways[0].stoppedAt === null ? 'success' : 'info',
            t('explanation.answer'),
            withDays(bilingual(value.sentence)),
          )}
      <section class="panel stack"><h2>${t('explanation.steps')}</h2>${value.ways.map(way => wayView(way, nameOf(way)))}</section>`
    }</div>`;
}

function wayView({ at, recipient, alert, steps }, news) {
  const name = [news, recipient].filter(Boolean).join(' · ');
  return html`<article class="stack-small" aria-label=${name}><h3>${name}</h3>${
    at ? html`<p class="small muted">${formatInstant(at)}</p>` : nothing
  }
    <ol class="timeline">${steps.map(stepView)}</ol>${
      alert ? html`<p class="small"><a href=${link('alerts', [alert])}>${t('alert.see')}</a></p>` : nothing
    }</article>`;
}

/** A step of any explanation. */
export const stepView = ({ step, state, sentence }) => html`<li class=${state === 'PASSED' ? 'success' : 'warning'}>
  <span class="small muted">${t(`step.${step}`)}${
    state === 'STOPPED' ? ` · ${t('step.stopped')}` : ''
  }</span><span>${withDays(bilingual(sentence))}</span></li>`;
