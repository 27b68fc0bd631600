/** What all elements have in common: they say why they cannot be drawn instead of stopping, and the keyboard keeps its place. */
import { LitElement, render } from 'lit';
import { problemMessage } from './messages.js';

export class BaseElement extends LitElement {
  /** Elements are styled by the sheets of the document. */
  createRenderRoot() {
    return this;
  }

  /** A failure of our own code is shown in the place of what could not be drawn; the rest of the page stays usable. */
  update(changed) {
    const focused = this.contains(document.activeElement) ? document.activeElement : null;
    try {
      super.update(changed);
    } catch (failure) {
      render(this.notDrawn(failure), this.renderRoot, this.renderOptions);
    }
    if (focused && !focused.isConnected) focusMain();
  }

  /** @returns what stands in the place of what could not be drawn */
  notDrawn(failure) {
    return problemMessage(failure);
  }
}

/** The keyboard goes on in the main region, when what had the focus is gone. */
export function focusMain() {
  document.getElementById('main')?.focus({ preventScroll: true });
}
