package io.certwatch.identity.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A program that gets tokens by client credentials (RFC 6749, section 4.4).
 *
 * @param company null for roles that belong to no company
 */
public record MachineClient(
        String clientId, String clientSecret, @Nullable String company, List<String> roles) {
    public MachineClient {
        Required.text("clientId", clientId);
        Required.text("clientSecret", clientSecret);
        Required.texts("roles", roles);
        roles = List.copyOf(roles);
    }
}
