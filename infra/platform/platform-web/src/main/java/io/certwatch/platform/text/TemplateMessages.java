package io.certwatch.platform.text;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The texts that templates insert, formed as {@link Messages} forms them. */
public final class TemplateMessages extends ResourceBundleMessageSource {

    /** @param basename of the bundle on the class path: {@code io.certwatch.notes.messages} */
    public TemplateMessages(String basename) {
        setBasename(basename);
        setDefaultEncoding("UTF-8");
        setFallbackToSystemLocale(false);
        setAlwaysUseMessageFormat(true);
    }

    @Override
    protected @Nullable String getMessageInternal(
            @Nullable String code, Object @Nullable [] arguments, @Nullable Locale locale) {
        var text = super.getMessageInternal(code, arguments, locale);
        return text == null ? null : Messages.endOnce(text);
    }
}
