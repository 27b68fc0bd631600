package io.certwatch.product.impact.web;

import static io.certwatch.security.Role.INTEGRATOR;
import static io.certwatch.security.Role.MEMBER;
import static io.certwatch.security.Role.VIEWER;

import io.certwatch.platform.web.Cursor;
import io.certwatch.platform.web.RequestProblem;
import io.certwatch.product.catalogue.Uncompilable;
import io.certwatch.product.concurrency.RequestQueue;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.impact.ForeseeLexiconImpact;
import io.certwatch.product.impact.Selection;
import io.certwatch.security.CurrentCaller;
import io.certwatch.security.Role;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Computes what changed words would do; the requests of all stewards wait for each other. */
@RestController
class LexiconImpactsController {

    private static final Set<Role> READERS_OF_PRODUCTS = Set.of(MEMBER, VIEWER, INTEGRATOR);
    private static final String STEWARDS = "stewards";

    private final ForeseeLexiconImpact foresee;
    private final RequestQueue queue;
    private final CurrentCaller caller;

    LexiconImpactsController(ForeseeLexiconImpact foresee, RequestQueue impactTurns, CurrentCaller caller) {
        this.foresee = foresee;
        this.queue = impactTurns;
        this.caller = caller;
    }

    @Operation(
            operationId = "lexiconImpact",
            summary = "Foresee what other words of an entry would change on stored products",
            description = "Nothing is stored or published. Counts are over all companies: of each, if at least three"
                    + " have such products, else of those that agreed to share phrases. Items are products of the"
                    + " caller's own company, if the caller may read them, in the order of their SKUs.")
    @PostMapping(path = "/api/impacts/lexicon", consumes = MediaType.APPLICATION_JSON_VALUE)
    LexiconImpactView impact(
            @RequestBody LexiconImpactForm form,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit) {
        var senses = form.read();
        var selection = new Selection(null, after == null ? null : Cursor.decode(after), limit + 1);
        var steward = caller.get();
        var company = steward.hasAnyOf(READERS_OF_PRODUCTS) ? steward.company() : null;
        return queue.take(
                STEWARDS, 1, () -> LexiconImpactView.of(foresee.of(form.entry(), senses, company, selection), limit));
    }

    @ExceptionHandler
    ProblemDetail on(Uncompilable lexicon) {
        return RequestProblem.invalid(
                        "senses", Explanation.of("problem.uncompilable-entry", String.valueOf(lexicon.getMessage())))
                .document();
    }
}
