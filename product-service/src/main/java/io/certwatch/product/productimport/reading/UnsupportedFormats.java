package io.certwatch.product.productimport.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Recognises unsupported formats that people upload by mistake, and explains what to do. */
final class UnsupportedFormats {

    private static final String OLE = "\u00D0\u00CF\u0011\u00E0";
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(UTF_16LE);
    private static final String WAY_OUT = "; save it as an Excel workbook (.xlsx) or as CSV and upload that";

    private UnsupportedFormats() {}

    /** Null if the file may be supported. */
    static @Nullable String reason(byte[] firstBytes, Path file) {
        var start = new String(firstBytes, ISO_8859_1);
        if (start.isEmpty()) return "the file is empty";
        if (start.startsWith(OLE)) {
            return encrypted(file)
                    ? "it is a workbook with a password; save it without one (File, Info, Protect Workbook) and upload"
                            + " that"
                    : "it is an Excel workbook of before 2007 (.xls)" + WAY_OUT;
        }
        if (start.startsWith("%PDF-")) return "it is a PDF" + WAY_OUT;
        if (start.startsWith("\u001F\u008B") || start.startsWith("7z\u00BC\u00AF") || start.startsWith("Rar!"))
            return "it is a compressed archive; upload the file that is in it";
        if (start.startsWith("\u0089PNG") || start.startsWith("\u00FF\u00D8\u00FF") || start.startsWith("GIF8"))
            return "it is a picture; a table is needed as text";
        return markup(start);
    }

    /** Many systems export a web page or XML and name it .xls. */
    private static @Nullable String markup(String start) {
        var text = start.replaceAll("[\\u00EF\\u00BB\\u00BF\\u00FE\\u00FF\\u0000]", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        if (!text.startsWith("<")) return null;
        if (text.contains("<html") || text.contains("<!doctype html") || text.contains("<table"))
            return "it is a web page, whatever its name says; open it in Excel" + WAY_OUT;
        return text.startsWith("<?xml") ? "it is XML, whatever its name says; open it in Excel" + WAY_OUT : null;
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
