package io.certwatch.tabular;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes tables and paragraphs as bytes; {@link RowDecoder} reads them. A cell that continues from the left or from above is not written again. */
public final class RowEncoder implements TableSink {

    static final int TABLE = 1;
    static final int ROW = 2;
    static final int TEXT = 3;
    static final int NEW_CELL = 0;
    static final int AS_LEFT = 1;
    static final int AS_ABOVE = 2;

    private final DataOutputStream out;
    private List<Cell> above = List.of();
    private String part = "";

    public RowEncoder(DataOutputStream out) {
        this.out = out;
    }

    @Override
    public void table(String title, String name) {
        above = List.of();
        write(() -> {
            out.writeByte(TABLE);
            text(title);
            text(name);
        });
    }

    @Override
    public void row(Row row) {
        write(() -> {
            out.writeByte(ROW);
            out.writeInt(row.cells().size());
            for (int i = 0; i < row.cells().size(); i++) cell(row.cells(), i);
        });
        above = row.cells();
    }

    @Override
    public void text(String prose, Place place) {
        write(() -> {
            out.writeByte(TEXT);
            text(prose);
            place(place);
        });
    }

    private void cell(List<Cell> cells, int i) throws IOException {
        var cell = cells.get(i);
        if (i > 0 && cell.equals(cells.get(i - 1))) {
            out.writeByte(AS_LEFT);
        } else if (i < above.size() && cell.equals(above.get(i))) {
            out.writeByte(AS_ABOVE);
        } else {
            out.writeByte(NEW_CELL);
            text(cell.text());
            place(cell.place());
        }
    }

    /** Most places are in the same part as the place before. */
    private void place(Place place) throws IOException {
        boolean same = place.part().equals(part);
        out.writeBoolean(same);
        if (!same) text(place.part());
        part = place.part();
        out.writeInt(place.row());
        out.writeInt(place.column());
    }

    private void text(String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private interface Writing {
        void run() throws IOException;
    }

    private static void write(Writing writing) {
        try {
            writing.run();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
