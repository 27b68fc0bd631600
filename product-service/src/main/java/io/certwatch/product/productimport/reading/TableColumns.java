package io.certwatch.product.productimport.reading;

import io.certwatch.product.productimport.reading.ColumnMeaning.Field;
import io.certwatch.product.productimport.reading.ColumnMeaning.Ignored;
import io.certwatch.tabular.spreadsheet.SheetCell;
import io.certwatch.tabular.spreadsheet.SheetRow;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The columns of a table that are read. */
final class TableColumns {

    private final List<Column> read;
    private final Map<Field, Column> fields = new EnumMap<>(Field.class);
    private final Map<ProofColumn, Column> proofs = new HashMap<>();
    private final @Nullable Column vendorName;
    private final int lastHeader;
    private final int width;

    TableColumns(Layout layout, int width) {
        this.read = layout.columns().stream()
                .filter(column -> column.meaning() != null && !(column.meaning() instanceof Ignored))
                .toList();
        this.lastHeader = layout.columns().stream()
                .filter(column -> !column.header().isEmpty())
                .mapToInt(Column::number)
                .max()
                .orElse(0);
        this.width = width;
        this.vendorName = read.stream()
                .filter(column -> column.meaning() instanceof ColumnMeaning.VendorName)
                .findFirst()
                .orElse(null);
        for (var column : read) {
            if (column.meaning() instanceof Field field) fields.putIfAbsent(field, column);
            if (column.meaning() instanceof ProofColumn proof) proofs.putIfAbsent(proof, column);
        }
    }

    List<Column> read() {
        return read;
    }

    @Nullable
    Column of(Field field) {
        return fields.get(field);
    }

    @Nullable
    Column of(ProofColumn proof) {
        return proofs.get(proof);
    }

    /** The column with the names of vendors. */
    @Nullable
    Column vendorName() {
        return vendorName;
    }

    /** Whether the table has columns about proofs. */
    boolean haveProofs() {
        return !proofs.isEmpty();
    }

    @Nullable
    Column firstOf(Field... any) {
        return Arrays.stream(any)
                .map(fields::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /**
     * Whether a row of text has exactly one cell per header; otherwise a separator or a line break within a text is
     * not quoted.
     */
    boolean fits(SheetRow row) {
        int cells = row.cells().size();
        return cells >= lastHeader && row.cells().stream().skip(width).allMatch(SheetCell::blank);
    }

    int lastHeader() {
        return lastHeader;
    }

    /** Long lists repeat their headers, and some have a second row of headers in another language. */
    boolean repeatedBy(SheetRow row) {
        var sku = fields.get(Field.SKU);
        if (sku == null) return false;
        var text = row.text(sku.number()).strip();
        if (text.isEmpty() || text.chars().anyMatch(Character::isDigit)) return false;
        return text.equals(sku.header()) || HeaderWords.isKnownAs(text, Field.SKU) && nameIsHeader(row);
    }

    private boolean nameIsHeader(SheetRow row) {
        return List.of(Field.NAME, Field.NAME_ZH, Field.NAME_EN).stream()
                .map(fields::get)
                .anyMatch(
                        name -> name != null && HeaderWords.isKnownAs(row.text(name.number()), (Field) name.meaning()));
    }
}
