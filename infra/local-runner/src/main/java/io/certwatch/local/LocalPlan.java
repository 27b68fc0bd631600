package io.certwatch.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The configuration of a start: repository, data, ports and additional arguments of single services.
 *
 * @param trained whether services without an {@link AotCache} get one first
 * @param patience how long a start may make no progress
 */
public record LocalPlan(
        Path repository,
        Path data,
        boolean fresh,
        boolean trained,
        Duration patience,
        Ports ports,
        Map<Service, List<String>> arguments) {
    static final Duration USUAL_PATIENCE = Duration.ofMinutes(3);
    static final String REPOSITORY = "certwatch.repository";

    public LocalPlan {
        repository = repository.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
        arguments = Map.copyOf(arguments);
    }

    /** For tests and measurements: free ports, the current repository, not trained. */
    public static LocalPlan in(Path data) {
        return new LocalPlan(repositoryAround(), data, false, false, USUAL_PATIENCE, Ports.free(), Map.of());
    }

    /** Adds command-line arguments of one service; those without {@code --} go to its JVM. */
    public LocalPlan with(Service service, String... more) {
        var all = new EnumMap<Service, List<String>>(Service.class);
        all.putAll(arguments);
        all.merge(
                service,
                List.of(more),
                (before, added) ->
                        Stream.concat(before.stream(), added.stream()).toList());
        return new LocalPlan(repository, data, fresh, trained, patience, ports, all);
    }

    List<String> argumentsOf(Service service) {
        return arguments.getOrDefault(service, List.of());
    }

    static Path repositoryAround() {
        var given = System.getProperty(REPOSITORY);
        var from = Path.of(given == null ? "" : given).toAbsolutePath();
        for (var path = from; path != null; path = path.getParent()) {
            if (Files.isDirectory(path.resolve("infra/local-runner"))) return path;
        }
        throw new CannotStart("%s is not in a CertWatch repository".formatted(from));
    }
}
