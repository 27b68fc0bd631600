package io.certwatch.product.aggregate.obligation;

import io.certwatch.product.engine.Explanation;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The days of a lapse as a part of a sentence. Registers publish none, so the day is told on which we learnt of what the
 * register says now; and since when the proof is not valid at the latest, if we had learnt of another lapse before.
 */
public final class LapseDays {

    private LapseDays() {}

    /** Days in China. */
    public static Explanation describe(@Nullable LocalDate learntOn, @Nullable LocalDate notValidSince) {
        var learnt = Objects.requireNonNull(learntOn, "a lapse without the day on which it was learnt");
        return notValidSince == null || notValidSince.equals(learnt)
                ? Explanation.of("proof.lapse.learnt", learnt)
                : Explanation.of("proof.lapse.learnt.later", learnt, notValidSince);
    }
}
