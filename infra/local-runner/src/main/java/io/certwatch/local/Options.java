package io.certwatch.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The command-line options; {@code start --help} describes them. */
record Options(
        boolean demo,
        boolean fresh,
        boolean trained,
        Duration patience,
        @Nullable Path data,
        Ports ports) {
    private static final Pattern DURATION = Pattern.compile("[1-9][0-9]{0,5}[smhSMH]");

    static Options parse(String... arguments) {
        var demo = true;
        var fresh = false;
        var trained = false;
        var patience = LocalPlan.USUAL_PATIENCE;
        Path data = null;
        Integer port = null;
        var ports = Ports.usual();
        Deque<String> rest = new ArrayDeque<>(List.of(arguments));
        while (!rest.isEmpty()) {
            var option = rest.removeFirst();
            switch (option) {
                case "--no-demo" -> demo = false;
                case "--fresh" -> fresh = true;
                case "--train" -> trained = true;
                case "--patience" -> patience = duration(option, rest);
                case "--data" -> data = Path.of(value(option, rest));
                case "--port" -> port = number(option, rest);
                case "--ports-from" -> ports = Ports.from(number(option, rest));
                default -> throw new CannotStart("Unknown option %s. Try --help.".formatted(option));
            }
        }
        return new Options(demo, fresh, trained, patience, data, port == null ? ports : ports.withGateway(port));
    }

    private static String value(String option, Deque<String> rest) {
        if (rest.isEmpty() || rest.getFirst().startsWith("--"))
            throw new CannotStart("%s needs a value. Try --help.".formatted(option));
        return rest.removeFirst();
    }

    private static int number(String option, Deque<String> rest) {
        var value = value(option, rest);
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new CannotStart("%s needs a number, not \"%s\".".formatted(option, value));
        }
    }

    private static Duration duration(String option, Deque<String> rest) {
        var value = value(option, rest);
        var written = DURATION.matcher(value);
        if (!written.matches())
            throw new CannotStart("%s needs a duration such as 90s, 10m or 1h, not \"%s\".".formatted(option, value));
        return Duration.parse("PT" + value.toUpperCase(Locale.ROOT));
    }
}
