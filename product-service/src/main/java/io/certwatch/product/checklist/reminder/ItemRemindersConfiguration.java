package io.certwatch.product.checklist.reminder;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@Import(RemindOfItems.class)
class ItemRemindersConfiguration {}
