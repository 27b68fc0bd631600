package io.certwatch.product.naming;

import io.certwatch.platform.text.Language;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A name in Chinese, in English, in both, or in neither: then the party is shown by its id. */
public record PartyName(@Nullable String zh, @Nullable String en) {

    public static final PartyName NONE = new PartyName(null, null);

    /** In the language if it has one, else in the other. */
    public Optional<String> in(Language language) {
        var chosen = Optional.ofNullable(language == Language.ZH ? zh : en);
        return chosen.or(() -> Optional.ofNullable(language == Language.ZH ? en : zh));
    }
}
