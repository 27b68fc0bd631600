package io.certwatch.catalogue.watching;

import java.util.List;

/** What came of a steward's word on a version that is held. */
public sealed interface HoldOutcome {

    record Done(Check check) implements HoldOutcome {}

    record UnknownCheck() implements HoldOutcome {}

    record NotHeld(Outcome outcome) implements HoldOutcome {}

    record AlreadySettled(HoldDecision hold) implements HoldOutcome {}

    /** Another version was seen since, by this check. */
    record Overtaken(int check) implements HoldOutcome {}

    /** Nothing in it could be taken over. */
    record NotReleasable() implements HoldOutcome {}

    /** Something is still missing. */
    record StillHeld(List<Reason> reasons) implements HoldOutcome {}
}
