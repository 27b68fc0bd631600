package io.certwatch.tabular.html;

import io.certwatch.tabular.DocumentType;
import io.certwatch.tabular.TableReader;
import io.certwatch.tabular.TableSink;
import io.certwatch.tabular.UnreadableSource;
import io.certwatch.tabular.text.StrictText;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jspecify.annotations.Nullable;

/** Reads all tables of a page, and the paragraphs around them. Refuses a page that asks to sign in, and half a page. */
public final class HtmlTables implements TableReader {

    private static final Pattern META_CHARSET = Pattern.compile(
            "<meta[^>]{0,200}charset\\s{0,9}=\\s{0,9}[\"']?([A-Za-z0-9_:.-]{1,40})", Pattern.CASE_INSENSITIVE);
    private static final Pattern SIGN_IN = Pattern.compile("登录|登陆|log ?in|sign ?in", Pattern.CASE_INSENSITIVE);
    private static final int DECLARED_WITHIN = 4096;

    @Override
    public void read(Path file, DocumentType type, TableSink sink) throws IOException, UnreadableSource {
        var charset = StrictText.encoding(file, type.charset() == null ? findDeclaredCharset(file) : type.charset());
        try (var html = StrictText.open(file, charset)) {
            new PageScan(type.rows()).check(html);
        }
        try (var html = StrictText.open(file, charset);
                var rows = new SpooledRows()) {
            var page = parse(html, rows);
            refuseToSignIn(page, rows);
            page.select(Nesting.NOT_SHOWN).remove();
            new Blocks(sink, rows).read(page);
        }
    }

    /** Each complete row goes to a file, so the tree holds one row at a time and what is around the tables. */
    private static Document parse(Reader html, SpooledRows rows) throws IOException, UnreadableSource {
        try (var parser = new StreamParser(Parser.htmlParser().setMaxDepth(Nesting.DEEPEST + 2)).parse(html, "")) {
            for (var complete = parser.iterator(); complete.hasNext(); ) {
                var element = complete.next();
                if (element.normalName().equals("tr")) rows.layAside(element);
            }
            var page = parser.document();
            Nesting.refuseBottomless(page, 0);
            return page;
        }
    }

    private static @Nullable String findDeclaredCharset(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var found = META_CHARSET.matcher(new String(in.readNBytes(DECLARED_WITHIN), StandardCharsets.ISO_8859_1));
            return found.find() ? found.group(1) : null;
        }
    }

    /** Rejects a page with a password field, and a short page that asks to sign in. */
    private static void refuseToSignIn(Document page, SpooledRows rows) throws UnreadableSource {
        boolean password = rows.askForAPassword() || page.selectFirst("input[type=password]") != null;
        boolean titled = SIGN_IN.matcher(page.title()).find() && page.selectFirst("table") == null;
        if (password || titled) throw new UnreadableSource("the page asks to sign in; it is not the document itself");
    }

    /** Counts the tags of a page before a tree is built from it, so that the tree fits into memory; also finds pages that are cut off. */
    private static final class PageScan {

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
            if (closes) closeElement(name.toString().toLowerCase(Locale.ROOT));
            else openElement(name.toString().toLowerCase(Locale.ROOT));
            return c;
        }

        private void openElement(String name) throws UnreadableSource {
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

        private void closeElement(String name) {
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
}
