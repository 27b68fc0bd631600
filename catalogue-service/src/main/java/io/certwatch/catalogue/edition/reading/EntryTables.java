package io.certwatch.catalogue.edition.reading;

import static java.util.Objects.requireNonNull;

import io.certwatch.catalogue.edition.Reading.Unread;
import io.certwatch.catalogue.problem.ProblemText;
import io.certwatch.catalogue.source.Header;
import io.certwatch.catalogue.source.Headers;
import io.certwatch.edition.EntryKind;
import io.certwatch.platform.text.Sentence;
import io.certwatch.tabular.Cell;
import io.certwatch.tabular.Place;
import io.certwatch.tabular.Row;
import io.certwatch.tabular.Table;
import io.certwatch.tabular.Tables.Paragraph;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects entries from the rows of all tables. Text outside entries is unread, and holds the draft if it may be a threshold. */
final class EntryTables {

    private static final int HEADER_WITHIN = 12;
    private static final Pattern ORDINAL = Pattern.compile("^\\s*[0-9０-９]{1,3}\\s*[.．、)）]\\s*(?![0-9０-９])");

    final List<FoundEntry> entries = new ArrayList<>();
    final List<Unread> unread = new ArrayList<>();
    /** Title rows above the headers, which take the place of a page's paragraphs. */
    final List<Paragraph> titles = new ArrayList<>();

    private final boolean datesAreGiven;
    private @Nullable EntryKind kind;
    private @Nullable FoundEntry last;

    /** @param datesAreGiven a steward gives the dates, so unreadable dates do not hold the draft */
    EntryTables(boolean datesAreGiven) {
        this.datesAreGiven = datesAreGiven;
    }

    void read(Table table) {
        kind = kindIn(table.title(), kindIn(table.part(), kind));
        last = null;
        Headers headers = null;
        Row headerRow = null;
        EntryKind kindAtHeader = null;
        int number = 0;
        for (var row : table.rows()) {
            number++;
            if (headers == null && number <= HEADER_WITHIN) headers = header(row);
            if (headers != null && headerRow == null) {
                headerRow = row;
                if (!namesBothParts(row)) kind = kindOfHeader(row, kind);
                kindAtHeader = kind;
                continue;
            }
            if (headers != null && headsAnew(row)) {
                headers = requireNonNull(header(row));
                headerRow = row;
                var said = kindOfHeader(row, null);
                if (kind == kindAtHeader && said != null && !namesBothParts(row)) kind = said;
                kindAtHeader = kind;
                continue;
            }
            if (headers == null) above(row);
            else if (!repeats(row, headerRow)) row(row, headers, requireNonNull(headerRow));
        }
    }

    private static @Nullable Headers header(Row row) {
        return Headers.in(row, Set.of())
                .filter(headers ->
                        nameColumn(headers) != null && headers.columns().size() > 1)
                .orElse(null);
    }

    /** Another header row in the same table starts a second list. */
    private static boolean headsAnew(Row row) {
        var headers = header(row);
        return headers != null && headers.unknown().isEmpty();
    }

    private static @Nullable Header nameColumn(Headers headers) {
        return headers.has(Header.CATEGORY) ? Header.CATEGORY : headers.has(Header.PRODUCT) ? Header.PRODUCT : null;
    }

    private void above(Row row) {
        var seen = new HashSet<Place>();
        for (var cell : row.cells()) {
            if (cell.blank() || !seen.add(cell.place())) continue;
            titles.add(new Paragraph(cell.text(), cell.place()));
            if (Threshold.telling(withoutDates(cell.text())))
                unread(null, cell, ProblemText.of("reading.no-entry-table"), true);
            if (SerialDates.alone(cell.text()) || SerialDates.isLabelled(cell.text()))
                unread(null, cell, SerialDates.REASON, !datesAreGiven);
        }
        if (row.saysOneThing()) kind = kindIn(only(row), kind);
    }

    private void row(Row row, Headers headers, Row headerRow) {
        if (row.saysOneThing()
                && !only(row).isEmpty()
                && headers.text(row, name(headers)).equals(only(row))
                && kindIn(only(row), null) != null) {
            kind = kindIn(only(row), kind);
            return;
        }
        kind = kindBeside(row, headers, kind);
        var name = ORDINAL.matcher(headers.text(row, name(headers)))
                .replaceFirst("")
                .strip();
        var place = headers.place(row, name(headers));
        if (row.saysOneThing() && row.cells().size() > 1 && allOver(row)) {
            note(row);
            return;
        }
        if (!name.isEmpty() && (last == null || !last.namePlace.equals(place))) {
            last = new FoundEntry(name.replace("\n", ""), kind, place);
            entries.add(last);
        }
        if (last == null) {
            for (var cell : row.cells())
                if (!cell.blank())
                    unread(null, cell, ProblemText.of("reading.row-without-name"), Threshold.telling(cell.text()));
            return;
        }
        fill(last, row, headers);
        unknown(last, row, headers, headerRow);
    }

