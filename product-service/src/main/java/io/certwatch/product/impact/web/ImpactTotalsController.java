package io.certwatch.product.impact.web;

import static java.util.stream.Collectors.toMap;

import io.certwatch.edition.json.EditionUpload;
import io.certwatch.platform.body.UnreadBody;
import io.certwatch.product.catalogue.Prospects;
import io.certwatch.product.catalogue.Uncompilable;
import io.certwatch.product.concurrency.RequestQueue;
import io.certwatch.product.impact.Effect.Kind;
import io.certwatch.product.impact.ForeseeImpactTotals;
import io.certwatch.product.impact.ImpactTotals;
import io.certwatch.product.impact.ImpactTotals.Total;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Computes what an edition would change for all companies; the requests of all stewards wait for each other. */
@RestController
class ImpactTotalsController {

    private static final String STEWARDS = "stewards";

    private final Prospects prospects;
    private final ForeseeImpactTotals foresee;
    private final RequestQueue queue;

    ImpactTotalsController(Prospects prospects, ForeseeImpactTotals foresee, RequestQueue impactTurns) {
        this.prospects = prospects;
        this.foresee = foresee;
        this.queue = impactTurns;
    }

    /**
     * @param on the day assessed for: on which the edition takes effect, or today if that is later
     * @param examined products that it can affect
     * @param effects each with how many products of how many companies and vendors have it
     */
    @Schema(name = "ImpactTotals")
    record ImpactTotalsView(String edition, LocalDate on, long examined, Map<Kind, Total> effects) {

        /** With nothing for each effect that no product has. */
        static ImpactTotalsView of(ImpactTotals totals) {
            return new ImpactTotalsView(
                    totals.edition().id(),
                    totals.day(),
                    totals.examined(),
                    Stream.of(Kind.values())
                            .collect(toMap(
                                    kind -> kind,
                                    kind -> totals.effects().getOrDefault(kind, Total.NONE),
                                    (one, _) -> one,
                                    () -> new EnumMap<>(Kind.class))));
        }
    }

    @Operation(
            operationId = "impactTotals",
            summary = "Foresee how many products of all companies an edition would affect",
            description = "Nothing is stored or published. Numbers alone, over all companies; a vendor of two companies"
                    + " counts twice. Whether a vendor has a contact that can be told is not known here.")
    @PostMapping(path = "/api/impacts/totals", consumes = MediaType.APPLICATION_JSON_VALUE)
    ImpactTotalsView totals(@RequestBody UnreadBody<EditionUpload> body) {
        return queue.take(STEWARDS, body.bytes().length >> 10, () -> {
            var proposal = ProposalReader.read(body.read(), prospects::edition);
            return ImpactTotalsView.of(foresee.of(proposal.edition()));
        });
    }

    @ExceptionHandler
    ProblemDetail on(Uncompilable edition) {
        return ImpactsController.problem(edition);
    }
}
