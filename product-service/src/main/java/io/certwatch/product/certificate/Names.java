package io.certwatch.product.certificate;

import static java.util.Objects.requireNonNull;

import io.certwatch.product.engine.text.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The names of well-known makers, in both scripts: {@code makers.txt}. */
final class Names {

    private static final Map<String, String> MAKERS = read();

    private Names() {}

    /** The name that represents all names of the maker; empty if it is not known. Takes a core without spaces. */
    static Optional<String> maker(String core) {
        return Optional.ofNullable(MAKERS.get(core));
    }

    private static Map<String, String> read() {
        var makers = new HashMap<String, String>();
        lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            var names = line.split(" ");
            for (var name : names) {
                makers.put(joined(name), joined(names[0]));
            }
        });
        return Map.copyOf(makers);
    }

    static String joined(String name) {
        return Text.fold(name).replace(" ", "");
    }

    private static Stream<String> lines() {
        try (var file = requireNonNull(Names.class.getResourceAsStream("makers.txt"), "makers.txt is missing")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList().stream();
        } catch (IOException cannotHappen) {
            throw new UncheckedIOException(cannotHappen);
        }
    }
}