    private static Header name(Headers headers) {
        return requireNonNull(nameColumn(headers));
    }

    private static void fill(FoundEntry entry, Row row, Headers headers) {
        entry.add("name", headers.text(row, name(headers)), headers.place(row, name(headers)));
        entry.add("name.en", headers.text(row, Header.CATEGORY_EN), headers.place(row, Header.CATEGORY_EN));
        entry.add("scope", headers.text(row, Header.SCOPE), headers.place(row, Header.SCOPE));
        entry.add("scope.en", headers.text(row, Header.SCOPE_EN), headers.place(row, Header.SCOPE_EN));
        entry.add("criteria", headers.text(row, Header.CRITERIA), headers.place(row, Header.CRITERIA));
        entry.add("standards", headers.text(row, Header.STANDARDS), headers.place(row, Header.STANDARDS));
        if (entry.code.isEmpty()) entry.code = headers.text(row, Header.CODE);
    }

    /** Cells without a header, or under an unknown one. */
    private void unknown(FoundEntry entry, Row row, Headers headers, Row headerRow) {
        var read = new HashSet<Place>();
        for (var header : Set.of(
                name(headers),
                Header.CATEGORY_EN,
                Header.SCOPE,
                Header.SCOPE_EN,
                Header.CRITERIA,
                Header.STANDARDS,
                Header.CODE,
                Header.ORDINAL,
                Header.KIND)) {
            if (headers.has(header)) read.add(headers.place(row, header));
        }
        for (int column = 0; column < row.cells().size(); column++) {
            var cell = row.cells().get(column);
            boolean telling = Threshold.telling(cell.text());
            boolean partOrOrdinal =
                    kindIn(cell.text(), null) != null || cell.text().strip().matches("[0-9０-９]{1,3}[.、]?");
            if (cell.blank() || !read.add(cell.place()) || partOrOrdinal && !telling) continue;
            if (SerialDates.isLabelled(headerRow.text(column) + " " + cell.text()))
                unread(entry.name, cell, SerialDates.REASON, !datesAreGiven);
            else unread(entry.name, cell, ProblemText.of("reading.unknown-header"), telling);
        }
    }

    private void note(Row row) {
        var cell = row.cells().stream().filter(one -> !one.blank()).findFirst().orElseThrow();
        unread(null, cell, ProblemText.of("reading.remark"), Threshold.telling(withoutDates(cell.text())));
    }

    private void unread(@Nullable String entry, Cell cell, Sentence reason, boolean holds) {
        unread.add(new Unread(entry, cell.place().toString(), cell.text(), reason, holds));
    }

    static String withoutDates(String text) {
        return ChineseDates.DAY.matcher(text).replaceAll("");
    }

    private static boolean allOver(Row row) {
        return row.cells().stream().map(Cell::place).distinct().count() == 1;
    }

    private static String only(Row row) {
        return row.cells().stream()
                .filter(cell -> !cell.blank())
                .map(Cell::text)
                .findFirst()
                .orElse("")
                .strip();
    }

    private static boolean repeats(Row row, @Nullable Row header) {
        return header != null
                && row.cells().stream()
                        .map(Cell::text)
                        .toList()
                        .equals(header.cells().stream().map(Cell::text).toList());
    }

    private static boolean namesBothParts(Row row) {
        var words = String.join(" ", row.cells().stream().map(Cell::text).toList());
        return words.contains("设备") && words.contains("产品类别") && words.contains("或产品");
    }

    /** From 设备类别 or 产品类别, unless the kind is known already. */
    private static @Nullable EntryKind kindOfHeader(Row row, @Nullable EntryKind known) {
        if (known != null) return known;
        var words = String.join(" ", row.cells().stream().map(Cell::text).toList());
        if (words.contains("设备类别")) return EntryKind.NETWORK_CRITICAL_EQUIPMENT;
        return words.contains("产品类别") ? EntryKind.SPECIALIZED_CYBERSECURITY_PRODUCT : null;
    }

    private static @Nullable EntryKind kindBeside(Row row, Headers headers, @Nullable EntryKind known) {
        var namePlace = headers.place(row, name(headers));
        for (var cell : row.cells()) {
            boolean beside = !cell.place().equals(namePlace) && cell.text().length() < 60;
            var kind = beside ? kindIn(cell.text(), null) : null;
            if (kind != null) return kind;
        }
        return known;
    }

    private static @Nullable EntryKind kindIn(String text, @Nullable EntryKind otherwise) {
        var folded = Threshold.fold(text);
        boolean equipment = folded.contains("网络关键设备")
                || folded.contains("network critical equipment")
                || folded.equals("network_critical_equipment");
        boolean product = folded.contains("网络安全专用产品")
                || folded.contains("cybersecurity product")
                || folded.equals("specialized_cybersecurity_product");
        if (equipment == product) return otherwise;
        return equipment ? EntryKind.NETWORK_CRITICAL_EQUIPMENT : EntryKind.SPECIALIZED_CYBERSECURITY_PRODUCT;
    }
}
