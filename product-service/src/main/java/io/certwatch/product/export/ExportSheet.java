package io.certwatch.product.export;

import io.certwatch.platform.text.Language;
import io.certwatch.platform.text.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of a table in one language. */
public record ExportSheet<T>(Language language, List<ExportColumn<T>> columns) {

    /**
     * A column of a sheet.
     *
     * @param key   of its header in the message bundles
     * @param value text, number, day, instant or truth value; null leaves the cell empty
     */
    public record ExportColumn<T>(String key, Function<T, @Nullable Object> value) {}

    private static final Messages MESSAGES = new Messages("io.certwatch.product");

    /** Writes the header, and a row for each thing while it is read. */
    public void write(TableWriter table, Consumer<Consumer<T>> things) throws IOException {
        header(table);
        try {
            things.accept(thing -> {
                try {
                    row(thing, table);
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            });
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    private void header(TableWriter table) throws IOException {
        table.row(new ArrayList<>(
                columns.stream().map(column -> message(language, column.key())).toList()));
    }

    private void row(T thing, TableWriter table) throws IOException {
        var cells = new ArrayList<@Nullable Object>(columns.size());
        var words = new ExportWords(language);
        for (var column : columns) {
            cells.add(words.cell(column.value().apply(thing)));
        }
        table.row(cells);
    }

    public static String message(Language language, String key, Object... arguments) {
        return MESSAGES.text(language, key, arguments);
    }

    /** The text with the key, else the given one. */
    public static String messageOr(Language language, String key, String otherwise) {
        return MESSAGES.textOr(language, key, otherwise);
    }
}
