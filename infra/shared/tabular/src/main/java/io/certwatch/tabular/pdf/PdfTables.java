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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.zip.InflaterInputStream;
import org.apache.commons.io.input.BoundedInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
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
            new ContentScan(type.rows()).check(pages);
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
                if (object.getObject() instanceof COSStream stream && isPacked(stream))
                    left -= measureUnpacked(stream, left);
            }
        }

        private static boolean isPacked(COSStream stream) {
            return COSName.FLATE_DECODE.equals(stream.getFilters());
        }

        private static long measureUnpacked(COSStream stream, long atMost) throws UnreadableSource {
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

    /** Finds the pages of a document without recursion, because the library recurses. */
    private static final class PageTree {

        private static final int PAGES = 2_000;
        private static final int NODES = 4_000;
        private static final int DEEPEST = 50;

        private record Node(COSDictionary dictionary, int depth) {}

        private PageTree() {}

        static List<PDPage> pages(PDDocument document) throws UnreadableSource {
            var pages = new ArrayList<PDPage>();
            var seen = Collections.newSetFromMap(new IdentityHashMap<COSDictionary, Boolean>());
            var left = new ArrayDeque<Node>();
            add(document.getDocumentCatalog().getCOSObject().getDictionaryObject(COSName.PAGES), 0, left);
            while (!left.isEmpty()) {
                var node = left.pop();
                if (!seen.add(node.dictionary)) throw new UnreadableSource("its page tree has a cycle");
                if (node.depth > DEEPEST) throw new UnreadableSource("its page tree is more than " + DEEPEST + " deep");
                if (seen.size() > NODES) throw new UnreadableSource("it has more than " + PAGES + " pages");
                if (node.dictionary.getDictionaryObject(COSName.KIDS) instanceof COSArray kids) {
                    for (int i = 0; i < kids.size() && left.size() <= NODES; i++)
                        add(kids.getObject(i), node.depth + 1, left);
                } else {
                    pages.add(new PDPage(node.dictionary));
                }
            }
            if (pages.size() > PAGES) throw new UnreadableSource("it has more than " + PAGES + " pages");
            return pages;
        }

        private static void add(COSBase base, int depth, ArrayDeque<Node> left) {
            if (base instanceof COSDictionary dictionary) left.push(new Node(dictionary, depth));
        }
    }
}
