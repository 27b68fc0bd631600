package io.certwatch.product.certificate;

import static io.certwatch.product.certificate.CertificateFixture.certificate;
import static io.certwatch.product.certificate.CertificateFixture.corrected;
import static io.certwatch.product.certificate.CertificateFixture.validUntil;
import static io.certwatch.product.certificate.CertificateFixture.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.certificate.Certificate.Status;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineForProductTest {

    private static final LocalDate LINE = LocalDate.parse("2026-12-20");
    private static final Certificate OWN = validUntil(certificate("C-1", "华为技术有限公司", "USG6525E"), LINE.toString());
    private static final Certificate STRANGERS = validUntil(certificate("C-1", "另一公司", "QQ-9"), LINE.toString());

    private static LineForProduct of(Certificate line) {
        return LineForProduct.of(line, "Huawei", "USG6525E");
    }

    @ParameterizedTest
    @CsvSource({"2030-01-20, 2026-12-20", "2026-12-01, 2026-12-01", ", 2026-12-20"})
    void theEarlierDayCountsOfALineOfThisHolderAndProduct(LocalDate stated, LocalDate end) {
        assertThat(of(OWN).endOf(stated)).isEqualTo(end);
        assertThat(of(STRANGERS).endOf(stated)).isEqualTo(stated);
        assertThat(of(corrected(OWN)).endOf(stated)).isEqualTo(stated);
    }

    @Test
    void aLineOfThisHolderContradictsOnceItHasEnded() {
        assertThat(of(OWN).contradictsOn(LINE)).isFalse();
        assertThat(of(OWN).contradictsOn(LINE.plusDays(1))).isTrue();
        assertThat(of(STRANGERS).contradictsOn(LINE.plusDays(1))).isFalse();
        assertThat(of(with(STRANGERS, Status.EXPIRED)).contradictsOn(LINE)).isFalse();
        assertThat(of(corrected(OWN)).contradictsOn(LINE.plusDays(1))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"SUSPENDED", "REVOKED"})
    void aNumberThatIsNotValidContradictsWhomeverTheRegisterLists(Status status) {
        assertThat(of(with(OWN, status)).contradictsOn(LINE)).isTrue();
        assertThat(of(with(STRANGERS, status)).contradictsOn(LINE)).isTrue();
    }
}
