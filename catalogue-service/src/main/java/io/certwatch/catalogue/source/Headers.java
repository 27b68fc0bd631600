package io.certwatch.catalogue.source;

import io.certwatch.tabular.Cell;
import io.certwatch.tabular.Place;
import io.certwatch.tabular.Row;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The header row of a table. Columns are recognized by their header and never by their position. Two columns of the same meaning
 * make the row invalid as a header, unless one gives way. Of a header that spans several columns, the last column counts, because
 * ordinals may precede the names.
 *
 * @param columns the columns by meaning, counted from 0
 * @param wordings the header of each column
 */
public record Headers(Map<Header, Integer> columns, Map<Header, String> wordings, List<Cell> unknown) {

    public Headers {
        columns = Map.copyOf(columns);
        wordings = Map.copyOf(wordings);
        unknown = List.copyOf(unknown);
    }

    /** Returns the header if the row has all of these columns, each once. Title rows are not headers. */
    public static Optional<Headers> in(Row row, Set<Header> needed) {
        var columns = new EnumMap<Header, Integer>(Header.class);
        var unknown = new ArrayList<Cell>();
        for (int i = 0; i < row.cells().size(); i++) {
            int column = i;
            var cell = row.cells().get(i);
            if (cell.blank()) continue;
            boolean goesOn = i > 0 && cell.equals(row.cells().get(i - 1));
            var header = Header.of(cell.text());
            if (goesOn) header.ifPresent(merged -> columns.put(merged, column));
            else if (header.isEmpty()) unknown.add(cell);
            else {
                var before = columns.putIfAbsent(header.get(), i);
                if (before == null) continue;
                var rival = row.cells().get(before);
                boolean givesWay = Header.givesWay(cell.text());
                if (givesWay == Header.givesWay(rival.text())) return Optional.empty();
                unknown.add(givesWay ? cell : rival);
                if (!givesWay) columns.put(header.get(), i);
            }
        }
        return columns.keySet().containsAll(needed)
                ? Optional.of(new Headers(columns, wordings(row, columns), unknown))
                : Optional.empty();
    }

    private static Map<Header, String> wordings(Row row, Map<Header, Integer> columns) {
        var wordings = new EnumMap<Header, String>(Header.class);
        columns.forEach(
                (header, column) -> wordings.put(header, row.text(column).strip()));
        return wordings;
    }

    public boolean has(Header header) {
        return columns.containsKey(header);
    }

    /** The cell under this header; empty if there is no such column. */
    public String text(Row row, Header header) {
        var column = columns.get(header);
        return column == null ? "" : row.text(column).strip();
    }

    public Place place(Row row, Header header) {
        var column = columns.get(header);
        return column == null || column >= row.cells().size()
                ? row.place()
                : row.cells().get(column).place();
    }
}
