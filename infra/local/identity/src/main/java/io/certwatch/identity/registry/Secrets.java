package io.certwatch.identity.registry;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes random secrets. */
final class Secrets {
    /** Without letters and digits that look alike. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** 256 bits, for programs. */
    static String forPrograms() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Four groups of four characters, 79 bits, to be typed by people. */
    static String forPeople() {
        return IntStream.range(0, 4).mapToObj(_ -> group()).collect(Collectors.joining("-"));
    }

    private static String group() {
        return IntStream.range(0, 4)
                .mapToObj(
                        _ -> LETTERS.substring(RANDOM.nextInt(LETTERS.length())).substring(0, 1))
                .collect(Collectors.joining());
    }
}
