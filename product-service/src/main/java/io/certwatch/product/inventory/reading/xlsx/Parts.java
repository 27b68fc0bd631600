package io.certwatch.product.inventory.reading.xlsx;

import io.certwatch.product.inventory.reading.Unreadable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipFile;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.jspecify.annotations.Nullable;

/** Opens the package that a workbook is, once it is known to be one that POI can take in. */
final class Parts {

    /** How POI begins to say that one of its limits is passed, for which it has no exception. */
    private static final String BOMB = "Zip bomb detected";
    private static final String WAY_OUT = " as an Excel workbook (.xlsx) and upload that";
    static final String NOT_WHOLE = "it begins like an Excel workbook (.xlsx) but is no whole zip package; was it cut off?";
    private static final int AT_MOST = 10_000;
    /** What tells of the other parts is taken into memory as a whole: room for more links than Excel allows in a sheet. */
    private static final int DIRECTORIES_AT_MOST = 16 << 20;

    /** POI has one limit for the whole process; nothing else in this service unpacks by it. Its limit of 4 GB for a part is kept. */
    static {
        ZipSecureFile.setGraceEntrySize(16L << 20);
        // Rows of nothing but formats are packed to a hundredth.
        ZipSecureFile.setMinInflateRatio(0.004);
    }

    private Parts() {}

    /** From the file, for POI takes a stream into memory as a whole; to read only, for POI saves others when it closes them. */
    static OPCPackage open(Path file) {
        try {
            CentralDirectory.check(file);
            checkKind(file);
            checkDirectories(file);
            return OPCPackage.open(file.toFile(), PackageAccess.READ);
        } catch (IOException | InvalidFormatException | RuntimeException broken) {
            if (broken instanceof Unreadable known) throw known;
            throw new Unreadable(NOT_WHOLE, null, broken);
        }
    }

    private static void checkKind(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var stranger = zip.size() > AT_MOST ? "it is packed to burst: it has " + zip.size() + " parts" : stranger(zip);
            if (stranger != null) throw new Unreadable(stranger);
        }
    }

    private static @Nullable String stranger(ZipFile zip) {
        if (zip.getEntry("xl/workbook.bin") != null) return "it is a binary workbook (.xlsb); save it" + WAY_OUT;
        if (zip.getEntry("content.xml") != null) return "it is an OpenDocument file; save it" + WAY_OUT;
        if (zip.getEntry("word/document.xml") != null) return "it is a Word document; save the table in it" + WAY_OUT;
        return zip.getEntry("[Content_Types].xml") == null ? "it is a zip archive and no workbook; upload the file that is in it" : null;
    }

    private static void checkDirectories(Path file) throws IOException {
        try (var zip = new ZipSecureFile(file.toFile())) {
            int left = DIRECTORIES_AT_MOST;
            for (var entry : Collections.list(zip.getEntries())) {
                if (!entry.getName().endsWith(".rels") && !entry.getName().equals("[Content_Types].xml")) continue;
                left -= zip.getInputStream(entry).readNBytes(left + 1).length;
                if (left < 0) throw new Unreadable("it is packed to burst: the list of its parts is too long");
            }
        }
    }

    /** The part of that kind to which another refers, by the name it has for it if one is given; null if there is none. */
    static @Nullable PackagePart related(PackagePart part, XSSFRelation kind, @Nullable String id) {
        try {
            for (var relation : part.getRelationshipsByType(kind.getRelation())) {
                if (id == null || id.equals(relation.getId())) return part.getRelatedPart(relation);
            }
            return null;
        } catch (InvalidFormatException | IllegalArgumentException dangling) {
            return null;
        }
    }

    static String name(PackagePart part) {
        return part.getPartName().getName().substring(1);
    }

    static Unreadable broken(String part, Exception broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof Unreadable known) return known;
            boolean bomb = String.valueOf(cause.getMessage()).startsWith(BOMB);
            if (bomb) return new Unreadable("it is packed to burst: its part " + part, null, broken);
        }
        return new Unreadable("its part " + part + " is broken or cut off", null, broken);
    }
}
