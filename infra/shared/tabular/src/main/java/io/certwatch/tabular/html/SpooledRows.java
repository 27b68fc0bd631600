package io.certwatch.tabular.html;

import io.certwatch.tabular.Row;
import io.certwatch.tabular.RowDecoder;
import io.certwatch.tabular.RowEncoder;
import io.certwatch.tabular.UnreadableSource;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/** The rows of a page, in a file, in their order. Their elements stay in the tree, empty, to mark their places. */
final class SpooledRows implements AutoCloseable {

    private static final Evaluator TABLE = new Evaluator.Tag("table");
    private static final Evaluator PASSWORD = QueryParser.parse("input[type=password]");

    private final Path file;
    private final DataOutputStream out;
    private final RowEncoder rows;
    private final Map<Element, Grid> grids = new IdentityHashMap<>();
    private final Map<Element, Integer> places = new IdentityHashMap<>();
    private boolean password;
    private @Nullable DataInputStream in;
    private @Nullable RowDecoder read;
    private int next;

    SpooledRows() throws IOException {
        file = Files.createTempFile("page", "rows");
        out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
        rows = new RowEncoder(out);
    }

    /** A row that contains a table is layout and stays in the tree. */
    void layAside(Element tr) throws UnreadableSource {
        var table = tr.closest(TABLE);
        if (table == null || tr.hasAttr("hidden") || tr.selectFirst(TABLE) != null) return;
        Nesting.refuseBottomless(tr, tr.parents().size());
        password |= tr.selectFirst(PASSWORD) != null;
        tr.select(Nesting.NOT_SHOWN).remove();
        rows.row(grids.computeIfAbsent(table, _ -> new Grid()).row(tr));
        places.put(tr, places.size());
        tr.empty();
    }

    boolean askForAPassword() {
        return password;
    }

    boolean hasCells(Element table) {
        var grid = grids.get(table);
        return grid != null && grid.hasCells();
    }

    boolean knows(Element tr) {
        return places.containsKey(tr);
    }

    /** Must be called in the order of the page. */
    Row row(Element tr) throws IOException {
        if (read == null) {
            out.close();
            in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)));
            read = new RowDecoder(in);
        }
        int place = places.getOrDefault(tr, -1);
        while (next++ < place) read.nextRow();
        return read.nextRow();
    }

    @Override
    public void close() throws IOException {
        out.close();
        if (in != null) in.close();
        Files.deleteIfExists(file);
    }
}
