package io.certwatch.catalogue.edition;

import io.certwatch.platform.text.FieldFault;
import io.certwatch.platform.text.Sentence;
import java.util.List;

/** The outcome of a request to change a draft. */
public sealed interface Editing {

    record Done(Review review) implements Editing {}

    record Faulty(List<FieldFault> faults) implements Editing {}

    /** The request is based on another revision; {@code revision} is the current one. */
    record Stale(EditionId id, int revision) implements Editing {}

    /** The draft is on hold, so it cannot be scheduled. */
    record Held(EditionId id, List<Sentence> problems) implements Editing {}

    record AlreadyPublished(EditionId id) implements Editing {}

    record Unknown(EditionId id) implements Editing {}
}
