package io.certwatch.platform.web;

import io.certwatch.platform.text.PlatformText;
import io.certwatch.platform.text.Sentence;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** Finds the known name that is most similar to an unknown one. */
public final class NearestName {

    private static final JaroWinklerSimilarity ALIKE = new JaroWinklerSimilarity();
    private static final double NEAR = 0.85;
    private static final int LONGEST = 64;

    private NearestName() {}

    /** For example {@code is not a field here; did you mean "name"?} */
    public static Sentence unknownField(String written, Collection<String> known) {
        return to(written, known)
                .map(name -> PlatformText.of("fault.unknown-field-like", name))
                .orElseGet(() -> PlatformText.of("fault.unknown-field"));
    }

    static Sentence unknownParameter(String written, Collection<String> known) {
        return to(written, known)
                .map(name -> PlatformText.of("fault.unknown-parameter-like", name))
                .orElseGet(() -> PlatformText.of("fault.unknown-parameter"));
    }

    /** The most similar known name, or one that starts or ends with the other. */
    static Optional<String> to(String written, Collection<String> known) {
        if (written.length() > LONGEST) return Optional.empty();
        var folded = fold(written);
        return known.stream()
                .filter(name -> isNear(folded, fold(name)))
                .min(Comparator.comparing((String name) -> -ALIKE.apply(folded, fold(name)))
                        .thenComparing(name -> name));
    }

    private static boolean isNear(String written, String name) {
        return ALIKE.apply(written, name) >= NEAR
                || Math.min(written.length(), name.length()) > 2 && (isEndOf(written, name) || isEndOf(name, written));
    }

    private static boolean isEndOf(String part, String name) {
        return name.startsWith(part) || name.endsWith(part);
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
    }
}
