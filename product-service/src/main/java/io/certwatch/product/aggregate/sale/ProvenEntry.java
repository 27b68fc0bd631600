package io.certwatch.product.aggregate.sale;

import io.certwatch.product.aggregate.AssessedProduct;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * An entry that requires a proof of a product, and the proof that it has.
 *
 * @param proof valid on the day that was asked about
 */
public record ProvenEntry(SaleEntry entry, SaleProof proof) {

    /** Those on which an answer does not rest, because it rests on an entry without proof or one that is to be decided. */
    public static List<ProvenEntry> beside(Sale sale, AssessedProduct product, LocalDate day) {
        return product.obligations().stream()
                .filter(obligation -> obligation.state().required())
                .map(SaleDuty::of)
                .filter(duty -> duty.isInForceOn(day) && duty.isProvenOn(day))
                .filter(duty -> !sale.entries().contains(duty.entry()))
                .map(duty -> new ProvenEntry(duty.entry(), Objects.requireNonNull(duty.proof())))
                .toList();
    }
}
