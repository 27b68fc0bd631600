package io.certwatch.product.productimport;

import static java.util.stream.Collectors.joining;

import io.certwatch.product.productimport.reading.Layout;
import io.certwatch.product.productimport.reading.Read;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Writes rejected rows as one table that can be corrected and uploaded: the cells unchanged, under their own headers
 * and in their own columns, followed by the faults. Tables with other headers get their own columns.
 */
public final class Corrections {

    /** Headers of the columns for faults; the import skips columns with these headers. */
    private record Heading(String header, int occurrence) {}

    private final Map<String, Map<Integer, Integer>> places = new HashMap<>();
    private final Map<Heading, Integer> headings = new LinkedHashMap<>();
    private final List<String> headers = new ArrayList<>();

    public Corrections(List<Layout> layouts) {
        layouts.forEach(layout -> places.put(layout.sheet(), places(layout)));
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

    public List<String> headers() {
        var all = new ArrayList<>(headers);
        all.addAll(Read.Problem.COLUMNS);
        return all;
    }

    public List<String> row(FaultyRow rejection) {
        var cells = new String[headers.size()];
        Arrays.fill(cells, "");
        places.getOrDefault(rejection.place().sheet(), Map.of()).forEach((number, place) -> {
            if (number <= rejection.cells().size())
                cells[place] = rejection.cells().get(number - 1);
        });
        var row = new ArrayList<>(List.of(cells));
        row.add(
                rejection.place().sheet().isEmpty()
                        ? "" + rejection.place().row()
                        : rejection.place().toString());
        row.add(each(
                rejection,
                problem -> problem.header().isEmpty() && problem.column() > 0
                        ? "#" + problem.column()
                        : problem.header()));
        row.add(each(rejection, problem -> problem.value() == null ? beyond(rejection) : problem.value()));
        row.add(each(rejection, problem -> problem.field() + " " + problem.reason()));
        return row;
    }

    /** Writes the cells that a row has beyond the columns of its table, too. */
    private String beyond(FaultyRow rejection) {
        var known = places.getOrDefault(rejection.place().sheet(), Map.of()).keySet();
        return IntStream.rangeClosed(1, rejection.cells().size())
                .filter(number -> !known.contains(number))
                .mapToObj(number -> rejection.cells().get(number - 1))
                .filter(cell -> !cell.isBlank())
                .collect(joining(" | "));
    }

    private static String each(FaultyRow rejection, Function<Read.Problem, String> what) {
        return rejection.problems().stream().map(what).collect(joining("; "));
    }
}
