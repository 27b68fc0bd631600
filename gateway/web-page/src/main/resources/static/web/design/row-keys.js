/** Rows that open by click and by key: j and k go from row to row, x ticks one, Enter follows the link of the row. */

const ACTIONS = { j: 1, k: -1 };

/** A click beside what acts by itself, without text being marked, follows the first link of the row. */
export function openRow(event) {
  const row = event.currentTarget;
  if (event.defaultPrevented || event.target.closest('a, button, input, select, textarea, label, summary, [popover]')) return;
  if (String(window.getSelection()) !== '') return;
  linkOf(row)?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: event.ctrlKey, metaKey: event.metaKey }));
}

const linkOf = row => row.querySelector('td:not(.tick) a[href]');

/** @param {HTMLElement} table the <cw-table>; of several in a page the first listens, or that with the focus */
export function actOnKey(table, event) {
  if (!table.opens || !isForRows(table, event)) return;
  const rows = [...table.querySelectorAll('tbody tr')];
  const current = rows.indexOf(document.activeElement?.closest?.('tbody tr'));
  const key = keyOf(event);
  if (key in ACTIONS) {
    event.preventDefault();
    const next = rows[Math.min(rows.length - 1, Math.max(0, current < 0 ? 0 : current + ACTIONS[key]))];
    next?.focus({ preventScroll: true });
    next?.scrollIntoView({ block: 'nearest' });
  } else if (current >= 0 && key === 'x' && table.actions) {
    event.preventDefault();
    table.toggle(current);
  } else if (key === 'enter' && rows[current] === document.activeElement) {
    event.preventDefault();
    linkOf(rows[current])?.click();
  }
}

function isForRows(table, event) {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return false;
  const focused = document.activeElement;
  const isNowhere = focused === document.body || focused?.id === 'main';
  if (!table.contains(focused) && !(isNowhere && document.querySelector('cw-table') === table)) return false;
  return (
    focused.closest('input:not([type="checkbox"]), textarea, select, dialog') === null &&
    !document.querySelector('[popover]:popover-open:not([role=tooltip])')
  );
}

/** With a Chinese input method on, the browser tells the place of the key only. */
function keyOf({ key, code }) {
  return key === 'Process' ? (/^Key(.)$/.exec(code)?.[1].toLowerCase() ?? '') : key.toLowerCase();
}
