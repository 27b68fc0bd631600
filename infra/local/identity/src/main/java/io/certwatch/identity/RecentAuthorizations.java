package io.certwatch.identity;

import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * Keeps the last thousand sign-ins of people in memory. Tokens of machines are not kept: nothing refers to them later. After a restart
 * people sign in again.
 */
final class RecentAuthorizations implements OAuth2AuthorizationService {
    private static final int MOST = 1000;

    private final OAuth2AuthorizationService kept = new InMemoryOAuth2AuthorizationService();
    private final LinkedHashMap<String, OAuth2Authorization> byUse = new LinkedHashMap<>(16, 0.75f, true);

    @Override
    public synchronized void save(OAuth2Authorization authorization) {
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(authorization.getAuthorizationGrantType())) return;
        kept.save(authorization);
        byUse.put(authorization.getId(), authorization);
        if (byUse.size() > MOST) remove(byUse.firstEntry().getValue());
    }

    @Override
    public synchronized void remove(OAuth2Authorization authorization) {
        byUse.remove(authorization.getId());
        kept.remove(authorization);
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return kept.findById(id);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        return kept.findByToken(token, type);
    }
}
