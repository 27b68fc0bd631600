package io.certwatch.product.productimport.reading;

import static io.certwatch.product.productimport.reading.Exports.preview;
import static io.certwatch.product.productimport.reading.Exports.products;
import static io.certwatch.product.productimport.reading.Exports.read;
import static io.certwatch.product.productimport.reading.Exports.remarks;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.aggregate.Market.Status;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ErpExportsTest {

    @ParameterizedTest
    @EnumSource
    void readsTheSameProductsFromEveryExport(ErpExports export) {
        var products = products(read(export.file()));
        assertThat(products).hasSize(2);
        var router = products.getFirst();
        assertThat(router.sku().value()).isEqualTo("000000000000123456");
        assertThat(router.name().zh()).isEqualTo("核心路由器");
        assertThat(router.model()).isEqualTo("NetEngine 8000 X8");
        assertThat(router.vendor()).isEqualTo("huawei-cn");
        assertThat(router.market().status()).isEqualTo(Status.PLANNED);
        assertThat(router.market().entryDate()).isEqualTo(LocalDate.of(2027, 3, 1));
        assertThat(router.specs().getFirst().value().replace(" ", "")).isEqualTo("25.6Tbps");
        assertThat(products.get(1).sku().value()).isEqualTo("000000000000123457");
        assertThat(products.get(1).specs()).isEmpty();
    }

    @Test
    void acceptsEveryRowOfARealisticExport() {
        var export = new RealisticExport();
        var reads = read(export.csv());
        var products = products(reads);
        assertThat(products).hasSize(RealisticExport.ROWS);
        assertThat(products).filteredOn(product -> !product.remarks().isEmpty()).hasSize(export.remarked());
        assertThat(products)
                .filteredOn(product -> product.market().status() == Status.PLANNED)
                .hasSize(export.planned());
        assertThat(remarks(reads)).extracting(Read.Problem::field).containsOnly("market.entryDate", "usedInCii");
    }

    @ParameterizedTest
    @EnumSource
    void previewEqualsReading(ErpExports export) {
        var preview = preview(export.file(), ReadingInstructions.NONE);
        assertThat(preview.obstacles()).isEmpty();
        assertThat(preview.rows())
                .isEqualTo(read(export.file()).stream()
                        .filter(read -> !(read instanceof Read.Blank))
                        .toList());
    }
}
