package io.certwatch.quantity;

/** The result of reading a figure: understood with certainty, or not. */
public sealed interface Reading {

    record Read(Quantity quantity) implements Reading {}

    /** @param words the part of the text that the obstacle is about */
    record Unreadable(Obstacle obstacle, String words) implements Reading {}
}
