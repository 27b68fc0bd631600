package io.certwatch.tabular.html;

import io.certwatch.tabular.Cell;
import io.certwatch.tabular.Place;
import io.certwatch.tabular.Row;
import io.certwatch.tabular.TableSink;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Passes the paragraphs and tables of a page on, in their order. A table that contains tables is layout. */
final class Blocks {

    private static final int LONGEST_TITLE = 60;
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u3000]++");

    private final TableSink sink;
    private final SpooledRows rows;
    private final StringBuilder paragraph = new StringBuilder();
    private String title = "";
    private int paragraphs;
    private int tables;

    Blocks(TableSink sink, SpooledRows rows) {
        this.sink = sink;
        this.rows = rows;
    }

    void read(Document page) throws IOException {
        paragraph.append(page.title());
        endParagraph();
        walk(page.body());
        endParagraph();
    }

    private void walk(Element element) throws IOException {
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode text) {
                paragraph.append(text.text());
            } else if (child instanceof Element inner) {
                enter(inner);
            }
        }
    }

    private void enter(Element element) throws IOException {
        boolean block = element.isBlock() || element.normalName().equals("br");
        if (block) endParagraph();
        if (element.normalName().equals("table") && element.selectFirst("table table") == null) {
            table(element);
        } else if (rows.knows(element)) {
            addLayoutRow(rows.row(element));
        } else {
            walk(element);
        }
        if (block) endParagraph();
    }

    private void table(Element table) throws IOException {
        if (!rows.hasCells(table)) return;
        var caption = table.selectFirst("caption");
        var part = "table " + ++tables;
        sink.table(caption == null ? title : caption.text(), part);
        for (var tr : table.select("tr")) {
            if (rows.knows(tr)) sink.row(in(part, rows.row(tr)));
        }
        title = "";
    }

    private static Row in(String part, Row row) {
        return new Row(row.cells().stream()
                .map(cell -> new Cell(
                        cell.text(),
                        new Place(part, cell.place().row(), cell.place().column())))
                .toList());
    }

    /** A row of a layout table: each line of its cells is a paragraph. */
    private void addLayoutRow(Row row) {
        for (var cell : new LinkedHashSet<>(row.cells())) {
            for (var line : cell.text().split("\n")) {
                paragraph.append(line);
                endParagraph();
            }
        }
    }

    private void endParagraph() {
        var text = SPACES.matcher(paragraph).replaceAll(" ").strip();
        paragraph.setLength(0);
        if (text.isEmpty()) return;
        title = text.length() <= LONGEST_TITLE ? text : "";
        sink.text(text, new Place("paragraph " + ++paragraphs, 0, 0));
    }

    /** The text of a cell with its line breaks. */
    static String linesOf(Element cell) {
        var lines = new StringBuilder();
        cell.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode text) lines.append(text.text());
                else if (depth > 0 && node instanceof Element element && breaks(element)) lines.append('\n');
            }

            @Override
            public void tail(Node node, int depth) {
                if (depth > 0 && node instanceof Element element && element.isBlock()) lines.append('\n');
            }
        });
        return SPACES.matcher(lines)
                .replaceAll(run -> run.group().indexOf('\n') < 0 ? run.group() : "\n")
                .strip();
    }

    private static boolean breaks(Element element) {
        return element.isBlock() || element.normalName().equals("br");
    }
}
