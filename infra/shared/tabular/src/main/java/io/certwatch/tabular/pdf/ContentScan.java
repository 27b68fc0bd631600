package io.certwatch.tabular.pdf;

import io.certwatch.tabular.UnreadableSource;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/**
 * Counts what the pages of a document draw before anything is drawn: operators, states that are saved, characters. A form counts as often as it is
 * drawn, the program of a glyph as often as its character is shown, and one that draws itself is refused.
 */
final class ContentScan {

    private static final int BYTES_OF_A_PAGE = 16 << 20;
    private static final long BYTES = 256L << 20;
    private static final long OPERATORS_OF_A_PAGE = 500_000;
    /** For each row that the caller takes; a page of a table draws some 60 for a row. */
    private static final long OPERATORS_OF_A_ROW = 100;
    /** Ten times as many as fit on a page of A4 in the smallest type that can be read. */
    private static final long CHARACTERS_OF_A_PAGE = 100_000;

    private static final long CHARACTERS_OF_A_ROW = 50;
    private static final int SAVED_STATES = 500;
    private static final int DEEPEST_FORM = 20;
    /** So many bytes take as long as an operator. */
    private static final int BYTES_OF_AN_OPERATOR = 64;

    private static final Set<String> SHOW_TEXT = Set.of(
            OperatorName.SHOW_TEXT,
            OperatorName.SHOW_TEXT_ADJUSTED,
            OperatorName.SHOW_TEXT_LINE,
            OperatorName.SHOW_TEXT_LINE_AND_SPACE);

    /** What it takes to draw something once. */
    record Cost(long operators, long characters) {

        Cost plus(Cost other) {
            return new Cost(operators + other.operators, characters + other.characters);
        }

        private void check(String part) throws UnreadableSource {
            if (operators > OPERATORS_OF_A_PAGE)
                throw new UnreadableSource(part + " draws more than " + OPERATORS_OF_A_PAGE + " things");
            if (characters > CHARACTERS_OF_A_PAGE)
                throw new UnreadableSource(part + " has more than " + CHARACTERS_OF_A_PAGE + " characters");
        }
    }

    /** @param font that it begins with, because what it draws depends on it */
    private record Drawing(COSStream stream, @Nullable GlyphPrograms font) {}

    private final int rows;
    private final Map<Drawing, Cost> drawings = new HashMap<>();
    private final Set<Drawing> open = new HashSet<>();
    private final Map<COSDictionary, GlyphPrograms> fonts = new HashMap<>();
    private long bytes;

    /** @param rows the most that the caller takes */
    ContentScan(int rows) {
        this.rows = rows;
    }

    void check(List<PDPage> pages) throws IOException, UnreadableSource {
        int number = 0;
        var all = new Cost(0, 0);
        for (var page : pages) {
            var part = "page " + ++number;
            var resources = page.getResources();
            all = all.plus(cost(page.getContents(), resources == null ? null : resources.getCOSObject(), null, part));
            if (all.operators > rows * OPERATORS_OF_A_ROW)
                throw new UnreadableSource("its pages draw more than " + rows * OPERATORS_OF_A_ROW + " things");
            if (all.characters > rows * CHARACTERS_OF_A_ROW)
                throw new UnreadableSource("its pages have more than " + rows * CHARACTERS_OF_A_ROW + " characters");
        }
    }

