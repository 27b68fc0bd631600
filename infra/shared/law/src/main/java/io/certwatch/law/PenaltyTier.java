package io.certwatch.law;

import io.certwatch.platform.event.IncomingForm;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a breach costs, depending on the income from it. Amounts are in CNY.
 *
 * @param unlawfulIncomeFromCny the least income to which it applies; null for any
 * @param unlawfulIncomeBelowCny the income to which it no longer applies; null for any
 * @param fineCny null if the fine is no amount, or there is none
 * @param fineTimesIncome the fine in multiples of the income; null if there is none
 * @param serious applies to serious cases, besides another tier
 * @param measures names of measures besides the fine
 */
@IncomingForm
public record PenaltyTier(
        @Nullable Long unlawfulIncomeFromCny,
        @Nullable Long unlawfulIncomeBelowCny,
        @Nullable Span fineCny,
        @Nullable Span fineTimesIncome,
        boolean serious,
        List<String> measures) {

    /** Both ends included; an end that is not known is null. */
    public record Span(@Nullable Long least, @Nullable Long most) {}
}
