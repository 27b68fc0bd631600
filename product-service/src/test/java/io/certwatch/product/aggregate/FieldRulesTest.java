package io.certwatch.product.aggregate;

import static io.certwatch.product.aggregate.TextField.DESCRIPTION;
import static io.certwatch.product.aggregate.TextField.MANUFACTURER;
import static io.certwatch.product.aggregate.TextField.MODEL;
import static io.certwatch.product.aggregate.TextField.NAME_EN;
import static io.certwatch.product.aggregate.TextField.VENDOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.certwatch.product.failure.InvalidField;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldRulesTest {

    @Test
    void stripsTextAndReadsBlankTextAsNull() {
        assertThat(MODEL.read("\u3000 NetEngine 8000\t")).isEqualTo("NetEngine 8000");
        assertThat(MODEL.read(" \n ")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A\nB", "A\u0000B", "A\u2028B", "A\u0085B", "A\uFFFDB", "A\uD83DB", "A\uDCA3B"})
    void oneLineHasNoBreakNoControlCharacterAndNothingThatWasLost(String text) {
        assertThatExceptionOfType(InvalidField.class)
                .isThrownBy(() -> MODEL.read(text))
                .satisfies(invalid -> assertThat(invalid.field()).isEqualTo("model"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A\u0000B", "A\uFFFDB", "A\uDCA3B"})
    void aDescriptionMayHaveLinesAndNothingElseOfTheKind(String text) {
        assertThat(DESCRIPTION.read("A\r\n\tB 😀")).isEqualTo("A\r\n\tB 😀");
        assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> DESCRIPTION.read(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A\u200BB",
                "A\u202EB",
                "A\u2066B",
                "A\uFEFFB",
                "A\u00ADB",
                "A\u034FB",
                "A\u3164B",
                "A\u2800B",
                "A\uFE0FB",
                "A\uE000B"
            })
    void refusesInvisibleCharactersInWhatNamesSomething(String text) {
        for (var field : List.of(MODEL, VENDOR, MANUFACTURER)) {
            assertThatExceptionOfType(InvalidField.class)
                    .isThrownBy(() -> field.read(text))
                    .withMessageContaining("invisible");
        }
        assertThatExceptionOfType(InvalidField.class)
                .isThrownBy(() -> new Sku(text))
                .withMessageContaining("invisible");
    }

    @Test
    void rejectsDirectionControlsInNames() {
        assertThat(NAME_EN.read("Router ❤️ 👨‍👩‍👧")).isEqualTo("Router ❤️ 👨‍👩‍👧");
        assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> NAME_EN.read("A\u202EB"));
        assertThat(NAME_EN.mend("A\u202EB")).isEqualTo("A B");
        assertThat(MODEL.mend("A\u202EB")).isNull();
    }

    @Test
    void rejectsTextThatIsTooLong() {
        assertThat(MODEL.read("x".repeat(200))).hasSize(200);
        assertThatExceptionOfType(InvalidField.class)
                .isThrownBy(() -> MODEL.read("x".repeat(201)))
                .withMessage("model: is longer than 200 characters");
    }

    @Test
    void acceptsASkuOfOneLineAndAtMostAHundredCharacters() {
        assertThat(new Sku(" 000123 ").value()).isEqualTo("000123");
        assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> new Sku("x".repeat(101)));
        assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> new Sku("A\nB"));
        assertThatExceptionOfType(InvalidField.class)
                .isThrownBy(() -> new Sku(" "))
                .withMessage("sku: is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-02-30", "1899-12-31", "2200-01-01", "27-1-1", "2027-03-01T00:00", "-999999999-01-01"})
    void anEntryDateIsADayOfOurTimes(String written) {
        assertThat(new Market(Market.Status.PLANNED, Market.entryDate("2028-02-29")).entryDate())
                .isEqualTo(LocalDate.of(2028, 2, 29));
        assertThatExceptionOfType(InvalidField.class)
                .isThrownBy(() -> new Market(Market.Status.PLANNED, Market.entryDate(written)))
                .satisfies(invalid -> assertThat(invalid.field()).isEqualTo("market.entryDate"));
    }

    @Test
    void acceptsFiguresWithANameAndAValueOfOneLine() {
        assertThat(Spec.read("吞吐量", " 25.6 Tbps ")).contains(new Spec("吞吐量", "25.6 Tbps"));
        assertThat(Spec.read("吞吐量", " ")).isEmpty();
        assertThatExceptionOfType(InvalidField.class)
                .isThrownBy(() -> Spec.read(" ", "1"))
                .withMessage("specs: has a figure whose name is blank");
        assertThatExceptionOfType(InvalidField.class)
                .isThrownBy(() -> Spec.read("throughput", "1\nTbps"))
                .satisfies(invalid -> assertThat(invalid.field()).isEqualTo("specs.throughput"));
    }
}
