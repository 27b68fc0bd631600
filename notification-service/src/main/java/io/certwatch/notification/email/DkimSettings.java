package io.certwatch.notification.email;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param domain   domain that signs, that of the sender's address or above it
 * @param selector name of the key's DNS record below {@code _domainkey} of the domain
 * @param keyFile  RSA key in PEM; without it messages are not signed
 */
@ConfigurationProperties("notification.mail.dkim")
record DkimSettings(
        @Nullable String domain,
        @Nullable String selector,
        @Nullable Path keyFile) {}
