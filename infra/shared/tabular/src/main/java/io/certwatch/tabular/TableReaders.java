package io.certwatch.tabular;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import io.certwatch.tabular.csv.CsvFile;
import io.certwatch.tabular.csv.CsvTables;
import io.certwatch.tabular.html.HtmlTables;
import io.certwatch.tabular.office.OfficeTables;
import io.certwatch.tabular.office.Workbook;
import io.certwatch.tabular.pdf.PdfTables;
import io.certwatch.tabular.spreadsheet.Reason;
import io.certwatch.tabular.spreadsheet.Spreadsheet;
import io.certwatch.tabular.spreadsheet.SpreadsheetOptions;
import io.certwatch.tabular.spreadsheet.UnreadableFile;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the reader for a file by what is in it. What the sender calls it must not contradict. */
public final class TableReaders {

    /** So many bytes from the start of a file are enough to know it by. */
    private static final int FIRST_BYTES = 4096;

    private static final String PACKAGE = "PK";
    private static final Set<String> MAY_BE_A_PAGE = Set.of(
            "",
            "text/html",
            "application/xhtml+xml",
            "application/octet-stream",
            "application/vnd.ms-excel",
            "text/plain",
            "application/xml",
            "text/xml");
    private static final Set<String> MAY_BE_LINES = Set.of(
            "",
            "text/csv",
            "application/csv",
            "text/plain",
            "text/tab-separated-values",
            "application/octet-stream",
            "application/vnd.ms-excel");

    private TableReaders() {}

    /**
     * Opens a workbook, or text as CSV.
     *
     * @throws UnreadableFile if it is neither, with the reason
     */
    public static Spreadsheet open(Path file, SpreadsheetOptions options) {
        try {
            var start = start(file);
            var stranger = UnsupportedFormats.amongSpreadsheets(start, file);
            if (stranger != null) throw new UnreadableFile(stranger);
            if (start.startsWith(PACKAGE)) return Workbook.open(file);
            if (options.workbook()) throw new UnreadableFile(Reason.of("file.no-workbook"));
            return CsvFile.open(file, options);
        } catch (IOException broken) {
            throw UnreadableFile.onDisk(broken);
        }
    }

    /** Stops at the first text that no person wrote so, and rejects a file without any filled row, unless it may be a text. */
    public static void read(Path file, DocumentType type, TableSink sink) throws IOException, UnreadableSource {
        var reader = byContent(plain(type.mediaType()), start(file), file);
        var guarded = new GuardedSink(sink, type.rows());
        try {
            reader.read(file, type, guarded);
        } catch (UnreadableFile unreadable) {
            guarded.sayWhy();
            throw new UnreadableSource(unreadable.reason(), unreadable);
        } catch (UnreadableSource | RuntimeException | IOException ended) {
            guarded.sayWhy();
            throw ended;
        }
        if (type.tables() && guarded.empty()) throw new UnreadableSource("there is no table in it, or only empty ones");
    }

    private static String start(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(FIRST_BYTES), ISO_8859_1);
        }
    }

    private static TableReader byContent(String mediaType, String start, Path file) throws UnreadableSource {
        if (start.startsWith(PACKAGE)) return new OfficeTables();
        if (start.startsWith("%PDF-")) return new PdfTables();
        if (UnsupportedFormats.isPage(start))
            return whichMayBe(MAY_BE_A_PAGE, mediaType, "a web page", new HtmlTables());
        var stranger = UnsupportedFormats.amongAll(start, file);
        if (stranger != null) throw new UnreadableSource(stranger.en());
        return whichMayBe(MAY_BE_LINES, mediaType, "plain text", new CsvTables());
    }

    private static TableReader whichMayBe(Set<String> types, String mediaType, String what, TableReader reader)
            throws UnreadableSource {
        if (types.contains(mediaType)) return reader;
        throw new UnreadableSource("the file was sent as " + mediaType + ", but what is in it is " + what);
    }

    private static String plain(String mediaType) {
        int parameters = mediaType.indexOf(';');
        return (parameters < 0 ? mediaType : mediaType.substring(0, parameters))
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    /** Recognises unsupported formats that people upload by mistake, and explains what to do. */
    private static final class UnsupportedFormats {

        private static final String OLE = "\u00D0\u00CF\u0011\u00E0";
        private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(UTF_16LE);

        private UnsupportedFormats() {}

        /** Null if the file may be a spreadsheet. Many systems export a web page or XML and name it .xls. */
        static @Nullable Reason amongSpreadsheets(String start, Path file) {
            if (start.startsWith("%PDF-")) return Reason.of("file.pdf");
            if (isPage(start)) return Reason.of("file.page");
            return amongAll(start, file);
        }

        /** Null if some reader may read the file. */
        static @Nullable Reason amongAll(String start, Path file) {
            if (start.isEmpty()) return Reason.of("file.empty");
            if (start.startsWith(OLE)) {
                return isEncrypted(file) ? Reason.of("file.password") : Reason.of("file.before-2007");
            }
            if (start.startsWith("\u001F\u008B") || start.startsWith("7z\u00BC\u00AF") || start.startsWith("Rar!"))
                return Reason.of("file.archive");
            if (start.startsWith("\u0089PNG") || start.startsWith("\u00FF\u00D8\u00FF") || start.startsWith("GIF8"))
                return Reason.of("file.picture");
            return markup(start).startsWith("<?xml") ? Reason.of("file.xml") : null;
        }

        static boolean isPage(String start) {
            var text = markup(start);
            return text.startsWith("<")
                    && Stream.of("<html", "<!doctype html", "<table", "<head", "<body", "<div")
                            .anyMatch(text::contains);
        }

        /** Without the marks and NULs of UTF-16. */
        private static String markup(String start) {
            return start.replaceAll("[\\u00EF\\u00BB\\u00BF\\u00FE\\u00FF\\u0000]", "")
                    .strip()
                    .toLowerCase(Locale.ROOT);
        }

        /** The directory of the container has the name of the package, in UTF-16, somewhere in the file. */
        private static boolean isEncrypted(Path file) {
            try (var in = new BufferedInputStream(Files.newInputStream(file))) {
                int matched = 0;
                for (int next = in.read(); next >= 0; next = in.read()) {
                    matched = next == (ENCRYPTED[matched] & 0xFF) ? matched + 1 : next == ENCRYPTED[0] ? 1 : 0;
                    if (matched == ENCRYPTED.length) return true;
                }
                return false;
            } catch (IOException broken) {
                return false;
            }
        }
    }
}
