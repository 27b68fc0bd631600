package io.certwatch.product.obligation.web;

import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.platform.web.Page;
import io.certwatch.platform.web.RequestProblem;
import io.certwatch.product.concurrency.RequestQueue;
import io.certwatch.product.inventory.ProductOrder.Direction;
import io.certwatch.product.obligation.ObligationOrder;
import io.certwatch.product.obligation.ObligationOrder.Key;
import io.certwatch.product.obligation.ObligationSearch;
import io.certwatch.product.obligation.Obligations;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/obligations")
class ObligationsController {

    private final Obligations obligations;
    private final ObligationViews views;
    private final RequestQueue queue;
    private final CurrentCompany company;
    private final Clock clock;

    ObligationsController(
            Obligations obligations,
            ObligationViews views,
            RequestQueue requestTurns,
            CurrentCompany company,
            Clock clock) {
        this.obligations = obligations;
        this.views = views;
        this.queue = requestTurns;
        this.clock = clock;
        this.company = company;
    }

    @Operation(operationId = "listObligations", summary = "List obligations")
    @GetMapping
    Page<ObligationView> list(
            @ParameterObject ObligationFilterParameters filter,
            @ParameterObject ObligationOrderParameters sorted,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit) {
        var cursor = new ObligationCursor(sorted.toOrder());
        var search = new ObligationSearch(
                filter.of(company.id(), ChinaCalendar.dayOf(clock.instant())),
                cursor.order(),
                cursor.read(after),
                limit + 1);
        return queue.take(
                company.id(),
                limit,
                () -> Page.of(obligations.search(search), limit, cursor::position)
                        .map(views::of));
    }

    @Operation(operationId = "getObligation", summary = "Get an obligation")
    @GetMapping("/{id}")
    ResponseEntity<ObligationView> get(@PathVariable UUID id) {
        var held = obligations
                .find(company.id(), id)
                .orElseThrow(() -> RequestProblem.unknown("obligation", id.toString()));
        return views.answer(held);
    }

    /** Query parameters that order obligations in the list. */
    record ObligationOrderParameters(
            @Parameter(description = "DUE if missing, so the most urgent are first") @Nullable
            Key sort,

            @Parameter(
                    description = "ASC if missing. Obligations without a value are first when ascending, last when"
                            + " descending; those without a due day the other way round")
            @Nullable
            Direction order) {

        ObligationOrder toOrder() {
            return new ObligationOrder(sort == null ? Key.DUE : sort, order == null ? Direction.ASC : order);
        }
    }
}
