package io.certwatch.product.productimport.reading.web;

import io.certwatch.platform.web.ReadersText;
import io.certwatch.product.aggregate.Name;
import io.certwatch.product.aggregate.Product;
import io.certwatch.product.aggregate.Spec;
import io.certwatch.product.aggregate.obligation.ProofKind;
import io.certwatch.product.inventory.web.MarketView;
import io.certwatch.product.productimport.reading.Read;
import io.certwatch.product.productimport.reading.Read.Problem;
import io.certwatch.product.productimport.reading.RowProofs;
import io.certwatch.product.productimport.reading.RowVendor;
import io.certwatch.product.proof.ProofFacts;
import io.certwatch.tabular.spreadsheet.RowPlace;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row as it would be read.
 *
 * @param row as numbered by a spreadsheet
 * @param product as it would be registered; null if it is rejected
 * @param vendorName of the product's vendor, as it would be entered; null if the row gives none
 * @param proofs as they would be entered into the vault, where they wait for a member
 * @param first the earlier identical row
 */
record RowView(
        String sheet,
        long row,
        Outcome outcome,
        @Nullable ProductView product,
        @Nullable String vendorName,
        List<RowProofView> proofs,
        List<ProblemView> problems,
        @Nullable RowPlace first) {

    record ProblemView(
            int column,
            String header,
            String field,
            @Nullable String value,
            ReadersText reason) {

        static ProblemView of(Problem problem) {
            return new ProblemView(
                    problem.column(),
                    problem.header(),
                    problem.field(),
                    problem.value(),
                    new ReadersText(problem.reason()));
        }
    }

    enum Outcome {
        OFFERED,
        REPEATED,
        REJECTED,
        BLANK
    }

    record ProductView(
            String sku,
            Name name,
            @Nullable String model,
            @Nullable String manufacturer,
            @Nullable String vendor,
            @Nullable String description,
            @Nullable String declaredEntry,
            @Nullable String hsCode,
            Map<String, String> specs,
            MarketView market,
            boolean usedInCii) {

        static ProductView of(Product product) {
            return new ProductView(
                    product.sku().value(),
                    product.name(),
                    product.model(),
                    product.manufacturer(),
                    product.vendor(),
                    product.description(),
                    product.declaredEntry(),
                    product.hsCode(),
                    Spec.byName(product.specs()),
                    MarketView.of(product.market()),
                    product.usedInCii());
        }
    }

    record RowProofView(
            ProofKind kind,
            String number,
            @Nullable String body,
            @Nullable String standard,
            @Nullable String holder,
            @Nullable LocalDate issued,
            @Nullable LocalDate validUntil) {

        static RowProofView of(ProofFacts facts) {
            return new RowProofView(
                    facts.kind(),
                    facts.number(),
                    facts.body(),
                    facts.standard(),
                    facts.holder(),
                    facts.issued(),
                    facts.validUntil());
        }
    }

    static RowView of(Read read) {
        return switch (read) {
            case Read.Offered one ->
                of(one.row().place(), Outcome.OFFERED, one.product(), one.vendor(), one.proofs(), one.remarks(), null);
            case Read.Repeated one ->
                of(
                        one.row().place(),
                        Outcome.REPEATED,
                        one.product(),
                        one.vendor(),
                        one.proofs(),
                        one.remarks(),
                        one.first());
            case Read.Rejected(var row, var problems) -> unread(row.place(), Outcome.REJECTED, problems);
            case Read.Blank(var row) -> unread(row.place(), Outcome.BLANK, List.of());
        };
    }

    private static RowView unread(RowPlace place, Outcome outcome, List<Problem> problems) {
        return of(place, outcome, null, RowVendor.NONE, RowProofs.NONE, problems, null);
    }

    private static RowView of(
            RowPlace place,
            Outcome outcome,
            @Nullable Product product,
            RowVendor vendor,
            RowProofs proofs,
            List<Problem> problems,
            @Nullable RowPlace first) {
        var named = vendor.named();
        return new RowView(
                place.sheet(),
                place.row(),
                outcome,
                product == null ? null : ProductView.of(product),
                named == null ? null : named.given().name(),
                proofs.named().stream()
                        .map(proof -> RowProofView.of(proof.facts()))
                        .toList(),
                problems.stream().map(ProblemView::of).toList(),
                first);
    }
}
