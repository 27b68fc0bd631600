package io.certwatch.catalogue.register;

/** What came of a steward's word on an import. */
public sealed interface Decision {

    record Done(ListImport list) implements Decision {}

    record Unknown() implements Decision {}

    record NotHeld(Phase phase) implements Decision {}

    /** There is nothing to cancel any more. */
    record Ended(Phase phase) implements Decision {}

    /** A newer list of the same source was applied meanwhile. */
    record Overtaken(String by) implements Decision {}
}
