package io.certwatch.product.productimport.reading;

import static java.util.Objects.requireNonNull;

import io.certwatch.platform.text.Sentence;
import io.certwatch.product.aggregate.Product;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.productimport.reading.Read.Offered;
import io.certwatch.product.productimport.reading.Read.Problem;
import io.certwatch.product.productimport.reading.Read.Rejected;
import io.certwatch.product.productimport.reading.Read.Repeated;
import io.certwatch.tabular.spreadsheet.RowPlace;
import io.certwatch.tabular.spreadsheet.SheetRow;
import io.certwatch.tabular.spreadsheet.SheetRows;
import io.certwatch.tabular.spreadsheet.Spreadsheet;
import io.certwatch.tabular.spreadsheet.UnreadableFile;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Iterates over the rows below the headers, table by table, each once, without keeping any. If several rows have the same
 * SKU, only the first is stored. {@link #hasNext} and {@link #next} throw {@link UnreadableFile} if the rest of the file cannot
 * be read.
 */
public final class DistinctRows implements Iterator<Read>, AutoCloseable {

    private final Spreadsheet file;
    private final List<FoundTable> tables;
    private final Function<FoundTable, RowReading> readings;
    private final FirstPlaces seen = new FirstPlaces();
    private final long size;
    private long left;
    private int next;
    private long sizeBefore;
    private long unnamed;
    private @Nullable FoundTable table;
    private @Nullable SheetRows rows;
    private @Nullable RowReading reading;

    DistinctRows(Spreadsheet file, List<FoundTable> tables, Function<FoundTable, RowReading> readings, long most) {
        this.file = file;
        this.tables = tables;
        this.readings = readings;
        this.left = most;
        this.size = Math.max(
                1, tables.stream().mapToLong(table -> table.sheet().size()).sum());
    }

    @Override
    public boolean hasNext() {
        while (rows == null || !rows.hasNext()) {
            if (next == tables.size()) {
                close();
                return false;
            }
            open(tables.get(next++));
        }
        return true;
    }

    @Override
    public Read next() {
        if (!hasNext() || rows == null || reading == null) throw new NoSuchElementException();
        var read = reading.read(limitWeight(rows.next()));
        return switch (read) {
            case Offered offered -> once(offered);
            case Rejected _ -> {
                unnamed++;
                yield read;
            }
            case Repeated _, Read.Blank _ -> read;
        };
    }

    private SheetRow limitWeight(SheetRow row) {
        left -= row.weight();
        if (left < 0)
            throw new UnreadableInventory(Explanation.of("import.too-much", RowPlaceText.of(row.place())), row.place());
        return row;
    }

    /** Whether a row so far, even a rejected one, was about this product. */
    public boolean names(String sku) {
        return seen.contains(sku);
    }

    /** Rejected rows so far whose SKU is unknown. */
    public long unnamed() {
        return unnamed;
    }

    /** How much of the file has been read, from 0 to 1, by its bytes. */
    public double share() {
        double here =
                table == null || rows == null ? 0 : rows.share() * table.sheet().size();
        return next == tables.size() && rows == null ? 1 : Math.min(1, (sizeBefore + here) / size);
    }

    /** Starts below the header row: rows above it are titles. */
    private void open(FoundTable found) {
        close();
        table = found;
        var opened = file.rows(found.sheet());
        rows = opened;
        reading = readings.apply(found);
        long header = found.headers().row().place().row();
        while (opened.hasNext() && opened.next().place().row() < header) continue;
    }

    private Read once(Offered offered) {
        var row = offered.row();
        var product = offered.product();
        var before = seen.put(product, next, row.place().row());
        if (before.table() == 0) return offered;
        var first = new RowPlace(tables.get(before.table() - 1).sheet().name(), before.row());
        if (before.same()) return new Repeated(row, product, first, offered.proofs(), offered.vendor());
        return new Rejected(row, List.of(problem(product, first)));
    }

    private Column skuColumn() {
        return requireNonNull(table).layout().columns().stream()
                .filter(column -> column.meaning() == ColumnMeaning.Field.SKU)
                .findFirst()
                .orElseThrow();
    }

    private Problem problem(Product product, RowPlace first) {
        var sku = skuColumn();
        return new Problem(
                sku.number(),
                sku.header(),
                "sku",
                product.sku().value(),
                Sentence.of(Explanation.of("problem.already-in", RowPlaceText.of(first))));
    }

    @Override
    public void close() {
        if (rows == null) return;
        rows.close();
        rows = null;
        sizeBefore += table == null ? 0 : table.sheet().size();
    }
}
