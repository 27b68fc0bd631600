package io.certwatch.catalogue.law;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tier of a penalty.
 *
 * @param unlawfulIncomeFromCny it applies from this income on; null for no lower bound
 * @param unlawfulIncomeBelowCny it applies below this income, also if there was none; null for no upper bound
 * @param fineTimesIncome the fine as a multiple of the unlawful income
 * @param serious whether it applies to serious cases only
 */
public record PenaltyTier(
        @Nullable Long unlawfulIncomeFromCny,
        @Nullable Long unlawfulIncomeBelowCny,
        @Nullable AmountRange fineCny,
        @Nullable AmountRange fineTimesIncome,
        boolean serious,
        List<LegalMeasure> measures) {

    public PenaltyTier {
        measures = List.copyOf(measures);
    }

    PenaltyTier withMeasures(List<LegalMeasure> others) {
        return new PenaltyTier(
                unlawfulIncomeFromCny, unlawfulIncomeBelowCny, fineCny, fineTimesIncome, serious, others);
    }
}
