package io.certwatch.product.certificate;

import io.certwatch.product.engine.text.Text;
import io.certwatch.product.engine.text.WordLists;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

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
        WordLists.lines(Names.class, "makers.txt").forEach(line -> {
            var names = line.split(" ");
            for (var name : names) {
                makers.put(joinWords(name), joinWords(names[0]));
            }
        });
        return Map.copyOf(makers);
    }

    static String joinWords(String name) {
        return Text.fold(name).replace(" ", "");
    }
}
