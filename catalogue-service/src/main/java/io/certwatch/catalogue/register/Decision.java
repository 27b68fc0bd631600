package io.certwatch.catalogue.register;

/** The outcome of a steward's decision on an import. */
public sealed interface Decision {

    record Done(ListImport list) implements Decision {}

    record Unknown() implements Decision {}

    record NotHeld(Phase phase) implements Decision {}

    /** The import has ended, so it cannot be cancelled. */
    record Ended(Phase phase) implements Decision {}

    /** A newer list of the same source has been applied. */
    record Overtaken(String by) implements Decision {}
}
