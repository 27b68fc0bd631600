package io.certwatch.tabular.pdf;

import io.certwatch.tabular.UnreadableSource;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.InflaterInputStream;
import org.apache.commons.io.input.BoundedInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Unpacks all that is packed in a document: the library would leave out what is damaged and not say so. */
final class Streams {

    private static final long UNPACKED_AT_MOST = 256L << 20;

    private Streams() {}

    static void check(PDDocument document) throws IOException, UnreadableSource {
        long left = UNPACKED_AT_MOST;
        for (var object : document.getDocument().getObjects()) {
            if (object.getObject() instanceof COSStream stream && packed(stream)) left -= unpacked(stream, left);
        }
    }

    private static boolean packed(COSStream stream) {
        return COSName.FLATE_DECODE.equals(stream.getFilters());
    }

    private static long unpacked(COSStream stream, long atMost) throws UnreadableSource {
        try (var in = BoundedInputStream.builder()
                .setInputStream(new InflaterInputStream(stream.createRawInputStream()))
                .setMaxCount(atMost + 1)
                .get()) {
            long size = in.transferTo(OutputStream.nullOutputStream());
            if (size > atMost)
                throw new UnreadableSource(
                        "it is packed to burst: it unpacks to more than " + (UNPACKED_AT_MOST >> 20) + " MB");
            return size;
        } catch (IOException damaged) {
            throw new UnreadableSource("a part of it is damaged, so that something may be missing", damaged);
        }
    }
}
