package io.certwatch.tabular.html;

import io.certwatch.tabular.Place;
import io.certwatch.tabular.TableSink;
import io.certwatch.tabular.UnreadableSource;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Walks through a page in its order: paragraphs, and tables that hold no other tables. Tables around tables only arrange the page. */
final class Blocks {

    private static final int LONGEST_TITLE = 60;

    private final TableSink sink;
    private final StringBuilder paragraph = new StringBuilder();
    private String title = "";
    private int paragraphs;
    private int tables;

    Blocks(TableSink sink) {
        this.sink = sink;
    }

    void read(Document page) throws UnreadableSource {
        paragraph.append(page.title());
        endParagraph();
        walk(page.body());
        endParagraph();
    }

    private void walk(Element element) throws UnreadableSource {
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode text) {
                paragraph.append(text.text());
            } else if (child instanceof Element inner) {
                enter(inner);
            }
        }
    }

    private void enter(Element element) throws UnreadableSource {
        boolean block = element.isBlock() || element.normalName().equals("br");
        if (block) endParagraph();
        if (element.normalName().equals("table") && element.selectFirst("table table") == null) {
            table(element);
        } else {
            walk(element);
        }
        if (block) endParagraph();
    }

    private void table(Element table) throws UnreadableSource {
        if (table.selectFirst("td, th") == null) return;
        var caption = table.selectFirst("caption");
        var part = "table " + ++tables;
        sink.table(caption == null ? title : caption.text(), part);
        new Grid(table, part).rows(sink);
        title = "";
    }

    private void endParagraph() {
        var text = paragraph.toString().replaceAll("[\\s\\u00A0\\u3000]+", " ").strip();
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
        return lines.toString().replaceAll("[ \\t\\u00A0\\u3000]*\\n[\\s\\u00A0\\u3000]*", "\n").strip();
    }

    private static boolean breaks(Element element) {
        return element.isBlock() || element.normalName().equals("br");
    }
}
