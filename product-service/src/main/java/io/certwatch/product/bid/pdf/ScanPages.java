package io.certwatch.product.bid.pdf;

import io.certwatch.product.upload.ScanType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;

/** Adds the pages of scans, each below a heading. A scan that cannot be shown gets one page that says so. */
final class ScanPages {

    /** Why a scan is not shown. */
    enum Gap {
        DAMAGED,
        ENCRYPTED,
        TOO_LARGE
    }

    /** What stands above the pages of a scan. */
    interface Heading {

        /** @param pages of the scan */
        List<String> of(int page, int pages);

        String of(Gap gap);
    }

    private static final int MOST_PAGES = 200;
    private static final long MOST_PIXELS = 40_000_000;
    private static final long MOST_CONTENT = 64_000_000;
    private static final float MARGIN = 36;
    private static final float TEXT = 9;
    private static final float LEADING = 1.4f;

    private final PDDocument target;
    private final PdfFont font;

    ScanPages(PDDocument target, PdfFont font) {
        this.target = target;
        this.font = font;
    }

    /** What is drawn on a page. @param width as it is seen, like height */
    private record Drawing(float width, float height, Painter painter) {}

    private interface Painter {
        void paint(PDPageContentStream page, Matrix place) throws IOException;
    }

    /** Why a scan cannot be shown. */
    private static final class Unshowable extends IOException {
        private final transient Gap gap;

        Unshowable(Gap gap) {
            super(gap.name());
            this.gap = gap;
        }
    }

    void add(ScanType type, byte[] scan, Heading heading) throws IOException {
        try {
            var drawings = type == ScanType.PDF ? pages(scan) : List.of(picture(scan));
            for (var index = 0; index < drawings.size(); index++) {
                draw(drawings.get(index), heading.of(index + 1, drawings.size()));
            }
        } catch (Unshowable known) {
            addGap(heading, known.gap);
        } catch (InvalidPasswordException _) {
            addGap(heading, Gap.ENCRYPTED);
        } catch (IOException | RuntimeException | StackOverflowError _) {
            addGap(heading, Gap.DAMAGED);
        }
    }

    /** Also of a scan that could not be read from its store. */
    void addGap(Heading heading, Gap gap) throws IOException {
        var lines = new ArrayList<>(heading.of(1, 1));
        lines.add(heading.of(gap));
        draw(new Drawing(1, 1, (_, _) -> {}), lines);
    }

    /** All before the first is drawn, so that a damaged page leaves no half scan. */
    private List<Drawing> pages(byte[] scan) throws IOException {
        try (var source = PDDocument.load(
                new ByteArrayInputStream(scan), "", null, null, MemoryUsageSetting.setupTempFileOnly())) {
            if (source.isEncrypted()) throw new Unshowable(Gap.ENCRYPTED);
            if (source.getNumberOfPages() == 0) throw new Unshowable(Gap.DAMAGED);
            if (source.getNumberOfPages() > MOST_PAGES) throw new Unshowable(Gap.TOO_LARGE);
            var layers = new LayerUtility(target);
            var drawings = new ArrayList<Drawing>();
            for (var index = 0; index < source.getNumberOfPages(); index++) {
                var page = source.getPage(index);
                refuseLargeContent(page);
                Annotations.drawInto(source, page);
                drawings.add(drawing(page, layers.importPageAsForm(source, page)));
            }
            return drawings;
        }
    }

    /** A content of a few kilobytes may expand to gigabytes. */
    private static void refuseLargeContent(PDPage page) throws IOException {
        var buffer = new byte[1 << 16];
        var size = 0L;
        try (var content = page.getContents()) {
            if (content == null) return;
            for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > MOST_CONTENT) throw new Unshowable(Gap.TOO_LARGE);
            }
        }
    }

    /** A page that is turned was put into the frame of the page that is not, so its drawing is stretched back. */
    private static Drawing drawing(PDPage page, PDFormXObject form) {
        var frame = page.getCropBox();
        var turned = page.getRotation() % 180 != 0;
        var width = turned ? frame.getHeight() : frame.getWidth();
        var height = turned ? frame.getWidth() : frame.getHeight();
        return new Drawing(width, height, (on, place) -> {
            on.transform(place);
            on.transform(Matrix.getScaleInstance(width / frame.getWidth(), height / frame.getHeight()));
            on.drawForm(form);
        });
    }

    private Drawing picture(byte[] scan) throws IOException {
        refuseLargePicture(scan);
        var image = PDImageXObject.createFromByteArray(target, scan, "scan");
        return new Drawing(image.getWidth(), image.getHeight(), (on, place) -> {
            on.transform(place);
            on.drawImage(image, 0, 0, image.getWidth(), image.getHeight());
        });
    }

    private static void refuseLargePicture(byte[] scan) throws IOException {
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(scan))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) throw new Unshowable(Gap.DAMAGED);
            var reader = readers.next();
            try {
                reader.setInput(input, true, true);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) throw new Unshowable(Gap.TOO_LARGE);
            } finally {
                reader.dispose();
            }
        }
    }

    private void draw(Drawing drawing, List<String> heading) throws IOException {
        var paper = PDRectangle.A4;
        var added = new PDPage(paper);
        target.addPage(added);
        try (var page = new PDPageContentStream(target, added)) {
            var top = paper.getHeight() - MARGIN;
            for (var line : heading) {
                for (var part : font.wrap(line, TEXT, paper.getWidth() - 2 * MARGIN)) {
                    font.write(page, part, MARGIN, top - TEXT, TEXT);
                    top -= TEXT * LEADING;
                }
            }
            var wide = paper.getWidth() - 2 * MARGIN;
            var high = top - TEXT - MARGIN;
            var scale = Math.min(wide / drawing.width(), high / drawing.height());
            var left = MARGIN + (wide - drawing.width() * scale) / 2;
            var bottom = MARGIN + high - drawing.height() * scale;
            page.saveGraphicsState();
            drawing.painter().paint(page, new Matrix(scale, 0, 0, scale, left, bottom));
            page.restoreGraphicsState();
        }
    }
}
