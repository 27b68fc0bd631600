package io.certwatch.product.engine.vocabulary;

/** The role of a word in a product's text. */
public enum Role {
    /** Certainly a thing of the entry. */
    TERM,
    /** Possibly a thing of the entry. */
    HINT,
    /** Possibly a thing of the entry: a series of a maker that the text does not name. */
    SERIES,
    /** A thing of the entry, of a kind that does not reach its criteria. */
    BELOW,
    /** A thing that no entry covers. */
    OTHER,
    /** A thing or service that accompanies other things: licence, cable, training. */
    ACCESSORY,
    /** An accessory that a complete device also has: power supply, fan, rail kit. */
    PART,
    /** Does not tell the kind: system, appliance, edition. */
    NEUTRAL,
    /** What follows is not included: without, 不含. */
    NEGATION,
    /** What follows is included: with, 含. */
    INCLUSION,
    /** What follows is the purpose: for, 适用于. */
    PURPOSE,
    /** Belongs to the procurement: a quotation, an order, a room. */
    PROCUREMENT,
    /** Cancels the entry's terms in the same field. */
    EXCLUDE,
    /** Says that the thing is a service from a cloud. */
    CLOUD,
    /** Names a maker. */
    MAKER,
    /** Names a figure of a criterion. */
    PARAMETER,
    /** Names a figure whose direction or configuration it leaves open. */
    INEXACT_PARAMETER,
    /** Names a figure of all units together, where a criterion is about each. */
    TOTAL,
    /** Names a count of units that there is room for, whether or not they are installed. */
    ROOM,
    /** Names a thing that a criterion counts; a number beside it is a count, one in its name is not. */
    COUNTED,
    /** Names a figure that no criterion uses. */
    UNRELATED_PARAMETER,
    /** Says that a rate counts both directions. */
    BOTH_WAYS,
    /** Says that a rate counts one direction. */
    ONE_WAY,
    /** Says that nobody knows which directions a rate counts. */
    EITHER_WAY;

    /** Whether it is the name of a thing, listed or not. */
    boolean namesThing() {
        return compareTo(PART) <= 0;
    }

    public boolean aboutFigures() {
        return compareTo(PARAMETER) >= 0;
    }
}
