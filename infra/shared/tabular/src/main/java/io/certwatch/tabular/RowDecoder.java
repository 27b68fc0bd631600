package io.certwatch.tabular;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Passes what {@link RowEncoder} wrote to a sink, and trusts no length in it. */
public final class RowDecoder {

    private static final int WIDEST_ROW = 1_000;
    private static final int LONGEST_TEXT = 1 << 20;

    private final DataInputStream in;
    private List<Cell> above = List.of();
    private String part = "";

    public RowDecoder(DataInputStream in) {
        this.in = in;
    }

    public void tell(TableSink sink) throws IOException {
        for (int what = in.read(); what >= 0; what = in.read()) {
            switch (what) {
                case RowEncoder.TABLE -> {
                    above = List.of();
                    sink.table(text(), text());
                }
                case RowEncoder.ROW -> sink.row(row());
                case RowEncoder.TEXT -> sink.text(text(), place());
                default -> throw new IOException("the encoding is invalid");
            }
        }
    }

    /** For bytes that contain only rows. */
    public Row nextRow() throws IOException {
        if (in.readByte() != RowEncoder.ROW) throw new IOException("the encoding is invalid");
        return row();
    }

    private Row row() throws IOException {
        int size = requireAtMost(in.readInt(), WIDEST_ROW);
        var cells = new ArrayList<Cell>(size);
        for (int i = 0; i < size; i++) cells.add(cell(cells));
        above = cells;
        return new Row(cells);
    }

    private Cell cell(List<Cell> left) throws IOException {
        int how = in.readByte();
        if (how == RowEncoder.AS_LEFT && !left.isEmpty()) return left.getLast();
        if (how == RowEncoder.AS_ABOVE && left.size() < above.size()) return above.get(left.size());
        return new Cell(text(), place());
    }

    private Place place() throws IOException {
        if (!in.readBoolean()) part = text();
        return new Place(part, in.readInt(), in.readInt());
    }

    private String text() throws IOException {
        var bytes = new byte[requireAtMost(in.readInt(), LONGEST_TEXT)];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static int requireAtMost(int size, int atMost) throws IOException {
        if (size < 0 || size > atMost) throw new IOException("a length is out of bounds");
        return size;
    }
}
