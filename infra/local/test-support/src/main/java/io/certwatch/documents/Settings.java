package io.certwatch.documents;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** The names of settings that the code reads and that a document lists. */
public final class Settings {

    private static final Pattern ROW = Pattern.compile("\\| `([^`]++)` \\|.*+");

    private Settings() {}

    /** Names from all records with {@code @ConfigurationProperties} in a package and its subpackages. */
    public static SortedSet<String> readBy(String rootPackage) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scanner.findCandidateComponents(rootPackage).stream()
                .flatMap(Settings::names)
                .collect(toCollection(TreeSet::new));
    }

    /** Names in the first column of the tables below these headings. */
    public static SortedSet<String> listedIn(Path document, String... headings) throws IOException {
        var names = new TreeSet<String>();
        boolean inside = false;
        for (var line : Files.readAllLines(document)) {
            if (line.startsWith("## ")) inside = List.of(headings).contains(line.substring(3));
            var row = ROW.matcher(line);
            if (inside && row.matches()) names.add(row.group(1));
        }
        return names;
    }

    private static Stream<String> names(BeanDefinition found) {
        var type =
                ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), Settings.class.getClassLoader());
        return names(type.getAnnotation(ConfigurationProperties.class).value(), type);
    }

    private static Stream<String> names(String prefix, Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).flatMap(component -> names(prefix, component));
    }

    private static Stream<String> names(String prefix, RecordComponent component) {
        return names(
                prefix + "." + DataObjectPropertyName.toDashedForm(component.getName()), component.getGenericType());
    }

    private static Stream<String> names(String name, Type type) {
        if (type instanceof ParameterizedType map && map.getRawType() == Map.class)
            return names(name + ".*", map.getActualTypeArguments()[1]);
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return isRecord(list.getActualTypeArguments()[0])
                    ? names(name + "[*]", list.getActualTypeArguments()[0])
                    : Stream.of(name);
        }
        return isRecord(type) ? names(name, (Class<?>) type) : Stream.of(name);
    }

    private static boolean isRecord(Type type) {
        return type instanceof Class<?> plain && plain.isRecord();
    }
}
