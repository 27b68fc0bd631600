package io.certwatch.catalogue.edition;

import io.certwatch.platform.text.FieldFault;
import io.certwatch.platform.text.Sentence;
import java.util.List;

/** The outcome of a request to publish an edition. */
public sealed interface Publication {

    record Done(Edition edition) implements Publication {}

    record AlreadyPublished(EditionId id) implements Publication {}

    record Unknown(EditionId id) implements Publication {}

    /** The draft has problems that a steward must check first. */
    record Held(EditionId id, List<Sentence> problems) implements Publication {}

    /** The request is based on another revision; {@code revision} is the current one. */
    record Stale(EditionId id, int revision) implements Publication {}

    /** The edition violates a publication rule. */
    record Refused(EditionId id, List<FieldFault> faults) implements Publication {}

    /** The draft was replaced concurrently in every attempt. */
    record Overtaken(EditionId id) implements Publication {}
}
