package io.certwatch.catalogue.edition.web;

import io.certwatch.catalogue.edition.Change;
import io.certwatch.catalogue.edition.EditionStatus;
import io.certwatch.catalogue.edition.Review;
import io.certwatch.platform.web.ReadersText;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The response to an upload and to every edit. */
record DraftView(
        String id,
        int revision,
        EditionStatus status,
        List<Change.Summary> changes,
        List<ReadersText> problems,
        List<DescentView> lineage,
        @Nullable Instant publishesAt,
        ReadingView reading) {

    static DraftView of(Review review) {
        var edition = review.edition();
        return new DraftView(
                edition.id().value(),
                edition.revision(),
                edition.status(),
                review.changes().stream().map(Change::summary).toList(),
                ReadersText.of(review.problems()),
                DescentView.of(edition.drafting().lineage()),
                edition.drafting().publishesAt(),
                ReadingView.of(edition.drafting().reading()));
    }
}
