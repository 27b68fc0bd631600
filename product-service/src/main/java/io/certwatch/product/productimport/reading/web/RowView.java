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
 * @param proofs as they would be entered into the vault, where they wait for a member
 * @param first the earlier identical row
 */
record RowView(
        String sheet,
        long row,
        Outcome outcome,
        @Nullable ProductView product,
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
            @Nullable LocalDate issued,
            @Nullable LocalDate validUntil) {

        static RowProofView of(ProofFacts facts) {
            return new RowProofView(
                    facts.kind(), facts.number(), facts.body(), facts.standard(), facts.issued(), facts.validUntil());
        }
    }

    static RowView of(Read read) {
        return switch (read) {
            case Read.Offered(var row, var product, var _, var proofs, var remarks) ->
                of(row.place(), Outcome.OFFERED, ProductView.of(product), proofs, remarks, null);
            case Read.Repeated(var row, var product, var first, var proofs) ->
                of(row.place(), Outcome.REPEATED, ProductView.of(product), proofs, proofs.remarks(), first);
            case Read.Rejected(var row, var problems) ->
                of(row.place(), Outcome.REJECTED, null, RowProofs.NONE, problems, null);
            case Read.Blank(var row) -> of(row.place(), Outcome.BLANK, null, RowProofs.NONE, List.of(), null);
        };
    }

    private static RowView of(
            RowPlace place,
            Outcome outcome,
            @Nullable ProductView product,
            RowProofs proofs,
            List<Problem> problems,
            @Nullable RowPlace first) {
        return new RowView(
                place.sheet(),
                place.row(),
                outcome,
                product,
                proofs.named().stream()
                        .map(proof -> RowProofView.of(proof.facts()))
                        .toList(),
                problems.stream().map(ProblemView::of).toList(),
                first);
    }
}
