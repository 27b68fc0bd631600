package io.certwatch.product.engine.vocabulary;

/** What a word says about the product in whose text it stands. */
public enum Role {
    /** Surely a thing of the entry. */
    TERM,
    /** Perhaps a thing of the entry. */
    HINT,
    /** Perhaps a thing of the entry: a series of a maker that the text does not name. */
    SERIES,
    /** A thing of the entry, of a kind that stays below its criteria. */
    BELOW,
    /** A thing that no entry means. */
    OTHER,
    /** A thing or service that goes with other things: licence, cable, training. */
    ACCESSORY,
    /** An accessory that a complete device also has: power supply, fan, rail kit. */
    PART,
    /** Says nothing about the kind: system, appliance, edition. */
    NEUTRAL,
    /** What follows is not there: without, 不含. */
    NEGATION,
    /** What follows comes with the thing: with, 含. */
    INCLUSION,
    /** What follows is what the thing is for: for, 适用于. */
    PURPOSE,
    /** Cancels the entry's terms in the same field. */
    EXCLUDE,
    /** Names a maker. */
    MAKER,
    /** Names a figure of a criterion. */
    PARAMETER,
    /** Names a figure whose direction or configuration it leaves open. */
    INEXACT_PARAMETER,
    /** Names a figure of all units together, where a criterion asks for that of each. */
    TOTAL,
    /** Names a count of units that there is room for, whether or not they are there. */
    ROOM,
    /** Names a thing that a criterion counts; a number beside it is how many there are, one in its name is none. */
    COUNTED,
    /** Names a figure that no criterion asks for. */
    UNRELATED_PARAMETER,
    /** Says that a rate counts both directions. */
    BOTH_WAYS,
    /** Says that a rate counts one direction. */
    ONE_WAY;

    public boolean aboutFigures() {
        return compareTo(PARAMETER) >= 0;
    }
}
