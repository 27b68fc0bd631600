package io.certwatch.product.proof;

import io.certwatch.law.body.json.ShippedBodies;
import io.certwatch.product.certificate.Certificates;
import io.certwatch.product.certificate.Standings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@Import({
    AcceptProof.class,
    DecideStatement.class,
    EnterImportedProofs.class,
    EnterProof.class,
    KeepProofFile.class,
    KeepStatement.class
})
class ProofConfiguration {

    @Bean
    Standings standings(Certificates certificates) {
        return new Standings(certificates, ShippedBodies.read());
    }
}
