package io.certwatch.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What to start: from which repository, on which data and ports, with what to tell single services beyond the usual. */
public record LocalPlan(Path repository, Path data, boolean fresh, Ports ports, Map<Service, List<String>> arguments) {
    static final String REPOSITORY = "certwatch.repository";

    public LocalPlan {
        repository = repository.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
        arguments = Map.copyOf(arguments);
    }

    /** For tests and measurements: on free ports, from the repository that we are in. */
    public static LocalPlan in(Path data) {
        return new LocalPlan(repositoryAround(), data, false, Ports.free(), Map.of());
    }

    /** Tells one service more, as it would stand on its command line; {@code -…} before it goes to its JVM. */
    public LocalPlan with(Service service, String... more) {
        var all = new EnumMap<Service, List<String>>(Service.class);
        all.putAll(arguments);
        all.merge(service, List.of(more), (before, added) -> Stream.concat(before.stream(), added.stream()).toList());
        return new LocalPlan(repository, data, fresh, ports, all);
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
