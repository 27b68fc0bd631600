package io.certwatch.quantity;

/** Why a figure cannot be read for certain. */
public enum Obstacle {
    NO_FIGURE,
    NEGATIVE,
    NO_NUMBER_FIRST,
    RANGE,
    TEXT_BEHIND,
    SEVERAL_NUMBERS,
    UNKNOWN_UNIT,
    OTHER_DIMENSION,
    NO_UNIT
}
