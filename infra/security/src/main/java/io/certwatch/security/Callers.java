package io.certwatch.security;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** Reads the caller from the claims of a verified token. */
public final class Callers {

    /** A company is the first part of keys, before a slash. */
    private static final Pattern COMPANY = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}");

    private final SecuritySettings settings;

    Callers(SecuritySettings settings) {
        this.settings = settings;
    }

    /**
     * @param claims of an access token or of a sign-in, whose signature has been verified; with {@code iss} and {@code sub}
     * @throws InvalidBearerTokenException if the company is longer than 64 characters or has others than letters, digits, dots,
     *     hyphens and underscores
     */
    public Caller of(Map<String, Object> claims) {
        var subject = text(claims, "sub").orElseThrow();
        return new Caller(
                text(claims, "iss").orElseThrow(),
                subject,
                text(claims, "name")
                        .or(() -> text(claims, "preferred_username"))
                        .or(() -> text(claims, "client_id"))
                        .orElse(subject),
                text(claims, settings.companyClaim()).map(Callers::company).orElse(null),
                text(claims, "client_id").orElse(null),
                texts(value(claims, settings.rolesClaim()))
                        .flatMap(name -> Role.of(name).stream())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static String company(String name) {
        if (!COMPANY.matcher(name).matches()) {
            throw new InvalidBearerTokenException("The company of the token is no company id");
        }
        return name;
    }

    private static Optional<String> text(Map<String, Object> claims, String name) {
        return Optional.ofNullable(value(claims, name)).map(Object::toString).filter(text -> !text.isBlank());
    }

    /** Looks for the whole name first: names of claims may be addresses, which contain dots. */
    private static @Nullable Object value(Map<String, Object> claims, String name) {
        if (claims.containsKey(name)) {
            return claims.get(name);
        }
        @Nullable Object value = claims;
        for (var part : name.split("\\.")) {
            value = value instanceof Map<?, ?> object ? object.get(part) : null;
        }
        return value;
    }

    /** The values of a list, or of a string with spaces between them. */
    static Stream<String> texts(@Nullable Object value) {
        return switch (value) {
            case Collection<?> list -> List.copyOf(list).stream().map(Object::toString);
            case String text -> Arrays.stream(text.split(" "));
            case null, default -> Stream.empty();
        };
    }
}
