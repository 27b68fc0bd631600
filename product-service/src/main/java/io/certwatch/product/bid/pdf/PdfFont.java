package io.certwatch.product.bid.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.core.io.ClassPathResource;

/** Liberation Sans for Latin letters and Droid Sans Fallback for Chinese ones; a document embeds the letters that it uses. */
final class PdfFont {

    private static final float UNITS = 1_000;
    private static final int REPLACEMENT = '?';

    /** @param letters that it has */
    private record Face(PDFont font, CmapLookup letters) {

        static Face embedIn(PDDocument document, String resource) throws IOException {
            try (var bytes = new ClassPathResource(resource).getInputStream()) {
                var read = new TTFParser().parse(bytes);
                return new Face(PDType0Font.load(document, read, true), read.getUnicodeCmapLookup());
            }
        }

        boolean has(int point) {
            return letters.getGlyphId(point) != 0;
        }
    }

    private record Run(PDFont font, String text) {}

    private final Face latin;
    private final Face chinese;

    private PdfFont(Face latin, Face chinese) {
        this.latin = latin;
        this.chinese = chinese;
    }

    static PdfFont embedIn(PDDocument document) throws IOException {
        return new PdfFont(
                Face.embedIn(document, "org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"),
                Face.embedIn(document, "fonts/DroidSansFallbackFull.ttf"));
    }

    private PDFont fontOf(int point) {
        return latin.has(point) ? latin.font() : chinese.font();
    }

    /** The text with a question mark for each letter that neither font has. */
    private String printable(String text) {
        var printable = new StringBuilder(text.length());
        text.codePoints()
                .map(point -> Character.isWhitespace(point) ? ' ' : point)
                .map(point -> latin.has(point) || chinese.has(point) ? point : REPLACEMENT)
                .forEach(printable::appendCodePoint);
        return printable.toString();
    }

    private float width(int point, float size) throws IOException {
        return fontOf(point).getStringWidth(Character.toString(point)) / UNITS * size;
    }

    /** Breaks the text into lines: at blanks where there are some, else after any letter. */
    List<String> wrap(String text, float size, float width) throws IOException {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        var used = 0f;
        for (var point : printable(text).codePoints().toArray()) {
            var wide = width(point, size);
            if (used + wide > width && !line.isEmpty()) {
                var blank = line.lastIndexOf(" ");
                var rest = blank > 0 ? line.substring(blank + 1) : "";
                lines.add(blank > 0 ? line.substring(0, blank) : line.toString());
                line = new StringBuilder(rest);
                used = width(rest, size);
            }
            line.appendCodePoint(point);
            used += wide;
        }
        if (!line.isEmpty() || lines.isEmpty()) lines.add(line.toString());
        return lines;
    }

    private float width(String text, float size) throws IOException {
        var width = 0f;
        for (var point : text.codePoints().toArray()) width += width(point, size);
        return width;
    }

    /** Writes a line that {@link #wrap} made. */
    void write(PDPageContentStream page, String line, float x, float y, float size) throws IOException {
        page.beginText();
        page.newLineAtOffset(x, y);
        for (var run : runs(line)) {
            page.setFont(run.font(), size);
            page.showText(run.text());
        }
        page.endText();
    }

    private List<Run> runs(String line) {
        var runs = new ArrayList<Run>();
        var text = new StringBuilder();
        PDFont font = latin.font();
        for (var point : line.codePoints().toArray()) {
            var next = fontOf(point);
            if (next != font && !text.isEmpty()) {
                runs.add(new Run(font, text.toString()));
                text.setLength(0);
            }
            font = next;
            text.appendCodePoint(point);
        }
        if (!text.isEmpty()) runs.add(new Run(font, text.toString()));
        return runs;
    }
}
