package io.certwatch.product.aggregate.obligation;

import io.certwatch.edition.EntryKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Since when the catalogue lists a product.
 *
 * @param firstListed the effective day of the edition that listed it first, without a break since
 * @param firstListedBy the id of that edition
 * @param atLatest whether an earlier edition may have listed it already: a figure that its threshold asks for is unknown
 * @param proofSince from when a product without any proof may not be sold; later than its first day where something
 *   else was accepted meanwhile
 */
public record Listing(LocalDate firstListed, String firstListedBy, boolean atLatest, LocalDate proofSince) {

    /**
     * Until then the sales licence of the Ministry of Public Security was the way of specialised products to the market,
     * whatever the catalogue listed. Announcement 2023年第1号 (CAC, MIIT, MPS, MOF and CNCA, 2023-04-12) ended its issue on
     * this day and asks since then for certification or testing; a licence issued before is valid until it expires.
     */
    static final LocalDate END_OF_SALES_LICENCES = LocalDate.of(2023, 7, 1);

    /** @param kind null if the edition does not say which */
    static Listing of(LocalDate firstListed, String edition, boolean atLatest, @Nullable EntryKind kind) {
        var licensed =
                kind == EntryKind.SPECIALIZED_CYBERSECURITY_PRODUCT && firstListed.isBefore(END_OF_SALES_LICENCES);
        return new Listing(firstListed, edition, atLatest, licensed ? END_OF_SALES_LICENCES : firstListed);
    }

    /**
     * The first day on which the product may not be sold without a proof. The day on which it is planned to enter the
     * market changes nothing about it.
     *
     * @param lastCovered the last day on which a proof covered it; null if none did, or if that proof has no end
     */
    public LocalDate notToBeSoldSince(@Nullable LocalDate lastCovered) {
        return lastCovered == null || lastCovered.isBefore(proofSince) ? proofSince : lastCovered.plusDays(1);
    }
}
