package io.certwatch.product.productimport.web;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.joining;

import io.certwatch.importjob.RowError;
import io.certwatch.importjob.web.CorrectionForm;
import io.certwatch.product.productimport.InventoryExport;
import io.certwatch.product.productimport.reading.Layout;
import io.certwatch.tabular.spreadsheet.RowPlace;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Faulty rows as one table that can be corrected and uploaded with the same instructions: the cells unchanged, under
 * their own headers and in their own columns. Tables with other headers get their own columns.
 */
final class ExportCorrections implements CorrectionForm {

    /** @param occurrence counted from 1, among the columns of a table with the same header */
    private record Heading(String header, int occurrence) {}

    private final InventoryExport export;
    private final Map<String, Map<Integer, Integer>> places = new HashMap<>();
    private final Map<Heading, Integer> headings = new LinkedHashMap<>();
    private final List<String> headers = new ArrayList<>();

    ExportCorrections(InventoryExport export) {
        this.export = export;
        var detection = export.detection();
        if (detection != null) detection.layouts().forEach(layout -> places.put(layout.sheet(), places(layout)));
    }

    private Map<Integer, Integer> places(Layout layout) {
        var places = new HashMap<Integer, Integer>();
        var seen = new HashMap<String, Integer>();
        boolean first = headings.isEmpty();
        for (var column : layout.columns()) {
            while (first && headers.size() < column.number() - 1) headers.add("");
            var heading = new Heading(column.header(), seen.merge(column.header(), 1, Integer::sum));
            places.put(column.number(), headings.computeIfAbsent(heading, _ -> append(heading.header())));
        }
        return places;
    }

    private int append(String header) {
        headers.add(header);
        return headers.size() - 1;
    }

    /**
     * The charset of the instructions and the file: GB18030 instead of its predecessors, because it can encode all
     * that a row may contain.
     */
    @Override
    public Charset charset() {
        var said = export.said().charset();
        var detection = export.detection();
        var read = detection == null ? null : detection.charset();
        if (said == null || read == null) return StandardCharsets.UTF_8;
        return said.equals(StandardCharsets.UTF_16) ? said : read;
    }

    @Override
    public char separator() {
        return requireNonNullElse(export.said().separator(), ',');
    }

    @Override
    public int headerRow() {
        return export.detection() == null ? 1 : requireNonNullElse(export.said().headerRow(), 1);
    }

    @Override
    public List<String> headers() {
        return headers;
    }

    @Override
    public List<String> cells(RowError row) {
        var cells = new String[headers.size()];
        Arrays.fill(cells, "");
        places.getOrDefault(row.sheet(), Map.of()).forEach((number, place) -> {
            if (number <= row.cells().size()) cells[place] = row.cells().get(number - 1);
        });
        return List.of(cells);
    }

    @Override
    public String place(RowError row) {
        return row.sheet().isEmpty() ? "" + row.row() : new RowPlace(row.sheet(), row.row()).toString();
    }

    /** The cells that a row has beyond the columns of its table. */
    @Override
    public String withoutValue(RowError row) {
        var known = places.getOrDefault(row.sheet(), Map.of()).keySet();
        return IntStream.rangeClosed(1, row.cells().size())
                .filter(number -> !known.contains(number))
                .mapToObj(number -> row.cells().get(number - 1))
                .filter(cell -> !cell.isBlank())
                .collect(joining(" | "));
    }
}
