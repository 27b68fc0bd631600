package io.certwatch.catalogue.edition;

import java.util.List;

/** What became of an upload. */
public sealed interface Reception {

    record Drafted(Review review) implements Reception {}

    record Replaced(Review review) implements Reception {}

    /** The same bytes as before. */
    record Unchanged(Review review) implements Reception {}

    record Faulty(List<Fault> faults) implements Reception {}

    record AlreadyPublished(EditionId id) implements Reception {}

    /** Somebody else uploads the same edition at this moment. */
    record Overtaken(EditionId id) implements Reception {}
}
