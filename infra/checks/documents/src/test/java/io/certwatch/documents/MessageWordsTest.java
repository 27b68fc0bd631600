package io.certwatch.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** notification-service names what a message is about; the page of an obligation has words for each such name. */
class MessageWordsTest {

    private static final Pattern SERVICE = Pattern.compile("(?m)^correspondence\\.about\\.([A-Z_]+)=");
    private static final Pattern PAGE = Pattern.compile("\"about\\.([A-Z_]+)\":");

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void thePageNamesWhatEachMessageIsAbout(String language) throws IOException {
        var said = keys(SERVICE, "notification-service/src/main/resources/mail/messages_" + language + ".properties");

        assertThat(said).contains("REMINDER", "ANSWER_ENDED");
        assertThat(keys(PAGE, "gateway/web-page/src/main/resources/static/web/pages/obligations/" + language + ".json"))
                .isEqualTo(said);
    }

    private static Set<String> keys(Pattern key, String file) throws IOException {
        var found = new TreeSet<String>();
        var text = new Repository().text(Path.of(file));
        key.matcher(text).results().forEach(match -> found.add(match.group(1)));
        return found;
    }
}
