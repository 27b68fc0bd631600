package io.certwatch.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EndOfOperationTest {

    private static final LocalDate DEPRECATED = LocalDate.of(2026, 12, 1);

    @Test
    void namesBothDaysInTheFormsOfTheirHeaders() {
        var end = new EndOfOperation(DEPRECATED, DEPRECATED.plusYears(1), "/api/notes");

        assertThat(end.headers())
                .containsEntry("Deprecation", "@1796083200")
                .containsEntry("Sunset", "Wed, 01 Dec 2027 00:00:00 GMT");
    }

    @Test
    void refusesAnEndWithinTwelveMonths() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EndOfOperation(DEPRECATED, LocalDate.of(2027, 11, 30), "/api/notes"))
                .withMessageContaining("at least 12 months");
    }
}
