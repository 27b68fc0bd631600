package io.certwatch.product.aggregate.mongo;

import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.AssessedProductBuilder;
import io.certwatch.product.aggregate.Product;
import io.certwatch.product.aggregate.ProductChange;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.assessment.Assessment;
import io.certwatch.product.aggregate.assessment.HistoryLine;
import io.certwatch.product.aggregate.decision.ProductDecision;
import io.certwatch.product.aggregate.sale.Sale;
import io.certwatch.product.concurrency.HashSlot;
import io.certwatch.product.profile.CiiExposure;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A product as stored. What is only ever added to or asked for is left out when it is read.
 *
 * @param cii as counted with the product's mark and the profile of its company
 * @param keys words under which a search or a change of the catalogue finds it
 * @param marks what else finds it, see {@link ProductMarks}
 * @param ruledBy decisions that are or were on it
 * @param phrase what its name leaves open, so that phrases are counted
 * @param sale whether it may be sold
 * @param saleChangedAt when that was last written, for who follows the changes
 * @param sales all answers to that, the oldest first
 * @param counted what a summary counts of it
 * @param slot where the product stands among all, see {@link HashSlot}
 */
@RecordBuilder
public record ProductDocument(
        @BsonId String id,
        String company,
        int slot,
        Product product,
        Assessment assessment,
        CiiExposure cii,
        List<ObligationDocument> obligations,
        List<ReviewDocument> reviews,
        List<DecisionReference> ruledBy,
        long revision,
        long assessedAgainst,
        boolean removed,
        Instant statedAt,
        long statedIn,
        Instant changedAt,
        @Nullable Product lastJudged,
        @Nullable PhraseDocument phrase,
        Sale sale,
        Instant saleChangedAt,
        @Nullable List<PastSale> sales,
        @Nullable String counted,
        @Nullable List<String> keys,
        @Nullable List<String> marks,
        @Nullable List<HistoryLine> history,
        @Nullable List<Document> outbox) {

    public static final String KEYS = "keys";
    static final String PHRASE = "phrase";
    public static final String COUNTED = "counted";
    public static final String CII = "cii";
    public static final String SALE = "sale";
    public static final String SALE_STATUS = "sale.status";
    public static final String SALE_REASON = "sale.reason";
    public static final String SALE_CHANGED_AT = "saleChangedAt";
    public static final String SALES = "sales";
    public static final String SALE_PUBLISHED = "sale.published";
    static final String[] NOT_READ = {KEYS, ProductMarks.FIELD, COUNTED, SALES, "history", "outbox"};

    /** What was told of the sale of a product from a moment on. */
    public record PastSale(Instant at, Sale sale) {}

    static ProductDocument first(ProductChange change, List<Document> outbox, Instant writtenAt) {
        var product = change.product();
        return ProductDocumentBuilder.builder()
                .id(product.id().toString())
                .company(product.id().company())
                .slot(HashSlot.placeOf(product.id().toString()))
                .product(product.product())
                .assessment(product.assessment())
                .cii(product.cii())
                .obligations(obligations(product))
                .reviews(reviews(product))
                .ruledBy(DecisionReference.of(product))
                .revision(product.revision())
                .assessedAgainst(product.assessedAgainst())
                .removed(product.removed())
                .statedAt(product.statedAt())
                .statedIn(product.statedIn())
                .changedAt(product.changedAt())
                .lastJudged(product.lastJudged())
                .phrase(PhraseDocument.of(product))
                .sale(product.sale())
                .saleChangedAt(writtenAt)
                .sales(List.of(new PastSale(writtenAt, product.sale())))
                .counted(ProductCounts.of(product))
                .keys(keys(product.product()))
                .marks(ProductMarks.of(product))
                .history(change.history())
                .outbox(outbox)
                .build();
    }

    static List<String> keys(Product product) {
        return List.copyOf(product.keys());
    }

    static List<ObligationDocument> obligations(AssessedProduct product) {
        return product.obligations().stream().map(ObligationDocument::of).toList();
    }

    static List<ReviewDocument> reviews(AssessedProduct product) {
        return product.reviews().stream()
                .map(review -> ReviewDocument.of(review, product))
                .toList();
    }

    public AssessedProduct toProduct() {
        return AssessedProductBuilder.builder()
                .id(new ProductId(company, product.sku()))
                .product(product)
                .assessment(assessment)
                .cii(cii)
                .obligations(obligations.stream()
                        .map(ObligationDocument::toObligation)
                        .toList())
                .reviews(reviews.stream().map(ReviewDocument::toReview).toList())
                .revision(revision)
                .assessedAgainst(assessedAgainst)
                .removed(removed)
                .statedAt(statedAt)
                .statedIn(statedIn)
                .changedAt(changedAt)
                .lastJudged(lastJudged)
                .phrase(phrase == null ? null : phrase.toPhrase())
                .sale(sale)
                .build();
    }

    /**
     * Refers to a decision that applies or did apply to a product, to find the products of a decision.
     *
     * @param unfound only the decision leads from the entry to the product, nothing in its text
     */
    public record DecisionReference(String decision, boolean stands, boolean unfound) {

        static List<DecisionReference> of(AssessedProduct product) {
            return product.assessment().productDecisions().stream()
                    .map(DecisionReference::of)
                    .toList();
        }

        private static DecisionReference of(ProductDecision productDecision) {
            return new DecisionReference(
                    productDecision.decision().id().toString(),
                    productDecision.stands(),
                    productDecision.found() == null);
        }
    }
}
