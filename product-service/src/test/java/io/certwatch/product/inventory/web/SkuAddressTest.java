package io.certwatch.product.inventory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.certwatch.product.aggregate.Sku;
import io.certwatch.product.failure.InvalidField;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SkuAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"NE-8000-X8", "A/1 Ⅱ", "..", ".", "a%2Fb", "~abc", "路由器 1", "A;b?c#d\\e", "+1", "𠀀"})
    void leadsBackToEverySku(String sku) {
        var address = SkuAddress.of(new Sku(sku));

        assertThat(address)
                .matches("[A-Za-z0-9~%._-]+")
                .doesNotContain("%2F", "%5C")
                .isNotIn(".", "..");
        assertThat(SkuAddress.read(URI.create("/" + address).getPath().substring(1))
                        .value())
                .isEqualTo(sku);
    }

    @Test
    void readsWhatIsNotBase64AsASku() {
        assertThat(SkuAddress.read("~?").value()).isEqualTo("~?");
    }

    @Test
    void rejectsWhatIsNotASku() {
        assertThatThrownBy(() -> SkuAddress.read("~QQBC"))
                .isInstanceOf(InvalidField.class)
                .hasMessageContaining("control character");
    }
}
