package io.certwatch.quantity;

/** One attempt to read a figure, and where it ends. */
sealed interface Figure {

    int end();

    record Understood(Quantity quantity, int unitStart, int end) implements Figure {}

    /** {@code reason} has a gap for the words from {@code from} to {@code end}. */
    record Puzzling(String reason, int from, int end) implements Figure {}
}
