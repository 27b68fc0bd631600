/** The first visit of a company without assessed products: edition, file, first verdicts. */
import { html, nothing } from 'lit';
import { formatNumber } from '../../core/format.js';
import { link } from '../../core/router.js';
import { has } from '../../core/session.js';
import { bilingual } from '../../core/texts.js';
import { entriesOn } from '../../api/editions.js';
import { listImports } from '../../api/imports.js';
import { badge } from '../../design/badges.js';

const RUNNING = new Set(['RECEIVED', 'CHECKING', 'STORING', 'COMPARING']);

export const firstStepsParts = signal => ({
  entries: () => entriesOn(null, { signal }),
  imports: () => listImports(null, { limit: 1, signal }),
});

export function firstSteps(t, parts) {
  const summary = parts.value('summary');
  const steps = [edition(t, parts), file(t, parts, summary), verdicts(t, summary)];
  const next = steps.findIndex(step => !step.done);
  return html`<section aria-labelledby="first-steps" class="stack"><h2 id="first-steps">${t('first.title')}</h2>
    <ol class="overview-steps">${steps.map(
      (
        step,
        i,
      ) => html`<li class="panel ${step.done ? 'done' : ''} ${i === next ? 'next' : ''}" aria-current=${i === next ? 'step' : nothing}>
      <div class="row spread"><h3>${i + 1}. ${step.title}</h3>${state(t, step.done, i === next)}</div>
      <p>${step.text}</p>${
        step.action && i <= next
          ? html`<div class="row">${action(step.action, i === next)}${i === next ? (step.other ?? nothing) : nothing}</div>`
          : nothing
      }</li>`,
    )}</ol></section>`;
}

function state(t, done, next) {
  if (done) return badge('success', 'check', t('first.done'));
  return next ? badge('info', 'right', t('first.next')) : badge('neutral', 'clock', t('first.waits'));
}

const action = ({ href, words }, primary) => html`<a class=${primary ? 'button primary' : 'button'} href=${href}>${words}</a>`;

function edition(t, parts) {
  const entries = (parts.value('entries')?.items ?? []).filter(entry => entry.force === 'STATUTORY');
  const done = entries.length > 0;
  const inForce = parts.value('editions')?.find(one => one.id === entries.at(-1)?.edition);
  const text = done
    ? t('first.edition.done', { title: inForce ? bilingual(inForce.title) : entries.at(-1).edition, count: entries.length })
    : t('first.edition.none');
  return {
    done,
    title: t('first.edition'),
    text,
    action: done ? { href: link('catalogue', ['on']), words: t('first.edition.action') } : null,
  };
}

function file(t, parts, summary) {
  const newest = parts.value('imports')?.items[0];
  const running = newest && RUNNING.has(newest.phase);
  const done = summary.products > 0;
  const mayImport = has('member');
  const text = done
    ? t('first.file.done', { count: summary.products })
    : running
      ? t('first.file.running')
      : t(mayImport ? 'first.file.none' : 'first.file.viewer');
  const href = running ? link('inventory', ['import', newest.id]) : link('inventory', ['import']);
  return {
    done,
    title: t('first.file'),
    text,
    action: mayImport && !done ? { href, words: t(running ? 'first.file.follow' : 'first.file.action') } : null,
    other: html`<a class="button" href=${link('try-it')}>${t('first.try')}</a>`,
  };
}

function verdicts(t, summary) {
  const waits = summary.products > 0;
  return {
    done: false,
    title: t('first.verdicts'),
    text: waits ? t('first.verdicts.waits', { count: formatNumber(summary.pending) }) : t('first.verdicts.none'),
    action: waits ? { href: link('inventory'), words: t('first.verdicts.action') } : null,
  };
}
