package io.certwatch.catalogue.edition;

import io.certwatch.edition.Fault;
import java.util.List;

/** The outcome of an upload. */
public sealed interface UploadOutcome {

    record Drafted(Review review) implements UploadOutcome {}

    record Replaced(Review review) implements UploadOutcome {}

    /** The same bytes were uploaded before. */
    record Unchanged(Review review) implements UploadOutcome {}

    record Faulty(List<Fault> faults) implements UploadOutcome {}

    record AlreadyPublished(EditionId id) implements UploadOutcome {}

    /** A concurrent upload of another version of this edition was faster. */
    record Overtaken(EditionId id) implements UploadOutcome {}
}
