package io.certwatch.product.bid.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.util.Matrix;

/** Electronic seals and stamps are annotations, which are no part of what is drawn on a page. */
final class Annotations {

    private Annotations() {}

    /** Draws what is visible of the page's annotations into its content, so that it is copied with the page. */
    static void drawInto(PDDocument document, PDPage page) throws IOException {
        for (var annotation : page.getAnnotations()) {
            var appearance = annotation.getNormalAppearanceStream();
            var place = annotation.getRectangle();
            if (appearance == null || place == null || appearance.getBBox() == null || isHidden(annotation)) continue;
            try (var content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
                content.transform(new Matrix(fit(appearance, place)));
                content.drawForm(appearance);
            }
        }
    }

    private static boolean isHidden(PDAnnotation annotation) {
        return annotation.isHidden() || annotation.isNoView();
    }

    /** From the box of the appearance to the place of the annotation (ISO 32000-1, 12.5.5, algorithm 8.1). */
    private static AffineTransform fit(PDFormXObject appearance, PDRectangle place) {
        var box = appearance
                .getMatrix()
                .createAffineTransform()
                .createTransformedShape(new Rectangle2D.Float(
                        appearance.getBBox().getLowerLeftX(),
                        appearance.getBBox().getLowerLeftY(),
                        appearance.getBBox().getWidth(),
                        appearance.getBBox().getHeight()))
                .getBounds2D();
        var fit = AffineTransform.getTranslateInstance(place.getLowerLeftX(), place.getLowerLeftY());
        if (box.getWidth() > 0 && box.getHeight() > 0) {
            fit.scale(place.getWidth() / box.getWidth(), place.getHeight() / box.getHeight());
        }
        fit.translate(-box.getX(), -box.getY());
        return fit;
    }
}
