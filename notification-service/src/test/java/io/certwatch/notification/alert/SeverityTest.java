package io.certwatch.notification.alert;

import static io.certwatch.notification.alert.Fixtures.due;
import static io.certwatch.notification.alert.Fixtures.ending;
import static io.certwatch.notification.alert.Fixtures.inCii;
import static io.certwatch.notification.alert.Fixtures.line;
import static io.certwatch.notification.alert.Fixtures.undated;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.vocabulary.Severity;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeverityTest {
    private static final LocalDate TODAY = LocalDate.parse("2028-02-29");

    @ParameterizedTest
    @CsvSource({
        "2028-02-28, OVERDUE",
        "2028-02-29, OVERDUE",
        "2028-03-01, SOON",
        "2028-03-30, SOON",
        "2028-03-31, LATER",
        "2029-02-28, LATER"
    })
    void followsTheDueDate(String day, Severity expected) {
        assertThat(due(line("a"), day).severity(TODAY)).isEqualTo(expected);
    }

    /** Vendors would read it from what comes at once, and from the order of a message. */
    @ParameterizedTest
    @ValueSource(strings = {"2028-02-29", "2028-03-01", "2029-02-28"})
    void isTheSameInCriticalInfrastructure(String day) {
        var line = due(line("a"), day);
        assertThat(inCii(line).severity(TODAY)).isEqualTo(line.severity(TODAY));
    }

    @Test
    void withoutADateNothingIsUrgent() {
        assertThat(undated(line("a")).severity(TODAY)).isEqualTo(Severity.LATER);
    }

    @ParameterizedTest
    @CsvSource({
        "2028-02-28, OVERDUE",
        "2028-02-29, SOON",
        "2028-03-30, SOON",
        "2028-03-31, LATER",
    })
    void aCertificateIsValidOnItsLastDay(String validUntil, Severity expected) {
        assertThat(ending(undated(line("a")), validUntil).severity(TODAY)).isEqualTo(expected);
    }

    @Test
    void aProductThatIsDueAfterTheEndOfItsCertificateHasTimeUntilThen() {
        assertThat(ending(due(line("a"), "2028-06-01"), "2028-02-01").severity(TODAY))
                .isEqualTo(Severity.LATER);
    }

    @ParameterizedTest
    @CsvSource({"OVERDUE, true", "SOON, true", "LATER, false"})
    void allButTheLastAreUrgent(Severity severity, boolean urgent) {
        assertThat(severity.isUrgent()).isEqualTo(urgent);
    }
}
