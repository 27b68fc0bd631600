package io.certwatch.product.bid.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.platform.text.Language;
import io.certwatch.product.aggregate.obligation.ProofKind;
import io.certwatch.product.bid.BidLine;
import io.certwatch.product.bid.BidLine.Origin;
import io.certwatch.product.bid.BidList;
import io.certwatch.product.bid.BidProduct;
import io.certwatch.product.bid.BidProduct.Standing;
import io.certwatch.product.bid.pdf.WriteBidPdf.Heads;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.engine.Wording;
import io.certwatch.product.proof.ProofFile;
import io.certwatch.product.proof.ProofFiles;
import io.certwatch.product.upload.ScanType;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class WriteBidPdfTest {

    private static final LocalDate DAY = LocalDate.parse("2027-03-01");

    private final KeptInMemory files = new KeptInMemory();

    @Test
    void theListComesFirstAndInItWhatIsMissing() throws IOException {
        var pages = write(
                Language.ZH,
                product("FW-2", Standing.MISSING),
                product("FW-1", Standing.PROVEN, line("CCRC-1", files.keep(ScanType.PDF, pdf(2, 0)))));

        assertThat(pages).hasSize(3);
        assertThat(pages.getFirst())
                .containsSubsequence(
                        "投标证书清单",
                        "示例科技有限公司",
                        "2027年3月1日",
                        "缺少：该日有效的证明：1款产品",
                        "防火墙 · FW-2",
                        "防火墙 · FW-1",
                        "CCRC-1",
                        "GB/T 20281-2020",
                        "2026年3月1日",
                        "2031年2月28日");
        assertThat(pages.getFirst()).contains("标准", "发证日期");
        assertThat(pages.get(1)).containsSubsequence("扫描件1：CCRC-1", "scan.pdf，第1页，共2页", "Page 1");
        assertThat(pages.get(2)).containsSubsequence("扫描件1：CCRC-1", "第2页，共2页", "Page 2");
    }

    @Test
    void picturesHaveAPageEach() throws IOException {
        var pages = write(
                Language.EN,
                product("FW-1", Standing.PROVEN, line("PNG-1", files.keep(ScanType.PNG, picture("png")))),
                product("FW-2", Standing.PROVEN, line("JPEG-1", files.keep(ScanType.JPEG, picture("jpg")))));

        assertThat(pages).hasSize(3);
        assertThat(pages.get(1)).contains("Scan 1: PNG-1", "page 1 of 1");
        assertThat(pages.get(2)).contains("Scan 2: JPEG-1");
    }

    @Test
    void whatCannotBeShownIsNamedOnItsPageAndNothingElseIsLost() throws IOException {
        var pages = write(
                Language.EN,
                product(
                        "A",
                        Standing.PROVEN,
                        line(
                                "BROKEN",
                                files.keep(ScanType.PDF, "%PDF-1.7 broken".getBytes(StandardCharsets.US_ASCII)))),
                product("B", Standing.PROVEN, line("SECRET", files.keep(ScanType.PDF, encrypted("password")))),
                product("C", Standing.PROVEN, line("LOCKED", files.keep(ScanType.PDF, encrypted("")))),
                product("D", Standing.PROVEN, line("HALF", files.keep(ScanType.PNG, half(picture("png"))))),
                product("E", Standing.PROVEN, line("GONE", files.lose())),
                product("F", Standing.PROVEN, line("LONG", files.keep(ScanType.PDF, pdf(201, 0)))),
                product("G", Standing.PROVEN, line("GOOD", files.keep(ScanType.PDF, pdf(1, 0)))));

        assertThat(pages.subList(1, pages.size()))
                .satisfiesExactly(
                        page -> assertThat(page).contains("Scan 1: BROKEN", "the file is damaged"),
                        page -> assertThat(page).contains("Scan 2: SECRET", "protected or encrypted"),
                        page -> assertThat(page).contains("Scan 3: LOCKED", "protected or encrypted"),
                        page -> assertThat(page).contains("Scan 4: HALF", "the file is damaged"),
                        page -> assertThat(page).contains("Scan 5: GONE", "the file is damaged"),
                        page -> assertThat(page).contains("Scan 6: LONG", "too many pages"),
                        page -> assertThat(page).contains("Scan 7: GOOD", "Page 1"));
    }

    @Test
    void aScanOfSeveralProductsIsAddedOnceWithAllItsNumbers() throws IOException {
        var shared = files.keep(ScanType.PDF, pdf(1, 0));
        var pages = write(
                Language.EN,
                product("A", Standing.PROVEN, line("CCRC-1", shared)),
                product("B", Standing.PROVEN, line("CCRC-1", shared), line("XKC-2", shared)));

        assertThat(pages).hasSize(2);
        assertThat(pages.get(1)).contains("Scan 1: CCRC-1, XKC-2");
    }

    @Test
    void aTurnedPageIsUprightAndASealOnItIsKept() throws IOException {
        var written = bytes(
                Language.EN,
                product("A", Standing.PROVEN, line("TURNED", files.keep(ScanType.PDF, pdf(1, 90)))),
                product("B", Standing.PROVEN, line("SEALED", files.keep(ScanType.PDF, sealed()))));

        try (var document = PDDocument.load(written)) {
            var sealed = new PDFRenderer(document).renderImage(2);
            assertThat(redPixels(sealed)).as("the seal").isGreaterThan(500);
            var turned = new PDFRenderer(document).renderImage(1);
            assertThat(blackBox(turned).width)
                    .as("a wide bar of a page that is turned stands upright")
                    .isLessThan(blackBox(turned).height);
        }
    }

    @Test
    void lettersThatTheFontLacksAreQuestionMarks() throws IOException {
        var pages = write(Language.EN, product("SKU-\uD83D\uDE00-镕堃-é", Standing.MISSING));

        assertThat(pages.getFirst()).contains("SKU-?-镕堃-");
    }

    @Test
    void aLongListGoesOnOnMorePages() throws IOException {
        var products = new BidProduct[120];
        Arrays.setAll(products, index -> product("FW-" + index, Standing.MISSING));

        var pages = write(Language.EN, products);
        assertThat(pages.size()).isBetween(3, 12);
        assertThat(pages.getLast()).contains("FW-119", "Standing", "Number");
    }

    private List<String> write(Language language, BidProduct... products) throws IOException {
        try (var document = PDDocument.load(bytes(language, products))) {
            var pages = new String[document.getNumberOfPages()];
            for (var index = 0; index < pages.length; index++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(index + 1);
                stripper.setEndPage(index + 1);
                pages[index] = stripper.getText(document).replace("\n", " ");
            }
            return List.of(pages);
        }
    }

    private byte[] bytes(Language language, BidProduct... products) throws IOException {
        var out = new ByteArrayOutputStream();
        var bid = new BidList(DAY, Instant.parse("2027-02-01T00:00:00Z"), List.of(products), List.of());
        new WriteBidPdf(files).write(bid, new Heads("示例科技有限公司", language), out);
        return out.toByteArray();
    }

    private static BidProduct product(String sku, Standing standing, BidLine... lines) {
        return new BidProduct(
                sku, new Wording("防火墙", "防火墙"), null, null, null, standing, null, List.of(), List.of(lines));
    }

    private static BidLine line(String number, ProofFile file) {
        return new BidLine(
                Origin.COMPANY,
                ProofKind.CERTIFICATE,
                number,
                "CCRC",
                "华为技术有限公司",
                List.of("USG6000E / V600R007"),
                "GB/T 20281-2020",
                LocalDate.parse("2026-03-01"),
                LocalDate.parse("2031-02-28"),
                true,
                true,
                UUID.randomUUID(),
                file,
                Explanation.of("bid.valid", DAY),
                Explanation.of("register.says.NOT_IN_REGISTER"));
    }

    private static byte[] pdf(int pages, int rotation) throws IOException {
        try (var document = new PDDocument()) {
            for (var number = 1; number <= pages; number++) {
                var page = new PDPage(PDRectangle.A4);
                page.setRotation(rotation);
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.addRect(50, 400, 400, 20);
                    content.fill();
                    content.beginText();
                    content.setFont(PDType1Font.HELVETICA, 20);
                    content.newLineAtOffset(50, 700);
                    content.showText("Page " + number);
                    content.endText();
                }
            }
            return save(document);
        }
    }

    private static byte[] encrypted(String password) throws IOException {
        try (var document = PDDocument.load(pdf(1, 0))) {
            document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            return save(document);
        }
    }

    /** A seal as an annotation, as signing programs add it. */
    private static byte[] sealed() throws IOException {
        try (var document = PDDocument.load(pdf(1, 0))) {
            var appearance = new PDAppearanceStream(document);
            appearance.setBBox(new PDRectangle(10, 10));
            appearance.setResources(new PDResources());
            try (var out = appearance.getStream().createOutputStream()) {
                out.write("1 0 0 rg 0 0 10 10 re f".getBytes(StandardCharsets.US_ASCII));
            }
            var stamp = new PDAnnotationRubberStamp();
            stamp.setRectangle(new PDRectangle(300, 100, 100, 100));
            var appearances = new PDAppearanceDictionary();
            appearances.setNormalAppearance(appearance);
            stamp.setAppearance(appearances);
            document.getPage(0).setAnnotations(List.of(stamp));
            return save(document);
        }
    }

    private static byte[] save(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private static byte[] picture(String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    private static byte[] half(byte[] whole) {
        return Arrays.copyOf(whole, 20);
    }

    private static long redPixels(BufferedImage image) {
        var found = 0L;
        for (var x = 0; x < image.getWidth(); x++) {
            for (var y = 0; y < image.getHeight(); y++) {
                if ((image.getRGB(x, y) & 0xFFFFFF) == 0xFF0000) found++;
            }
        }
        return found;
    }

    /** Around what is black below the heading. */
    private static Rectangle blackBox(BufferedImage image) {
        var box = new Rectangle(-1, -1);
        for (var x = 0; x < image.getWidth(); x++) {
            for (var y = 100; y < image.getHeight(); y++) {
                if ((image.getRGB(x, y) & 0xFFFFFF) == 0) box.add(x, y);
            }
        }
        return box;
    }

    private static final class KeptInMemory implements ProofFiles {

        private final Map<UUID, byte[]> kept = new HashMap<>();

        ProofFile keep(ScanType type, byte[] bytes) {
            var id = UUID.randomUUID();
            kept.put(id, bytes);
            return new ProofFile(id, "scan.pdf", type, bytes.length, id.toString());
        }

        ProofFile lose() {
            var file = keep(ScanType.PDF, new byte[0]);
            kept.remove(file.id());
            return file;
        }

        @Override
        public KeptScan keep(UUID file, InputStream bytes) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isIntact(UUID file, String sha256) {
            return kept.containsKey(file);
        }

        @Override
        public InputStream open(UUID file) {
            var bytes = kept.get(file);
            if (bytes == null) throw new IllegalStateException("It is gone");
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public void remove(UUID file) {
            kept.remove(file);
        }
    }
}
