package io.certwatch.product.productimport.reading;

import io.certwatch.platform.text.Language;
import io.certwatch.platform.text.Localized;
import io.certwatch.platform.text.Sentence;
import io.certwatch.product.aggregate.TextField;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.failure.InvalidField;
import io.certwatch.product.productimport.reading.ColumnMeaning.Field;
import io.certwatch.product.productimport.reading.Read.Problem;
import io.certwatch.tabular.spreadsheet.SheetCell;
import io.certwatch.tabular.spreadsheet.SheetRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The cells of one row by their meaning, with their faults. */
final class RowFields {

    private static final int LONGEST_SHOWN = 200;
    private static final int LONGEST_REASON = 500;

    private static final Set<ColumnMeaning> MENDABLE =
            Set.of(Field.NAME, Field.NAME_ZH, Field.NAME_EN, Field.DESCRIPTION);

    private final SheetRow row;
    private final TableColumns columns;
    private final List<Problem> problems = new ArrayList<>(0);
    private final Set<ColumnMeaning> unread = new HashSet<>(0);

    RowFields(SheetRow row, TableColumns columns) {
        this.row = row;
        this.columns = columns;
    }

    List<Problem> problems() {
        return problems;
    }

    /** The meanings of cells that could not be read at all. */
    Set<ColumnMeaning> unread() {
        return unread;
    }

    boolean blank() {
        return columns.read().stream()
                .allMatch(column -> row.cell(column.number()).blank());
    }

    /** Blank if there is no such column or no reliable value in it. */
    String text(Field field) {
        var column = columns.of(field);
        return column == null ? "" : text(column);
    }

    String text(Column column) {
        return switch (row.cell(column.number())) {
            case SheetCell.Text(var text) -> text.strip();
            case SheetCell.Faulty(var text, var reason, var partly) -> {
                problem(column, String.valueOf(column.meaning()), new Sentence(reason.zh(), reason.en()));
                if (partly && MENDABLE.contains(column.meaning())) yield text;
                notRead(column);
                yield "";
            }
        };
    }

    /** Identifiers: a text such as {@code N/A} is none. */
    @Nullable
    String identity(Field field, TextField rule) {
        return read(field, text -> Values.none(text) ? null : rule.read(text));
    }

    @Nullable
    String text(Field field, TextField rule) {
        return text(columns.of(field), rule, text(field));
    }

    /** Repairs a text that breaks its rule, if possible; records the problem in any case. */
    @Nullable
    String text(@Nullable Column column, TextField rule, String text) {
        try {
            return rule.read(text);
        } catch (InvalidField invalid) {
            var mended = rule.mend(text);
            problem(
                    column,
                    invalid.field(),
                    mended == null ? invalid.words() : Explanation.of("problem.rest-kept", invalid.words()));
            if (mended == null) notRead(column);
            return mended;
        }
    }

    /** Null if there is no value or it is invalid; then the problem is recorded. */
    <T> @Nullable T read(Field field, Function<String, @Nullable T> rule) {
        var text = text(field);
        return text.isEmpty() ? null : noting(columns.of(field), () -> rule.apply(text));
    }

    <T> @Nullable T noting(@Nullable Column column, Supplier<@Nullable T> reading) {
        try {
            return reading.get();
        } catch (InvalidField invalid) {
            problem(column, invalid.field(), invalid.words());
            notRead(column);
            return null;
        }
    }

    void notRead(@Nullable Column column) {
        if (column != null && column.meaning() != null) notRead(column.meaning());
    }

    void notRead(ColumnMeaning meaning) {
        unread.add(meaning);
    }

    void problem(@Nullable Column column, String field, Localized reason) {
        if (column != null && problems.stream().anyMatch(known -> known.column() == column.number())) return;
        problems.add(
                column == null
                        ? new Problem(0, "", field, null, Sentence.of(reason))
                        : new Problem(
                                column.number(),
                                column.header(),
                                field,
                                HeaderText.cut(row.text(column.number()), LONGEST_SHOWN),
                                new Sentence(
                                        HeaderText.cut(reason.in(Language.ZH), LONGEST_REASON),
                                        HeaderText.cut(reason.in(Language.EN), LONGEST_REASON))));
    }
}
