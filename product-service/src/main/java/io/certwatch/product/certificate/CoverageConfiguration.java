package io.certwatch.product.certificate;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@Import(FollowCertificates.class)
class CoverageConfiguration {}
