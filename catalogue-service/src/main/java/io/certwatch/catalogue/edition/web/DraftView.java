package io.certwatch.catalogue.edition.web;

import io.certwatch.catalogue.edition.Change;
import io.certwatch.catalogue.edition.Review;
import io.certwatch.catalogue.edition.Status;
import java.util.List;

/** The answer to an upload. */
record DraftView(String id, int revision, Status status, List<Change.Summary> changes, List<String> problems) {

    static DraftView of(Review review) {
        var edition = review.edition();
        var changes = review.changes().stream().map(Change::summary).toList();
        return new DraftView(edition.id().value(), edition.revision(), edition.status(), changes, review.problems());
    }
}
