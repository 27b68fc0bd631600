package io.certwatch.security;

import io.certwatch.security.SecuritySettings.Issuer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** Reads the caller from the claims of a verified token. */
public final class Callers {

    private final SecuritySettings settings;

    Callers(SecuritySettings settings) {
        this.settings = settings;
    }

    /**
     * @param claims of a token whose signature has been verified
     * @throws InvalidBearerTokenException without issuer or subject, with a role that is null, or with a company that is no
     *     {@link CompanyId} or not one that the issuer may name
     */
    public Caller of(Map<String, Object> claims) {
        var issuer = requireClaim(claims, "iss");
        var subject = requireClaim(claims, "sub");
        var limits = settings.issuer(issuer);
        return new Caller(
                issuer,
                subject,
                PersonName.of(text(claims, "given_name"), text(claims, "family_name"), text(claims, "name"))
                        .or(() -> text(claims, "preferred_username"))
                        .or(() -> text(claims, "client_id"))
                        .orElse(subject),
                text(claims, settings.companyClaim())
                        .map(name -> company(name, limits))
                        .orElse(null),
                text(claims, "client_id").orElse(null),
                roles(value(claims, settings.rolesClaim()))
                        .filter(role -> limits.isEmpty() || limits.get().mayGrant(role))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static String requireClaim(Map<String, Object> claims, String name) {
        return text(claims, name).orElseThrow(() -> new InvalidBearerTokenException("It has no " + name));
    }

    private static String company(String name, Optional<Issuer> limits) {
        if (!CompanyId.isValid(name)) throw new InvalidBearerTokenException("Its company " + CompanyId.OTHER_FORM);
        if (limits.isPresent() && !limits.get().mayName(name)) {
            throw new InvalidBearerTokenException("Its company is not one that its issuer may name");
        }
        return name;
    }

    private static Stream<Role> roles(@Nullable Object value) {
        if (value instanceof Collection<?> list && list.stream().anyMatch(Objects::isNull)) {
            throw new InvalidBearerTokenException("One of its roles is null");
        }
        return texts(value).flatMap(name -> Role.of(name).stream());
    }

    private static Optional<String> text(Map<String, Object> claims, String name) {
        return Optional.ofNullable(value(claims, name)).map(Object::toString).filter(text -> !text.isBlank());
    }

    /** Looks for the whole name first: names of claims may be addresses, which contain dots. */
    private static @Nullable Object value(Map<String, Object> claims, String name) {
        if (claims.containsKey(name)) return claims.get(name);
        @Nullable Object value = claims;
        for (var part : name.split("\\.")) {
            value = value instanceof Map<?, ?> object ? object.get(part) : null;
        }
        return value;
    }

    /** The values of a list that are not null, or those of a string with spaces between them. */
    static Stream<String> texts(@Nullable Object value) {
        return switch (value) {
            case Collection<?> list -> list.stream().filter(Objects::nonNull).map(Object::toString);
            case String text -> Arrays.stream(text.split(" "));
            case null, default -> Stream.empty();
        };
    }
}
