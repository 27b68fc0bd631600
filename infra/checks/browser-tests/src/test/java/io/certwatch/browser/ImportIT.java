package io.certwatch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Files;

/** The import of a file whose columns and rows are not all as they should be. */
class ImportIT {

    private static final String UNKNOWN_HEADER = "Bezugsquelle";
    private static final String WITHOUT_SKU = "没有编码的路由器";

    @Story
    void correctsAColumnAndGetsTheRejectedRows(Look look, Installation installation) throws IOException {
        var sku = "import-" + look;
        var vendor = "import-vendor-" + look;
        try (var person = installation.signIn("li.na", look)) {
            choosesTheFile(person, sku, vendor);
            correctsTheMapping(person);
            importsIt(person, sku);
            assertThat(downloadsTheRejects(person)).contains(WITHOUT_SKU).doesNotContain(sku);
        }
        var stored = installation.api().get("demo-member", "/api/products/" + sku);
        assertThat(stored.path("vendor").asString()).isEqualTo(vendor);
    }

    private static void choosesTheFile(Person person, String sku, String vendor) {
        person.open("inventory/import");
        person.chooseFile(person.texts("inventory").get("import.drop"), sku + ".csv", "text/csv", """
            物料编码,物料名称,型号,制造商,入市日期,%1$s
            %2$s,防火墙,IM 9000,Import,2027-03-01,%3$s
            ,%4$s,IM 9001,Import,2027-03-01,%3$s
            %2$s-late,核心路由器,IM 9002,Import,neulich,%3$s
            """.formatted(
                        UNKNOWN_HEADER, sku, vendor, WITHOUT_SKU));
    }

    private static void correctsTheMapping(Person person) {
        var texts = person.texts("inventory");
        var column = person.row(UNKNOWN_HEADER);
        assertThat(column).containsText(texts.get("sureness.UNKNOWN"));
        assertThat(person.row("neulich").last()).containsText(texts.get("field.market.entryDate"));
        person.page()
                .getByLabel(texts.get("preview.meaningOf", "header", UNKNOWN_HEADER))
                .selectOption(new SelectOption().setLabel(texts.get("field.vendor")));
        assertThat(column).containsText(texts.get("sureness.GIVEN"));
        person.assertUsable("preview of an import");
    }

    private static void importsIt(Person person, String sku) {
        var texts = person.texts("inventory");
        person.button(texts.get("import.start")).click();
        assertThat(person.page().locator("cw-import-progress")).containsText(texts.get("phase.DONE"));
        assertThat(person.heading(texts.get("import.verdicts"))).isVisible();
        assertThat(person.heading(texts.get("rows.errorsTitle", "count", "1"))).isVisible();
        assertThat(person.row(WITHOUT_SKU)).containsText(texts.get("field.sku"));
        assertThat(person.row(sku + "-late")).containsText("neulich");
        person.photograph("import-with-errors");
        person.assertUsable("import with errors");
    }

    /** The first of the two files is that of the rejected rows. */
    private static String downloadsTheRejects(Person person) throws IOException {
        var file = person.page()
                .waitForDownload(() -> person.link(person.texts("inventory").get("rows.download"))
                        .first()
                        .click());
        return Files.readString(file.path());
    }
}
