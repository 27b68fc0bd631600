package io.certwatch.tabular.pdf;

import io.certwatch.tabular.UnreadableSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serial;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.FilterFactory;
import org.jspecify.annotations.Nullable;

/** An image among the operators of a page. The library unpacks each into memory, though nobody looks at it. */
final class InlineImage {

    private static final int UNPACKED_AT_MOST = 4 << 20;
    private static final int FILTERS = 3;
    private static final Set<COSName> JPEG = Set.of(COSName.DCT_DECODE, COSName.DCT_DECODE_ABBREVIATION);
    private static final Set<COSName> FAX = Set.of(COSName.CCITTFAX_DECODE, COSName.CCITTFAX_DECODE_ABBREVIATION);
    private static final Set<COSName> FOR_STREAMS_ONLY = Set.of(COSName.JPX_DECODE, COSName.JBIG2_DECODE);

    private InlineImage() {}

    /** The bytes that unpacking takes. */
    static long measureUnpacked(Operator image, String part) throws UnreadableSource {
        var data = image.getImageData();
        var parameters = image.getImageParameters();
        if (data == null || parameters == null) return 0;
        var filters = filters(parameters.getDictionaryObject(COSName.F, COSName.FILTER));
        if (filters.size() > FILTERS) throw tooLarge(part);
        try {
            long all = data.length;
            for (int i = 0; i < filters.size(); i++) {
                checkSize(filters.get(i), data, parameters, i, part);
                var unpacked = new Bounded();
                FilterFactory.INSTANCE
                        .getFilter(filters.get(i))
                        .decode(new ByteArrayInputStream(data), unpacked, parameters, i);
                data = unpacked.toByteArray();
                all += data.length;
            }
            return all;
        } catch (Bounded.Full full) {
            throw tooLarge(part);
        } catch (IOException | RuntimeException broken) {
            throw new UnreadableSource(part + " holds an image that cannot be unpacked", broken);
        }
    }

    private static List<COSName> filters(@Nullable COSBase filter) {
        return switch (filter) {
            case COSName one -> List.of(one);
            case COSArray several ->
                several.toList().stream()
                        .filter(COSName.class::isInstance)
                        .map(COSName.class::cast)
                        .toList();
            case null, default -> List.of();
        };
    }

    /** The decoders of pictures make room for all their pixels first. */
    private static void checkSize(COSName filter, byte[] data, COSDictionary image, int index, String part)
            throws IOException, UnreadableSource {
        if (FOR_STREAMS_ONLY.contains(filter))
            throw new UnreadableSource(part + " holds an image that no page may hold");
        if (JPEG.contains(filter)) checkJpeg(data, part);
        if (!FAX.contains(filter)) return;
        var base = image.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
        var decoding = base instanceof COSArray several ? several.getObject(index) : base;
        long columns = decoding instanceof COSDictionary its ? its.getInt(COSName.COLUMNS, 1728) : 1728;
        long rows = Math.max(
                image.getInt(COSName.HEIGHT, COSName.H, 0),
                decoding instanceof COSDictionary its ? its.getInt(COSName.ROWS, 0) : 0);
        if (columns < 0 || rows < 0 || columns / 8 * rows > UNPACKED_AT_MOST) throw tooLarge(part);
    }

    private static void checkJpeg(byte[] data, String part) throws IOException, UnreadableSource {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(data))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) return;
            var reader = readers.next();
            reader.setInput(in, true, true);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            reader.dispose();
            if (pixels * 4 > UNPACKED_AT_MOST) throw tooLarge(part);
        }
    }

    private static UnreadableSource tooLarge(String part) {
        return new UnreadableSource(
                part + " holds an image that unpacks to more than " + (UNPACKED_AT_MOST >> 20) + " MB");
    }

    private static final class Bounded extends ByteArrayOutputStream {

        private static final class Full extends RuntimeException {
            @Serial
            private static final long serialVersionUID = 1;
        }

        @Override
        public synchronized void write(int b) {
            super.write(b);
            check();
        }

        @Override
        public synchronized void write(byte[] bytes, int from, int length) {
            super.write(bytes, from, length);
            check();
        }

        private void check() {
            if (count > UNPACKED_AT_MOST) throw new Full();
        }
    }
}
