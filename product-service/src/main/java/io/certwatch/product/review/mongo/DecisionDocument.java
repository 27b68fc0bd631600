package io.certwatch.product.review.mongo;

import io.certwatch.product.decision.Decision;
import io.certwatch.product.decision.StoredDecision;
import java.time.Instant;
import java.time.LocalDate;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A decision as stored. Public because the driver's codec for records requires it.
 *
 * @param effective it holds, or its end has not been applied to all products yet
 * @param standing it has not ended
 * @param lastDay set while it holds and has one
 * @param occasion set while it holds; unique
 * @param unfinishedSince set while work is left; if that is postponed, the time at which it continues
 */
public record DecisionDocument(
        @BsonId String id,
        String company,
        String key,
        boolean effective,
        boolean standing,
        @Nullable LocalDate lastDay,
        @Nullable Instant unfinishedSince,
        @Nullable String occasion,
        Decision decision,
        long revision,
        StoredDecision.@Nullable Work work) {

    static DecisionDocument of(StoredDecision stored) {
        var decision = stored.decision();
        var ending = decision.ending();
        var standing = ending == null;
        return new DecisionDocument(
                decision.id().toString(),
                decision.company(),
                decision.extent().key(),
                standing || stored.unfinished(),
                standing,
                standing ? decision.until() : null,
                unfinishedSince(stored),
                stored.occasion(),
                decision,
                stored.revision(),
                stored.work());
    }

    private static @Nullable Instant unfinishedSince(StoredDecision stored) {
        var work = stored.work();
        var ending = stored.decision().ending();
        return work == null
                ? null
                : work.again() != null
                        ? work.again()
                        : ending == null ? stored.decision().at() : ending.at();
    }

    StoredDecision stored() {
        return new StoredDecision(decision, revision, work, occasion);
    }
}
