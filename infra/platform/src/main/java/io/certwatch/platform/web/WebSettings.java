package io.certwatch.platform.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

@ConfigurationProperties("certwatch.web")
record WebSettings(@DefaultValue("2MB") DataSize maxBody) {}
