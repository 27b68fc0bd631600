package io.certwatch.product.checklist.web;

import io.certwatch.platform.author.RecordedBy;
import io.certwatch.product.checklist.ItemState;
import io.certwatch.product.checklist.StatedItem;
import io.certwatch.product.checklist.StatedItem.Change;
import io.certwatch.product.engine.Wording;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A change of an item by a person.
 *
 * @param before null for the first
 */
@Schema(name = "ChecklistItemRevision")
record ItemRevisionView(
        long revision,
        Change change,
        Instant at,
        String by,
        RecordedBy recordedBy,
        @Nullable StatementView before,
        StatementView after) {

    /**
     * @param what the item asked then
     * @param state null if it was left to what the system knows
     */
    @Schema(name = "ChecklistStatement")
    record StatementView(
            Wording what,
            @Nullable ItemState state,
            @Nullable String reason,
            @Nullable String word,
            @Nullable String owner,
            @Nullable LocalDate due,
            @Nullable LocalDate reviewOn,
            @Nullable LocalDate expires,
            Map<String, String> details,
            List<EvidenceView> evidence) {

        static StatementView of(StatedItem stated) {
            var said = stated.statement();
            return new StatementView(
                    stated.asked().what(),
                    said.state(),
                    said.reason(),
                    said.word(),
                    said.owner(),
                    said.due(),
                    said.reviewOn(),
                    said.expires(),
                    said.details(),
                    stated.evidence().stream()
                            .map(evidence -> EvidenceView.of(stated.id(), evidence))
                            .toList());
        }
    }

    static ItemRevisionView of(StatedItem stated, @Nullable StatedItem before) {
        return new ItemRevisionView(
                stated.revision(),
                stated.change(),
                stated.at(),
                stated.by(),
                stated.recordedBy(),
                before == null ? null : StatementView.of(before),
                StatementView.of(stated));
    }
}
