package io.certwatch.product.export;

import io.certwatch.platform.text.Language;
import io.certwatch.platform.text.Messages;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns of a table in one language. */
record ExportSheet<T>(Language language, List<ExportColumn<T>> columns) {

    private static final Messages MESSAGES = new Messages("io.certwatch.product");

    void header(TableWriter table) throws IOException {
        table.row(new ArrayList<>(
                columns.stream().map(column -> message(language, column.key())).toList()));
    }

    void row(T thing, TableWriter table) throws IOException {
        var cells = new ArrayList<@Nullable Object>(columns.size());
        for (var column : columns) {
            cells.add(column.value().apply(thing));
        }
        table.row(cells);
    }

    static String message(Language language, String key, Object... arguments) {
        return MESSAGES.text(language, key, arguments);
    }
}
