package io.certwatch.product.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.certificate.CertificatesListener.CertificateMessage;
import io.certwatch.product.certificate.CertificatesListener.CertificateMessage.PublishedStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CertificateMessageTest {

    private static Certificate receive(PublishedStatus status) {
        return new CertificateMessage(
                        "C-1",
                        2,
                        "华为技术有限公司",
                        null,
                        List.of("USG6525E"),
                        "SCP-02",
                        LocalDate.parse("2024-03-18"),
                        LocalDate.parse("2029-03-17"),
                        status,
                        null,
                        null,
                        null)
                .toCertificate(Instant.EPOCH);
    }

    @Test
    void tellsACorrectedEntryFromARevokedOne() {
        assertThat(receive(PublishedStatus.CORRECTED).withdrawn()).isTrue();
        assertThat(receive(PublishedStatus.CORRECTED).validOn(LocalDate.parse("2026-11-25")))
                .isFalse();
        assertThat(receive(PublishedStatus.REVOKED).withdrawn()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CORRECTED")
    void keepsWhatTheRegisterSays(PublishedStatus status) {
        assertThat(receive(status).status().name()).isEqualTo(status.name());
    }
}
