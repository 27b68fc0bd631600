package io.certwatch.product.republication;

import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.platform.web.RequestProblem;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.republication.RepublicationOutcome.Requested;
import io.certwatch.product.republication.RepublicationOutcome.TooSoon;
import io.certwatch.security.CurrentCaller;
import io.certwatch.security.Role;
import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Publishes the newest records again under the same event ids, for a consumer that lost its state: for a member those of
 * its company, for an operator those of all companies.
 */
@RestController
class RepublicationController {

    /** @param records number published again so far */
    record RepublicationView(
            Status status,
            Instant requestedAt,
            long records,
            @Nullable Instant completedAt) {

        enum Status {
            RUNNING,
            COMPLETED
        }

        static RepublicationView of(Republication republication) {
            return new RepublicationView(
                    republication.isRunning() ? Status.RUNNING : Status.COMPLETED,
                    republication.requestedAt(),
                    republication.records(),
                    republication.completedAt());
        }
    }

    private static final String ASSESSMENTS = "/api/assessments/republication";
    private static final String SCOPE =
            "For a member the records of the company, once in a while (an hour unless it is configured otherwise; 429"
                    + " before that); for an operator those of all companies. While one is under way, its progress is"
                    + " answered. The events have the ids that they had, and appear on the topic and in the feed of the"
                    + " company.";
    private static final String OBLIGATIONS = "/api/obligations/republication";
    private static final String SALES = "/api/sales/republication";
    private static final String NAMES = "/api/names/republication";

    private final RepublishRecords republish;
    private final Republications republications;
    private final CurrentCaller caller;
    private final CurrentCompany company;
    private final InstantSource clock;

    RepublicationController(
            RepublishRecords republish,
            Republications republications,
            CurrentCaller caller,
            CurrentCompany company,
            InstantSource clock) {
        this.republish = republish;
        this.republications = republications;
        this.caller = caller;
        this.company = company;
        this.clock = clock;
    }

    @Operation(
            operationId = "republishAssessments",
            summary = "Publish the current assessments again, for consumers that must rebuild",
            description = SCOPE)
    @Answers({202, 429})
    @PostMapping(ASSESSMENTS)
    ResponseEntity<RepublicationView> requestAssessments() {
        return request(RecordKind.ASSESSMENTS, ASSESSMENTS);
    }

    @Operation(operationId = "getAssessmentRepublication", summary = "Get the progress of publishing assessments")
    @Answers({200, 404})
    @GetMapping(ASSESSMENTS)
    RepublicationView assessments() {
        return progress(RecordKind.ASSESSMENTS);
    }

    @Operation(
            operationId = "republishObligations",
            summary = "Publish the newest event of each obligation again, for consumers that must rebuild",
            description = SCOPE)
    @Answers({202, 429})
    @PostMapping(OBLIGATIONS)
    ResponseEntity<RepublicationView> requestObligations() {
        return request(RecordKind.OBLIGATIONS, OBLIGATIONS);
    }

    @Operation(operationId = "getObligationRepublication", summary = "Get the progress of publishing obligations")
    @Answers({200, 404})
    @GetMapping(OBLIGATIONS)
    RepublicationView obligations() {
        return progress(RecordKind.OBLIGATIONS);
    }

    @Operation(
            operationId = "republishSales",
            summary = "Publish again whether each product may be sold, for consumers that must rebuild",
            description = SCOPE)
    @Answers({202, 429})
    @PostMapping(SALES)
    ResponseEntity<RepublicationView> requestSales() {
        return request(RecordKind.SALES, SALES);
    }

    @Operation(operationId = "getSaleRepublication", summary = "Get the progress of publishing sales")
    @Answers({200, 404})
    @GetMapping(SALES)
    RepublicationView sales() {
        return progress(RecordKind.SALES);
    }

    @Operation(
            operationId = "republishNames",
            summary = "Publish the names of companies and vendors again, for consumers that must rebuild",
            description = SCOPE)
    @Answers({202, 429})
    @PostMapping(NAMES)
    ResponseEntity<RepublicationView> requestNames() {
        return request(RecordKind.NAMES, NAMES);
    }

    @Operation(operationId = "getNameRepublication", summary = "Get the progress of publishing names")
    @Answers({200, 404})
    @GetMapping(NAMES)
    RepublicationView names() {
        return progress(RecordKind.NAMES);
    }

    private ResponseEntity<RepublicationView> request(RecordKind kind, String path) {
        return switch (republish.request(kind, scope())) {
            case Requested(var republication) ->
                ResponseEntity.accepted().location(URI.create(path)).body(RepublicationView.of(republication));
            case TooSoon(var from) ->
                throw RequestProblem.of(
                                HttpStatus.TOO_MANY_REQUESTS,
                                "republished-lately",
                                Explanation.of(
                                        "problem.republished", roundUp(from).toString()))
                        .after(Duration.between(clock.instant(), from));
        };
    }

    private RepublicationView progress(RecordKind kind) {
        return republications
                .find(kind, scope())
                .map(RepublicationView::of)
                .orElseThrow(() -> RequestProblem.unknown(
                        "republication", "of " + kind.name().toLowerCase(Locale.ROOT)));
    }

    /** Null, for all companies, only for an operator: a token of somebody else may lack its company by mistake. */
    private @Nullable String scope() {
        return caller.get().hasAnyOf(Set.of(Role.OPERATOR)) ? null : company.id();
    }

    private static Instant roundUp(Instant from) {
        var second = from.truncatedTo(ChronoUnit.SECONDS);
        return second.equals(from) ? second : second.plusSeconds(1);
    }
}
