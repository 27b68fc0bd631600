package io.certwatch.product.inventory.importing.xlsx;

import io.certwatch.product.inventory.importing.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The parts of a package, none of which unpacks to more than such a part can be. */
final class Parts implements AutoCloseable {

    /** A million rows of sixty cells. */
    private static final long ROWS_AT_MOST = 4L << 30;
    private static final long OTHERS_AT_MOST = 64L << 20;
    private static final int PARTS_AT_MOST = 10_000;

    private final ZipFile zip;

    private Parts(ZipFile zip) {
        this.zip = zip;
    }

    static Parts open(Path file) {
        try {
            Directory.check(file);
            var parts = new Parts(new ZipFile(file.toFile()));
            parts.checkKind();
            return parts;
        } catch (IOException | IllegalArgumentException broken) {
            throw new Unreadable("it begins like an Excel workbook (.xlsx) but is no whole zip package; was it cut off?", null, broken);
        }
    }

    private void checkKind() throws IOException {
        var stranger = zip.size() > PARTS_AT_MOST ? "it is packed to burst: it has " + zip.size() + " parts" : stranger();
        if (stranger == null) return;
        close();
        throw new Unreadable(stranger);
    }

    private @Nullable String stranger() {
        if (zip.getEntry("xl/workbook.bin") != null) return "it is a binary workbook (.xlsb); save it as an Excel workbook (.xlsx) and upload that";
        if (zip.getEntry("content.xml") != null) return "it is an OpenDocument file; save it as an Excel workbook (.xlsx) or as CSV and upload that";
        if (zip.getEntry("word/document.xml") != null) return "it is a Word document; save the table in it as an Excel workbook (.xlsx) and upload that";
        return zip.getEntry("[Content_Types].xml") == null && zip.getEntry("xl/workbook.xml") == null
                ? "it is a zip archive and no workbook; upload the file that is in it" : null;
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    long size(String name) {
        var entry = zip.getEntry(name);
        return entry == null ? 0 : Math.max(1, entry.getSize());
    }

    /** A small part, such as the styles. */
    Xml xml(String name) {
        return new Xml(stream(name, OTHERS_AT_MOST), name);
    }

    /** A part that grows with the rows. */
    BoundedInput rows(String name) {
        return stream(name, ROWS_AT_MOST);
    }

    private BoundedInput stream(String name, long atMost) {
        var entry = zip.getEntry(name);
        if (entry == null) throw new Unreadable("it lacks the part " + name + ", so it is no whole workbook");
        return new BoundedInput(unpacked(entry), name, entry.getCompressedSize(), atMost);
    }

    private InputStream unpacked(ZipEntry entry) {
        try {
            return zip.getInputStream(entry);
        } catch (IOException broken) {
            throw new Unreadable("its part " + entry.getName() + " cannot be unpacked", null, broken);
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException broken) {
            throw new Unreadable("it cannot be closed", null, broken);
        }
    }
}
