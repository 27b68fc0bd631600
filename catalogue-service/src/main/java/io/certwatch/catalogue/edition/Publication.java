package io.certwatch.catalogue.edition;

/** What became of the wish to publish an edition. */
public sealed interface Publication {

    record Done(Edition edition) implements Publication {}

    record AlreadyPublished(EditionId id) implements Publication {}

    record Unknown(EditionId id) implements Publication {}

    /** The draft was replaced while it was being published, again and again. */
    record Overtaken(EditionId id) implements Publication {}
}
