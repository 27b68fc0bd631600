package io.certwatch.catalogue.watching;

import java.util.List;

/** The outcome of a steward's decision on a held version. */
public sealed interface HoldOutcome {

    record Done(Check check) implements HoldOutcome {}

    record UnknownCheck() implements HoldOutcome {}

    record NotHeld(Outcome outcome) implements HoldOutcome {}

    record AlreadySettled(HoldDecision hold) implements HoldOutcome {}

    /** This newer check found another version. */
    record Overtaken(int check) implements HoldOutcome {}

    /** The version cannot be read. */
    record NotReleasable() implements HoldOutcome {}

    /** Required fields are still missing. */
    record StillHeld(List<Reason> reasons) implements HoldOutcome {}
}
