package io.certwatch.catalogue.register;

import static io.certwatch.catalogue.register.CertificateFixture.certificate;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.catalogue.register.Certificates.CertificateChange;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class RepublishRegisterTest {

    @Test
    void republishesEveryCertificate() {
        var certificates = new CertificatesInMemory();
        var changes = new ArrayList<CertificateChange>();
        for (int i = 0; i < 2_300; i++) changes.add(new CertificateChange(null, certificate("N/" + i, null)));
        certificates.save(changes);

        assertThat(new RepublishRegister(certificates).republish()).isEqualTo(2_300);
        assertThat(certificates.told()).hasSize(4_600);
    }
}
