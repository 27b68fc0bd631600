package io.certwatch.catalogue.edition;

import java.util.List;

/** What became of the wish to publish an edition. */
public sealed interface Publication {

    record Done(Edition edition) implements Publication {}

    record AlreadyPublished(EditionId id) implements Publication {}

    record Unknown(EditionId id) implements Publication {}

    /** Nobody looked at it, and somebody should. */
    record Held(EditionId id, List<String> problems) implements Publication {}

    /** The steward saw another revision than the draft has by now. */
    record Stale(EditionId id, int revision) implements Publication {}

    /** Something stands against it that a steward has to mend first. */
    record Refused(EditionId id, List<Fault> faults) implements Publication {}

    /** The draft was replaced while it was being published, again and again. */
    record Overtaken(EditionId id) implements Publication {}
}
