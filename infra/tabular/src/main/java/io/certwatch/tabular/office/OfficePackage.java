package io.certwatch.tabular.office;

import io.certwatch.tabular.LimitedInput;
import io.certwatch.tabular.UnreadableSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Looks into a package before a library unpacks it: whole, and no larger inside than such a file can be. */
final class OfficePackage {

    private static final int PARTS_AT_MOST = 2_000;
    private static final long UNPACKED_AT_MOST = 512L << 20;
    /** Rows of a workbook are read one by one; its strings are kept in memory, and so is whatever a document has beside its text. */
    private static final long STRINGS_AT_MOST = 48L << 20;

    private static final long TEXT_AT_MOST = 32L << 20;
    private static final long KEPT_AT_MOST = 8L << 20;
    private static final long RATIO_AT_MOST = 150;
    private static final long SMALL = 1 << 20;

    private OfficePackage() {}

    static Set<String> check(Path file) throws IOException, UnreadableSource {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > PARTS_AT_MOST) throw bomb("it has " + zip.size() + " parts");
            var names = new HashSet<String>();
            long all = 0;
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                names.add(entry.getName());
                all += unpacked(zip, entry, Math.min(atMost(entry), UNPACKED_AT_MOST - all));
            }
            return names;
        } catch (ZipException broken) {
            throw new UnreadableSource("it is no whole zip package, so it is no Office file or was cut off", broken);
        }
    }

    private static long atMost(ZipEntry entry) {
        var name = entry.getName();
        if (name.startsWith("xl/worksheets/")) return UNPACKED_AT_MOST;
        if (name.equals("xl/sharedStrings.xml")) return STRINGS_AT_MOST;
        return name.equals("word/document.xml") || !name.endsWith(".xml") ? TEXT_AT_MOST : KEPT_AT_MOST;
    }

    private static long unpacked(ZipFile zip, ZipEntry entry, long atMost) throws IOException, UnreadableSource {
        try (InputStream in = zip.getInputStream(entry)) {
            var limited = new LimitedInput(in, atMost);
            long size = limited.transferTo(OutputStream.nullOutputStream());
            if (limited.exceeded()) throw bomb(entry.getName() + " unpacks to more than " + (atMost >> 20) + " MB");
            if (size > SMALL && size / Math.max(1, entry.getCompressedSize()) > RATIO_AT_MOST) {
                throw bomb(entry.getName() + " unpacks to more than " + RATIO_AT_MOST + " times its size");
            }
            return size;
        }
    }

    private static UnreadableSource bomb(String what) {
        return new UnreadableSource("it is packed to burst: " + what);
    }
}
