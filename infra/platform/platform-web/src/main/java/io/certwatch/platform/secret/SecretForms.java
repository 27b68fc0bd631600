package io.certwatch.platform.secret;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The forms in which settings carry secrets, and the secrets that everybody knows. */
final class SecretForms {

    /** Settings of an application, as properties or as variables of the environment; others on the machine are not ours. */
    private static final Pattern SETTING = Pattern.compile("(?:spring|certwatch|notification|management|server)[._].+");

    private static final Pattern SECRET_NAME = Pattern.compile(".*(?:password|passphrase|secret|[._]key)");
    private static final Pattern IN_URI = Pattern.compile("://[^:/@\\s]*:([^@/\\s]+)@");
    private static final Pattern IN_LOGIN_MODULE = Pattern.compile("password\\s*=\\s*\"([^\"]*)\"");

    private static final Pattern DEMO =
            Pattern.compile("local-[a-z-]+|change-?me|password|secret|admin|root|test|demo|certwatch|guest|12345678?");

    private SecretForms() {}

    static boolean mayCarrySecret(String name) {
        return SETTING.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }

    static boolean hasDemoSecret(String name, String value) {
        return secrets(name.toLowerCase(Locale.ROOT), value)
                .anyMatch(
                        secret -> DEMO.matcher(secret.toLowerCase(Locale.ROOT)).matches());
    }

    private static Stream<String> secrets(String name, String value) {
        var parts = Stream.of(IN_URI, IN_LOGIN_MODULE)
                .flatMap(form -> form.matcher(value).results())
                .map(SecretForms::secret);
        return SECRET_NAME.matcher(name).matches() ? Stream.concat(Stream.of(value), parts) : parts;
    }

    private static String secret(MatchResult found) {
        return found.group(1);
    }
}
