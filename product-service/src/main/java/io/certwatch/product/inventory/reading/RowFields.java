package io.certwatch.product.inventory.reading;

import io.certwatch.product.inventory.InvalidProduct;
import io.certwatch.product.inventory.TextField;
import io.certwatch.product.inventory.reading.Meaning.Field;
import io.certwatch.product.inventory.reading.Read.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The cells of one row by their meaning, and what is wrong with them. */
final class RowFields {

    private static final int LONGEST_SHOWN = 200;

    private final Row row;
    private final TableColumns columns;
    private final List<Problem> problems = new ArrayList<>(0);

    RowFields(Row row, TableColumns columns) {
        this.row = row;
        this.columns = columns;
    }

    List<Problem> problems() {
        return problems;
    }

    boolean blank() {
        return columns.read().stream().allMatch(column -> row.cell(column.number()).blank());
    }

    /** Blank, if there is no such column or nothing in it that can be relied on. */
    String text(Field field) {
        var column = columns.of(field);
        return column == null ? "" : text(column);
    }

    String text(Column column) {
        return switch (row.cell(column.number())) {
            case Cell.Text(var text) -> text.strip();
            case Cell.Faulty(_, var reason) -> {
                problem(column, String.valueOf(column.meaning()), reason);
                yield "";
            }
        };
    }

    @Nullable String text(Field field, TextField rule) {
        return read(field, rule::read);
    }

    /** Null, if there is nothing or it is not taken; then the problem is noted. */
    <T> @Nullable T read(Field field, Function<String, @Nullable T> rule) {
        var text = text(field);
        return text.isEmpty() ? null : noting(columns.of(field), () -> rule.apply(text));
    }

    interface Reading<T> {
        @Nullable T read();
    }

    <T> @Nullable T noting(@Nullable Column column, Reading<T> reading) {
        try {
            return reading.read();
        } catch (InvalidProduct invalid) {
            problem(column, invalid.field(), invalid.reason());
            return null;
        }
    }

    void problem(@Nullable Column column, String field, String reason) {
        if (column != null && problems.stream().anyMatch(known -> known.column() == column.number())) return;
        problems.add(column == null
                ? new Problem(0, "", field, null, reason)
                : new Problem(column.number(), column.header(), field, Wording.cut(row.text(column.number()), LONGEST_SHOWN), reason));
    }
}
