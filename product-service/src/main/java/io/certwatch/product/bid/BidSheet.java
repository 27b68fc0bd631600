package io.certwatch.product.bid;

import io.certwatch.edition.OwnNumber;
import io.certwatch.platform.text.Language;
import io.certwatch.product.export.ExportSheet;
import io.certwatch.product.export.ExportSheet.ExportColumn;
import io.certwatch.product.export.TableWriter;
import io.certwatch.product.naming.PartyName;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The table of a bid: a row for each product that the inventory lacks, for each proof, and for each product that has none.
 *
 * @param company how it is called
 * @param vendors their names, by id
 */
public record BidSheet(BidList bid, String company, Map<String, PartyName> vendors, Language language) {

    /**
     * @param product null if the inventory has no such product
     * @param line null if the product has no proof
     */
    private record Row(
            String sku,
            @Nullable BidProduct product,
            @Nullable BidLine line) {}

    public void write(TableWriter table) throws IOException {
        sheet().write(table, this::rows);
    }

    private void rows(Consumer<Row> each) {
        bid.unknown().forEach(sku -> each.accept(new Row(sku, null, null)));
        bid.products().forEach(product -> {
            if (product.lines().isEmpty()) each.accept(new Row(product.sku(), product, null));
            product.lines().forEach(line -> each.accept(new Row(product.sku(), product, line)));
        });
    }

    private ExportSheet<Row> sheet() {
        return new ExportSheet<>(
                language,
                Stream.of(
                                new ExportColumn<Row>("bid.standing", this::standing),
                                product(
                                        "bid.why",
                                        product -> product.why() == null
                                                ? null
                                                : product.why().in(language)),
                                new ExportColumn<Row>("export.sku", Row::sku),
                                product("bid.product", product -> product.name().in(language)),
                                product("export.model", BidProduct::model),
                                product("export.manufacturer", BidProduct::manufacturer),
                                product("export.vendor", this::vendor),
                                product("bid.entries", this::entries),
                                line("bid.kind", line -> line.kind() == null ? null : text("bid.kind." + line.kind())),
                                line(
                                        "bid.number",
                                        line -> OwnNumber.words(line.number()).in(language)),
                                line("bid.body", BidLine::body),
                                line("bid.holder", BidLine::holder),
                                line("bid.models", this::models),
                                line(
                                        "bid.standard",
                                        line -> Objects.requireNonNullElse(line.standard(), text("bid.standard.none"))),
                                line("bid.issued", BidLine::issued),
                                line("bid.valid-until", BidLine::validUntil),
                                new ExportColumn<Row>("bid.on-day", this::onDay),
                                line(
                                        "bid.register",
                                        line -> line.register() == null
                                                ? null
                                                : line.register().in(language)),
                                line("bid.origin", line -> text("bid.origin." + line.origin())),
                                line(
                                        "bid.file",
                                        line -> line.file() == null
                                                ? null
                                                : line.file().name()),
                                line(
                                        "bid.sha256",
                                        line -> line.file() == null
                                                ? null
                                                : line.file().sha256()),
                                new ExportColumn<Row>("bid.company", _ -> company))
                        .toList());
    }

    private String standing(Row row) {
        return text(
                row.product() == null
                        ? "bid.not-in-inventory"
                        : "bid.standing." + row.product().standing());
    }

    private @Nullable String vendor(BidProduct product) {
        var id = product.vendor();
        return id == null
                ? null
                : vendors.getOrDefault(id, PartyName.NONE).in(language).orElse(id);
    }

    private String entries(BidProduct product) {
        return String.join(
                text("list.separator"),
                product.entries().stream().map(entry -> entry.in(language)).toList());
    }

    private @Nullable String models(BidLine line) {
        return line.models().isEmpty() ? null : String.join(text("list.separator"), line.models());
    }

    private @Nullable Object onDay(Row row) {
        var line = row.line();
        return line == null || line.onDay() == null ? null : line.onDay().in(language);
    }

    private String text(String key) {
        return ExportSheet.message(language, key);
    }

    private static ExportColumn<Row> product(String key, Function<BidProduct, @Nullable Object> value) {
        return new ExportColumn<>(key, row -> row.product() == null ? null : value.apply(row.product()));
    }

    private static ExportColumn<Row> line(String key, Function<BidLine, @Nullable Object> value) {
        return new ExportColumn<>(key, row -> row.line() == null ? null : value.apply(row.line()));
    }
}
