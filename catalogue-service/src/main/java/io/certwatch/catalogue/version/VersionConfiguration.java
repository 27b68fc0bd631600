package io.certwatch.catalogue.version;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@Import(CurrentVersion.class)
class VersionConfiguration {}
