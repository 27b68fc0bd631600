package io.certwatch.product.review.web;

import io.certwatch.platform.author.RecordedBy;
import io.certwatch.product.aggregate.decision.Decision;
import io.certwatch.product.aggregate.decision.Decision.Ending;
import io.certwatch.product.aggregate.decision.Decision.Grounds;
import io.certwatch.product.aggregate.decision.Decision.Outcome;
import io.certwatch.product.aggregate.decision.DecisionScope;
import io.certwatch.product.aggregate.decision.StoredDecision;
import io.certwatch.product.review.ReviewQueue.Fate;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision and its effect.
 *
 * @param products on how many it holds and on how many it did hold
 * @param carriedOut whether it, or its end, has been applied to all products
 */
@RecordBuilder
record DecisionView(
        UUID id,
        Status status,
        String edition,
        String entry,
        Outcome decision,
        DecisionScope.Scope scope,
        @Nullable String sku,
        @Nullable String manufacturer,
        @Nullable String model,
        @Nullable String vendor,
        String reason,
        String by,
        RecordedBy recordedBy,
        Instant at,
        @Nullable LocalDate until,
        Grounds grounds,
        @Nullable Ending ending,
        Fate products,
        boolean carriedOut) {

    enum Status {
        STANDING,
        /** It was reopened on every product it applied to. */
        REOPENED,
        REVOKED,
        EXPIRED,
        REPLACED
    }

    static DecisionView of(StoredDecision stored, Fate fate) {
        var decision = stored.decision();
        var extent = decision.extent();
        return DecisionViewBuilder.builder()
                .id(decision.id())
                .status(status(decision, fate))
                .edition(decision.entry().edition())
                .entry(decision.entry().code())
                .decision(decision.outcome())
                .scope(extent.scope())
                .sku(extent.sku())
                .manufacturer(extent.manufacturer())
                .model(extent.model())
                .vendor(extent.vendor())
                .reason(decision.reason())
                .by(decision.by())
                .recordedBy(decision.recordedBy())
                .at(decision.at())
                .until(decision.until())
                .grounds(decision.grounds())
                .ending(decision.ending())
                .products(fate)
                .carriedOut(!stored.unfinished())
                .build();
    }

    private static Status status(Decision decision, Fate fate) {
        var ending = decision.ending();
        if (ending == null) return fate.standing() == 0 && fate.reopened() > 0 ? Status.REOPENED : Status.STANDING;
        return switch (ending.kind()) {
            case REVOKED -> Status.REVOKED;
            case EXPIRED -> Status.EXPIRED;
            case REPLACED -> Status.REPLACED;
        };
    }
}
