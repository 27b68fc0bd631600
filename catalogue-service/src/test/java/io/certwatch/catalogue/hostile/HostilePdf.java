package io.certwatch.catalogue.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Writes the given objects as a PDF, valid or not. */
final class HostilePdf {

    private final List<byte[]> objects = new ArrayList<>();

    static byte[] onePage(String content) {
        return onePage(content, "");
    }

    /** @param glyph the program of the character "a" in the font G */
    static byte[] onePage(String content, String glyph) {
        var pdf = new HostilePdf();
        pdf.add("<</Type/Catalog/Pages 2 0 R>>");
        pdf.add("<</Type/Pages/Kids[3 0 R]/Count 1>>");
        pdf.add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</XObject<</F 5 0"
                + " R>>/Font<</T 6 0 R/G 7 0 R>>>>>>");
        pdf.stream("", content);
        pdf.stream("/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</XObject<</F 5 0 R>>>>", "/F Do /F Do");
        pdf.add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
        pdf.add("<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[.001 0 0 .001 0 0]/FirstChar 97/LastChar 97"
                + "/Widths[9]/Encoding<</Differences[97/a]>>/CharProcs<</a 8 0 R>>>>");
        pdf.stream("", glyph);
        return pdf.bytes();
    }

    static byte[] deepPageTree(int depth) {
        var pdf = new HostilePdf();
        pdf.add("<</Type/Catalog/Pages 2 0 R>>");
        for (int i = 0; i < depth; i++) pdf.add("<</Type/Pages/Kids[" + (i + 3) + " 0 R]/Count 1>>");
        pdf.add("<</Type/Page/Parent " + (depth + 1) + " 0 R/MediaBox[0 0 600 800]>>");
        return pdf.bytes();
    }

    private void add(String object) {
        objects.add(object.getBytes(StandardCharsets.ISO_8859_1));
    }

    private void stream(String more, String content) {
        var packed = deflated(content.getBytes(StandardCharsets.ISO_8859_1));
        var object = new ByteArrayOutputStream();
        object.writeBytes(("<</Filter/FlateDecode" + more + "/Length " + packed.length + ">>\nstream\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        object.writeBytes(packed);
        object.writeBytes("\nendstream".getBytes(StandardCharsets.ISO_8859_1));
        objects.add(object.toByteArray());
    }

    static byte[] deflated(byte[] content) {
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_COMPRESSION))) {
            out.write(content);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return packed.toByteArray();
    }

    private byte[] bytes() {
        var pdf = new ByteArrayOutputStream();
        var places = new ArrayList<Integer>();
        pdf.writeBytes("%PDF-1.4\n".getBytes(StandardCharsets.ISO_8859_1));
        for (int i = 0; i < objects.size(); i++) {
            places.add(pdf.size());
            pdf.writeBytes(((i + 1) + " 0 obj\n").getBytes(StandardCharsets.ISO_8859_1));
            pdf.writeBytes(objects.get(i));
            pdf.writeBytes("\nendobj\n".getBytes(StandardCharsets.ISO_8859_1));
        }
        int xref = pdf.size();
        var table = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        for (int place : places) table.append(String.format("%010d 00000 n \n", place));
        table.append("trailer\n<</Root 1 0 R/Size ")
                .append(objects.size() + 1)
                .append(">>\nstartxref\n")
                .append(xref)
                .append("\n%%EOF\n");
        pdf.writeBytes(table.toString().getBytes(StandardCharsets.ISO_8859_1));
        return pdf.toByteArray();
    }
}
