package io.certwatch.product.aggregate.kafka;

import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.obligation.ProofKind;
import io.certwatch.product.aggregate.sale.SaleEntry;
import io.certwatch.product.aggregate.sale.SalePerson;
import io.certwatch.product.aggregate.sale.SaleProof;
import io.certwatch.product.aggregate.sale.SaleReason;
import io.certwatch.product.aggregate.sale.SaleStatus;
import io.certwatch.product.certificate.Certificate;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.engine.Wording;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The value of certwatch.product.sales.v1: whether a product may be sold. Nothing of the product itself is in it, so it
 * changes only with the answer.
 *
 * @param revision of the product by which the answer changed
 */
record SaleMessage(
        String company,
        String sku,
        long revision,
        SaleStatus status,
        SaleReason reason,
        Explanation why,
        LocalDate since,
        @Nullable LocalDate until,
        List<SaleEntryMessage> entries,
        List<SaleProofMessage> proofs,
        @Nullable SalePersonMessage decided,
        LocalDate assessedOn) {

    record SaleEntryMessage(
            String edition, String code, Wording name, String announcement, LocalDate effective, Explanation citation) {

        static SaleEntryMessage of(SaleEntry entry) {
            return new SaleEntryMessage(
                    entry.edition(), entry.code(), entry.name(), entry.announcement(), entry.from(), entry.citation());
        }
    }

    record SaleProofMessage(
            SaleProof.Kind kind,
            @Nullable ProofKind paper,
            @Nullable String number,
            @Nullable String batch,
            @Nullable String holder,
            List<String> models,
            @Nullable LocalDate validUntil,
            Certificate.@Nullable Status lapse,
            @Nullable LocalDate learntOn,
            @Nullable LocalDate notValidSince,
            boolean statesNoEnd) {

        static SaleProofMessage of(SaleProof proof) {
            return new SaleProofMessage(
                    proof.kind(),
                    proof.paper(),
                    proof.printedNumber(),
                    proof.batch(),
                    proof.holder(),
                    proof.models(),
                    proof.validUntil(),
                    proof.lapse(),
                    proof.learntOn(),
                    proof.notValidSince(),
                    proof.statesNoEnd());
        }
    }

    record SalePersonMessage(
            String by, String reason, @Nullable LocalDate on) {

        static @Nullable SalePersonMessage of(@Nullable SalePerson person) {
            return person == null ? null : new SalePersonMessage(person.by(), person.reason(), person.on());
        }
    }

    /** In certwatch.product.sales.v1, of a product that was removed. */
    record RemovedSaleMessage(String company, String sku, long revision) {

        static RemovedSaleMessage of(AssessedProduct product) {
            return new RemovedSaleMessage(
                    product.id().company(),
                    product.id().sku().value(),
                    product.sale().revision());
        }
    }

    static SaleMessage of(AssessedProduct product) {
        var sale = product.sale();
        return new SaleMessage(
                product.id().company(),
                product.id().sku().value(),
                sale.revision(),
                sale.status(),
                sale.reason(),
                sale.explanation(),
                sale.since(),
                sale.until(),
                sale.entries().stream().map(SaleEntryMessage::of).toList(),
                sale.proofs().stream().map(SaleProofMessage::of).toList(),
                SalePersonMessage.of(sale.person()),
                sale.assessedOn());
    }
}
