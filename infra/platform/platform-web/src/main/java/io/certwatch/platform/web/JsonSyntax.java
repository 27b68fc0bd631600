package io.certwatch.platform.web;

import java.util.List;
import java.util.regex.Pattern;

/** Explains JSON syntax errors to clients; the parser's own messages contain its classes and settings. */
final class JsonSyntax {

    private record Rule(Pattern message, String words) {}

    private static final String CHARACTER = "Unexpected character \\((?:'(.*?)'|(.*?)) ?\\(.*?code \\d+\\S*\\)\\).*?";
    private static final String TEXT_IS_QUOTED =
            "is not a JSON value. Write text in double quotes; true, false, null and decimal numbers stand without"
                    + " them";

    private static final List<Rule> RULES = List.of(
            rule(
                    "(?i).*end-of-input.*",
                    "The JSON ends too early: a value, a quotation mark or a closing bracket is missing"),
            rule("(?i).*comment.*", "JSON has no comments"),
            rule(CHARACTER + "colon.*", "Expected a colon between the name of a field and its value, not '$1'"),
            rule(CHARACTER + "comma.*", "Expected a comma or the closing bracket, not '$1'"),
            rule(CHARACTER + "(?:property|field) name.*", "Expected the name of a field in double quotes, not '$1'"),
            rule(
                    CHARACTER + "expected a (?:valid )?value.*",
                    "Expected a value, not '$1': text in double quotes, a number, true, false, null, an object or a"
                            + " list"),
            rule("(?i).*leading zero.*", "A number is written without leading zeros"),
            rule("(?i).*numeric value.*", "This is not a number as JSON writes it, such as 12.5"),
            rule(CHARACTER, "'$1' is not expected here"),
            rule("Unrecognized token '(.*?)'.*", "'$1' " + TEXT_IS_QUOTED),
            rule("Non-standard token '(.*?)'.*", "'$1' " + TEXT_IS_QUOTED),
            rule("Unexpected close marker '(.)': expected '(.)'.*", "Expected the closing bracket '$2', not '$1'"),
            rule(
                    "(?i).*(?:unquoted|CTRL-CHAR).*",
                    "A control character within a text, such as a line break, has to be escaped, as in \\\\n"),
            rule(
                    "(?i).*escape.*",
                    "A backslash stands before a character that it cannot escape; write the backslash itself twice"),
            rule("(?i).*nesting depth.*", "Objects and lists are nested too deep"),
            rule("(?i).*length.*exceeds.*", "A text, a name or a number is too long"),
            rule("(?i).*duplicate.*", "An object has the same field twice"),
            rule("(?i).*UTF-?(8|16|32).*", "The text is not encoded in UTF-8"),
            rule(".*", "This is not JSON"));

    private JsonSyntax() {}

    static String words(String message) {
        var line = message.lines().findFirst().orElse("");
        for (var rule : RULES) {
            var found = rule.message().matcher(line);
            if (found.matches()) return found.replaceFirst(rule.words()) + ".";
        }
        throw new IllegalStateException("The last rule takes everything");
    }

    private static Rule rule(String message, String words) {
        return new Rule(Pattern.compile("^(?:" + message + ")$"), words);
    }
}
