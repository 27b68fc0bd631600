package io.certwatch.product.proof;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@Import({EnterProof.class, KeepProofFile.class})
class ProofConfiguration {}