    private Cost cost(
            @Nullable InputStream content,
            @Nullable COSDictionary resources,
            @Nullable GlyphPrograms inherited,
            String part)
            throws IOException, UnreadableSource {
        if (content == null) return new Cost(0, 0);
        var program = bytes(content, part);
        var parser = new PDFStreamParser(program);
        var cost = new Cost(program.length / BYTES_OF_AN_OPERATOR, 0);
        Deque<FontInUse> saved = new ArrayDeque<>();
        var font = new FontInUse(inherited);
        var operands = new ArrayDeque<>();
        for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
            if (!(token instanceof Operator operator)) {
                operands.addLast(token);
                if (operands.size() > 2) operands.removeFirst();
                continue;
            }
            switch (operator.getName()) {
                case OperatorName.SAVE -> saved.push(font);
                case OperatorName.RESTORE -> font = saved.isEmpty() ? font : saved.pop();
                default -> font = font(operator, operands.peekFirst(), resources, font);
            }
            if (saved.size() > SAVED_STATES)
                throw new UnreadableSource(part + " saves its state more than " + SAVED_STATES + " times without end");
            cost = cost.plus(measure(operator, operands.peekLast(), resources, font.glyphs(), part));
            cost.check(part);
            operands.clear();
        }
        return cost;
    }

    /** @param glyphs null for a font of outlines */
    private record FontInUse(@Nullable GlyphPrograms glyphs) {}

    private FontInUse font(
            Operator operator, @Nullable Object operand, @Nullable COSDictionary resources, FontInUse before)
            throws IOException {
        if (resources == null || !(operand instanceof COSName name)) return before;
        return switch (operator.getName()) {
            case OperatorName.SET_FONT_AND_SIZE -> font(findNamed(resources, COSName.FONT, name));
            case OperatorName.SET_GRAPHICS_STATE_PARAMS ->
                findNamed(resources, COSName.EXT_G_STATE, name) instanceof COSDictionary state
                                && state.getDictionaryObject(COSName.FONT) instanceof COSArray font
                        ? font(font.getObject(0))
                        : before;
            default -> before;
        };
    }

    private FontInUse font(@Nullable Object dictionary) throws IOException {
        if (!(dictionary instanceof COSDictionary font) || !GlyphPrograms.areIn(font)) return new FontInUse(null);
        var known = fonts.get(font);
        if (known == null) {
            known = new GlyphPrograms(font);
            fonts.put(font, known);
        }
        return new FontInUse(known);
    }

    private static @Nullable Object findNamed(COSDictionary resources, COSName kind, COSName name) {
        return resources.getDictionaryObject(kind) instanceof COSDictionary all ? all.getDictionaryObject(name) : null;
    }

    private Cost measure(
            Operator operator,
            @Nullable Object operand,
            @Nullable COSDictionary resources,
            @Nullable GlyphPrograms font,
            String part)
            throws IOException, UnreadableSource {
        var cost = new Cost(1, 0);
        if (operator.getName().equals(OperatorName.BEGIN_INLINE_IMAGE))
            return cost.plus(new Cost(InlineImage.measureUnpacked(operator, part) / BYTES_OF_AN_OPERATOR, 0));
        if (SHOW_TEXT.contains(operator.getName())) return cost.plus(text(operand, resources, font, part));
        if (operator.getName().equals(OperatorName.DRAW_OBJECT)
                && resources != null
                && operand instanceof COSName name
                && findNamed(resources, COSName.XOBJECT, name) instanceof COSStream form
                && COSName.FORM.equals(form.getCOSName(COSName.SUBTYPE)))
            return cost.plus(drawing(form, form.getDictionaryObject(COSName.RESOURCES), resources, font, part));
        return cost;
    }

    private Cost text(
            @Nullable Object operand, @Nullable COSDictionary resources, @Nullable GlyphPrograms font, String part)
            throws IOException, UnreadableSource {
        var cost = new Cost(0, 0);
        var strings = operand instanceof COSArray array ? array : List.of(operand == null ? COSName.NAME : operand);
        for (var string : strings) {
            if (!(string instanceof COSString text)) continue;
            cost = cost.plus(new Cost(0, text.getBytes().length));
            cost.check(part);
            if (font == null) continue;
            for (byte character : text.getBytes()) {
                var glyph = font.of(character & 0xFF);
                if (glyph != null) cost = cost.plus(drawing(glyph, font.resources(), resources, font, part));
                cost.check(part);
            }
        }
        return cost;
    }

    private Cost drawing(
            COSStream stream,
            @Nullable Object own,
            @Nullable COSDictionary around,
            @Nullable GlyphPrograms font,
            String part)
            throws IOException, UnreadableSource {
        var drawing = new Drawing(stream, font);
        var known = drawings.get(drawing);
        if (known != null) return known;
        if (!open.add(drawing)) throw new UnreadableSource(part + " holds a form that draws itself");
        if (open.size() > DEEPEST_FORM)
            throw new UnreadableSource(part + " holds forms more than " + DEEPEST_FORM + " deep in each other");
        var cost = cost(stream.createInputStream(), own instanceof COSDictionary it ? it : around, font, part);
        open.remove(drawing);
        drawings.put(drawing, cost);
        return cost;
    }

    private byte[] bytes(InputStream content, String part) throws IOException, UnreadableSource {
        try (content) {
            var program = content.readNBytes(BYTES_OF_A_PAGE + 1);
            if (program.length > BYTES_OF_A_PAGE)
                throw new UnreadableSource(part + " unpacks to more than " + (BYTES_OF_A_PAGE >> 20) + " MB");
            bytes += program.length;
            if (bytes > BYTES) throw new UnreadableSource("its pages unpack to more than " + (BYTES >> 20) + " MB");
            return program;
        }
    }
}
