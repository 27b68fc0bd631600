package io.certwatch.catalogue.register;

import io.certwatch.catalogue.problem.ProblemText;
import io.certwatch.catalogue.source.Header;
import io.certwatch.catalogue.source.Headers;
import io.certwatch.edition.OwnNumber;
import io.certwatch.tabular.Place;
import io.certwatch.tabular.Row;
import io.certwatch.tabular.TableSink;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Converts the rows of a document to certificates. Skips tables without the required columns. A certificate may have several
 * consecutive rows, one per model; if it returns later, that row is rejected.
 */
final class ListReader implements TableSink {

    private final ListKind kind;
    private final ListRows rows;
    private final SeenNumbers named;
    private final SeenNumbers complete = new SeenNumbers();
    private final Consumer<RowReading> readings;
    private String title = "";
    private String prose = "";
    private @Nullable Headers headers;
    private @Nullable Listing pending;
    private boolean list;

    /** @param named collects every number in the list, including those of rejected rows */
    ListReader(ListKind kind, ListRows rows, SeenNumbers named, Consumer<RowReading> readings) {
        this.kind = kind;
        this.rows = rows;
        this.named = named;
        this.readings = readings;
    }

    /** Whether any table had the required columns. */
    boolean foundList() {
        return list;
    }

    /** Must be called after the last row. */
    void end() {
        if (pending != null) readings.accept(new RowReading.Read(pending));
        pending = null;
    }

    @Override
    public void text(String text, Place place) {
        prose = text;
    }

    @Override
    public void table(String above, String part) {
        title = above.isBlank() ? prose : above;
        headers = null;
    }

    @Override
    public void row(Row row) {
        var header = header(row);
        if (header.isPresent()) {
            headers = header.get();
            list = true;
        } else if (headers == null) {
            if (row.saysOneThing())
                title = row.cells().stream()
                        .filter(cell -> !cell.blank())
                        .findFirst()
                        .orElseThrow()
                        .text();
        } else if (!remark(row)) {
            named.add(ListRows.number(headers, row, title));
            take(headers, row, rows.read(headers, row, title));
        }
    }

    /** A table without numbers is a list only if its rows or the words above it name a batch. */
    private Optional<Headers> header(Row row) {
        return Headers.in(row, kind.requiredColumns())
                .or(() -> Headers.in(row, kind.columnsWithoutNumber())
                        .filter(found -> found.has(Header.BATCH) || OwnNumber.batch("", title) != null));
    }

    /** A row across the table, such as a sum or a note. */
    private static boolean remark(Row row) {
        return row.saysOneThing()
                && row.cells().size() > 1
                && row.cells().stream().noneMatch(cell -> cell.text().strip().matches("\\d+"));
    }

    private void take(Headers known, Row row, RowReading reading) {
        switch (reading) {
            case RowReading.Refused _ -> readings.accept(reading);
            case RowReading.Read(var listing) -> take(known, row, listing);
        }
    }

    private void take(Headers known, Row row, Listing listing) {
        var before = pending;
        if (before != null && continues(before, listing)) {
            pending = both(before, listing);
        } else if (complete.add(listing.number())) {
            end();
            pending = listing;
        } else {
            var problem = ListColumns.problem(known, row, Header.NUMBER, ProblemText.of("problem.in-list"));
            readings.accept(new RowReading.Refused(rows.reject(known, row, List.of(problem))));
        }
    }

    private static boolean continues(Listing before, Listing next) {
        return before.number().equals(next.number())
                && before.standing() == next.standing()
                && next.facts().over(withModelsOf(next, before)).equals(withModelsOf(next, before));
    }

    private static Facts withModelsOf(Listing models, Listing rest) {
        return rest.facts()
                .withModels(models.facts().published(), models.facts().models());
    }

    private static Listing both(Listing before, Listing next) {
        if (before.facts().models().containsAll(next.facts().models())) return before;
        var models = Stream.concat(before.facts().models().stream(), next.facts().models().stream())
                .distinct()
                .toList();
        var facts = before.facts()
                .withModels(join(before.facts().published(), next.facts().published()), models);
        return new Listing(before.number(), facts, before.standing(), before.part(), before.row());
    }

    private static @Nullable String join(@Nullable String one, @Nullable String other) {
        return one == null ? other : one + "、" + other;
    }
}
