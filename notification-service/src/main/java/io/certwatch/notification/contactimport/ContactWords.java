package io.certwatch.notification.contactimport;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** What headers and cells of lists are called, in Chinese and English. */
final class ContactWords {
    private static final String RESOURCE = "words.txt";
    private static final Pattern UNIMPORTANT = Pattern.compile("[\\s*:_\\-.·#?!'\"]+");

    /** By meaning without its field, and by normal wording: {@code language} → {@code 中文} → {@code zh}. */
    private final Map<String, Map<String, String>> meanings = new HashMap<>();

    private ContactWords() {}

    static ContactWords load() {
        var words = new ContactWords();
        try (var in = Objects.requireNonNull(ContactWords.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("//"))
                    .forEach(words::add);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return words;
    }

    private void add(String line) {
        var parts = line.split("=", 2);
        var meaning = parts[0].strip().split("\\.", 2);
        var field = meaning.length == 1 ? "" : meaning[0];
        var byWording = meanings.computeIfAbsent(field, _ -> new HashMap<>());
        for (var wording : parts[1].split("\\|")) {
            byWording.put(normal(wording), meaning[meaning.length - 1]);
        }
    }

    Optional<ContactColumn> column(String header) {
        var field = find("", header);
        for (var column : ContactColumn.values()) {
            if (field.filter(column.field()::equals).isPresent()) return Optional.of(column);
        }
        return Optional.empty();
    }

    boolean isTeam(String vendor) {
        return find("", vendor).filter("team"::equals).isPresent();
    }

    /** What a cell of the column says, in the spelling of JSON. */
    Optional<String> value(ContactColumn column, String cell) {
        return find(column.field(), cell);
    }

    private Optional<String> find(String field, String wording) {
        return Optional.ofNullable(meanings.getOrDefault(field, Map.of()).get(normal(wording)));
    }

    private static String normal(String text) {
        return UNIMPORTANT
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .replaceAll("");
    }
}
