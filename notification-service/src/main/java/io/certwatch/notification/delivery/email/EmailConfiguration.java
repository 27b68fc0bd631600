package io.certwatch.notification.delivery.email;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@Import({EmailChannel.class, WarmStart.class})
class EmailConfiguration {}
