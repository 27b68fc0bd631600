package io.certwatch.tabular.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.certwatch.tabular.UnreadableSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Pages of a few bytes that would occupy a reader for long. */
class ContentScanTest {

    private static final String GLYPH = "9 0 d0 0 0 m 1 1 l f ";

    private final PDDocument document = new PDDocument();

    @AfterEach
    void close() throws IOException {
        document.close();
    }

    @Test
    void runsTheProgramOfAGlyphForEachCharacter() throws IOException {
        assertThatCode(() -> scan(page("BT /G 9 Tf (" + "a".repeat(5_000) + ") Tj ET", GLYPH)))
                .doesNotThrowAnyException();
        assertRefused(
                page("BT /G 9 Tf (" + "a".repeat(5_000) + ") Tj ET", GLYPH.repeat(100)),
                "page 1 draws more than 500000 things");
        assertRefused(
                page("BT /G 9 Tf [(" + "a".repeat(5_000) + ") -20] TJ ET", "9 0 d0 " + "1 ".repeat(10_000)),
                "page 1 draws more than 500000 things");
    }

    @Test
    void countsGlyphsOfAFontThatAFormInherits() throws IOException {
        assertRefused(
                page("BT /G 9 Tf ET /F Do ".repeat(50), GLYPH.repeat(50), "BT (" + "a".repeat(100) + ") Tj ET"),
                "page 1 draws more than 500000 things");
    }

    @Test
    void countsOutlinesAfterARestoredFontAsCharactersOnly() {
        assertThatCode(() -> scan(page("/T 9 Tf q /G 9 Tf Q BT (" + "a".repeat(50_000) + ") Tj ET", GLYPH.repeat(100))))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesAGlyphThatShowsItself() throws IOException {
        assertRefused(page("BT /G 9 Tf (a) Tj ET", "BT (a) Tj ET"), "page 1 holds a form that draws itself");
    }

    @Test
    void countsCharactersInEveryOperatorThatShowsThem() throws IOException {
        var many = "(" + "a".repeat(60_000) + ")";
        for (var text : new String[] {
            many + " Tj " + many + " Tj", "[" + many + " 1 " + many + "] TJ", many + " ' " + many + " '"
        }) assertRefused(page("BT /T 9 Tf " + text + " ET", GLYPH), "page 1 has more than 100000 characters");
    }

    @Test
    void countsTheCharactersOfAllPages() throws IOException {
        var page = page("BT /T 9 Tf (" + "a".repeat(90_000) + ") Tj ET", GLYPH);

        assertThatThrownBy(() -> new ContentScan(2_000).check(Collections.nCopies(3, page)))
                .isInstanceOf(UnreadableSource.class)
                .hasMessage("its pages have more than 100000 characters");
    }

    @Test
    void countsTheBytesOfAllPages() throws IOException {
        var page = page(" ".repeat(10 << 20), GLYPH);

        assertThatThrownBy(() -> new ContentScan(200_000).check(Collections.nCopies(30, page)))
                .isInstanceOf(UnreadableSource.class)
                .hasMessage("its pages unpack to more than 256 MB");
    }

    @Test
    void refusesAnImageAmongTheTextThatUnpacksToMuch() throws IOException {
        assertThatCode(() -> scan(page(image("/Fl", packed(new byte[1_000])), GLYPH)))
                .doesNotThrowAnyException();
        assertRefused(
                page(image("/Fl", packed(new byte[5 << 20])), GLYPH),
                "page 1 holds an image that unpacks to more than 4 MB");
        assertRefused(
                page(image("[/Fl /Fl]", packed(packed(new byte[5 << 20]).getBytes(ISO_8859_1))), GLYPH),
                "page 1 holds an image that unpacks to more than 4 MB");
        assertRefused(
                page(image("/CCF /DP<</Columns 60000/Rows 60000>>", "0"), GLYPH),
                "page 1 holds an image that unpacks to more than 4 MB");
        assertRefused(
                page(image("/Fl", packed(new byte[3 << 20])).repeat(20), GLYPH),
                "page 1 draws more than 500000 things");
    }

    private static void assertRefused(PDPage page, String reason) {
        assertThatThrownBy(() -> scan(page))
                .isInstanceOf(UnreadableSource.class)
                .hasMessage(reason);
    }

    private static void scan(PDPage page) throws IOException, UnreadableSource {
        new ContentScan(20_000).check(Collections.singletonList(page));
    }

    private static String image(String filter, String data) {
        return "BI /W 1 /H 1 /CS /G /BPC 8 /F " + filter + " ID " + data + "\nEI\nQ\n";
    }

    private static String packed(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toString(ISO_8859_1);
    }

    private PDPage page(String content, String glyph) throws IOException {
        return page(content, glyph, "");
    }

    /** A page with the font T of outlines, the font G whose only character "a" is a program, and the form F. */
    private PDPage page(String content, String glyph, String form) throws IOException {
        var fonts = new COSDictionary();
        fonts.setItem(COSName.getPDFName("T"), font("Type1"));
        var programs = font("Type3");
        var names = new COSArray();
        names.add(COSInteger.get('a'));
        names.add(COSName.getPDFName("a"));
        var encoding = new COSDictionary();
        encoding.setItem(COSName.DIFFERENCES, names);
        programs.setItem(COSName.ENCODING, encoding);
        var characters = new COSDictionary();
        characters.setItem(COSName.getPDFName("a"), stream(glyph));
        programs.setItem(COSName.CHAR_PROCS, characters);
        fonts.setItem(COSName.getPDFName("G"), programs);
        var drawn = stream(form);
        drawn.setItem(COSName.SUBTYPE, COSName.FORM);
        var objects = new COSDictionary();
        objects.setItem(COSName.getPDFName("F"), drawn);
        var resources = new PDResources();
        resources.getCOSObject().setItem(COSName.FONT, fonts);
        resources.getCOSObject().setItem(COSName.XOBJECT, objects);
        var page = new PDPage();
        page.setResources(resources);
        page.getCOSObject().setItem(COSName.CONTENTS, stream(content));
        return page;
    }

    private static COSDictionary font(String kind) {
        var font = new COSDictionary();
        font.setItem(COSName.SUBTYPE, COSName.getPDFName(kind));
        return font;
    }

    private COSStream stream(String content) throws IOException {
        var stream = document.getDocument().createCOSStream();
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content.getBytes(ISO_8859_1));
        }
        return stream;
    }
}
