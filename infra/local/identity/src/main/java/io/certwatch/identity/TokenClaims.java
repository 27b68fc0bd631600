package io.certwatch.identity;

import io.certwatch.identity.registry.IdentityData;
import io.certwatch.identity.registry.MachineClient;
import io.certwatch.identity.registry.Person;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** Adds company and roles to tokens, and makes access tokens valid for the services. */
final class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {
    static final String SCOPE = "certwatch";
    private static final String AUDIENCE = "certwatch";

    private final Map<String, Person> people;
    private final Map<String, MachineClient> machines;

    TokenClaims(IdentityData data) {
        this.people = data.people().stream().collect(Collectors.toMap(Person::name, Function.identity()));
        this.machines = data.clients().stream().collect(Collectors.toMap(MachineClient::clientId, Function.identity()));
    }

    @Override
    public void customize(JwtEncodingContext context) {
        var claims = context.getClaims();
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) claims.audience(List.of(AUDIENCE));
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType()))
            addMachine(claims, context.getRegisteredClient().getClientId());
        else addPerson(claims, context.getPrincipal().getName());
    }

    private void addMachine(JwtClaimsSet.Builder claims, String clientId) {
        var machine = machines.get(clientId);
        if (machine == null) throw new IllegalStateException("No client " + clientId);
        claims.claim("client_id", clientId);
        addRights(claims, machine.company(), machine.roles());
    }

    private void addPerson(JwtClaimsSet.Builder claims, String name) {
        var person = people.get(name);
        if (person == null) throw new IllegalStateException("No person " + name);
        claims.claim(StandardClaimNames.PREFERRED_USERNAME, name);
        addName(claims, person);
        addRights(claims, person.company(), person.roles());
    }

    /** With the given name first, as other providers do; who shows it decides the order. */
    private static void addName(JwtClaimsSet.Builder claims, Person person) {
        var given = person.givenName();
        var family = person.familyName();
        if (given != null && family != null) {
            claims.claim(StandardClaimNames.GIVEN_NAME, given);
            claims.claim(StandardClaimNames.FAMILY_NAME, family);
            claims.claim(StandardClaimNames.NAME, given + " " + family);
        } else if (person.fullName() != null) {
            claims.claim(StandardClaimNames.NAME, person.fullName());
        }
    }

    private static void addRights(JwtClaimsSet.Builder claims, @Nullable String company, List<String> roles) {
        if (company != null) claims.claim("company", company);
        claims.claim("roles", roles);
    }
}
