package io.certwatch.gateway.signin;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Verifies signatures of the provider with the algorithms that it announces ({@code id_token_signing_alg_values_supported}, OpenID
 * Connect Discovery 1.0), as far as they are signatures by key pairs.
 */
final class ProviderKeys {

    private static final String ALGORITHMS = "id_token_signing_alg_values_supported";

    private ProviderKeys() {}

    static String address(ClientRegistration registration) {
        return Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri());
    }

    /** Fetches the keys when it first needs them, and again for a key that it does not know. */
    static NimbusJwtDecoder.JwkSetUriJwtDecoderBuilder decoder(ClientRegistration registration) {
        return NimbusJwtDecoder.withJwkSetUri(address(registration))
                .restOperations(ProviderClient.forKeys())
                .jwsAlgorithms(algorithms -> algorithms.addAll(algorithms(registration)));
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
