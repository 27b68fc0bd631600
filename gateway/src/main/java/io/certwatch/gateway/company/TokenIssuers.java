package io.certwatch.gateway.company;

import io.certwatch.security.SecuritySettings;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The providers whose tokens the gateway accepts, and the gateway itself, which makes tokens for API keys of companies. */
@Component
final class TokenIssuers {

    private final String gateway;
    private final List<String> providers;

    /** @param gateway the {@code iss} of tokens for API keys */
    TokenIssuers(SecuritySettings settings, @Value("${certwatch.api-keys.issuer}") String gateway) {
        this.gateway = gateway;
        this.providers = settings.issuers().stream()
                .map(SecuritySettings.Issuer::uri)
                .filter(uri -> !uri.equals(gateway))
                .toList();
    }

    boolean isGateway(String issuer) {
        return gateway.equals(issuer);
    }

    boolean isProvider(String issuer) {
        return providers.contains(issuer);
    }

    /** Whether there is more than one provider. */
    boolean areSeveral() {
        return providers.size() > 1;
    }
}
