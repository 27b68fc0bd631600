package io.certwatch.catalogue.watching.version;

import io.certwatch.catalogue.edition.reading.SerialDates;
import io.certwatch.catalogue.source.ChineseShare;
import io.certwatch.catalogue.source.Header;
import io.certwatch.catalogue.source.Headers;
import io.certwatch.tabular.Cell;
import io.certwatch.tabular.Place;
import io.certwatch.tabular.Row;
import io.certwatch.tabular.TableSink;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Measures the tables of an announcement: how its columns are filled, and its share of Chinese characters. */
final class EditionSurvey implements TableSink {

    private static final Set<Header> NAMES = Set.of(Header.CATEGORY, Header.PRODUCT);

    private final Map<Header, Integer> filled = new EnumMap<>(Header.class);
    private final Map<Header, Integer> rows = new EnumMap<>(Header.class);
    private @Nullable Headers headers;
    private long datesAsNumbers;
    private final ChineseShare chinese = new ChineseShare();

    @Override
    public void table(String title, String part) {
        headers = null;
    }

    @Override
    public void row(Row row) {
        row.cells().stream().distinct().map(Cell::text).forEach(chinese::add);
        var header = Headers.in(row, Set.of())
                .filter(found -> found.columns().size() > 1 && NAMES.stream().anyMatch(found::has));
        if (header.isPresent()) headers = header.get();
        else if (headers == null) row.cells().stream().distinct().forEach(this::dates);
        else if (!row.saysOneThing()) fill(headers, row);
    }

    @Override
    public void text(String prose, Place place) {
        chinese.add(prose);
        if (SerialDates.isLabelled(prose)) datesAsNumbers++;
    }

    private void dates(Cell cell) {
        if (SerialDates.alone(cell.text()) || SerialDates.isLabelled(cell.text())) datesAsNumbers++;
    }

    private void fill(Headers columns, Row row) {
        for (var header : columns.columns().keySet()) {
            rows.merge(header, 1, Integer::sum);
            if (!columns.text(row, header).isEmpty()) filled.merge(header, 1, Integer::sum);
            if (List.of(Header.ISSUED, Header.VALID_UNTIL).contains(header)
                    && SerialDates.alone(columns.text(row, header))) datesAsNumbers++;
        }
    }

    Map<String, Double> filled() {
        var shares = new HashMap<String, Double>();
        rows.forEach((header, count) -> shares.put(header.name(), (double) filled.getOrDefault(header, 0) / count));
        return shares;
    }

    long datesAsNumbers() {
        return datesAsNumbers;
    }

    double chinese() {
        return chinese.value();
    }
}
