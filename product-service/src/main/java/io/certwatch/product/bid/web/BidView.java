package io.certwatch.product.bid.web;

import io.certwatch.product.aggregate.obligation.ProofKind;
import io.certwatch.product.bid.BidLine;
import io.certwatch.product.bid.BidList;
import io.certwatch.product.bid.BidProduct;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.engine.Wording;
import io.certwatch.product.naming.PartyName;
import io.certwatch.product.proof.ProofFile;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The proofs of the products of a bid.
 *
 * @param company its legal name; null in a language in which it has stated none
 * @param products what is missing first, then what is to be decided
 * @param unknown SKUs of which the company has no product
 */
@Schema(name = "Bid")
record BidView(
        LocalDate on, Instant madeAt, BidCompanyView company, List<BidProductView> products, List<String> unknown) {

    /**
     * @param standing as whether it may be sold on that day
     * @param why as a sentence; null if nothing was known of it on that day
     * @param entries of the catalogue under which it needs a proof
     */
    @Schema(name = "BidProduct")
    record BidProductView(
            String sku,
            Wording name,
            @Nullable String model,
            @Nullable String manufacturer,
            @Nullable String vendor,
            BidProduct.Standing standing,
            @Nullable Explanation why,
            List<Wording> entries,
            List<BidLineView> proofs) {}

    /**
     * @param number null of a result that is published without one
     * @param batch the number of the batch that published it without a number; null if it has one
     * @param holder whom it names; null if nobody stated it
     * @param models that it names; none if nobody stated them
     * @param valid whether it holds on the day of the bid; null if that is to be checked, because no end of its validity is
     *   known
     * @param accepted whether the register has it, or a person of the company accepted it for the product
     * @param proof the id of what the company holds; null if only the register has it
     * @param file its scan; null if there is none
     * @param onDay how it stands on the day of the bid, as a sentence
     * @param register what our copy of the register says of it; null of its own line while that is valid
     */
    @Schema(name = "BidProof")
    record BidLineView(
            BidLine.Origin origin,
            @Nullable ProofKind kind,
            @Nullable String number,
            @Nullable String batch,
            @Nullable String body,
            @Nullable String holder,
            List<String> models,
            @Nullable String standard,
            @Nullable LocalDate issued,
            @Nullable LocalDate validUntil,
            @Nullable Boolean valid,
            boolean accepted,
            @Nullable UUID proof,
            @Nullable BidFileView file,
            @Nullable Explanation onDay,
            @Nullable Explanation register) {}

    @Schema(name = "BidFile")
    record BidFileView(String name, String mediaType, String sha256, String href) {}

    @Schema(name = "BidCompany")
    record BidCompanyView(@Nullable String zh, @Nullable String en) {}

    static BidView of(BidList bid, PartyName company) {
        return new BidView(
                bid.day(),
                bid.madeAt(),
                new BidCompanyView(company.zh(), company.en()),
                bid.products().stream().map(BidView::product).toList(),
                bid.unknown());
    }

    private static BidProductView product(BidProduct product) {
        return new BidProductView(
                product.sku(),
                product.name(),
                product.model(),
                product.manufacturer(),
                product.vendor(),
                product.standing(),
                product.why(),
                product.entries(),
                product.lines().stream().map(BidView::line).toList());
    }

    private static BidLineView line(BidLine line) {
        return new BidLineView(
                line.origin(),
                line.kind(),
                line.printedNumber(),
                line.batch(),
                line.body(),
                line.holder(),
                line.models(),
                line.standard(),
                line.issued(),
                line.validUntil(),
                line.valid(),
                line.accepted(),
                line.proof(),
                file(line.proof(), line.file()),
                line.onDay(),
                line.register());
    }

    private static @Nullable BidFileView file(@Nullable UUID proof, @Nullable ProofFile file) {
        return file == null
                ? null
                : new BidFileView(
                        file.name(), file.type().mediaType(), file.sha256(), "/api/proofs/" + proof + "/file");
    }
}
