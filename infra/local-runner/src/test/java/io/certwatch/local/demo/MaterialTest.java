package io.certwatch.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MaterialTest {

    @Test
    void everyVendorHasANameInBothLanguages() {
        var material = Material.load();
        assertThat(Stream.concat(
                        material.unlisted().valueStream(), material.listed().valueStream()))
                .extracting(product -> product.path("vendor").asString())
                .allSatisfy(vendor -> assertThat(material.names())
                        .filteredOn(named -> named.path("vendor").asString("").equals(vendor))
                        .singleElement()
                        .satisfies(named -> assertThat(named.path("name").propertyNames())
                                .as(vendor)
                                .contains("zh", "en")));
    }
}
