package io.certwatch.product.checklist.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@Import(ItemViews.class)
class ChecklistWebConfiguration {}
