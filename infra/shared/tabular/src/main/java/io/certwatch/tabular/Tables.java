package io.certwatch.tabular;

import java.util.ArrayList;
import java.util.List;

/** Keeps a whole document in memory, for documents that are small by their nature, such as an announcement. */
public final class Tables implements TableSink {

    /** A paragraph outside any table. */
    public record Paragraph(String text, Place place) {}

    private record Begun(String title, String part, List<Row> rows) {}

    private final List<Begun> begun = new ArrayList<>();
    private final List<Paragraph> paragraphs = new ArrayList<>();

    @Override
    public void table(String title, String part) {
        begun.add(new Begun(title, part, new ArrayList<>()));
    }

    @Override
    public void row(Row row) {
        begun.getLast().rows.add(row);
    }

    @Override
    public void text(String prose, Place place) {
        paragraphs.add(new Paragraph(prose, place));
    }

    public List<Table> tables() {
        return begun.stream()
                .map(table -> new Table(table.title, table.part, table.rows))
                .toList();
    }

    public List<Paragraph> paragraphs() {
        return List.copyOf(paragraphs);
    }
}
