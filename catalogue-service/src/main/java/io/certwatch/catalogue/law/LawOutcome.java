package io.certwatch.catalogue.law;

import io.certwatch.platform.text.FieldFault;
import java.util.List;

/** The outcome of a request about a version of a law. */
public sealed interface LawOutcome {

    record Done(LawVersion version) implements LawOutcome {}

    /** The same content is stored already. */
    record Unchanged(LawVersion version) implements LawOutcome {}

    /** Another content has this id. */
    record Exists(String id) implements LawOutcome {}

    record Faulty(List<FieldFault> faults) implements LawOutcome {}

    /** Other versions have changed since the draft was checked. */
    record NotPublishable(String id, List<FieldFault> faults) implements LawOutcome {}

    /** The request is based on another revision; {@code revision} is the current one. */
    record Stale(String id, int revision) implements LawOutcome {}

    record AlreadyPublished(String id) implements LawOutcome {}

    record NotPublished(String id) implements LawOutcome {}

    record AlreadyWithdrawn(String id) implements LawOutcome {}

    record Unknown(String id) implements LawOutcome {}
}
