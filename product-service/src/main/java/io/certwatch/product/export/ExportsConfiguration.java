package io.certwatch.product.export;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@Import(Exports.class)
class ExportsConfiguration {}
