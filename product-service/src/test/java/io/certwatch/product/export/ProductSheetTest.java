package io.certwatch.product.export;

import static io.certwatch.product.aggregate.AssessmentContext.NONE;
import static io.certwatch.product.aggregate.ProductFixture.aFirewall;
import static io.certwatch.product.catalogue.CatalogueFixture.catalogue;
import static io.certwatch.product.catalogue.CatalogueFixture.edition2017;
import static org.assertj.core.api.Assertions.assertThat;

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
import io.certwatch.product.engine.Explanation;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people get as a file has no constants of the API, and the import reads the file back. */
class ProductSheetTest {

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
        var product = aFirewall("A").withMarket(new Market(status, day)).withUsedInCii(cii);

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

    private static AssessedProduct assessed(Product product) {
        return new ProductAssessor(catalogue(1, edition2017()), new Cause(Cause.Kind.IMPORT, "import-1"), NOW)
                .withStated(new StatedBy(AuthorFixture.LI, NOW))
                .register(ProductId.of("demo", "A"), product, null, NONE)
                .orElseThrow()
                .product();
    }

    private static String export(Language language, Product product) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var csv = new CsvOutput(out)) {
            ProductSheet.in(language)
                    .write(
                            new TableWriter() {
                                @Override
                                public void row(List<@Nullable Object> cells) {
                                    csv.row(cells);
                                }

                                @Override
                                public void close() {}
                            },
                            each -> each.accept(assessed(product)));
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
