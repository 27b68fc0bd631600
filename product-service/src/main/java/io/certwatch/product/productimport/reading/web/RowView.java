package io.certwatch.product.productimport.reading.web;

import io.certwatch.product.aggregate.Name;
import io.certwatch.product.aggregate.Product;
import io.certwatch.product.aggregate.Spec;
import io.certwatch.product.inventory.web.MarketView;
import io.certwatch.product.productimport.reading.Read;
import io.certwatch.product.productimport.reading.Read.Problem;
import io.certwatch.tabular.spreadsheet.RowPlace;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row as it would be read.
 *
 * @param row as numbered by a spreadsheet
 * @param product as it would be registered; null if it is rejected
 * @param first the earlier identical row
 */
record RowView(
        String sheet,
        long row,
        Outcome outcome,
        @Nullable ProductView product,
        List<Problem> problems,
        @Nullable RowPlace first) {

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

    static RowView of(Read read) {
        return switch (read) {
            case Read.Offered(var row, var product, var _, var remarks) ->
                of(row.place(), Outcome.OFFERED, ProductView.of(product), remarks, null);
            case Read.Repeated(var row, var product, var first) ->
                of(row.place(), Outcome.REPEATED, ProductView.of(product), List.of(), first);
            case Read.Rejected(var row, var problems) -> of(row.place(), Outcome.REJECTED, null, problems, null);
            case Read.Blank(var row) -> of(row.place(), Outcome.BLANK, null, List.of(), null);
        };
    }

    private static RowView of(
            RowPlace place,
            Outcome outcome,
            @Nullable ProductView product,
            List<Problem> problems,
            @Nullable RowPlace first) {
        return new RowView(place.sheet(), place.row(), outcome, product, problems, first);
    }
}
