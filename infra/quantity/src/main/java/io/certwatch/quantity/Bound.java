package io.certwatch.quantity;

/** How a figure bounds what it speaks of, where a word or sign beside it says so. */
public enum Bound {
    AT_LEAST,
    MORE_THAN,
    AT_MOST,
    LESS_THAN,
    EXACTLY,
    ABOUT,
    /** The most that it can do or hold. */
    UP_TO,
    /** The least that it takes or has. */
    DOWN_TO
}
