package io.certwatch.tabular.office;

import io.certwatch.tabular.spreadsheet.Reason;
import io.certwatch.tabular.spreadsheet.UnreadableFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.io.input.BoundedInputStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.jspecify.annotations.Nullable;

/** Opens the package of a workbook after checking that POI can load it. */
final class OfficePackage {

    /** The beginning of POI's message when one of its limits is exceeded, for which POI has no exception class. */
    private static final String BOMB = "Zip bomb detected";
    /** Likewise for the XML parser's limits on attributes and nesting. */
    private static final Pattern PASSED = Pattern.compile("Maximum .*limit \\(\\d+\\) exceeded");

    static final Reason NOT_WHOLE = Reason.of("office.not-whole");
    private static final int AT_MOST = 10_000;
    /** In characters: some four hundred for each part. */
    private static final int NAMES_AT_MOST = 4 << 20;
    /**
     * In bytes. The parts that describe other parts are loaded into memory as a whole: enough for more links than
     * Excel allows in a sheet.
     */
    private static final int DIRECTORIES_AT_MOST = 16 << 20;

    private static final long UNSUSPICIOUS = 16L << 20;
    /** Rows that contain only formats compress to a hundredth. */
    private static final double LEAST_PACKED = 0.004;

    /**
     * POI applies these limits to the whole process. They affect no other code, because nothing else in this service
     * unpacks files with POI. POI's own limit of 4 GB per part is not changed.
     */
    static {
        ZipSecureFile.setGraceEntrySize(UNSUSPICIOUS);
        ZipSecureFile.setMinInflateRatio(LEAST_PACKED);
    }

    private OfficePackage() {}

    /**
     * From a file, because POI loads a stream into memory as a whole; read-only, because POI saves other packages
     * when it closes them.
     *
     * @param workbook whether nothing but a workbook is accepted
     */
    static OPCPackage open(Path file, boolean workbook) {
        try {
            checkKind(file, workbook);
            checkDirectories(file);
            return OPCPackage.open(file.toFile(), PackageAccess.READ);
        } catch (IOException | InvalidFormatException | RuntimeException broken) {
            throw broken instanceof UnreadableFile known
                    ? known
                    : new UnreadableFile(explainUnopened(file, broken), null, broken);
        }
    }

    /**
     * The sizes that a zip file states for its parts are trusted only here: they may be wrong, so readers of a part
     * count its bytes themselves.
     */
    private static Reason explainUnopened(Path file, Exception broken) {
        if (isBomb(broken)) return Reason.of("office.list-long");
        if (String.valueOf(broken.getMessage()).contains("compression method")) return Reason.of("office.compression");
        try (var zip = new ZipFile(file.toFile())) {
            return zip.stream()
                    .filter(OfficePackage::bursts)
                    .findFirst()
                    .map(part -> Reason.of("office.burst-size", part.getName(), part.getSize() >> 20))
                    .orElseGet(() -> Reason.of("office.no-types"));
        } catch (IOException | RuntimeException noZip) {
            return NOT_WHOLE;
        }
    }

    private static boolean bursts(ZipEntry part) {
        return part.getSize() > UNSUSPICIOUS && part.getCompressedSize() < part.getSize() * LEAST_PACKED;
    }

    private static void checkKind(Path file, boolean workbook) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > AT_MOST) throw new UnreadableFile(Reason.of("office.parts-many", zip.size()));
            if (zip.stream().mapToLong(part -> part.getName().length()).sum() > NAMES_AT_MOST)
                throw new UnreadableFile(Reason.of("office.list-long"));
            var stranger = workbook ? stranger(zip) : null;
            if (stranger != null) throw new UnreadableFile(stranger);
        }
    }

    private static @Nullable Reason stranger(ZipFile zip) {
        if (zip.getEntry("xl/workbook.bin") != null) return Reason.of("office.binary");
        if (zip.getEntry("content.xml") != null) return Reason.of("office.open-document");
        if (zip.getEntry("word/document.xml") != null) return Reason.of("office.word");
        return zip.getEntry("[Content_Types].xml") == null ? Reason.of("office.archive") : null;
    }

    private static void checkDirectories(Path file) throws IOException {
        try (var zip = new ZipSecureFile(file.toFile())) {
            int left = DIRECTORIES_AT_MOST;
            for (var entry : Collections.list(zip.getEntries())) {
                if (!entry.getName().endsWith(".rels") && !entry.getName().equals("[Content_Types].xml")) continue;
                left -= zip.getInputStream(entry).readNBytes(left + 1).length;
                if (left < 0) throw new UnreadableFile(Reason.of("office.list-long"));
            }
        }
    }

    /**
     * The part of that kind that another refers to, by the relation's name if one is given; null if there is none.
     */
    static @Nullable PackagePart findRelated(PackagePart part, XSSFRelation kind, @Nullable String id) {
        try {
            for (var relation : part.getRelationshipsByType(kind.getRelation())) {
                if (id == null || id.equals(relation.getId())) return part.getRelatedPart(relation);
            }
            return null;
        } catch (InvalidFormatException | IllegalArgumentException dangling) {
            return null;
        }
    }

    /** Unpacks the part to count its bytes, and rejects one with more than that. */
    static long size(PackagePart part, long atMost) {
        try (var in = BoundedInputStream.builder()
                .setInputStream(part.getInputStream())
                .setMaxCount(atMost + 1)
                .get()) {
            long size = in.transferTo(OutputStream.nullOutputStream());
            if (size > atMost) throw new UnreadableFile(burst(name(part)));
            return size;
        } catch (IOException | RuntimeException broken) {
            throw broken(name(part), broken);
        }
    }

    static String name(PackagePart part) {
        return part.getPartName().getName().substring(1);
    }

    static UnreadableFile broken(String part, Exception broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableFile known) return known;
        }
        return new UnreadableFile(isBomb(broken) ? burst(part) : Reason.of("office.part-broken", part), null, broken);
    }

    private static Reason burst(String part) {
        return Reason.of("office.burst", part);
    }

    private static boolean isBomb(Exception broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            var message = String.valueOf(cause.getMessage());
            if (message.startsWith(BOMB) || PASSED.matcher(message).lookingAt()) return true;
        }
        return false;
    }
}
