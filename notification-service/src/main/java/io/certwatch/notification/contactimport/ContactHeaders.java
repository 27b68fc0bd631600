package io.certwatch.notification.contactimport;

import io.certwatch.tabular.spreadsheet.SheetCell;
import io.certwatch.tabular.spreadsheet.SheetRow;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The header row of a table: which column means what. The first of two columns with the same meaning is read. */
final class ContactHeaders {
    private static final Set<ContactColumn> REQUIRED =
            Set.of(ContactColumn.VENDOR, ContactColumn.NAME, ContactColumn.EMAIL);

    private final SheetRow row;
    private final Map<ContactColumn, Integer> columns = new EnumMap<>(ContactColumn.class);

    private ContactHeaders(SheetRow row) {
        this.row = row;
    }

    static ContactHeaders of(SheetRow row, ContactWords words) {
        var headers = new ContactHeaders(row);
        for (int number = 1; number <= row.cells().size(); number++) {
            var place = number;
            words.column(row.text(number)).ifPresent(column -> headers.columns.putIfAbsent(column, place));
        }
        return headers;
    }

    boolean areComplete() {
        return columns.keySet().containsAll(REQUIRED);
    }

    long row() {
        return row.place().row();
    }

    List<String> texts() {
        return row.cells().stream().map(SheetCell::text).map(String::strip).toList();
    }

    boolean have(ContactColumn column) {
        return columns.containsKey(column);
    }

    /** Counted from 1; 0 without such a column. */
    int number(ContactColumn column) {
        return columns.getOrDefault(column, 0);
    }

    String header(ContactColumn column) {
        return have(column) ? row.text(number(column)).strip() : "";
    }

    SheetCell cell(SheetRow of, ContactColumn column) {
        return have(column) ? of.cell(number(column)) : SheetCell.EMPTY;
    }
}
