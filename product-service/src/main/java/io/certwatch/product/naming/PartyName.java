package io.certwatch.product.naming;

import io.certwatch.platform.text.Language;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A name in Chinese, in English, in both, or in neither: then the party is shown by its id. */
public record PartyName(@Nullable String zh, @Nullable String en) {

    public static final PartyName NONE = new PartyName(null, null);

    /** In the language if it has one, else in the other. */
    public Optional<String> in(Language language) {
        var chosen = Optional.ofNullable(spelling(language));
        return chosen.or(() -> Optional.ofNullable(language == Language.ZH ? en : zh));
    }

    /** In just this language; null if it has none. */
    @Nullable
    String spelling(Language language) {
        return language == Language.ZH ? zh : en;
    }

    /** The same if it has a name in the language. */
    PartyName fill(Language language, String name) {
        if (spelling(language) != null) return this;
        return language == Language.ZH ? new PartyName(name, en) : new PartyName(zh, name);
    }
}
