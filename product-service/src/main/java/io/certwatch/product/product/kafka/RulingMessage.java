package io.certwatch.product.product.kafka;

import io.certwatch.product.decision.Ruling;
import io.certwatch.product.decision.Ruling.Reopening;
import io.certwatch.product.product.kafka.AssessmentMessage.FindingMessage;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A decision on a product and how it fares there. */
record RulingMessage(
        DecisionMessage decision,
        Instant since,
        boolean stands,
        @Nullable UUID overruledBy,
        @Nullable Reopening reopenedBecause,
        @Nullable FindingMessage found) {

    static RulingMessage of(Ruling ruling) {
        var found = ruling.found();
        return new RulingMessage(
                DecisionMessage.of(ruling.decision()),
                ruling.since(),
                ruling.stands(),
                ruling.overruledBy(),
                ruling.reopened(),
                found == null ? null : FindingMessage.of(found));
    }
}
