package io.certwatch.gateway.apikey;

import io.certwatch.gateway.apikey.ApiKey.Person;
import io.certwatch.gateway.apikey.ApiKeyDocuments.Position;
import io.certwatch.gateway.problem.GatewayText;
import io.certwatch.platform.web.Page;
import io.certwatch.platform.web.RequestProblem;
import io.certwatch.security.Caller;
import io.certwatch.security.Role;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Makes, lists and revokes the keys of a company. */
record ApiKeys(ApiKeyDocuments documents, KeyExchange exchange, ApiKeySettings settings, InstantSource clock) {

    /** A new key with its text, which is shown once and not stored. */
    record Created(ApiKey key, ApiKeyText text) {}

    /** @throws RequestProblem if the caller is a key itself: the finder of a lost key must not see or revoke the others */
    void refuseKeys(Caller caller) {
        if (caller.issuer().equals(settings.issuer())) {
            throw RequestProblem.of(HttpStatus.FORBIDDEN, "forbidden", GatewayText.of("problem.key-manages"));
        }
    }

    /** @throws RequestProblem if the company has too many keys */
    Created create(Caller maker, String company, ApiKeyForm form) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var checked = form.check(now, settings.longestLife());
        if (documents.countActive(company, now) >= settings.perCompany()) {
            throw RequestProblem.conflict(
                    "too-many-api-keys", GatewayText.of("problem.most-keys", settings.perCompany()));
        }
        var text = ApiKeyText.create();
        var key = new ApiKey(
                text.id(),
                company,
                checked.name(),
                checked.roles().stream().map(Role::claim).sorted().toList(),
                text.hash(),
                now,
                Person.of(maker),
                checked.expiresAt().truncatedTo(ChronoUnit.MILLIS),
                null,
                null,
                null);
        documents.insert(key);
        return new Created(key, text);
    }

    Page<ApiKeyView> list(String company, int limit, @Nullable String after) {
        var now = clock.instant();
        var found = documents.list(company, after == null ? null : Position.read(after), limit + 1);
        return Page.of(found, limit, Position::of).map(key -> ApiKeyView.of(key, now));
    }

    ApiKeyView get(String company, String id) {
        return documents
                .find(company, id)
                .map(key -> ApiKeyView.of(key, clock.instant()))
                .orElseThrow(() -> unknown(id));
    }

    /** Does nothing if the key is revoked already. */
    void revoke(Caller by, String company, String id) {
        if (!documents.revoke(company, id, Person.of(by), clock.instant())) throw unknown(id);
        exchange.forget(id);
    }

    private static RequestProblem unknown(String id) {
        return RequestProblem.unknown("API key", id);
    }
}
