package io.certwatch.platform.web;

import io.certwatch.platform.text.PlatformText;
import io.certwatch.platform.text.Sentence;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Explains JSON syntax errors to clients; the parser's own messages contain its classes and settings. */
final class JsonSyntax {

    private record Rule(Pattern message, String key) {}

    private static final String CHARACTER = "Unexpected character \\((?:'(.*?)'|(.*?)) ?\\(.*?code \\d+\\S*\\)\\).*?";
    private static final List<Rule> RULES = List.of(
            rule("(?i).*end-of-input.*", "json.end"),
            rule("(?i).*comment.*", "json.comment"),
            rule(CHARACTER + "colon.*", "json.colon"),
            rule(CHARACTER + "comma.*", "json.comma"),
            rule(CHARACTER + "(?:property|field) name.*", "json.name"),
            rule(CHARACTER + "expected a (?:valid )?value.*", "json.value"),
            rule("(?i).*leading zero.*", "json.zero"),
            rule("(?i).*numeric value.*", "json.number"),
            rule(CHARACTER, "json.character"),
            rule("Unrecognized token '(.*?)'.*", "json.token"),
            rule("Non-standard token '(.*?)'.*", "json.token"),
            rule("Unexpected close marker '(.)': expected '(.)'.*", "json.bracket"),
            rule("(?i).*(?:unquoted|CTRL-CHAR).*", "json.control"),
            rule("(?i).*escape.*", "json.escape"),
            rule("(?i).*nesting depth.*", "json.depth"),
            rule("(?i).*length.*exceeds.*", "json.length"),
            rule("(?i).*duplicate.*", "json.duplicate"),
            rule("(?i).*UTF-?(8|16|32).*", "json.encoding"),
            rule(".*", "json.other"));

    private JsonSyntax() {}

    static Sentence words(String message) {
        var line = message.lines().findFirst().orElse("");
        for (var rule : RULES) {
            var found = rule.message().matcher(line);
            if (found.matches()) return PlatformText.of(rule.key(), tokens(found));
        }
        throw new IllegalStateException("The last rule takes everything");
    }

    /** What the message quotes. */
    private static Object[] tokens(Matcher found) {
        return IntStream.rangeClosed(1, found.groupCount())
                .mapToObj(group -> Objects.requireNonNullElse(found.group(group), ""))
                .toArray();
    }

    private static Rule rule(String message, String key) {
        return new Rule(Pattern.compile("^(?:" + message + ")$"), key);
    }
}
