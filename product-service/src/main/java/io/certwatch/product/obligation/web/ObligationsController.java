package io.certwatch.product.obligation.web;

import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.platform.web.Day;
import io.certwatch.platform.web.Page;
import io.certwatch.platform.web.RequestProblem;
import io.certwatch.product.obligation.ObligationSearch;
import io.certwatch.product.obligation.Obligations;
import io.certwatch.product.obligation.State;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/obligations")
class ObligationsController {

    private final Obligations obligations;
    private final CurrentCompany company;

    ObligationsController(Obligations obligations, CurrentCompany company) {
        this.obligations = obligations;
        this.company = company;
    }

    @GetMapping
    Page<ObligationView> list(
            @RequestParam State.@Nullable Status status,
            @RequestParam @Nullable String dueBefore,
            @RequestParam @Nullable String vendor,
            @RequestParam @Nullable String sku,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit) {
        var found = obligations.search(new ObligationSearch(
                company.id(), status, day(dueBefore), vendor, sku, ObligationCursor.read(after), limit + 1));
        return Page.of(found, limit, last -> ObligationCursor.position(last.obligation())).map(ObligationView::of);
    }

    @GetMapping("/{id}")
    ObligationView get(@PathVariable UUID id) {
        return obligations.find(company.id(), id)
                .map(ObligationView::of)
                .orElseThrow(() -> RequestProblem.unknown("obligation", id.toString()));
    }

    private static @Nullable LocalDate day(@Nullable String dueBefore) {
        return dueBefore == null || dueBefore.isEmpty() ? null : Day.read(dueBefore).orElseThrow(() -> RequestProblem.invalid(
                "dueBefore", "dueBefore takes a date like 2027-03-01 of the years 1900 to 2199."));
    }
}
