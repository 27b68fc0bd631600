package io.certwatch.product.obligation.web;

import io.certwatch.product.assessment.Cause;
import io.certwatch.product.matching.Explanation;
import io.certwatch.product.matching.Wording;
import io.certwatch.product.obligation.ProductObligation;
import io.certwatch.product.obligation.Requirement;
import io.certwatch.product.obligation.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An obligation with its product, as people read it. */
record ObligationView(
        UUID id,
        String sku,
        ProductView product,
        @Nullable String vendor,
        State.Status status,
        Requirement.Source edition,
        Requirement.Entry entry,
        LocalDate due,
        Explanation explanation,
        Cause openedBy,
        Instant openedAt,
        Instant changedAt,
        long revision) {

    record ProductView(Wording name, @Nullable String model, @Nullable String manufacturer) {}

    static ObligationView of(ProductObligation held) {
        var obligation = held.obligation();
        var requirement = obligation.requirement();
        return new ObligationView(
                obligation.id(),
                held.sku(),
                new ProductView(held.productName(), held.model(), held.manufacturer()),
                held.vendor(),
                obligation.status(),
                requirement.edition(),
                requirement.entry(),
                requirement.due(),
                requirement.explanation(),
                obligation.openedBy(),
                obligation.openedAt(),
                obligation.changedAt(),
                obligation.revision());
    }
}
