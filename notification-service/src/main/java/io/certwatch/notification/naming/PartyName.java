package io.certwatch.notification.naming;

import io.certwatch.platform.text.Language;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The name of a company, or of one of its vendors.
 *
 * @param vendor null: the company itself
 * @param zh null if it has none in Chinese; both are null if it is shown by its id
 */
public record PartyName(
        String company,
        @Nullable String vendor,
        @Nullable String zh,
        @Nullable String en,
        long revision) {

    /** In the language if it has one, else in the other. */
    public Optional<String> in(Language language) {
        var chosen = Optional.ofNullable(language == Language.ZH ? zh : en);
        return chosen.or(() -> Optional.ofNullable(language == Language.ZH ? en : zh));
    }
}
