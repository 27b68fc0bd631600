package io.certwatch.law;

import io.certwatch.platform.text.Language;
import io.certwatch.platform.text.Localized;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A text of the law in Chinese, in English or in both. */
public record LegalText(@Nullable String zh, @Nullable String en) implements Localized {

    public static final LegalText NONE = new LegalText(null, null);

    /** The text in the language, in the other if that is missing, else an empty one. */
    @Override
    public String in(Language language) {
        var wanted = language == Language.ZH ? zh : en;
        return wanted != null ? wanted : Objects.requireNonNullElse(zh == null ? en : zh, "");
    }
}
