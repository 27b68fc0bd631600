package io.certwatch.product.profile;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@Import(StateProfile.class)
class ProfileConfiguration {}
