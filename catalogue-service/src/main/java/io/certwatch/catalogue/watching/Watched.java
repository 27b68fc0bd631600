package io.certwatch.catalogue.watching;

import io.certwatch.catalogue.edition.Bilingual;
import io.certwatch.catalogue.edition.Force;
import io.certwatch.catalogue.register.ListKind;

/** What is published at an address. */
public sealed interface Watched {

    /** An announcement with a list; a new version becomes a draft. The title, if given, goes with every draft in the language that the document lacks. */
    record EditionList(Force force, Bilingual title) implements Watched {}

    /** Certificates; a new version becomes an import under the name of the source. */
    record RegisterList(ListKind kind) implements Watched {}
}
