package io.certwatch.product.mitigation;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@Import({KeepMitigation.class, KeepMitigationFile.class})
class MitigationConfiguration {}
