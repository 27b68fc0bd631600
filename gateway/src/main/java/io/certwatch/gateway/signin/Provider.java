package io.certwatch.gateway.signin;

import io.certwatch.security.SecuritySettings;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** The registration at the provider. Its metadata is fetched when it is needed, so that the gateway starts while the provider is away. */
@Component
final class Provider implements ClientRegistrationRepository {

    static final String NAME = "certwatch";

    private static final Logger LOG = LoggerFactory.getLogger(Provider.class);
    private static final String REDIRECT_URI = "{baseUrl}/login/oauth2/code/{registrationId}";
    private static final ParameterizedTypeReference<Map<String, Object>> METADATA =
            new ParameterizedTypeReference<>() {};

    private final SignInSettings settings;
    private final RestClient http = ProviderClient.forMetadata();
    private volatile @Nullable ClientRegistration known;

    Provider(SignInSettings settings, SecuritySettings security) {
        security.requireSecure("certwatch.signin.issuer", settings.issuer().toString());
        this.settings = settings;
    }

    /**
     * For a redirect to the provider, at sign-in and sign-out. It fetches the metadata again, so that nobody is sent to an address where
     * nobody answers.
     *
     * @throws io.certwatch.platform.web.RequestProblem 503 if the provider is away, or sign-in is not configured
     */
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String registrationId) {
        return registrationId.equals(NAME) ? discover() : null;
    }

    /**
     * As it was found last.
     *
     * @throws io.certwatch.platform.web.RequestProblem 503 if it was never found, or sign-in is not configured
     */
    ClientRegistration registration() {
        var registration = known;
        return registration == null ? discover() : registration;
    }

    /** For callers that need only the name of the registration, so that known tokens work while the provider is away. */
    ClientRegistration registrationWithoutMetadata() {
        return ClientRegistration.withRegistrationId(NAME)
                .clientId(settings.clientId())
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenUri(settings.issuer().toString())
                .build();
    }

    private ClientRegistration discover() {
        if (!settings.isComplete()) throw ProviderProblem.notConfigured();
        var registration = ClientRegistrations.fromOidcConfiguration(metadata())
                .registrationId(NAME)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .scope(settings.scopes())
                .redirectUri(REDIRECT_URI)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .build();
        known = registration;
        return registration;
    }

    private Map<String, Object> metadata() {
        var issuer = settings.issuer().toString();
        var address = issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration";
        try {
            var metadata = http.get().uri(address).retrieve().body(METADATA);
            if (metadata == null || !issuer.equals(metadata.get("issuer"))) {
                LOG.error("{} does not describe the issuer {}", address, issuer);
                throw ProviderProblem.unavailable();
            }
            return metadata;
        } catch (RestClientException away) {
            LOG.warn("{} cannot be read: {}", address, away.toString());
            throw ProviderProblem.unavailable();
        }
    }
}
