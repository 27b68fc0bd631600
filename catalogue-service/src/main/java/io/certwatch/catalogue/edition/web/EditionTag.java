package io.certwatch.catalogue.edition.web;

import io.certwatch.catalogue.edition.Edition;
import io.certwatch.catalogue.edition.Status;

/** The ETag of an edition: its revision, and whether that is published, as both show in what we answer. */
final class EditionTag {

    private EditionTag() {}

    static String of(Edition edition) {
        return edition.status() == Status.DRAFT ? String.valueOf(edition.revision()) : edition.revision() + "-published";
    }
}
