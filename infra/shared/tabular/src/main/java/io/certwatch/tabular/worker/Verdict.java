package io.certwatch.tabular.worker;

import io.certwatch.tabular.spreadsheet.Reason;
import io.certwatch.tabular.spreadsheet.RowPlace;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * How a worker's attempt to answer a request ended.
 *
 * @param place the row that cannot be read, if the reason concerns one
 */
record Verdict(Kind kind, Reason reason, @Nullable RowPlace place) {

    enum Kind {
        READ,
        REFUSED,
        /** By a mistake of ours. */
        FAILED
    }

    static final Verdict READ = new Verdict(Kind.READ, Reason.quote(""), null);

    private static final int LONGEST_REASON = 2_000;

    static Verdict refuse(Reason reason) {
        return new Verdict(Kind.REFUSED, reason, null);
    }

    static Verdict read(DataInputStream in) throws IOException {
        int kind = in.readByte();
        if (kind < 0 || kind >= Kind.values().length) throw new IOException("no answer of a worker");
        var reason = new Reason(in.readUTF(), in.readUTF());
        var place = in.readBoolean() ? new RowPlace(in.readUTF(), in.readLong()) : null;
        return new Verdict(Kind.values()[kind], reason, place);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeByte(kind.ordinal());
        out.writeUTF(cut(reason.zh()));
        out.writeUTF(cut(reason.en()));
        out.writeBoolean(place != null);
        if (place == null) return;
        out.writeUTF(place.sheet());
        out.writeLong(place.row());
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_REASON));
    }
}
