/** What a mail server answered, in words, with its own text. */
import { html, nothing } from 'lit';
import { translator } from '../core/texts.js';
import { badge } from './badges.js';

const t = translator('app');

const RESULTS = {
  SENT: ['success', 'check'],
  TRY_LATER: ['warning', 'clock'],
  SERVER_FAULT: ['warning', 'clock'],
  NOT_TRIED: ['warning', 'clock'],
  GIVEN_UP: ['danger', 'cross'],
  REFUSED: ['danger', 'cross'],
};

/** Enhanced status codes of RFC 3463 without their class, then the replies of RFC 5321 that mean the same. */
const REASONS = [
  [/\b[45]\.1\.[1236]\b/, 'mailbox'],
  [/\b[45]\.1\.[0458]\b/, 'address'],
  [/\b[45]\.2\.1\b/, 'disabled'],
  [/\b[45]\.2\.2\b/, 'full'],
  [/\b[45]\.(2\.3|3\.4)\b/, 'large'],
  [/\b[45]\.4\.\d/, 'route'],
  [/\b4\.7\.\d/, 'later'],
  [/\b5\.7\.\d/, 'policy'],
  [/^(421|450|451)\b/, 'busy'],
  [/^452\b/, 'full'],
  [/^55[013]\b/, 'mailbox'],
  [/^552\b/, 'full'],
  [/^554\b/, 'policy'],
  [/refused|timed? ?out|unknown ?host|unreachable|connect/i, 'unreachable'],
];

/** @param {'SENT' | 'TRY_LATER' | 'SERVER_FAULT' | 'NOT_TRIED' | 'GIVEN_UP' | 'REFUSED'} result */
const mailResult = result => badge(...RESULTS[result], t(`mail.${result}`));

/** @param {string} answer of the server; why it refused is told in words where its code says so */
export function mailAnswer(result, answer) {
  const reason = result === 'SENT' ? undefined : REASONS.find(([form]) => form.test(answer))?.[1];
  return html`<div class="stack-small"><div class="row">${mailResult(result)}${
    reason ? html`<span>${t(`mail.reason.${reason}`)}</span>` : nothing
  }</div>
    ${answer ? html`<p class="small muted break">${t('mail.said')} <q lang="en">${answer}</q></p>` : nothing}</div>`;
}
