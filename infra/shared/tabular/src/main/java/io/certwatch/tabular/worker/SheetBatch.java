package io.certwatch.tabular.worker;

import io.certwatch.tabular.spreadsheet.Reason;
import io.certwatch.tabular.spreadsheet.RowPlace;
import io.certwatch.tabular.spreadsheet.SheetCell;
import io.certwatch.tabular.spreadsheet.SheetRow;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Some rows of a sheet, sent by a worker.
 *
 * @param share how much of the sheet is read with them
 * @param verdict whether the rest can be read as far as is known
 */
record SheetBatch(List<SheetRow> rows, double share, boolean last, Verdict verdict) {

    private static final int MOST_ROWS = 1 << 16;
    private static final int MOST_CELLS = 1 << 16;
    private static final int TEXT = 0;
    private static final int FAULTY = 1;
    private static final int PARTLY_FAULTY = 2;

    void write(DataOutputStream out) throws IOException {
        out.writeInt(rows.size());
        for (var row : rows) {
            out.writeLong(row.place().row());
            out.writeInt(row.cells().size());
            for (var cell : row.cells()) write(cell, out);
        }
        out.writeDouble(share);
        out.writeBoolean(last);
        verdict.write(out);
    }

    private static void write(SheetCell cell, DataOutputStream out) throws IOException {
        switch (cell) {
            case SheetCell.Text(var text) -> {
                out.writeByte(TEXT);
                write(text, out);
            }
            case SheetCell.Faulty(var text, var reason, var partly) -> {
                out.writeByte(partly ? PARTLY_FAULTY : FAULTY);
                write(text, out);
                write(reason.zh(), out);
                write(reason.en(), out);
            }
        }
    }

    /** In UTF-16, because a cell may have half a surrogate pair. */
    private static void write(String text, DataOutputStream out) throws IOException {
        var bytes = ByteBuffer.allocate(text.length() * Character.BYTES);
        bytes.asCharBuffer().put(text);
        out.writeInt(text.length());
        out.write(bytes.array());
    }

    static SheetBatch read(String sheet, DataInputStream in) throws IOException {
        int size = requireAtMost(in.readInt(), MOST_ROWS);
        var rows = new ArrayList<SheetRow>(size);
        for (int i = 0; i < size; i++) {
            var place = new RowPlace(sheet, in.readLong());
            int width = requireAtMost(in.readInt(), MOST_CELLS);
            var cells = new ArrayList<SheetCell>(width);
            for (int column = 0; column < width; column++) cells.add(cell(in));
            rows.add(new SheetRow(place, cells));
        }
        return new SheetBatch(rows, in.readDouble(), in.readBoolean(), Verdict.read(in));
    }

    private static SheetCell cell(DataInputStream in) throws IOException {
        int kind = in.readByte();
        var text = text(in);
        if (kind != TEXT) return new SheetCell.Faulty(text, new Reason(text(in), text(in)), kind == PARTLY_FAULTY);
        return text.isEmpty() ? SheetCell.EMPTY : new SheetCell.Text(text);
    }

    private static String text(DataInputStream in) throws IOException {
        var bytes = new byte[requireAtMost(in.readInt(), SheetRow.LONGEST) * Character.BYTES];
        in.readFully(bytes);
        return ByteBuffer.wrap(bytes).asCharBuffer().toString();
    }

    private static int requireAtMost(int size, int atMost) throws IOException {
        if (size < 0 || size > atMost) throw new IOException("the worker sent a length that is negative or too large");
        return size;
    }
}
