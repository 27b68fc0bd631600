package io.certwatch.catalogue.watching;

import io.certwatch.catalogue.register.ListKind;
import io.certwatch.edition.Bilingual;
import io.certwatch.edition.Force;

/** The kind of list at a watched address. */
public sealed interface Watched {

    /** An announcement; a new version becomes a draft. The title fills in the languages that the document lacks. */
    record EditionList(Force force, Bilingual title) implements Watched {}

    /** Certificates; a new version becomes an import under the id of the source. */
    record RegisterList(ListKind kind) implements Watched {}
}
