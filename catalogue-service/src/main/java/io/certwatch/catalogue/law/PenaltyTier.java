package io.certwatch.catalogue.law;

import io.certwatch.edition.Bilingual;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A tier of a penalty.
 *
 * @param when the case in words; null if the income or {@code serious} says it
 * @param unlawfulIncomeFromCny it applies from this income on; null for no lower bound
 * @param unlawfulIncomeBelowCny it applies below this income, also if there was none; null for no upper bound
 * @param fineTimesIncome the fine as a multiple of the unlawful income
 * @param fineTimesPurchasePrice the fine as a multiple of what was paid for the product or service
 * @param personsFineCny what the persons who are directly responsible are fined; null if they are not
 * @param optional whether the authority may refrain from the fine
 * @param serious whether it applies to serious cases only
 */
public record PenaltyTier(
        @Nullable Bilingual when,
        @Nullable Long unlawfulIncomeFromCny,
        @Nullable Long unlawfulIncomeBelowCny,
        @Nullable AmountRange fineCny,
        @Nullable AmountRange fineTimesIncome,
        @Nullable AmountRange fineTimesPurchasePrice,
        @Nullable AmountRange personsFineCny,
        boolean optional,
        boolean serious,
        List<LegalMeasure> measures) {

    public PenaltyTier {
        measures = List.copyOf(measures);
    }

    boolean isEmpty() {
        return Stream.of(fineCny, fineTimesIncome, fineTimesPurchasePrice, personsFineCny)
                        .allMatch(range -> range == null)
                && measures.isEmpty();
    }

    PenaltyTier withMeasures(List<LegalMeasure> others) {
        return new PenaltyTier(
                when,
                unlawfulIncomeFromCny,
                unlawfulIncomeBelowCny,
                fineCny,
                fineTimesIncome,
                fineTimesPurchasePrice,
                personsFineCny,
                optional,
                serious,
                others);
    }
}
