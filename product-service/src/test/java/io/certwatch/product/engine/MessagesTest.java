package io.certwatch.product.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.engine.wording.Messages;
import java.util.Collections;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every text exists in both languages. */
class MessagesTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");

    @Test
    void bothLanguagesHaveTheSameSentences() {
        assertThat(keys(bundle(Locale.CHINESE))).isEqualTo(keys(bundle(Locale.ENGLISH)));
    }

    @Test
    void bothLanguagesUseTheSameArguments() {
        var zh = bundle(Locale.CHINESE);
        var en = bundle(Locale.ENGLISH);

        assertThat(keys(en))
                .allSatisfy(key ->
                        assertThat(arguments(en.getString(key))).as(key).isEqualTo(arguments(zh.getString(key))));
    }

    @Test
    void hasASentenceForEveryKind() {
        for (var doubt : Doubt.values())
            assertThat(bundle(Locale.CHINESE).containsKey("finding.doubt." + doubt))
                    .as(doubt.name())
                    .isTrue();
        for (var decided : Decided.values())
            assertThat(bundle(Locale.CHINESE).containsKey("finding.decided." + decided))
                    .as(decided.name())
                    .isTrue();
        for (var kind : OtherThing.Kind.values())
            assertThat(bundle(Locale.CHINESE).containsKey("finding.other." + kind))
                    .as(kind.name())
                    .isTrue();
    }

    /** The format of numbers and units is specific to each language. */
    private static Set<String> keys(ResourceBundle bundle) {
        var keys = new TreeSet<>(Collections.list(bundle.getKeys()));
        keys.removeIf(key -> key.startsWith("unit.") || key.startsWith("number."));
        return keys;
    }

    private static Set<String> arguments(String pattern) {
        return new TreeSet<>(
                ARGUMENT.matcher(pattern).results().map(found -> found.group()).toList());
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(Messages.class.getPackageName() + ".sentences", locale);
    }
}
