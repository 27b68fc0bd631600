package io.certwatch.product.productimport.reading;

import io.certwatch.product.aggregate.Market;
import io.certwatch.product.aggregate.Name;
import io.certwatch.product.aggregate.Product;
import io.certwatch.product.aggregate.Remark;
import io.certwatch.product.aggregate.Sku;
import io.certwatch.product.aggregate.TextField;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.failure.InvalidField;
import io.certwatch.product.productimport.reading.ColumnMeaning.Field;
import io.certwatch.product.productimport.reading.Read.Blank;
import io.certwatch.product.productimport.reading.Read.Offered;
import io.certwatch.product.productimport.reading.Read.Rejected;
import io.certwatch.tabular.spreadsheet.SheetRow;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of one table as products, by the same rules as products in JSON.
 *
 * @param lines whether the rows come from a text file and have a cell for every header
 */
record RowReading(TableColumns columns, UnmappedFields silence, boolean lines, LocalDate today, KnownFigures figures) {

    /** {@code 1.2E+05}: how a spreadsheet shortens a long number when it saves a text file. */
    static final Pattern SHORTENED = Pattern.compile("\\d(\\.\\d+)?E\\+\\d{1,3}", Pattern.CASE_INSENSITIVE);

    Read read(SheetRow row) {
        var fields = new RowFields(row, columns);
        if (fields.blank() || columns.repeatedBy(row)) return new Blank(row);
        if (lines && !columns.fits(row)) {
            fields.problem(
                    null, "row", Explanation.of("problem.row-cells", row.cells().size(), columns.lastHeader()));
            return new Rejected(row, fields.problems());
        }
        var product = product(fields);
        if (product == null) return new Rejected(row, fields.problems());
        var here = says(fields, Field.MARKET_STATUS) ? silence : silence.onMarketStatus();
        var proofs = columns.haveProofs() ? new ProofsReading(row, columns).read() : RowProofs.NONE;
        var vendor = RowVendor.read(row, columns, product);
        return new Offered(row, product, here.on(fields.unread()), proofs, vendor, fields.problems());
    }

    /** Null if the product cannot be identified. */
    private @Nullable Product product(RowFields fields) {
        var sku = sku(fields);
        var name = name(fields, sku);
        var model = fields.identity(Field.MODEL, TextField.MODEL);
        var manufacturer = fields.identity(Field.MANUFACTURER, TextField.MANUFACTURER);
        var vendor = fields.identity(Field.VENDOR, TextField.VENDOR);
        var specs = new SpecsReading(fields, figures);
        columns.read().forEach(specs::read);
        var figures = specs.specs(columns);
        var description = description(fields, specs.rest());
        var declaredEntry = fields.identity(Field.DECLARED_ENTRY, TextField.DECLARED_ENTRY);
        var hsCode = fields.identity(Field.HS_CODE, TextField.HS_CODE);
        var market = market(fields);
        var usedInCii = fields.read(Field.USED_IN_CII, text -> !Values.none(text) && Values.yes(text));
        return sku == null || name == null
                ? null
                : new Product(
                        sku,
                        name,
                        model,
                        manufacturer,
                        vendor,
                        description,
                        declaredEntry,
                        hsCode,
                        figures,
                        market,
                        Boolean.TRUE.equals(usedInCii),
                        fields.problems().stream()
                                .map(problem -> new Remark(
                                        problem.field(),
                                        problem.value(),
                                        new Explanation(
                                                problem.reason().zh(),
                                                problem.reason().en())))
                                .toList());
    }

    private static boolean says(RowFields fields, Field field) {
        var text = fields.text(field);
        return !text.isEmpty() && !Values.none(text);
    }

    private @Nullable Sku sku(RowFields fields) {
        var text = fields.text(Field.SKU);
        return fields.noting(columns.of(Field.SKU), () -> {
            if (SHORTENED.matcher(text).matches()) {
                throw new InvalidField("sku", Explanation.of("problem.shortened-number"));
            }
            return new Sku(text);
        });
    }

    /** A product without a readable name is named by its SKU. */
    private @Nullable Name name(RowFields fields, @Nullable Sku sku) {
        var zh = fields.text(Field.NAME_ZH, TextField.NAME_ZH);
        var en = fields.text(Field.NAME_EN, TextField.NAME_EN);
        var either = fields.text(Field.NAME);
        boolean chinese = either.codePoints().anyMatch(Character::isIdeographic);
        var column = columns.firstOf(Field.NAME, Field.NAME_ZH, Field.NAME_EN);
        if (zh == null && (chinese || en != null)) zh = fields.text(column, TextField.NAME_ZH, either);
        if (en == null && !chinese) en = fields.text(column, TextField.NAME_EN, either);
        if (zh != null || en != null) return new Name(zh, en);
        fields.problem(column, "name", Explanation.of("problem.name-missing-row"));
        fields.notRead(Field.NAME);
        return sku == null ? null : new Name(null, sku.value());
    }

    private @Nullable String description(RowFields fields, String rest) {
        var said = fields.text(Field.DESCRIPTION);
        var whole = said.isEmpty() || rest.isEmpty() ? said + rest : said + "\n" + rest;
        var place = said.isEmpty() ? columns.of(Field.SPECS) : columns.of(Field.DESCRIPTION);
        return fields.text(place, TextField.DESCRIPTION, whole);
    }

    /**
     * A day without a status determines it: a product with a later or undecided day is planned; one with a past day
     * is on the market. Without either, the status is unknown, and so it is beside a status that cannot be read: it may
     * say what the day does not.
     */
    private Market market(RowFields fields) {
        var said = fields.read(Field.MARKET_STATUS, text -> Values.none(text) ? null : MarketWords.read(text));
        var day = fields.read(Field.MARKET_ENTRY_DATE, text -> Values.noDay(text) ? null : EntryDays.read(text));
        if (said != null) return day == null ? said : new Market(said.status(), day);
        if (fields.unread().contains(Field.MARKET_STATUS)) return new Market(Market.Status.UNKNOWN, day);
        if (day != null) return new Market(day.isAfter(today) ? Market.Status.PLANNED : Market.Status.ON_MARKET, day);
        return Values.isUndecided(fields.text(Field.MARKET_ENTRY_DATE))
                ? new Market(Market.Status.PLANNED, null)
                : Market.UNSAID;
    }
}
