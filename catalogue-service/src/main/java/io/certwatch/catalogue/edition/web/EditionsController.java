package io.certwatch.catalogue.edition.web;

import io.certwatch.catalogue.edition.CompareEditions;
import io.certwatch.catalogue.edition.Edition;
import io.certwatch.catalogue.edition.EditionId;
import io.certwatch.catalogue.edition.EditionStatus;
import io.certwatch.catalogue.edition.Editions;
import io.certwatch.catalogue.edition.Editions.Position;
import io.certwatch.catalogue.edition.ReviewEdition;
import io.certwatch.catalogue.problem.ProblemText;
import io.certwatch.edition.Bilingual;
import io.certwatch.edition.EditionForm;
import io.certwatch.edition.Force;
import io.certwatch.edition.Sector;
import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.time.Day;
import io.certwatch.platform.web.Cursor;
import io.certwatch.platform.web.Page;
import io.certwatch.platform.web.RequestProblem;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class EditionsController {

    /**
     * An edition without its entries, for lists.
     *
     * @param effective the first day on which it is in force; null for an observation, which never is
     */
    record EditionSummaryView(
            String id,
            int revision,
            EditionStatus status,
            Force force,
            @Nullable Sector sector,
            Bilingual title,
            String announcement,
            LocalDate issued,
            @Nullable LocalDate effective,
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
                    content.inForceFrom(),
                    content.supersedes() == null ? null : content.supersedes().value(),
                    content.entries().size(),
                    edition.drafting().publishesAt(),
                    edition.published() == null ? null : edition.published().at());
        }
    }

    private final Editions editions;
    private final CompareEditions comparison;
    private final ReviewEdition review;

    EditionsController(Editions editions, CompareEditions comparison, ReviewEdition review) {
        this.editions = editions;
        this.comparison = comparison;
        this.review = review;
    }

    @Operation(operationId = "listEditions", summary = "List the editions, newest first")
    @GetMapping("/api/editions")
    Page<EditionSummaryView> newestFirst(
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String after) {
        var found = editions.newestFirst(after == null ? null : position(Cursor.decode(after)), limit + 1);
        return Page.of(found, limit, edition -> edition.content().issued() + "/" + edition.id())
                .map(EditionSummaryView::of);
    }

    @Operation(operationId = "getEdition", summary = "Get an edition with its entries")
    @GetMapping("/api/editions/{id}")
    ResponseEntity<EditionView> edition(@PathVariable String id) {
        var edition = find(id);
        return ResponseEntity.ok().eTag(EditionTag.of(edition)).body(EditionView.of(review.review(edition)));
    }

    /** The form can be changed and uploaded again, or posted to /api/impacts. */
    @Operation(operationId = "getEditionForm", summary = "Get an edition in the upload form")
    @Answers({200, 409})
    @GetMapping("/api/editions/{id}/form")
    ResponseEntity<EditionForm> form(@PathVariable String id) {
        var edition = find(id);
        if (edition.content().withdraws() != null) {
            throw RequestProblem.conflict("withdrawal", ProblemText.of("problem.edition-withdraws", id));
        }
        return ResponseEntity.ok()
                .eTag(EditionTag.of(edition))
                .body(edition.content().form());
    }

    @Operation(
            operationId = "getEditionChanges",
            summary = "Compare an edition with the one that it supersedes, or with another")
    @GetMapping("/api/editions/{id}/changes")
    ChangesView changes(@PathVariable String id, @RequestParam(required = false) @Nullable String against) {
        var edition = find(id).content();
        if (against == null) {
            var superseded =
                    edition.supersedes() == null ? null : edition.supersedes().value();
            return ChangesView.of(id, superseded, comparison.changes(edition));
        }
        return ChangesView.of(
                id, against, comparison.changes(edition, find(against).content()));
    }

    private Edition find(String id) {
        return editions.find(new EditionId(id)).orElseThrow(() -> RequestProblem.unknown("edition", id));
    }

    private static Position position(String text) {
        int slash = Math.max(text.indexOf('/'), 0);
        return Day.read(text.substring(0, slash))
                .map(issued -> new Position(issued, new EditionId(text.substring(slash + 1))))
                .orElseThrow(Cursor::notOurs);
    }
}
