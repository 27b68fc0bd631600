package io.certwatch.product.obligation;

import io.certwatch.edition.Sector;
import io.certwatch.product.aggregate.VendorFilter;
import io.certwatch.product.aggregate.obligation.DeadlineKind;
import io.certwatch.product.aggregate.obligation.ObligationState;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Selects obligations of a company.
 *
 * @param statuses any of these; all if empty
 * @param dueFrom the first day
 * @param dueBefore the first day that is excluded
 * @param endsFrom the first last valid day of the proof that covers it; those that none covers are left out
 * @param endsBefore the first such day that is excluded
 * @param sector whose guidance recognises its product
 * @param productPart what SKU, a name or the model of its product contains, in upper or lower case
 * @param entry its code, in any edition
 * @param overdue whether a planned day has passed
 * @param withoutProof whether no proof is on record, without a planned day that has passed or is to come
 * @param notYetOnMarket whether no proof is on record and its market entry is to come
 * @param answer which answer of the vendor it has
 * @param answerable whether only those that their vendor has something to do about; may include others
 * @param openedBy id of the cause that opened it last
 */
public record ObligationFilter(
        String company,
        List<ObligationState.Status> statuses,
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueBefore,
        @Nullable LocalDate endsFrom,
        @Nullable LocalDate endsBefore,
        @Nullable DeadlineKind dueRule,
        @Nullable VendorFilter vendor,
        @Nullable Sector sector,
        @Nullable String sku,
        @Nullable String productPart,
        @Nullable String entry,
        @Nullable String openedBy,
        @Nullable OnDay overdue,
        @Nullable OnDay withoutProof,
        @Nullable OnDay notYetOnMarket,
        @Nullable AnswerStatus answer,
        boolean answerable) {

    public static ObligationFilter all(String company) {
        return due(company, List.of(), null, null);
    }

    /**
     * @param from the first day on which they are due; null for any, also for none
     * @param before the first day that is excluded
     */
    public static ObligationFilter due(
            String company,
            List<ObligationState.Status> statuses,
            @Nullable LocalDate from,
            @Nullable LocalDate before) {
        return new ObligationFilter(
                company, statuses, from, before, null, null, null, null, null, null, null, null, null, null, null, null,
                null, false);
    }

    /** Those that the vendor has something to do about. */
    public static ObligationFilter answerable(String company, String vendor) {
        return new ObligationFilter(
                company,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                VendorFilter.of(vendor),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                true);
    }

    /** The kind of the answer, whether there is none, and whether it waits for the team's decision. */
    public enum AnswerStatus {
        NONE,
        SEEN,
        UNDER_WAY,
        APPLIED,
        PASSED_ON,
        DISCONTINUED,
        NOT_FOR_MAINLAND,
        NOT_OURS,
        CERTIFIED,
        EARLIER_PROOF,
        WAITING
    }

    /** Selects only those of which it is true on a day, or only the others. */
    public record OnDay(boolean is, LocalDate today) {}
}
