package io.certwatch.catalogue.edition;

import java.util.List;

/** What became of an upload. */
public sealed interface UploadOutcome {

    record Drafted(Review review) implements UploadOutcome {}

    record Replaced(Review review) implements UploadOutcome {}

    /** The same bytes as before. */
    record Unchanged(Review review) implements UploadOutcome {}

    record Faulty(List<Fault> faults) implements UploadOutcome {}

    record AlreadyPublished(EditionId id) implements UploadOutcome {}

    /** Somebody else uploads the same edition at this moment. */
    record Overtaken(EditionId id) implements UploadOutcome {}
}
