package io.certwatch.catalogue.law.web;

import io.certwatch.catalogue.law.LawStage;
import io.certwatch.catalogue.law.LawStanding;
import io.certwatch.catalogue.law.LawStatus;
import io.certwatch.catalogue.law.LawVersion;
import io.certwatch.edition.Bilingual;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A version in the list; {@code standing} is that of the day asked for. */
record LawSummaryView(
        String id,
        int revision,
        LawStatus status,
        @Nullable LawStanding standing,
        String instrument,
        Bilingual name,
        Bilingual title,
        LawStage stage,
        LocalDate issued,
        @Nullable LocalDate commentsUntil,
        @Nullable LocalDate effective,
        @Nullable String supersedes,
        int provisions,
        @Nullable Instant publishedAt) {

    static LawSummaryView of(LawVersion version, @Nullable LawStanding standing) {
        var content = version.content();
        var published = version.published();
        return new LawSummaryView(
                version.id(),
                version.revision(),
                version.status(),
                standing,
                content.instrument(),
                content.name(),
                content.title(),
                content.stage(),
                content.issued(),
                content.commentsUntil(),
                content.effective(),
                content.supersedes(),
                content.provisions().size(),
                published == null ? null : published.at());
    }
}
