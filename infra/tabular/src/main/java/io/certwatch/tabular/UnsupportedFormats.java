package io.certwatch.tabular;

import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Recognises unsupported formats that people upload by mistake, and explains what to do. */
final class UnsupportedFormats {

    private static final String OLE = "\u00D0\u00CF\u0011\u00E0";
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(UTF_16LE);
    private static final String WAY_OUT = "; save it as an Excel workbook (.xlsx) or as CSV and upload that";

    private UnsupportedFormats() {}

    /** Null if the file may be a spreadsheet. Many systems export a web page or XML and name it .xls. */
    static @Nullable String amongSpreadsheets(String start, Path file) {
        if (start.startsWith("%PDF-")) return "it is a PDF" + WAY_OUT;
        if (isPage(start)) return "it is a web page, whatever its name says; open it in Excel" + WAY_OUT;
        return amongAll(start, file);
    }

    /** Null if some reader may read the file. */
    static @Nullable String amongAll(String start, Path file) {
        if (start.isEmpty()) return "the file is empty";
        if (start.startsWith(OLE)) {
            return encrypted(file)
                    ? "it is a workbook or document with a password; save it without one (File, Info, Protect) and"
                            + " upload that"
                    : "it is an Office file of before 2007 (.xls)" + WAY_OUT;
        }
        if (start.startsWith("\u001F\u008B") || start.startsWith("7z\u00BC\u00AF") || start.startsWith("Rar!"))
            return "it is a compressed archive; upload the file that is in it";
        if (start.startsWith("\u0089PNG") || start.startsWith("\u00FF\u00D8\u00FF") || start.startsWith("GIF8"))
            return "it is a picture; a table is needed as text";
        return markup(start).startsWith("<?xml")
                ? "it is XML, whatever its name says; open it in Excel" + WAY_OUT
                : null;
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
    private static boolean encrypted(Path file) {
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
