package io.certwatch.catalogue.edition.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.certwatch.catalogue.edition.CorrectEdition;
import io.certwatch.catalogue.edition.Edition;
import io.certwatch.catalogue.edition.EditionId;
import io.certwatch.catalogue.edition.Publication;
import io.certwatch.catalogue.edition.PublishEdition;
import io.certwatch.catalogue.edition.ReviewEdition;
import io.certwatch.catalogue.edition.SchedulePublication;
import io.certwatch.catalogue.edition.WithdrawEdition;
import io.certwatch.catalogue.problem.ProblemText;
import io.certwatch.catalogue.version.CurrentVersion;
import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.web.RequestFields;
import io.certwatch.platform.web.RequestProblem;
import io.certwatch.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Endpoints for publishing, scheduling, withdrawing and correcting editions. */
@RestController
class PublicationController {

    /**
     * The result of a publication or a withdrawal.
     *
     * @param catalogueVersion the catalogue version that includes it, for which a client of product-service can wait
     */
    record PublishedView(@JsonUnwrapped EditionView edition, String catalogueVersion) {}

    private static final Logger LOG = LoggerFactory.getLogger(PublicationController.class);

    @Schema(name = "EditionWithdrawalForm")
    record WithdrawalForm(
            @Schema(description = "It is published with the withdrawal") @Size(max = 2_000)
            String reason) {}

    private static final int LATEST_YEAR = 2199;

    private final PublishEdition publishEdition;
    private final SchedulePublication schedulePublication;
    private final WithdrawEdition withdrawEdition;
    private final CorrectEdition correctEdition;
    private final ReviewEdition review;
    private final CurrentVersion version;
    private final CurrentCaller caller;
    private final Clock clock;

    PublicationController(
            PublishEdition publishEdition,
            SchedulePublication schedulePublication,
            WithdrawEdition withdrawEdition,
            CorrectEdition correctEdition,
            ReviewEdition review,
            CurrentVersion version,
            CurrentCaller caller,
            Clock clock) {
        this.publishEdition = publishEdition;
        this.schedulePublication = schedulePublication;
        this.withdrawEdition = withdrawEdition;
        this.correctEdition = correctEdition;
        this.review = review;
        this.version = version;
        this.caller = caller;
        this.clock = clock;
    }

    /** Publishes at once if there is no body or if it says so. A body without a time is rejected, as a publication cannot be undone. */
    @Operation(operationId = "publishEdition", summary = "Publish an edition at once, or at a point in time")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PublishedView.class)))
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = DraftView.class)))
    @Answers({200, 202, 409})
    @PostMapping("/api/editions/{id}/publication")
    ResponseEntity<?> publish(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody(required = false) @Nullable PublicationForm form) {
        var revision = ifMatch == null ? null : EditionTag.revision(ifMatch);
        var at = form == null ? null : form.when(id);
        return at == null ? publish(id, revision) : schedule(id, revision, at);
    }

    @Operation(operationId = "cancelPublication", summary = "Cancel a publication that is scheduled")
    @Answers({200, 409})
    @DeleteMapping("/api/editions/{id}/publication")
    ResponseEntity<DraftView> cancel(@PathVariable String id) {
        return DraftAnswer.of(
                schedulePublication.cancel(new EditionId(id), caller.get().author(null)), HttpStatus.OK);
    }

    @Operation(operationId = "withdrawEdition", summary = "Withdraw an edition that is published")
    @Answers({201, 409})
    @PostMapping("/api/editions/{id}/withdrawal")
    ResponseEntity<PublishedView> withdraw(@PathVariable String id, @RequestBody WithdrawalForm form) {
        var reason = RequestFields.requireText("reason", form.reason());
        return switch (withdrawEdition.withdraw(new EditionId(id), reason)) {
            case WithdrawEdition.WithdrawalOutcome.Done(var withdrawal) ->
                ResponseEntity.created(URI.create("/api/editions/" + withdrawal.id()))
                        .eTag(EditionTag.of(withdrawal))
                        .body(view(withdrawal));
            case WithdrawEdition.WithdrawalOutcome.Unknown(var unknown) ->
                throw RequestProblem.unknown("edition", unknown.value());
            case WithdrawEdition.WithdrawalOutcome.NothingHolds(var draft) -> throw EditionProblems.notPublished(draft);
            case WithdrawEdition.WithdrawalOutcome.AlreadyWithdrawn(var withdrawn, var by) ->
                throw RequestProblem.conflict(
                        "already-withdrawn", ProblemText.of("problem.edition-withdrawn", withdrawn, by));
        };
    }

    @Operation(operationId = "correctEdition", summary = "Draft a correction of an edition that is published")
    @Answers({201, 409})
    @PostMapping("/api/editions/{id}/correction")
    ResponseEntity<DraftView> correct(@PathVariable String id) {
        return switch (correctEdition.correct(new EditionId(id))) {
            case CorrectEdition.CorrectionOutcome.Drafted(var drafted) ->
                ResponseEntity.created(
                                URI.create("/api/editions/" + drafted.edition().id()))
                        .eTag(EditionTag.of(drafted.edition()))
                        .body(DraftView.of(drafted));
            case CorrectEdition.CorrectionOutcome.Unknown(var unknown) ->
                throw RequestProblem.unknown("edition", unknown.value());
            case CorrectEdition.CorrectionOutcome.NothingToCorrect(var draft) ->
                throw EditionProblems.notPublished(draft);
        };
    }

    private ResponseEntity<PublishedView> publish(String id, @Nullable Integer revision) {
        return switch (publishEdition.publish(new EditionId(id), revision)) {
            case Publication.Done(var edition) -> {
                LOG.info("Published edition {}", edition.id());
                yield ResponseEntity.ok().eTag(EditionTag.of(edition)).body(view(edition));
            }
            case Publication.Unknown(var unknown) -> throw RequestProblem.unknown("edition", unknown.value());
            case Publication.AlreadyPublished(var published) -> throw EditionProblems.alreadyPublished(published);
            case Publication.Held(var held, var problems) -> throw EditionProblems.ofHeld(held, problems);
            case Publication.Refused(var refused, var faults) -> throw EditionProblems.notPublishable(refused, faults);
            case Publication.Stale(var stale, var now) -> throw EditionProblems.stale(stale, now);
            case Publication.Overtaken(var overtaken) -> throw EditionProblems.overtaken(overtaken);
        };
    }

    private PublishedView view(Edition edition) {
        return new PublishedView(
                EditionView.of(review.review(edition)), version.get().token());
    }

    private ResponseEntity<DraftView> schedule(String id, @Nullable Integer revision, OffsetDateTime at) {
        if (at.toInstant().isBefore(clock.instant()))
            throw RequestProblem.invalid("at", ProblemText.of("problem.past", at));
        if (at.getYear() > LATEST_YEAR)
            throw RequestProblem.invalid("at", ProblemText.of("problem.after-year", LATEST_YEAR, at));
        var scheduled = schedulePublication.schedule(
                new EditionId(id), revision, at.toInstant(), caller.get().author(null));
        return DraftAnswer.of(scheduled, HttpStatus.ACCEPTED);
    }
}
