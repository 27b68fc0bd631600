package io.certwatch.product.following.kafka;

import io.certwatch.platform.event.UnreadableEvent;
import io.certwatch.product.following.Edition;
import io.certwatch.product.matching.CriterionText;
import io.certwatch.product.matching.EntryText;
import io.certwatch.product.matching.Force;
import io.certwatch.product.matching.Wording;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What this service needs of certwatch.catalogue.editions.v1. */
record EditionMessage(
        @Nullable String id,
        long revision,
        @Nullable Force force,
        @Nullable Wording title,
        @Nullable String announcement,
        @Nullable LocalDate effective,
        @Nullable String supersedes,
        @Nullable List<EntryMessage> entries) {

    record EntryMessage(
            String code, Wording name, @Nullable List<CriterionText> criteria, @Nullable List<String> continues) {

        EntryText text() {
            return new EntryText(code, name, orNone(criteria), orNone(continues));
        }
    }

    Edition toEdition() {
        return new Edition(
                needed("id", id),
                revision,
                needed("force", force),
                needed("title", title),
                needed("announcement", announcement),
                needed("effective", effective),
                supersedes,
                needed("entries", entries).stream().map(EntryMessage::text).toList());
    }

    private static <T> T needed(String field, @Nullable T value) {
        if (value == null) {
            throw new UnreadableEvent("The edition has no " + field + ".");
        }
        return value;
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
