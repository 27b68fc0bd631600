package io.certwatch.quantity;

/** Whether a figure is a bound, according to a word or sign beside it. */
public enum Bound {
    AT_LEAST,
    MORE_THAN,
    AT_MOST,
    LESS_THAN,
    EXACTLY,
    ABOUT,
    /** The figure is a maximum. */
    UP_TO,
    /** The figure is a minimum. */
    DOWN_TO
}
