package io.certwatch.product.bid;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@Import(ComposeBid.class)
class BidConfiguration {}
