package io.certwatch.product.trend;

import io.certwatch.product.aggregate.obligation.ObligationState;
import io.certwatch.product.engine.Verdict;
import io.certwatch.product.inventory.Summary;
import java.time.LocalDate;

/**
 * How a company stood at the end of a day in China, counted as the overview counts.
 *
 * @param required products that need a proof
 * @param withoutProof unfinished obligations of products that may not be sold until there is proof, without those that are
 *   overdue or whose market entry is to come
 * @param toReview products of which a person must decide
 * @param overdue unfinished obligations of which a planned day has come
 * @param metByProof obligations that a proof satisfies
 */
public record DayFigures(
        LocalDate day, long required, long withoutProof, long toReview, long overdue, long metByProof) {

    static DayFigures of(LocalDate day, Summary counted) {
        return new DayFigures(
                day,
                counted.verdicts().getOrDefault(Verdict.REQUIRED.name(), 0L),
                counted.withoutProof(),
                counted.verdicts().getOrDefault(Verdict.REVIEW.name(), 0L),
                counted.overdue(),
                counted.obligations().getOrDefault(ObligationState.Status.SATISFIED.name(), 0L));
    }
}
