package io.certwatch.local;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The command-line options; {@code start --help} describes them. */
record Options(
        boolean demo,
        boolean fresh,
        boolean trained,
        @Nullable Path data,
        Ports ports) {
    static Options parse(String... arguments) {
        var demo = true;
        var fresh = false;
        var trained = false;
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
                case "--data" -> data = Path.of(value(option, rest));
                case "--port" -> port = number(option, rest);
                case "--ports-from" -> ports = Ports.from(number(option, rest));
                default -> throw new CannotStart("Unknown option %s. Try --help.".formatted(option));
            }
        }
        return new Options(demo, fresh, trained, data, port == null ? ports : ports.withGateway(port));
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
}
