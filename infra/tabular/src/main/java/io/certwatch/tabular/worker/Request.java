package io.certwatch.tabular.worker;

import io.certwatch.tabular.DocumentType;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;

/** A document to be read, as sent to a worker. */
record Request(Path file, DocumentType type) {

    static Request read(DataInputStream in) throws IOException {
        var file = Path.of(in.readUTF());
        var mediaType = in.readUTF();
        var charset = in.readBoolean() ? in.readUTF() : null;
        return new Request(file, new DocumentType(mediaType, charset, in.readInt()));
    }

    void write(DataOutputStream out) throws IOException {
        out.writeUTF(file.toString());
        out.writeUTF(type.mediaType());
        out.writeBoolean(type.charset() != null);
        if (type.charset() != null) out.writeUTF(type.charset());
        out.writeInt(type.rows());
        out.flush();
    }
}
