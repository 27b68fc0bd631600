package io.certwatch.product.bid.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Writes lines of text and the rows of a table, one below the other, on as many pages as they need. */
final class ListPages implements AutoCloseable {

    /** @param width in points */
    record Column(String label, float width) {}

    private static final PDRectangle LANDSCAPE = new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth());
    private static final float MARGIN = 36;
    private static final float PADDING = 3;
    private static final float TEXT = 7.5f;
    private static final float LEADING = 1.4f;
    private static final float FINE = 0.5f;

    private final PDDocument document;
    private final PdfFont font;
    private final List<Column> columns = new ArrayList<>();
    private PDPageContentStream page;
    private float top;

    ListPages(PDDocument document, PdfFont font) throws IOException {
        this.document = document;
        this.font = font;
        this.page = begin();
    }

    private PDPageContentStream begin() throws IOException {
        var added = new PDPage(LANDSCAPE);
        document.addPage(added);
        top = LANDSCAPE.getHeight() - MARGIN;
        return new PDPageContentStream(document, added);
    }

    void line(String text, float size) throws IOException {
        for (var part : font.wrap(text, size, LANDSCAPE.getWidth() - 2 * MARGIN)) {
            makeRoom(size * LEADING, false);
            font.write(page, part, MARGIN, top - size, size);
            top -= size * LEADING;
        }
    }

    void head(List<Column> of) throws IOException {
        columns.addAll(of);
        top -= TEXT;
        labels();
    }

    private void labels() throws IOException {
        draw(columns.stream().map(Column::label).toList(), false);
    }

    void row(List<String> cells) throws IOException {
        draw(cells, true);
    }

    private void draw(List<String> cells, boolean repeatsLabels) throws IOException {
        var wrapped = new ArrayList<List<String>>();
        for (var index = 0; index < cells.size(); index++) {
            wrapped.add(font.wrap(cells.get(index), TEXT, columns.get(index).width() - 2 * PADDING));
        }
        var lines = wrapped.stream().mapToInt(List::size).max().orElse(1);
        var height = lines * TEXT * LEADING + 2 * PADDING;
        makeRoom(height, repeatsLabels);
        var left = MARGIN;
        for (var index = 0; index < wrapped.size(); index++) {
            var baseline = top - PADDING - TEXT;
            for (var line : wrapped.get(index)) {
                font.write(page, line, left + PADDING, baseline, TEXT);
                baseline -= TEXT * LEADING;
            }
            left += columns.get(index).width();
        }
        top -= height;
        page.setLineWidth(FINE);
        page.moveTo(MARGIN, top);
        page.lineTo(LANDSCAPE.getWidth() - MARGIN, top);
        page.stroke();
    }

    private void makeRoom(float height, boolean repeatsLabels) throws IOException {
        if (top - height >= MARGIN) return;
        page.close();
        page = begin();
        if (repeatsLabels) labels();
    }

    @Override
    public void close() throws IOException {
        page.close();
    }
}
