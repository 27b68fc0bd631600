package io.certwatch.notification.company;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param vouch whether a company that has set nothing vouches for its contacts */
@ConfigurationProperties("notification.contact")
public record VouchingSettings(@DefaultValue("false") boolean vouch) {}
