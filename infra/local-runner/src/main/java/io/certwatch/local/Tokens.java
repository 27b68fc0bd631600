package io.certwatch.local;

import io.certwatch.identity.IdentityProvider;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Access tokens of the clients that the identity provider made. Each is fetched when it is needed, and again shortly before it expires. */
public final class Tokens {
    private static final Pattern OPERATIONS = Pattern.compile("/actuator/.*|/api/.*/republication\\b.*");
    private static final Pattern CATALOGUE =
            Pattern.compile("/api/(editions|entries|lexicon|certificates|sources|notices)\\b.*");

    private final AuthorizedClientServiceOAuth2AuthorizedClientManager manager;

    private Tokens(InMemoryClientRegistrationRepository clients) {
        this.manager = new AuthorizedClientServiceOAuth2AuthorizedClientManager(
                clients, new InMemoryOAuth2AuthorizedClientService(clients));
    }

    static Tokens of(URI issuer, Path identityData) {
        var clients = JsonMapper.shared()
                .readTree(IdentityProvider.clientsFile(identityData).toFile());
        return new Tokens(new InMemoryClientRegistrationRepository(clients.valueStream()
                .map(client -> registration(issuer, client))
                .toList()));
    }

    private static ClientRegistration registration(URI issuer, JsonNode client) {
        var id = client.path("clientId").asString();
        return ClientRegistration.withRegistrationId(id)
                .clientId(id)
                .clientSecret(client.path("clientSecret").asString())
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenUri(issuer + "/oauth2/token")
                .build();
    }

    /** The {@code Authorization} header of a client such as {@code demo-viewer}. */
    public String authorization(String clientId) {
        var request = OAuth2AuthorizeRequest.withClientRegistrationId(clientId)
                .principal(clientId)
                .build();
        var client = Objects.requireNonNull(manager.authorize(request), clientId);
        return "Bearer " + client.getAccessToken().getTokenValue();
    }

    /** The {@code Authorization} header of a client that may call this path of the API, if anybody may. */
    public String authorizationFor(String path) {
        return authorization(clientFor(path));
    }

    static String clientFor(String path) {
        if (OPERATIONS.matcher(path).matches()) return "operator";
        return CATALOGUE.matcher(path).matches() ? "steward" : "demo-member";
    }
}
