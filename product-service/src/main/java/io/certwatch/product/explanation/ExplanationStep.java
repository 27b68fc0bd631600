package io.certwatch.product.explanation;

import io.certwatch.product.engine.Explanation;

/** One step of the way from the catalogue to the event of an obligation. */
public record ExplanationStep(Kind kind, State state, Explanation sentence) {

    /** In the order of the way. */
    public enum Kind {
        /** Whether the product is in the inventory and on the market, or will be. */
        PRODUCT,
        /** The editions that the product was assessed by. */
        EDITION,
        /** Whether the product is the kind of thing that the entry means. */
        ENTRY,
        /** Whether it is within the scope of the entry. */
        FINDING,
        OBLIGATION,
        /** Whether the event of the obligation has been published. */
        EVENT
    }

    public enum State {
        PASSED,
        /** The way ends here. */
        STOPPED
    }

    static ExplanationStep ofPassed(Kind kind, Explanation sentence) {
        return new ExplanationStep(kind, State.PASSED, sentence);
    }

    static ExplanationStep ofStopped(Kind kind, Explanation sentence) {
        return new ExplanationStep(kind, State.STOPPED, sentence);
    }

    boolean isStopped() {
        return state == State.STOPPED;
    }
}
