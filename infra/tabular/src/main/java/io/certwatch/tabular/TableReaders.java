package io.certwatch.tabular;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.certwatch.tabular.csv.CsvTables;
import io.certwatch.tabular.html.HtmlTables;
import io.certwatch.tabular.office.OfficeTables;
import io.certwatch.tabular.pdf.PdfTables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** Finds the reader for a file by what is in it. What the sender calls it must not contradict. */
public final class TableReaders {

    /** So many bytes from the start of a file are enough to know it by. */
    private static final int FIRST_BYTES = 4096;

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

    /** Stops at the first text that no person wrote so, and takes a file without any filled row for no table. */
    public static void read(Path file, DocumentType type, TableSink sink) throws IOException, UnreadableSource {
        var reader = byContent(plain(type.mediaType()), start(file));
        var guarded = new GuardedSink(sink, type.rows());
        try {
            reader.read(file, type, guarded);
        } catch (UnreadableSource | RuntimeException | IOException ended) {
            guarded.sayWhy();
            throw ended;
        }
        if (guarded.empty()) throw new UnreadableSource("there is no table in it, or only empty ones");
    }

    private static String start(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(FIRST_BYTES), ISO_8859_1);
        }
    }

    private static TableReader byContent(String mediaType, String start) throws UnreadableSource {
        if (start.isBlank()) throw new UnreadableSource("the file is empty");
        if (start.startsWith("PK")) return new OfficeTables();
        if (start.startsWith("%PDF-")) return new PdfTables();
        if (start.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            throw new UnreadableSource(
                    "this is an Office file of before 2007, or one with a password; save it as .xlsx or .docx without"
                            + " one");
        }
        if (start.startsWith("\u0089PNG") || start.startsWith("\u00FF\u00D8\u00FF") || start.startsWith("GIF8")) {
            throw new UnreadableSource("this is a picture; a table is needed as text");
        }
        if (start.startsWith("\u001F\u008B"))
            throw new UnreadableSource("this is a compressed file; send what is in it");
        if (page(start)) return whichMayBe(MAY_BE_A_PAGE, mediaType, "a web page", new HtmlTables());
        return whichMayBe(MAY_BE_LINES, mediaType, "plain text", new CsvTables());
    }

    private static TableReader whichMayBe(Set<String> types, String mediaType, String what, TableReader reader)
            throws UnreadableSource {
        if (types.contains(mediaType)) return reader;
        throw new UnreadableSource("the file was sent as " + mediaType + ", but what is in it is " + what);
    }

    /** With or without the marks and NULs of UTF-16. */
    private static boolean page(String start) {
        var text = start.replaceAll("[\\u00EF\\u00BB\\u00BF\\u00FE\\u00FF\\u0000]", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        return text.startsWith("<")
                && (text.contains("<html")
                        || text.contains("<!doctype html")
                        || text.contains("<table")
                        || text.contains("<head")
                        || text.contains("<body")
                        || text.contains("<div"));
    }

    private static String plain(String mediaType) {
        int parameters = mediaType.indexOf(';');
        return (parameters < 0 ? mediaType : mediaType.substring(0, parameters))
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
