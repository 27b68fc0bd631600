package io.certwatch.product.productimport.reading;

import io.certwatch.platform.text.Sentence;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.productimport.reading.ColumnMeaning.Field;
import io.certwatch.product.productimport.reading.Detection.PassedOver;
import io.certwatch.tabular.WordList;
import io.certwatch.tabular.spreadsheet.RowPlace;
import io.certwatch.tabular.spreadsheet.Sheet;
import io.certwatch.tabular.spreadsheet.SheetRow;
import io.certwatch.tabular.spreadsheet.Spreadsheet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the headers in a file: there may be title rows above them, and other sheets without headers. */
final class FindTables {

    private static final int ROWS = 100;
    private static final int HEADER_WITHIN = 60;
    /**
     * In characters, the weight of rows: enough rows of one sheet have been read, or those of all sheets are too many
     * to keep in memory.
     */
    private static final long HEAVY = 1 << 20;

    private static final long TOO_HEAVY = 1 << 24;

    /** In all tables, so that their description fits into the document of an import (16 MB). */
    private static final int MOST_COLUMNS = 4_000;

    private final Spreadsheet file;
    private final ReadingInstructions said;
    private final HeaderWords words;
    private final List<FoundTable> found = new ArrayList<>();
    private final List<PassedOver> passedOver = new ArrayList<>();
    private final List<Sentence> reasons = new ArrayList<>();
    private long weight;

    private FindTables(Spreadsheet file, ReadingInstructions said, HeaderWords words) {
        this.file = file;
        this.said = said;
        this.words = words;
        file.reasons().forEach(reason -> reasons.add(new Sentence(reason.zh(), reason.en())));
    }

    static FindTables in(Spreadsheet file, ReadingInstructions said, HeaderWords words) {
        var search = new FindTables(file, said, words);
        search.search();
        return search;
    }

    List<FoundTable> found() {
        return found;
    }

    Detection detection() {
        return new Detection(
                file.format(),
                file.charset(),
                file.separator(),
                found.stream().map(FoundTable::layout).toList(),
                reasons,
                passedOver);
    }

    private void search() {
        var candidates = new ArrayList<FoundTable>();
        for (var sheet : chosen()) {
            var table = find(sheet);
            if (table == null) passedOver.add(passOver(sheet, "reading.empty-sheet"));
            else candidates.add(table);
        }
        if (candidates.isEmpty()) throw new UnreadableInventory(Explanation.of("import.empty"));
        candidates.stream().filter(FoundTable::hasProductColumns).forEach(found::add);
        if (found.isEmpty())
            candidates.stream()
                    .max(Comparator.comparingInt(table -> table.headers().score()))
                    .ifPresent(found::add);
        if (found.stream().mapToLong(FoundTable::columns).sum() > MOST_COLUMNS) {
            throw new UnreadableInventory(Explanation.of("import.columns-many", MOST_COLUMNS));
        }
        for (var table : candidates) {
            if (!found.contains(table)) {
                passedOver.add(passOver(table.sheet(), "reading.no-headers"));
            }
        }
        found.forEach(this::say);
    }

    private static PassedOver passOver(Sheet sheet, String why) {
        return new PassedOver(sheet.name(), sheet.hidden(), Sentence.of(Explanation.of(why)));
    }

    private List<Sheet> chosen() {
        var sheets = file.sheets();
        var named = said.sheet();
        if (named != null && file.separator() == null) {
            return List.of(sheets.stream()
                    .filter(sheet -> sheet.name().strip().equalsIgnoreCase(named.strip()))
                    .findFirst()
                    .orElseThrow(() -> new UnreadableInventory(Explanation.of(
                            "import.no-sheet",
                            named,
                            sheets.stream().map(Sheet::name).toList().toString()))));
        }
        sheets.stream().filter(Sheet::hidden).forEach(sheet -> passedOver.add(passOver(sheet, "reading.hidden")));
        return sheets.stream().filter(sheet -> !sheet.hidden()).toList();
    }

    private @Nullable FoundTable find(Sheet sheet) {
        var first = first(sheet);
        if (said.headerRow() != null) return findByHeaderRow(sheet, first, said.headerRow());
        Headers best = null;
        int at = -1;
        for (int i = 0; i < first.size() && i < HEADER_WITHIN; i++) {
            var headers = Headers.of(first.get(i), said.columns(), words);
            if (best == null || better(headers, best, i == at + 1)) {
                best = headers;
                at = i;
            }
        }
        return best == null ? null : new FoundTable(sheet, best, first.subList(at + 1, first.size()));
    }

    /**
     * Prefers the first of equal rows, because long lists repeat their headers; but of two adjacent rows the lower
     * one, because it has the details.
     */
    private static boolean better(Headers headers, Headers best, boolean rightBelow) {
        int more = weight(headers) - weight(best);
        return more > 0
                || more == 0 && rightBelow && headers.score() > 0
                || best.score() == 0 && headers.score() == 0 && countFilled(headers.row()) > countFilled(best.row());
    }

    private static int weight(Headers headers) {
        return headers.score() + (headers.has(Field.SKU) ? 100 : 0);
    }

    private static long countFilled(SheetRow row) {
        return row.cells().stream().filter(cell -> !cell.blank()).count();
    }

    private FoundTable findByHeaderRow(Sheet sheet, List<SheetRow> first, int headerRow) {
        for (int i = 0; i < first.size(); i++) {
            if (first.get(i).place().row() == headerRow) {
                return new FoundTable(
                        sheet, Headers.of(first.get(i), said.columns(), words), first.subList(i + 1, first.size()));
            }
        }
        throw new UnreadableInventory(Explanation.of("import.header-row", headerRow, first.size()));
    }

    private List<SheetRow> first(Sheet sheet) {
        var first = new ArrayList<SheetRow>();
        long before = weight;
        try (var rows = file.rows(sheet)) {
            while (first.size() < ROWS && weight - before < HEAVY && rows.hasNext()) {
                var row = rows.next();
                if (row.blank()) continue;
                first.add(row);
                weight += row.weight();
            }
        }
        if (weight > TOO_HEAVY) throw new UnreadableInventory(Explanation.of("import.text-much"));
        return first;
    }

    private void say(FoundTable table) {
        var place =
                new RowPlace(table.sheet().name(), table.headers().row().place().row());
        reasons.add(Sentence.of(
                said.headerRow() != null
                        ? Explanation.of("reading.headers-said", RowPlaceText.of(place))
                        : Explanation.of(
                                "reading.headers-found",
                                RowPlaceText.of(place),
                                table.headers().score())));
        said.columns().keySet().stream()
                .sorted()
                .filter(header -> header.startsWith("#")
                        ? !header.matches("#\\d{1,4}")
                                || Integer.parseInt(header.substring(1))
                                        > table.headers().width()
                        : table.headers().row().cells().stream()
                                .noneMatch(
                                        cell -> WordList.normalize(cell.text()).equals(WordList.normalize(header))))
                .forEach(header -> reasons.add(Sentence.of(Explanation.of("reading.no-column", header))));
    }
}
