package io.certwatch.gateway.signin;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;

/**
 * Verifies ID tokens with the algorithms that the provider announces ({@code id_token_signing_alg_values_supported}, OpenID Connect
 * Discovery 1.0), as far as they are signatures by key pairs.
 */
@Component
final class IdTokenDecoders implements JwtDecoderFactory<ClientRegistration> {

    private static final String ALGORITHMS = "id_token_signing_alg_values_supported";

    private final ConcurrentMap<String, JwtDecoder> byKeys = new ConcurrentHashMap<>();

    @Override
    public JwtDecoder createDecoder(ClientRegistration registration) {
        var keys = Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri());
        return byKeys.computeIfAbsent(keys, _ -> decoder(keys, registration));
    }

    private static JwtDecoder decoder(String keys, ClientRegistration registration) {
        var decoder = NimbusJwtDecoder.withJwkSetUri(keys)
                .restOperations(ProviderClient.forKeys())
                .jwsAlgorithms(algorithms -> algorithms.addAll(algorithms(registration)))
                .build();
        decoder.setClaimSetConverter(
                new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(), new OidcIdTokenValidator(registration)));
        return decoder;
    }

    /** RS256 if the provider announces none: it is the default of OpenID Connect. */
    private static Set<SignatureAlgorithm> algorithms(ClientRegistration registration) {
        var announced =
                registration.getProviderDetails().getConfigurationMetadata().get(ALGORITHMS);
        var names = announced instanceof Collection<?> several ? several : List.of();
        var algorithms = EnumSet.noneOf(SignatureAlgorithm.class);
        names.stream()
                .flatMap(name -> Optional.ofNullable(SignatureAlgorithm.from(String.valueOf(name))).stream())
                .forEach(algorithms::add);
        return algorithms.isEmpty() ? EnumSet.of(SignatureAlgorithm.RS256) : algorithms;
    }
}
