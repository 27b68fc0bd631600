package io.certwatch.product.sale.web;

import io.certwatch.product.aggregate.obligation.ProofKind;
import io.certwatch.product.aggregate.sale.Sale;
import io.certwatch.product.aggregate.sale.SaleEntry;
import io.certwatch.product.aggregate.sale.SalePerson;
import io.certwatch.product.aggregate.sale.SaleProof;
import io.certwatch.product.aggregate.sale.SaleReason;
import io.certwatch.product.aggregate.sale.SaleStatus;
import io.certwatch.product.certificate.Certificate;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.engine.Wording;
import io.certwatch.product.sale.FindSale.SaleOnDay.Found;
import io.certwatch.product.sale.Sales.StoredSale;
import io.soabase.recordbuilder.core.RecordBuilder;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a product may be sold.
 *
 * @param on the day that is asked about
 * @param knownOn the day whose knowledge it rests on: before {@code on} if that is in the future, after it if that is
 *   before the product was registered
 * @param why the answer as a sentence
 * @param since the first day of the status: if it is not to be sold, the first day on which the law forbids to sell it
 *   without proof, at the latest if that is {@code notValidSince} of a proof; else the day on which the answer was found
 * @param until the last day on which it holds by what is known; null if nothing known ends it
 * @param decided who decided what it rests on; null if nobody did
 * @param assessedOn the day of the assessment that it was first found by
 * @param revision of the product by which it changed; of an answer that holds on another day, of the product
 * @param changedAt when it changed last
 * @param removed whether the product was removed: nothing is told of it any more
 * @param notJudged what the answer does not say
 */
@RecordBuilder
@Schema(name = "Sale")
record SaleView(
        String sku,
        @Nullable LocalDate on,
        @Nullable LocalDate knownOn,
        SaleStatus status,
        SaleReason reason,
        Explanation why,
        LocalDate since,
        @Nullable LocalDate until,
        List<EntryView> entries,
        List<ProofView> proofs,
        @Nullable PersonView decided,
        LocalDate assessedOn,
        long revision,
        Instant changedAt,
        boolean removed,
        Explanation notJudged) {

    /** An entry of the catalogue, with its citation by its place there. */
    @Schema(name = "SaleEntry")
    record EntryView(
            String edition, String code, Wording name, String announcement, LocalDate effective, Explanation citation) {

        static EntryView of(SaleEntry entry) {
            return new EntryView(
                    entry.edition(), entry.code(), entry.name(), entry.announcement(), entry.from(), entry.citation());
        }
    }

    /**
     * @param number null of a result that is published without one
     * @param batch the number of the batch that published it without a number; null if it has one
     * @param holder whom it names; null if that is not kept, as of what the register has
     * @param models that it names; none if that is not kept
     * @param validUntil its last day as the paper or the register states it; null if none is known
     * @param lapse what the register says of it, if it ended otherwise than on that day
     * @param learntOn the day on which we learnt of that lapse, because registers publish none
     * @param notValidSince the day on which we learnt of its first lapse: it is not valid since that day at the latest
     * @param statesNoEnd whether the person who accepted it stated that the paper itself states no end
     */
    @Schema(name = "SaleProof")
    record ProofView(
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

        static ProofView of(SaleProof proof) {
            return new ProofView(
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

    /** @param on null if the day is not kept */
    @Schema(name = "SalePerson")
    record PersonView(String by, String reason, @Nullable LocalDate on) {

        static @Nullable PersonView of(@Nullable SalePerson person) {
            return person == null ? null : new PersonView(person.by(), person.reason(), person.on());
        }
    }

    static SaleView of(Found found) {
        return builder(found.product().id().sku().value(), found.sale())
                .on(found.on())
                .knownOn(found.knownOn())
                .why(found.explanation())
                .changedAt(found.sale().at())
                .build();
    }

    static SaleView of(StoredSale stored) {
        return builder(stored.id().sku().value(), stored.sale())
                .changedAt(stored.changedAt())
                .removed(stored.removed())
                .build();
    }

    private static SaleViewBuilder builder(String sku, Sale sale) {
        return SaleViewBuilder.builder()
                .sku(sku)
                .status(sale.status())
                .reason(sale.reason())
                .why(sale.explanation())
                .since(sale.since())
                .until(sale.until())
                .entries(sale.entries().stream().map(EntryView::of).toList())
                .proofs(sale.proofs().stream().map(ProofView::of).toList())
                .decided(PersonView.of(sale.person()))
                .assessedOn(sale.assessedOn())
                .revision(sale.revision())
                .notJudged(Explanation.of("sale.scope"));
    }
}
