package io.certwatch.quantity;

/** The result of one attempt to read a figure, and the place where it ends. */
sealed interface Figure {

    int end();

    record Understood(Quantity quantity, int unitStart, int end) implements Figure {}

    /** What lies between two figures; where the unit stands is that of the upper one. */
    record Range(Quantity from, Quantity to, int unitStart, int end) implements Figure {}

    /** The obstacle is the text from {@code from} to {@code end}. */
    record Puzzling(Obstacle obstacle, int from, int end) implements Figure {}
}
