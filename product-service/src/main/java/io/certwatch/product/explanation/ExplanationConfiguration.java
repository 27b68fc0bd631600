package io.certwatch.product.explanation;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@Import(ExplainProduct.class)
class ExplanationConfiguration {}
