package io.certwatch.catalogue.register;

import static io.certwatch.catalogue.register.CertificateFixture.certificate;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.catalogue.register.Certificates.Change;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class RepublishRegisterTest {

    @Test
    void republishesEveryCertificate() {
        var certificates = new CertificatesInMemory();
        var changes = new ArrayList<Change>();
        for (int i = 0; i < 2_300; i++) changes.add(new Change(null, certificate("N/" + i, null)));
        certificates.save(changes);

        assertThat(new RepublishRegister(certificates).republish()).isEqualTo(2_300);
        assertThat(certificates.told()).hasSize(4_600);
    }
}
