package io.certwatch.product.impact.web;

import io.certwatch.edition.json.EditionUpload;
import io.certwatch.platform.body.UnreadBody;
import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.platform.web.Cursor;
import io.certwatch.platform.web.DayParameter;
import io.certwatch.platform.web.RequestProblem;
import io.certwatch.product.catalogue.Prospects;
import io.certwatch.product.catalogue.Uncompilable;
import io.certwatch.product.concurrency.RequestQueue;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.impact.Effect;
import io.certwatch.product.impact.ForeseeImpact;
import io.certwatch.product.impact.Impact;
import io.certwatch.product.impact.Selection;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Computes impacts. Each page is computed again, so each request needs the body; the body is parsed only when the
 * request has its turn.
 */
@RestController
class ImpactsController {

    private final Prospects prospects;
    private final ForeseeImpact foresee;
    private final RequestQueue queue;
    private final CurrentCompany company;

    ImpactsController(Prospects prospects, ForeseeImpact foresee, RequestQueue impactTurns, CurrentCompany company) {
        this.prospects = prospects;
        this.foresee = foresee;
        this.queue = impactTurns;
        this.company = company;
    }

    @Operation(
            operationId = "impact",
            summary = "Foresee the impact of an edition on stored products",
            description =
                    "Nothing is stored or published. Counts are over all products, items a page of them in the order"
                            + " of their SKUs.")
    @PostMapping(path = "/api/impacts", consumes = MediaType.APPLICATION_JSON_VALUE)
    ImpactView impact(
            @RequestBody UnreadBody<EditionUpload> body,
            @RequestParam @Nullable String on,
            @RequestParam Effect.@Nullable Kind effect,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit) {
        var day = day(on);
        var selection = new Selection(effect, after == null ? null : Cursor.decode(after), limit + 1);
        var owner = company.id();
        return queue.take(owner, kilobytes(body), () -> {
            var proposal = ProposalReader.read(body.read(), prospects::edition);
            Impact impact = foresee.of(owner, proposal.edition(), day, selection);
            return ImpactView.of(proposal, impact, limit);
        });
    }

    private static long kilobytes(UnreadBody<?> body) {
        return body.bytes().length >> 10;
    }

    private static @Nullable LocalDate day(@Nullable String on) {
        return on == null || on.isEmpty() ? null : DayParameter.read("on", on);
    }

    @ExceptionHandler
    ProblemDetail on(Uncompilable edition) {
        return problem(edition);
    }

    static ProblemDetail problem(Uncompilable edition) {
        return RequestProblem.invalid(
                        "body", Explanation.of("problem.uncompilable-edition", String.valueOf(edition.getMessage())))
                .document();
    }
}
