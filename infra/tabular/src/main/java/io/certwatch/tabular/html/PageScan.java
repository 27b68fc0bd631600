package io.certwatch.tabular.html;

import io.certwatch.tabular.UnreadableSource;
import java.io.IOException;
import java.io.Reader;
import java.util.Locale;

/** Counts the tags of a page before a tree is built from it, so that the tree fits into memory; also finds pages that are cut off. */
final class PageScan {

    private static final int ELEMENTS_AROUND_TABLES = 200_000;
    private static final int ELEMENTS_OF_A_ROW = 20_000;
    private static final int LONGEST_NAME = 12;

    private final int rowsAtMost;
    private int around;
    private int inRow;
    private int rows;
    private int cellsInRow;
    private int openTables;
    private int pages;

    PageScan(int rowsAtMost) {
        this.rowsAtMost = rowsAtMost;
    }

    void check(Reader html) throws IOException, UnreadableSource {
        int c = html.read();
        while (c >= 0) {
            if (c == 0) throw new UnreadableSource("the page contains NUL bytes, so it is not text");
            c = c == '<' ? tag(html) : html.read();
        }
        if (openTables > 0) throw new UnreadableSource("the page ends in the middle of a table");
        if (pages > 0) throw new UnreadableSource("the page is cut off");
    }

    /** Returns the character after the name of the tag. */
    private int tag(Reader html) throws IOException, UnreadableSource {
        int c = html.read();
        boolean closes = c == '/';
        if (closes) c = html.read();
        var name = new StringBuilder();
        for (; letter(c) && name.length() < LONGEST_NAME; c = html.read()) name.append((char) c);
        if (name.isEmpty()) return c;
        if (closes) closed(name.toString().toLowerCase(Locale.ROOT));
        else opened(name.toString().toLowerCase(Locale.ROOT));
        return c;
    }

    private void opened(String name) throws UnreadableSource {
        if (openTables <= 0 && ++around > ELEMENTS_AROUND_TABLES)
            throw tooMany(ELEMENTS_AROUND_TABLES, "around its tables");
        if (openTables > 0 && ++inRow > ELEMENTS_OF_A_ROW) throw tooMany(ELEMENTS_OF_A_ROW, "in one row");
        switch (name) {
            case "table" -> openTables++;
            case "html" -> pages++;
            case "tr" -> {
                cellsInRow = 0;
                inRow = 0;
                if (++rows > rowsAtMost) throw new UnreadableSource("it has more than " + rowsAtMost + " rows");
            }
            case "td", "th" -> {
                if (++cellsInRow > Grid.WIDEST)
                    throw new UnreadableSource(
                            "row " + rows + " of the page is wider than " + Grid.WIDEST + " columns");
            }
            default -> {}
        }
    }

    private void closed(String name) {
        if (name.equals("table")) openTables--;
        if (name.equals("html")) pages = Integer.MIN_VALUE;
    }

    private static UnreadableSource tooMany(int elements, String where) {
        return new UnreadableSource("the page has more than " + elements + " elements " + where);
    }

    private static boolean letter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
}
