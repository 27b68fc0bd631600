package io.certwatch.product.export;

import static io.certwatch.product.aggregate.AssessmentContext.NONE;
import static io.certwatch.product.aggregate.ProductFixture.aFirewall;
import static io.certwatch.product.catalogue.CatalogueFixture.catalogue;
import static io.certwatch.product.catalogue.CatalogueFixture.edition2017;
import static io.certwatch.product.catalogue.CatalogueFixture.edition2023;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.edition.Force;
import io.certwatch.law.PublishedLaws;
import io.certwatch.platform.csv.CsvOutput;
import io.certwatch.platform.text.Language;
import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.Market;
import io.certwatch.product.aggregate.Market.Status;
import io.certwatch.product.aggregate.Product;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.Remark;
import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.aggregate.decision.AuthorFixture;
import io.certwatch.product.aggregate.pipeline.ProductAssessor;
import io.certwatch.product.catalogue.Edition;
import io.certwatch.product.engine.Basis;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.engine.Finding;
import io.certwatch.product.engine.Verdict;
import io.certwatch.product.law.LegalCitations;
import io.certwatch.product.naming.PartyName;
import io.certwatch.product.productimport.reading.ColumnMeaning;
import io.certwatch.product.productimport.reading.Exports;
import io.certwatch.product.productimport.reading.Read;
import io.certwatch.product.profile.StatedBy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people get as a file has no constants of the API, and the import reads the file back. */
class ProductSheetTest {

    private static final LegalCitations CITATIONS = new LegalCitations(() -> PublishedLaws.ALL);
    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "ZH, market.entryDate, 上市日期：不是日期",
        "EN, market.entryDate, Market entry date is no day",
        "ZH, specs.吞吐量, 参数“吞吐量”：不是日期",
        "EN, specs.throughput, throughput (specs) is no day",
        "EN, name, Name is no day",
        "EN, ourOwn, ourOwn is no day"
    })
    void callsRemarkedFieldsAsPeopleDo(Language language, String field, String expected) throws IOException {
        var product = aFirewall("A").withRemarks(List.of(new Remark(field, "x", new Explanation("不是日期", "is no day"))));

        assertThat(export(language, product)).contains(expected);
    }

    @Test
    void callsEachFieldOfAnImportByAWord() {
        assertThat(ColumnMeaning.Field.values())
                .allSatisfy(field -> assertThat(RemarkedFields.in(Language.ZH, field.toString()))
                        .matches(".*\\p{IsHan}.*|SKU|HS.*"));
    }

    @ParameterizedTest
    @CsvSource({
        "ZH, PLANNED, 2027-03-01, true",
        "ZH, ON_MARKET, , false",
        "ZH, WITHDRAWN, , true",
        "ZH, UNKNOWN, , false",
        "EN, PLANNED, 2027-03-01, false",
        "EN, ON_MARKET, , true",
        "EN, WITHDRAWN, , false",
        "EN, UNKNOWN, , true"
    })
    void readsBackWhatWasExported(Language language, Status status, @Nullable LocalDate day, boolean cii)
            throws IOException {
        var product = aFirewall("A")
                .withVendor("acme")
                .withMarket(new Market(status, day))
                .withUsedInCii(cii);

        var csv = export(language, product);

        assertThat(csv)
                .doesNotContainPattern("\\b[A-Z]+_[A-Z_]+\\b")
                .doesNotContainPattern("\\b(?:REQUIRED|PLANNED|WITHDRAWN|UNKNOWN|true|false)\\b");
        var read = Exports.read(csv.getBytes(StandardCharsets.UTF_8));
        assertThat(read).singleElement().isInstanceOfSatisfying(Read.Offered.class, offered -> {
            assertThat(offered.product()).isEqualTo(product);
            assertThat(offered.remarks()).isEmpty();
        });
    }

    @Test
    void keepsTheDaysOfTheLawApartAndNamesTheVendor() throws IOException {
        assertThat(write(Language.EN, assessed(aFirewall("A").withVendor("acme"), edition2017(), edition2023())))
                .contains(",Vendor,Vendor name,", ",acme,安科,")
                .contains(",First listed,Remark on the first listing,Not to be sold without proof since,Remark on"
                        + " that day,Penalty applies to")
                .containsPattern(",2023-07-03,[^,]*,2023-07-03,,2026-01-01,");
    }

    /** It requires nothing, so it has no verdict. */
    @Test
    void anObservationHasNoVerdict() throws IOException {
        var held = assessed(aFirewall("A"), edition2023());
        var finding = held.assessment().findings().getFirst();
        var observed = finding.with(one -> one.force(Force.GUIDANCE)
                .verdict(Verdict.NOT_REQUIRED)
                .basis(Basis.OUT_OF_SCOPE)
                .warning(true));

        assertThat(write(Language.EN, held, finding)).contains(",certification or testing required,");
        assertThat(write(Language.EN, held, observed))
                .contains(",\"observation, not official\",", ",named by the observation (no verdict),,")
                .doesNotContain("required,");
        assertThat(write(Language.ZH, held, observed.withWarning(false))).contains("行业观察未提及（非结论）");
    }

    private static AssessedProduct assessed(Product product, Edition... editions) {
        return new ProductAssessor(catalogue(1, editions), new Cause(Cause.Kind.IMPORT, "import-1"), NOW)
                .withStated(new StatedBy(AuthorFixture.LI, NOW))
                .register(ProductId.of("demo", "A"), product, null, NONE)
                .orElseThrow()
                .product();
    }

    private static String export(Language language, Product product) throws IOException {
        return write(language, assessed(product, edition2017()));
    }

    private static String write(Language language, AssessedProduct product) throws IOException {
        return write(ProductSheet.in(names(language), CITATIONS, LocalDate.parse("2026-11-25")), product);
    }

    private static String write(Language language, AssessedProduct product, Finding finding) throws IOException {
        return write(FindingSheet.in(names(language), CITATIONS), new FindingSheet.Found(product, finding));
    }

    private static VendorNames names(Language language) {
        return new VendorNames(Map.of("acme", new PartyName("安科", null)), language);
    }

    private static <T> String write(ExportSheet<T> sheet, T row) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var csv = new CsvOutput(out)) {
            sheet.write(
                    new TableWriter() {
                        @Override
                        public void row(List<@Nullable Object> cells) {
                            csv.row(cells);
                        }

                        @Override
                        public void close() {}
                    },
                    each -> each.accept(row));
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
