package io.certwatch.tabular.pdf;

import io.certwatch.tabular.Bytes;
import io.certwatch.tabular.TableReader;
import io.certwatch.tabular.TableSink;
import io.certwatch.tabular.UnreadableSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/** Reads ruled tables page by page. */
public final class PdfTables implements TableReader {

    private static final int PAGES_AT_MOST = 2_000;
    private static final int END_WITHIN = 2_048;

    @Override
    public void read(InputStream original, @Nullable String charsetHint, TableSink sink) throws UnreadableSource {
        Bytes.onDisk(original, file -> {
            refuseWithoutEnd(file);
            try (var document = PDDocument.load(file.toFile(), MemoryUsageSetting.setupTempFileOnly())) {
                if (document.getNumberOfPages() > PAGES_AT_MOST) throw new UnreadableSource("it has more than " + PAGES_AT_MOST + " pages");
                Streams.check(document);
                new Pages(sink).read(document);
            } catch (InvalidPasswordException locked) {
                throw new UnreadableSource("it is locked with a password", locked);
            } catch (RuntimeException broken) {
                throw UnreadableSource.because("its inside cannot be read", broken);
            }
        });
    }

    private static void refuseWithoutEnd(Path file) throws IOException, UnreadableSource {
        try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
            var tail = new byte[(int) Math.min(END_WITHIN, bytes.length())];
            bytes.seek(bytes.length() - tail.length);
            bytes.readFully(tail);
            if (!new String(tail, StandardCharsets.ISO_8859_1).contains("%%EOF")) throw new UnreadableSource("it breaks off before its end");
        }
    }
}
