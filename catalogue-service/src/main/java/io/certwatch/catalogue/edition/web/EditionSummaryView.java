package io.certwatch.catalogue.edition.web;

import io.certwatch.catalogue.edition.Edition;
import io.certwatch.catalogue.edition.EditionStatus;
import io.certwatch.edition.Bilingual;
import io.certwatch.edition.Force;
import io.certwatch.edition.Sector;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An edition without its entries, for lists. */
record EditionSummaryView(
        String id,
        int revision,
        EditionStatus status,
        Force force,
        @Nullable Sector sector,
        Bilingual title,
        String announcement,
        LocalDate issued,
        LocalDate effective,
        @Nullable String supersedes,
        int entries,
        @Nullable Instant publishesAt,
        @Nullable Instant publishedAt) {

    static EditionSummaryView of(Edition edition) {
        var content = edition.content();
        return new EditionSummaryView(
                content.id().value(),
                edition.revision(),
                edition.status(),
                content.force(),
                content.sector(),
                content.title(),
                content.announcement(),
                content.issued(),
                content.effective(),
                content.supersedes() == null ? null : content.supersedes().value(),
                content.entries().size(),
                edition.drafting().publishesAt(),
                edition.published() == null ? null : edition.published().at());
    }
}
