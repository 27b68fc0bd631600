package io.certwatch.catalogue.edition;

import java.util.List;

/** What became of the wish to change a draft. */
public sealed interface Editing {

    record Done(Review review) implements Editing {}

    record Faulty(List<Fault> faults) implements Editing {}

    /** The steward saw another revision than the draft has by now. */
    record Stale(EditionId id, int revision) implements Editing {}

    /** Nobody can say when it may be published. */
    record Held(EditionId id, List<String> problems) implements Editing {}

    record AlreadyPublished(EditionId id) implements Editing {}

    record Unknown(EditionId id) implements Editing {}
}
