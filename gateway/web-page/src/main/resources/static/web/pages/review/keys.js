/** Keys of the review: which key does what, and when keys are not for us. */

const OFF = 'certwatch.review.keys';

/** Actions with their keys; the first is shown. `changes` marks those that only a member has. */
export const KEYS = [
  { action: 'IN_SCOPE', keys: ['1', 'y'], changes: true },
  { action: 'NOT_IN_SCOPE', keys: ['2', 'n'], changes: true },
  { action: 'NEEDS_DATA', keys: ['3', 'd'], changes: true },
  { action: 'repeat', keys: ['r'], changes: true },
  { action: 'widen', keys: ['w'], changes: true },
  { action: 'skip', keys: ['s'] },
  { action: 'back', keys: ['b'] },
  { action: 'undo', keys: ['u'], changes: true },
  { action: 'help', keys: ['?'] },
];

/** Whether keys act at all; some people's tools send single keys by speech or by accident. */
export const areKeysOn = () => localStorage.getItem(OFF) !== 'off';
export const turnKeys = on => (on ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, 'off'));

/** @returns {?string} the action that a key press asks for; null while somebody types, in dialogs, and with Ctrl, Alt or Meta */
export function actionOf(event) {
  if (!areKeysOn() || event.defaultPrevented || event.isComposing || event.repeat || event.ctrlKey || event.altKey || event.metaKey)
    return null;
  if (isTyping(event.target) || document.querySelector('dialog[open], [popover]:popover-open:not([role=tooltip])')) return null;
  const key = keyOf(event);
  return KEYS.find(({ keys }) => keys.includes(key))?.action ?? null;
}

/** With a Chinese input method on, the browser tells the place of the key only. */
function keyOf({ key, code }) {
  if (key !== 'Process') return key === '？' ? '?' : key.toLowerCase();
  return /^(?:Digit|Key)(.)$/.exec(code)?.[1].toLowerCase() ?? '';
}

function isTyping(target) {
  return target.closest?.('input:not([type="checkbox"], [type="radio"], [type="button"]), textarea, select, [contenteditable]') != null;
}
