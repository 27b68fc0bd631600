package io.certwatch.catalogue.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/** A PDF with uncompressed streams, so that damage affects their content. */
public final class OpenPdf {

    private OpenPdf() {}

    public static byte[] of(byte[] packed) {
        try (var document = PDDocument.load(packed)) {
            for (var object : document.getDocument().getObjects()) {
                if (object.getObject() instanceof COSStream stream && COSName.FLATE_DECODE.equals(stream.getFilters()))
                    open(stream);
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static void open(COSStream stream) throws IOException {
        byte[] content;
        try (var in = stream.createInputStream()) {
            content = in.readAllBytes();
        }
        stream.removeItem(COSName.FILTER);
        stream.removeItem(COSName.DECODE_PARMS);
        try (var out = stream.createRawOutputStream()) {
            out.write(content);
        }
    }
}
