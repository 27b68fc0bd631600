package io.certwatch.product.inventory.reading;

import io.certwatch.product.inventory.InvalidProduct;
import io.certwatch.product.inventory.Market;
import io.certwatch.product.inventory.Name;
import io.certwatch.product.inventory.Product;
import io.certwatch.product.inventory.Sku;
import io.certwatch.product.inventory.TextField;
import io.certwatch.product.inventory.reading.Meaning.Field;
import io.certwatch.product.inventory.reading.Read.Blank;
import io.certwatch.product.inventory.reading.Read.Offered;
import io.certwatch.product.inventory.reading.Read.Rejected;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one table as products, by the rules that all products are taken in by. */
final class RowReading {

    /** {@code 1.2E+05}: what a spreadsheet makes of a long number when it saves lines of text. */
    private static final Pattern SHORTENED = Pattern.compile("\\d(\\.\\d+)?E\\+\\d{1,3}", Pattern.CASE_INSENSITIVE);

    private final TableColumns columns;
    private final Silence silence;
    private final boolean lines;
    private final LocalDate today;
    private final KnownFigures figures;

    /** @param lines whether the rows are lines of text, which have a cell for every header */
    RowReading(TableColumns columns, Silence silence, boolean lines, LocalDate today, KnownFigures figures) {
        this.columns = columns;
        this.silence = silence;
        this.lines = lines;
        this.today = today;
        this.figures = figures;
    }

    Read read(Row row) {
        var fields = new RowFields(row, columns);
        if (fields.blank() || columns.repeatedBy(row)) return new Blank(row);
        if (lines && !columns.fits(row)) {
            fields.problem(null, "row", "has " + row.cells().size() + " cells where there are " + columns.lastHeader()
                    + " headers: a text with a separator or a line break in it needs quotes around it");
            return new Rejected(row, fields.problems());
        }
        var product = product(fields);
        return product == null ? new Rejected(row, fields.problems()) : new Offered(row, product, says(fields, Field.MARKET_STATUS) ? silence : silence.onMarketStatus());
    }

    private @Nullable Product product(RowFields fields) {
        var sku = sku(fields);
        var name = name(fields);
        var model = fields.text(Field.MODEL, TextField.MODEL);
        var manufacturer = fields.text(Field.MANUFACTURER, TextField.MANUFACTURER);
        var vendor = fields.text(Field.VENDOR, TextField.VENDOR);
        var specs = new SpecsReading(fields, figures);
        columns.read().forEach(specs::read);
        var figures = specs.specs(columns);
        var description = description(fields, specs.rest());
        var declaredEntry = fields.text(Field.DECLARED_ENTRY, TextField.DECLARED_ENTRY);
        var hsCode = fields.text(Field.HS_CODE, TextField.HS_CODE);
        var market = market(fields);
        var usedInCii = fields.read(Field.USED_IN_CII, text -> !Values.none(text) && Values.yes(text));
        return sku == null || name == null || market == null || !fields.problems().isEmpty() ? null : new Product(
                sku, name, model, manufacturer, vendor, description, declaredEntry, hsCode, figures, market, Boolean.TRUE.equals(usedInCii));
    }

    private static boolean says(RowFields fields, Field field) {
        var text = fields.text(field);
        return !text.isEmpty() && !Values.none(text);
    }

    private @Nullable Sku sku(RowFields fields) {
        var text = fields.text(Field.SKU);
        return fields.noting(columns.of(Field.SKU), () -> {
            if (SHORTENED.matcher(text).matches()) {
                throw new InvalidProduct("sku", "is a number that a spreadsheet has shortened; format the column as text and save again");
            }
            return new Sku(text);
        });
    }

    private @Nullable Name name(RowFields fields) {
        var zh = fields.text(Field.NAME_ZH, TextField.NAME_ZH);
        var en = fields.text(Field.NAME_EN, TextField.NAME_EN);
        var either = fields.text(Field.NAME);
        boolean chinese = either.codePoints().anyMatch(Character::isIdeographic);
        return fields.noting(columns.firstOf(Field.NAME, Field.NAME_ZH, Field.NAME_EN), () -> new Name(
                zh == null && (chinese || en != null) ? TextField.NAME_ZH.read(either) : zh,
                en == null && !chinese ? TextField.NAME_EN.read(either) : en));
    }

    private @Nullable String description(RowFields fields, String rest) {
        var said = fields.text(Field.DESCRIPTION);
        var whole = said.isEmpty() || rest.isEmpty() ? said + rest : said + "\n" + rest;
        var place = said.isEmpty() ? columns.of(Field.SPECS) : columns.of(Field.DESCRIPTION);
        return fields.noting(place, () -> TextField.DESCRIPTION.read(whole));
    }

    /** A day without a status says it: what enters the market later is planned, what has entered is on it. */
    private @Nullable Market market(RowFields fields) {
        var status = fields.read(Field.MARKET_STATUS, text -> Values.none(text) ? null : Values.status(text));
        var day = fields.read(Field.MARKET_ENTRY_DATE, text -> Values.none(text) ? null : Market.entryDate(Days.iso(text)));
        if (day == null) return status == null ? Market.UNSAID : market(fields, status, null);
        return market(fields, status != null ? status : day.isAfter(today) ? Market.Status.PLANNED : Market.Status.ON_MARKET, day);
    }

    private @Nullable Market market(RowFields fields, Market.Status status, @Nullable LocalDate day) {
        return fields.noting(columns.firstOf(Field.MARKET_ENTRY_DATE, Field.MARKET_STATUS), () -> new Market(status, day));
    }
}
