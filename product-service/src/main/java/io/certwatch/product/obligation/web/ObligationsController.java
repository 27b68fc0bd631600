package io.certwatch.product.obligation.web;

import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.platform.web.Page;
import io.certwatch.platform.web.RequestProblem;
import io.certwatch.product.obligation.ObligationSearch;
import io.certwatch.product.obligation.Obligations;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
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
            @ParameterObject ObligationFilterParameters filter,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit) {
        var found = obligations.search(
                new ObligationSearch(filter.of(company.id()), ObligationCursor.read(after), limit + 1));
        return Page.of(found, limit, last -> ObligationCursor.position(last.obligation())).map(ObligationView::of);
    }

    @GetMapping("/{id}")
    ObligationView get(@PathVariable UUID id) {
        return obligations.find(company.id(), id)
                .map(ObligationView::of)
                .orElseThrow(() -> RequestProblem.unknown("obligation", id.toString()));
    }
}
