package io.certwatch.catalogue.watching;

import io.certwatch.catalogue.register.ListKind;
import io.certwatch.edition.Bilingual;
import io.certwatch.edition.Force;

/** What a watched address publishes. */
public sealed interface Watched {

    /** An announcement; a new version becomes a draft. The title fills in the languages that the document lacks. */
    record EditionList(Force force, Bilingual title) implements Watched {}

    /** Certificates; a new version becomes an import under the id of the source. */
    record RegisterList(ListKind kind) implements Watched {}

    /** The text of a law, or an announcement about it; stewards are told of a new version and decide what it means. */
    record LawPage() implements Watched {}
}
