package io.certwatch.catalogue.watching;

import java.util.List;

/** What came of a steward's word on a version that is held. */
public sealed interface Settlement {

    record Done(Check check) implements Settlement {}

    record UnknownCheck() implements Settlement {}

    record NotHeld(Outcome outcome) implements Settlement {}

    record AlreadySettled(Hold hold) implements Settlement {}

    /** Another version was seen since, by this check. */
    record Overtaken(int check) implements Settlement {}

    /** Nothing in it could be taken over. */
    record NotReleasable() implements Settlement {}

    /** Something is still missing. */
    record StillHeld(List<Reason> reasons) implements Settlement {}
}
