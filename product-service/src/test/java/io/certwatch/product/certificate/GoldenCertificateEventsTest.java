package io.certwatch.product.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.golden.GoldenEvent;
import io.certwatch.golden.GoldenFiles;
import io.certwatch.platform.event.EventReader;
import io.certwatch.product.certificate.CertificatesListener.CertificateMessage;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads certificates as every release has published them. */
class GoldenCertificateEventsTest {

    static List<GoldenEvent> certificates() {
        return GoldenFiles.events(CertificatesListener.CERTIFICATES);
    }

    @ParameterizedTest
    @MethodSource
    void certificates(GoldenEvent event) {
        var received = new EventReader().read(event.record());

        assertThat(received.as(CertificateMessage.class)
                        .toCertificate(received.time())
                        .number())
                .isEqualTo(event.key());
    }
}
