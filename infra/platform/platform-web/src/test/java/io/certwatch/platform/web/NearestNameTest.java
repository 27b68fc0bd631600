package io.certwatch.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {

    private static final List<String> KNOWN = List.of("vendor", "name", "hsCode", "usedInCii", "at", "description");

    @ParameterizedTest
    @CsvSource({
        "vender, vendor",
        "Vendor, vendor",
        "hs_code, hsCode",
        "used-in-cii, usedInCii",
        "desc, description",
        "nmae, name",
        "displayName, name"
    })
    void isSuggestedForATypo(String written, String meant) {
        assertThat(NearestName.to(written, KNOWN)).hasValue(meant);
    }

    @ParameterizedTest
    @CsvSource({"colour", "x", "dueBefore", "''"})
    void isNotSuggestedForAnotherWord(String written) {
        assertThat(NearestName.to(written, KNOWN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource("publishAt, 'is not a field here'")
    void isOmittedIfThereIsNone(String written, String reason) {
        assertThat(NearestName.unknownField(written, List.of("edition")).en()).isEqualTo(reason);
    }
}
