/** A state as words with a shape; colour only repeats it. */
import { html } from 'lit';
import { icon } from './icons.js';
import { translator } from '../core/texts.js';

const t = translator('app');

const TONES = {
  verdict: {
    REQUIRED: ['danger', 'stop'],
    REVIEW: ['warning', 'question'],
    UNKNOWN: ['unknown', 'unknown'],
    NOT_REQUIRED: ['success', 'check'],
    PENDING: ['neutral', 'clock'],
  },
  sale: {
    MAY_BE_SOLD: ['success', 'check'],
    NOT_TO_BE_SOLD: ['danger', 'stop'],
    TO_BE_DECIDED: ['warning', 'question'],
    NO_STATEMENT: ['unknown', 'unknown'],
  },
  result: { MET: ['danger', 'check'], NOT_MET: ['success', 'cross'], UNKNOWN: ['warning', 'question'] },
  obligation: {
    OPEN: ['danger', 'stop'],
    IN_PROGRESS: ['info', 'clock'],
    SATISFIED: ['success', 'check'],
    WAIVED: ['neutral', 'minus'],
    LIFTED: ['neutral', 'minus'],
  },
  answer: {
    SEEN: ['info', 'check'],
    UNDER_WAY: ['info', 'clock'],
    APPLIED: ['info', 'clock'],
    PASSED_ON: ['info', 'right'],
    DISCONTINUED_WAITING: ['warning', 'question'],
    DISCONTINUED_ACCEPTED: ['neutral', 'check'],
    DISCONTINUED_REJECTED: ['neutral', 'cross'],
    NOT_FOR_MAINLAND_WAITING: ['warning', 'question'],
    NOT_FOR_MAINLAND_ACCEPTED: ['neutral', 'check'],
    NOT_FOR_MAINLAND_REJECTED: ['neutral', 'cross'],
    NOT_OURS_WAITING: ['warning', 'question'],
    NOT_OURS_ACCEPTED: ['neutral', 'check'],
    NOT_OURS_REJECTED: ['neutral', 'cross'],
    CERTIFIED_WAITING: ['warning', 'question'],
    CERTIFIED_ACCEPTED: ['success', 'check'],
    CERTIFIED_REJECTED: ['neutral', 'cross'],
    EARLIER_PROOF_WAITING: ['warning', 'question'],
    EARLIER_PROOF_ACCEPTED: ['success', 'check'],
    EARLIER_PROOF_REJECTED: ['neutral', 'cross'],
  },
  force: { STATUTORY: ['danger', 'stop'], CONSULTATION: ['warning', 'clock'], GUIDANCE: ['info', 'info'] },
  edition: {
    DRAFT: ['warning', 'file'],
    HELD: ['danger', 'stop'],
    SCHEDULED: ['info', 'clock'],
    PUBLISHED: ['success', 'check'],
    WITHDRAWN: ['neutral', 'minus'],
  },
  change: {
    ADDED: ['warning', 'plus'],
    REMOVED: ['success', 'minus'],
    WIDENED: ['warning', 'up'],
    NARROWED: ['success', 'down'],
    RENAMED: ['info', 'right'],
    REWORDED: ['neutral', 'right'],
  },
  certificate: {
    VALID: ['success', 'check'],
    SUSPENDED: ['warning', 'warning'],
    REVOKED: ['danger', 'cross'],
    EXPIRED: ['neutral', 'clock'],
    WITHDRAWN: ['neutral', 'minus'],
    CORRECTED: ['neutral', 'minus'],
  },
  standing: {
    REGISTERED: ['success', 'check'],
    NEARLY_REGISTERED: ['warning', 'question'],
    OTHER_HOLDER: ['danger', 'cross'],
    NOT_IN_REGISTER: ['neutral', 'minus'],
    REGISTER_LACKS_BODY: ['unknown', 'unknown'],
    SUSPENDED: ['warning', 'warning'],
    REVOKED: ['danger', 'cross'],
    EXPIRED: ['danger', 'clock'],
  },
  item: { OPEN: ['warning', 'stop'], IN_PROGRESS: ['info', 'clock'], DONE: ['success', 'check'], NOT_APPLICABLE: ['neutral', 'minus'] },
  contact: {
    UNCONFIRMED: ['warning', 'clock'],
    CONFIRMED: ['success', 'check'],
    VOUCHED: ['success', 'check'],
    BOUNCED: ['danger', 'cross'],
    COMPLAINED: ['danger', 'stop'],
    UNSUBSCRIBED: ['neutral', 'minus'],
  },
};

/**
 * @param {keyof typeof TONES} kind
 * @param {string} value of the API; its words are the text "kind.value"
 */
export function stateBadge(kind, value) {
  const [tone, shape] = toneOf(kind, value);
  return badge(tone, shape, t(`${kind}.${value}`));
}

export const verdictBadge = verdict => stateBadge('verdict', verdict ?? 'PENDING');
/** @param {string} state of an item of the checklist */
export const itemBadge = state => stateBadge('item', state);
export const resultBadge = result => stateBadge('result', result);
/** @param {{kind: string, state: string}} answer of a vendor */
export const answerBadge = ({ kind, state }) => stateBadge('answer', state === 'RECORDED' ? kind : `${kind}_${state}`);
export const obligationBadge = status => stateBadge('obligation', status);

/** @returns {[string, string]} tone and shape of a value */
export const toneOf = (kind, value) => TONES[kind][value] ?? ['neutral', 'minus'];

/** @param {'danger' | 'warning' | 'success' | 'info' | 'unknown' | 'neutral'} tone */
export function badge(tone, shape, words) {
  return html`<span class="badge ${tone}">${icon(shape)}${words}</span>`;
}
