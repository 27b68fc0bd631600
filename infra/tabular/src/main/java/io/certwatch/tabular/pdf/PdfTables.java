package io.certwatch.tabular.pdf;

import io.certwatch.tabular.DocumentType;
import io.certwatch.tabular.TableReader;
import io.certwatch.tabular.TableSink;
import io.certwatch.tabular.UnreadableSource;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
}
