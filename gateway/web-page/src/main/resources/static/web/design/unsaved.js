/** Asks before a place is left where something was entered that is not saved. */
import { guardLeaving } from '../core/router.js';
import { translator } from '../core/texts.js';
import { confirm } from './dialogs.js';

const t = translator('app');

/** A controller of the element in which people enter something; it guards as long as the element is shown. */
export class Unsaved {
  #isEntered;
  #isAsked = false;
  #isGivenUp = false;

  /** @param {() => boolean} isEntered whether the element holds something that is not saved */
  constructor(host, isEntered) {
    this.#isEntered = isEntered;
    this.onUnload = event => {
      if (this.isChanged()) event.preventDefault();
    };
    host.addController(this);
  }

  hostConnected() {
    this.begin();
    this.release = guardLeaving(this);
    window.addEventListener('beforeunload', this.onUnload);
  }

  hostDisconnected() {
    this.release();
    window.removeEventListener('beforeunload', this.onUnload);
  }

  /** Guards what is entered from now on. */
  begin() {
    this.#isGivenUp = false;
  }

  /** Lets the place be left, such as after what was entered has been saved. */
  giveUp() {
    this.#isGivenUp = true;
  }

  isChanged() {
    return !this.#isGivenUp && this.#isEntered();
  }

  /** @returns {Promise<boolean>} whether the place may be left */
  async mayLeave() {
    if (this.#isAsked) return false;
    this.#isAsked = true;
    const leaves = await confirm(t('discard.title'), t('discard.text'), t('discard'));
    this.#isAsked = false;
    if (leaves) this.giveUp();
    return leaves;
  }
}
