package io.certwatch.documents;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/**
 * What the listeners of a service need on the broker, and what {@code certwatch/kafka-access.yaml} gives its user. One line each: the topic and
 * the group.
 */
public final class ListenerRights {

    record User(
            String name,
            @DefaultValue List<String> writes,
            @DefaultValue List<String> reads,
            @DefaultValue List<String> follows,
            @DefaultValue List<String> describes,
            @DefaultValue List<String> groups) {}

    private static final String FILE = "certwatch/kafka-access.yaml";
    private static final String GROUP = "${spring.kafka.consumer.group-id}";

    private ListenerRights() {}

    /** Every topic and every group of the listeners in a package and its subpackages. */
    public static SortedSet<String> neededBy(String service, String rootPackage) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Component.class));
        return scanner.findCandidateComponents(rootPackage).stream()
                .map(found -> ClassUtils.resolveClassName(
                        String.valueOf(found.getBeanClassName()), ListenerRights.class.getClassLoader()))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .flatMap(method -> needs(service, method))
                .collect(toCollection(TreeSet::new));
    }

    private static Stream<String> needs(String service, Method method) {
        return MergedAnnotations.from(method).stream(KafkaListener.class).flatMap(listener -> {
            var group = listener.getString("groupId");
            return Stream.concat(
                    Arrays.stream(listener.getStringArray("topics")).map(topic -> "topic " + topic),
                    Stream.of("group " + (group.isEmpty() ? service : group.replace(GROUP, service))));
        });
    }

    /** Every topic and group that the user of this name may read. */
    public static SortedSet<String> declaredFor(String service) {
        var user = users().stream()
                .filter(it -> it.name().equals(service))
                .findFirst()
                .orElseThrow();
        return Stream.concat(
                        user.reads().stream().map(topic -> "topic " + topic),
                        user.groups().stream().map(group -> "group " + group))
                .collect(toCollection(TreeSet::new));
    }

    private static List<User> users() {
        var properties = new MutablePropertySources();
        try {
            new YamlPropertySourceLoader()
                    .load(FILE, new ClassPathResource(FILE))
                    .forEach(properties::addLast);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Binder(ConfigurationPropertySources.from(properties))
                .bind("users", Bindable.listOf(User.class))
                .get();
    }
}
