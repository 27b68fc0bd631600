package io.certwatch.gateway.apikey;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.certwatch.gateway.problem.GatewayText;
import io.certwatch.platform.text.Sentence;
import io.certwatch.platform.web.RequestProblem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Exchanges API keys for access tokens. What was read of a key is trusted for {@code recheck}, and its token is used for half of its life.
 */
final class KeyExchange {

    private static final Logger LOG = LoggerFactory.getLogger(KeyExchange.class);

    private final ApiKeyDocuments documents;
    private final TokenMint mint;
    private final MintedTokens minted;
    private final InstantSource clock;
    private final Cache<String, ApiKey> known;
    private final Cache<String, String> tokens;
    private final Cache<String, Instant> recordedUses;

    KeyExchange(
            ApiKeyDocuments documents,
            TokenMint mint,
            MintedTokens minted,
            ApiKeySettings settings,
            InstantSource clock) {
        this.documents = documents;
        this.mint = mint;
        this.minted = minted;
        this.clock = clock;
        this.known = cache(settings, settings.recheck());
        this.tokens = cache(settings, settings.tokenLife().dividedBy(2));
        this.recordedUses = cache(settings, settings.lastUse());
    }

    /**
     * @throws RefusedKey if the key is mistyped, unknown, revoked or expired
     * @throws io.certwatch.platform.web.RequestProblem {@code api-keys-unavailable} if the database of keys is away
     */
    String token(String text) {
        var given = ApiKeyText.read(text).orElseThrow(() -> new RefusedKey(GatewayText.of("problem.key-incomplete")));
        var key = known.get(given.id(), documents::find);
        if (key == null || !key.matches(given)) throw new RefusedKey(GatewayText.of("problem.key-unknown"));
        var now = clock.instant();
        switch (key.status(now)) {
            case REVOKED -> throw new RefusedKey(GatewayText.of("problem.key-revoked"));
            case EXPIRED ->
                throw new RefusedKey(
                        GatewayText.of("problem.key-expired", key.expiresAt().toString()));
            case ACTIVE -> recordUse(key, now);
        }
        return tokens.get(key.id(), _ -> minted.add(mint.token(key, now)));
    }

    /** Refuses the key from now on, if it is revoked in the database. */
    void forget(String id) {
        known.invalidate(id);
        tokens.invalidate(id);
    }

    private void recordUse(ApiKey key, Instant now) {
        if (recordedUses.asMap().putIfAbsent(key.id(), now) != null) return;
        try {
            documents.recordUse(key.id(), now);
        } catch (RequestProblem unavailable) {
            LOG.warn("The use of the API key {} cannot be recorded now", key.id(), unavailable);
        }
    }

    private <T> Cache<String, T> cache(ApiKeySettings settings, Duration life) {
        return Caffeine.newBuilder()
                .maximumSize(settings.cached())
                .expireAfterWrite(life)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /** An API key that lets nobody in. */
    static final class RefusedKey extends RuntimeException {

        private final transient Sentence reason;

        /** @param reason a sentence for the owner of the key */
        RefusedKey(Sentence reason) {
            super(reason.en(), null, false, false);
            this.reason = reason;
        }

        Sentence reason() {
            return reason;
        }
    }
}
