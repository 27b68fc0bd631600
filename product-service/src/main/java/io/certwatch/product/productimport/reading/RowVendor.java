package io.certwatch.product.productimport.reading;

import io.certwatch.platform.text.Language;
import io.certwatch.platform.text.Localized;
import io.certwatch.platform.text.Sentence;
import io.certwatch.product.aggregate.Product;
import io.certwatch.product.aggregate.TextRule;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.failure.InvalidField;
import io.certwatch.product.naming.EnterVendorNames.GivenName;
import io.certwatch.product.productimport.reading.Read.Problem;
import io.certwatch.tabular.spreadsheet.SheetRow;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a row calls the vendor of its product.
 *
 * @param named null if it does not call it by a name
 * @param remarks why a name that it gives is not taken
 */
public record RowVendor(@Nullable Named named, List<Problem> remarks) {

    public static final RowVendor NONE = new RowVendor(null, List.of());

    private static final TextRule LINE = TextRule.identity("vendorName", 200);

    /** @param column with the name */
    public record Named(Column column, GivenName given) {

        /** Its place in the row, with a reason that continues the sentence after the field's name. */
        public Problem remark(Localized reason) {
            return new Problem(
                    column.number(),
                    column.header(),
                    String.valueOf(column.meaning()),
                    given.name(),
                    Sentence.of(reason));
        }
    }

    public RowVendor {
        remarks = List.copyOf(remarks);
    }

    static RowVendor read(SheetRow row, TableColumns columns, Product product) {
        var column = columns.vendorName();
        if (column == null) return NONE;
        var fields = new RowFields(row, columns);
        var written = fields.text(column);
        if (Values.noDay(written)) return new RowVendor(null, fields.problems());
        try {
            return new RowVendor(name(column, written, product), fields.problems());
        } catch (InvalidField invalid) {
            fields.problem(column, invalid.field(), invalid.words());
            return new RowVendor(null, fields.problems());
        }
    }

    /** Null if the vendor is known by just this text, so that it is shown by it anyway. */
    private static @Nullable Named name(Column column, String written, Product product) {
        var name = Objects.requireNonNull(LINE.read(written));
        var vendor = product.vendor();
        if (vendor == null) throw new InvalidField("vendorName", Explanation.of("problem.no-vendor-named"));
        if (vendor.equals(name)) return null;
        var language = name.codePoints().anyMatch(Character::isIdeographic) ? Language.ZH : Language.EN;
        return new Named(column, new GivenName(vendor, language, name));
    }
}
