package io.certwatch.catalogue.edition.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.certwatch.catalogue.edition.Change;
import io.certwatch.catalogue.edition.Review;
import io.certwatch.catalogue.edition.json.EditionJson;
import io.certwatch.catalogue.originals.web.OriginalView;
import io.certwatch.platform.web.ReadersText;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An edition with the fields that only its steward needs. */
record EditionView(
        @JsonUnwrapped EditionJson edition,
        OriginalView source,
        List<EntryView> entries,
        List<ReadersText> problems,
        List<DescentView> lineage,
        @Nullable Instant publishesAt,
        ReadingView reading) {

    /** Shows the stored changes of a published edition, and the current ones of a draft. */
    static EditionView of(Review review) {
        var edition = review.edition();
        var published = edition.published();
        var changes = published == null
                ? review.changes().stream().map(Change::summary).toList()
                : published.changes();
        return new EditionView(
                EditionJson.of(edition, changes).withoutEntriesAndSource(),
                EditionSourcesController.view(edition.id(), edition.source()),
                EntryView.of(edition, edition.content().entries()),
                published == null ? ReadersText.of(review.problems()) : List.of(),
                DescentView.of(edition.drafting().lineage()),
                edition.drafting().publishesAt(),
                ReadingView.of(edition.drafting().reading()));
    }
}
