package io.certwatch.bench.system;

import java.util.List;
import java.util.function.Function;

/** Figures as a Markdown table, aligned so that it reads well in a terminal too. */
public final class Table {

    private final List<Figure> figures;

    public Table(List<Figure> figures) {
        this.figures = figures;
    }

    @Override
    public String toString() {
        int what = width("what", Figure::what);
        int measured = width("measured", Figure::measured);
        int aim = width("aim", Figure::aim);
        int peer = width("bare parts, same run", Figure::peer);
        String row = "| %-" + what + "s | %-" + measured + "s | %-" + aim + "s | %-" + peer + "s |%n";
        var text = new StringBuilder();
        text.append(row.formatted("what", "measured", "aim", "bare parts, same run"));
        text.append(row.formatted("-".repeat(what), "-".repeat(measured), "-".repeat(aim), "-".repeat(peer)));
        figures.forEach(f -> text.append(row.formatted(f.what(), f.measured(), f.aim(), f.peer())));
        return text.toString();
    }

    private int width(String title, Function<Figure, String> column) {
        return figures.stream().map(column).mapToInt(String::length).reduce(title.length(), Math::max);
    }
}
