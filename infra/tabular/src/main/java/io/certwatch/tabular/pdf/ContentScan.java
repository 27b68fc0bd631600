package io.certwatch.tabular.pdf;

import io.certwatch.tabular.UnreadableSource;
import java.io.IOException;
import java.io.InputStream;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/**
 * Counts what the pages of a document draw before anything is drawn: operators, states that are saved, characters. A form counts as often as it is
 * drawn, and one that draws itself is refused.
 */
final class ContentScan {

    private static final int BYTES_OF_A_PAGE = 16 << 20;
    private static final long OPERATORS_OF_A_PAGE = 500_000;
    private static final long OPERATORS = 20_000_000;
    private static final long CHARACTERS_OF_A_PAGE = 300_000;
    private static final int SAVED_STATES = 500;
    private static final int DEEPEST_FORM = 20;

    /** What it takes to draw something once. */
    private record Cost(long operators, long characters) {

        Cost plus(Cost other) {
            return new Cost(operators + other.operators, characters + other.characters);
        }
    }

    private final Map<COSStream, Cost> forms = new IdentityHashMap<>();
    private final Map<COSStream, Boolean> open = new IdentityHashMap<>();
    private long operators;

    void check(List<PDPage> pages) throws IOException, UnreadableSource {
        int number = 0;
        for (var page : pages) {
            var part = "page " + ++number;
            var resources = page.getResources();
            var cost = cost(page.getContents(), resources == null ? null : resources.getCOSObject(), part);
            operators += cost.operators;
            if (operators > OPERATORS) throw new UnreadableSource("its pages draw more than " + OPERATORS + " things");
        }
    }

    private Cost cost(@Nullable InputStream content, @Nullable COSDictionary resources, String part)
            throws IOException, UnreadableSource {
        if (content == null) return new Cost(0, 0);
        var parser = new PDFStreamParser(bytes(content, part));
        var cost = new Cost(0, 0);
        int saved = 0;
        Object before = null;
        for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
            if (token instanceof COSString text) cost = cost.plus(new Cost(0, text.getBytes().length));
            if (token instanceof Operator operator) {
                cost = cost.plus(drawn(operator, before, resources, part));
                saved += operator.getName().equals("q") ? 1 : operator.getName().equals("Q") ? -1 : 0;
            }
            if (saved > SAVED_STATES)
                throw new UnreadableSource(part + " saves its state more than " + SAVED_STATES + " times without end");
            if (cost.operators > OPERATORS_OF_A_PAGE)
                throw new UnreadableSource(part + " draws more than " + OPERATORS_OF_A_PAGE + " things");
            if (cost.characters > CHARACTERS_OF_A_PAGE)
                throw new UnreadableSource(part + " has more than " + CHARACTERS_OF_A_PAGE + " characters");
            before = token;
        }
        return cost;
    }

    private Cost drawn(Operator operator, @Nullable Object operand, @Nullable COSDictionary resources, String part)
            throws IOException, UnreadableSource {
        var one = new Cost(1, 0);
        if (!operator.getName().equals("Do") || resources == null || !(operand instanceof COSName name)) return one;
        if (!(resources.getDictionaryObject(COSName.XOBJECT) instanceof COSDictionary named)) return one;
        if (!(named.getDictionaryObject(name) instanceof COSStream form)
                || !COSName.FORM.equals(form.getCOSName(COSName.SUBTYPE))) return one;
        return one.plus(form(form, resources, part));
    }

    private Cost form(COSStream form, COSDictionary around, String part) throws IOException, UnreadableSource {
        var known = forms.get(form);
        if (known != null) return known;
        if (open.put(form, true) != null) throw new UnreadableSource(part + " holds a form that draws itself");
        if (open.size() > DEEPEST_FORM)
            throw new UnreadableSource(part + " holds forms more than " + DEEPEST_FORM + " deep in each other");
        var own = form.getDictionaryObject(COSName.RESOURCES) instanceof COSDictionary resources ? resources : around;
        var cost = cost(form.createInputStream(), own, part);
        open.remove(form);
        forms.put(form, cost);
        return cost;
    }

    private static byte[] bytes(InputStream content, String part) throws IOException, UnreadableSource {
        try (content) {
            var bytes = content.readNBytes(BYTES_OF_A_PAGE + 1);
            if (bytes.length > BYTES_OF_A_PAGE)
                throw new UnreadableSource(part + " unpacks to more than " + (BYTES_OF_A_PAGE >> 20) + " MB");
            return bytes;
        }
    }
}
