package io.certwatch.notification.contact;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@Import(EditContacts.class)
class ContactConfiguration {}
