package io.certwatch.product.productimport.reading;

import static io.certwatch.product.productimport.reading.Exports.product;
import static io.certwatch.product.productimport.reading.Exports.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.aggregate.Product;
import io.certwatch.product.aggregate.Sku;
import java.util.List;
import org.junit.jupiter.api.Test;

class FirstPlacesTest {

    @Test
    void remembersTheFirstPlaceOfEachSku() {
        var seen = new FirstPlaces();
        var some = product(read("SKU,Name\nX,Router\n"));
        for (int i = 1; i <= 50_000; i++)
            assertThat(seen.put(with("SKU-" + i, some), 3, i).table()).isZero();
        for (int i = 1; i <= 50_000; i += 997) {
            assertThat(seen.put(with("SKU-" + i, some), 4, 1)).isEqualTo(new FirstPlaces.Seen(3, i, true));
        }
        var other = product(read("SKU,Name\nSKU-7,Switch\n"));
        assertThat(seen.put(other, 4, 1)).isEqualTo(new FirstPlaces.Seen(3, 7, false));
    }

    private static Product with(String sku, Product product) {
        return product.withSku(new Sku(sku)).withRemarks(List.of());
    }
}
