package io.certwatch.product.aggregate.kafka;

import io.certwatch.platform.author.RecordedBy;
import io.certwatch.product.aggregate.decision.Decision;
import io.certwatch.product.aggregate.decision.DecisionScope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person's decision, with what readers of an event need. */
public record DecisionMessage(
        UUID id,
        String edition,
        String entry,
        Decision.Outcome decision,
        DecisionScope.Scope scope,
        String reason,
        String by,
        RecordedBy recordedBy,
        Instant at,
        @Nullable LocalDate until) {

    public static DecisionMessage of(Decision decision) {
        return new DecisionMessage(
                decision.id(),
                decision.entry().edition(),
                decision.entry().code(),
                decision.outcome(),
                decision.extent().scope(),
                decision.reason(),
                decision.by(),
                decision.recordedBy(),
                decision.at(),
                decision.until());
    }
}
