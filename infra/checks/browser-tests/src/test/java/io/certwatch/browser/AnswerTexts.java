package io.certwatch.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;

/** The words of the page on which a vendor answers: it is made by product-service. */
final class AnswerTexts {

    private static final Path BUNDLES =
            Installation.REPOSITORY.resolve("product-service/src/main/resources/io/certwatch/product");

    private final Properties words = new Properties();
    private final Locale locale;

    AnswerTexts(String language) {
        this.locale = Locale.of(language);
        try (var bundle = Files.newBufferedReader(BUNDLES.resolve("messages_" + language + ".properties"))) {
            words.load(bundle);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    String get(String key, Object... values) {
        var text = words.getProperty(key);
        assertThat(text).as("text %s", key).isNotNull();
        return new MessageFormat(text, locale).format(values);
    }
}
