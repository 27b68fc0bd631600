package io.certwatch.quantity;

/** The result of reading a figure: understood with certainty, or not, with a reason for people. */
public sealed interface Reading {

    record Read(Quantity quantity) implements Reading {}

    record Unreadable(String reason) implements Reading {}
}
