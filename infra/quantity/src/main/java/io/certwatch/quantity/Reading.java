package io.certwatch.quantity;

/** What became of a figure: understood for certain, or not, and then why in words for people. */
public sealed interface Reading {

    record Read(Quantity quantity) implements Reading {}

    record Unreadable(String reason) implements Reading {}
}
