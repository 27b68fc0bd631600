package io.certwatch.product.bid;

import io.certwatch.product.bid.pdf.WriteBidPdf;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@Import({ComposeBid.class, WriteBidPdf.class})
class BidConfiguration {}
