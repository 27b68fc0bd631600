package io.certwatch.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.PdfOptions;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The page of a product on paper, for the compliance file. */
class PrintIT {

    private static final String MEMBER = "demo-member";

    @Story
    void printsAProductOnOnePage(Look look, Installation installation) throws IOException {
        var sku = "print-" + look;
        installation.api().post(MEMBER, "/api/products", """
            [{"sku": "%s", "name": {"zh": "核心路由器", "en": "Core router"}, "model": "PR 9000", "manufacturer": "Print",
              "specs": {"整系统吞吐量（双向）": "25.6 Tbps", "路由表容量": "200万条"}, "market": {"status": "PLANNED", "entryDate": "2027-03-01"}}]
            """.formatted(sku));
        var edition = installation
                .api()
                .get(MEMBER, "/api/products/" + sku + "/assessment")
                .path("findings")
                .path(0)
                .path("edition")
                .asString()
                .split("-");
        try (var person = installation.signIn("li.na", look)) {
            var page = person.open("inventory/" + sku);
            person.photograph("product");
            person.assertUsable("product");
            var announcement =
                    person.texts("inventory").get("edition.announced", "year", edition[0], "number", edition[1]);
            try (var paper = PDDocument.load(page.pdf(new PdfOptions().setPreferCSSPageSize(true)))) {
                assertThat(paper.getNumberOfPages()).isOne();
                assertThat(new PDFTextStripper().getText(paper)).contains(sku, announcement, "25.6 Tbps");
            }
        }
    }
}
