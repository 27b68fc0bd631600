package io.certwatch.tabular.pdf;

import io.certwatch.tabular.DocumentType;
import io.certwatch.tabular.TableReader;
import io.certwatch.tabular.TableSink;
import io.certwatch.tabular.UnreadableSource;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.InflaterInputStream;
import org.apache.commons.io.input.BoundedInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Reads ruled tables page by page. */
public final class PdfTables implements TableReader {

    private static final long UNPACKED_AT_MOST = 256L << 20;
    private static final int END_WITHIN = 2_048;

    @Override
    public void read(Path file, DocumentType type, TableSink sink) throws IOException, UnreadableSource {
        refuseWithoutEnd(file);
        try (var document = PDDocument.load(file.toFile(), MemoryUsageSetting.setupTempFileOnly(UNPACKED_AT_MOST))) {
            var pages = PageTree.pages(document);
            Streams.check(document);
            new ContentScan().check(pages);
            new Pages(sink).read(document);
        } catch (InvalidPasswordException locked) {
            throw new UnreadableSource("it is locked with a password", locked);
        } catch (RuntimeException broken) {
            throw new UnreadableSource("its contents cannot be read", broken);
        }
    }

    private static void refuseWithoutEnd(Path file) throws IOException, UnreadableSource {
        try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
            var tail = new byte[(int) Math.min(END_WITHIN, bytes.length())];
            bytes.seek(bytes.length() - tail.length);
            bytes.readFully(tail);
            if (!new String(tail, StandardCharsets.ISO_8859_1).contains("%%EOF"))
                throw new UnreadableSource("it is cut off");
        }
    }

    /** Unpacks all that is packed in a document: the library would leave out what is damaged and not say so. */
    private static final class Streams {

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
}
