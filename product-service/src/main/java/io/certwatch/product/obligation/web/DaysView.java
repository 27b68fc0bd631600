package io.certwatch.product.obligation.web;

import io.certwatch.product.aggregate.obligation.ObligationDays;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days of an obligation, each another fact.
 *
 * @param firstListedAtLatest whether an earlier edition may have listed it already: a figure that its threshold asks for
 *   is unknown
 * @param notToBeSoldSince by law, whenever it is planned to enter the market; null while it is covered or not required
 * @param learntOn when we learnt that the register had suspended or revoked the proof, since registers publish no day; if it
 *   is {@code notToBeSoldSince}, that is only the latest possible day; null without such a lapse
 * @param penaltySince from when selling without proof is punished; null if no law that says so is known
 */
@Schema(name = "ObligationDays")
record DaysView(
        LocalDate firstListed,
        String firstListedBy,
        boolean firstListedAtLatest,
        @Nullable LocalDate coveredUntil,
        @Nullable LocalDate notToBeSoldSince,
        @Nullable LocalDate learntOn,
        @Nullable LocalDate planned,
        @Nullable LocalDate penaltySince) {

    static DaysView of(ObligationDays days, @Nullable LocalDate penaltySince) {
        return new DaysView(
                days.firstListed(),
                days.firstListedBy(),
                days.firstListedAtLatest(),
                days.coveredUntil(),
                days.notToBeSoldSince(),
                days.learntOn(),
                days.planned(),
                penaltySince);
    }
}
