package io.certwatch.tabular.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** How the reading of a document ended; a worker sends it after the rows. */
record Verdict(Kind kind, String reason) {

    enum Kind {
        READ,
        REFUSED,
        /** Because of a bug in a reader. */
        FAILED
    }

    static final Verdict READ = new Verdict(Kind.READ, "");
    private static final int LONGEST_REASON = 2_000;

    static Verdict read(DataInputStream in) throws IOException {
        int kind = in.readByte();
        if (kind < 0 || kind >= Kind.values().length) throw new IOException("no answer of a worker");
        return new Verdict(Kind.values()[kind], in.readUTF());
    }

    void write(DataOutputStream out) throws IOException {
        out.writeByte(kind.ordinal());
        out.writeUTF(reason.substring(0, Math.min(reason.length(), LONGEST_REASON)));
    }
}
