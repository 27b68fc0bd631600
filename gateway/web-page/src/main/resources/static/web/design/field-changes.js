/** Whether somebody changed fields of a dialog or a form. */

const FIRST_TOUCH = ['pointerdown', 'keydown'];

/**
 * Fields may come after the dialog has opened; what they held when they were first touched is compared.
 *
 * @param {HTMLElement} root in which the fields are
 * @returns {() => boolean} whether a field holds something else now
 */
export function watchFields(root) {
  let before = null;
  let filled = false;
  const look = () => {
    before ??= valuesIn(root);
  };
  FIRST_TOUCH.forEach(type => root.addEventListener(type, look, { capture: true }));
  root.addEventListener('input', () => {
    filled ||= before === null;
  });
  return () => filled || (before !== null && before !== valuesIn(root));
}

function valuesIn(root) {
  const fields = [...root.querySelectorAll('input, select, textarea')];
  return JSON.stringify(fields.map(({ type, checked, value }) => (type === 'checkbox' || type === 'radio' ? checked : value)));
}
