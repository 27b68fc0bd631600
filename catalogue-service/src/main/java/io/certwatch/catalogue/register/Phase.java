package io.certwatch.catalogue.register;

/** How far an import has come. Nothing is applied before it was checked as a whole. */
public enum Phase {
    RECEIVED,
    CHECKING,
    HELD,
    RELEASED,
    APPLYING,
    DONE,
    CANCELLED
}
