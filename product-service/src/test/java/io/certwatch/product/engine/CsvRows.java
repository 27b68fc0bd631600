package io.certwatch.product.engine;

import java.util.ArrayList;
import java.util.List;

/** Reads the shipped table: commas, and doubled quotes inside quoted cells. */
final class CsvRows {

    private CsvRows() {}

    static List<List<String>> of(String text) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append(text.charAt(++i));
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') rows.add(List.copyOf(row));
                if (c == '\n') row.clear();
            } else {
                cell.append(c);
            }
        }
        return rows;
    }
}
