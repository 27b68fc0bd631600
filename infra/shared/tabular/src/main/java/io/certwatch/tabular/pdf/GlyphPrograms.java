package io.certwatch.tabular.pdf;

import java.io.IOException;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.jspecify.annotations.Nullable;

/** A font of Type 3, whose glyphs are programs that are run each time a character is shown. */
final class GlyphPrograms {

    private final PDType3Font font;

    GlyphPrograms(COSDictionary font) throws IOException {
        this.font = new PDType3Font(font);
    }

    static boolean areIn(COSDictionary font) {
        return COSName.TYPE3.equals(font.getCOSName(COSName.SUBTYPE));
    }

    @Nullable
    COSStream of(int character) {
        var program = font.getCharProc(character);
        return program == null ? null : program.getCOSObject();
    }

    @Nullable
    COSBase resources() {
        return font.getCOSObject().getDictionaryObject(COSName.RESOURCES);
    }
}
