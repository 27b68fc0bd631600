package io.certwatch.platform.event;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;

/** Reads a list of declarations from a YAML file on the class path. */
public final class DeclaredList {

    private DeclaredList() {}

    /** @throws java.util.NoSuchElementException if the file has nothing under this name */
    public static <T> List<T> read(String file, String name, Class<T> form) {
        var properties = new MutablePropertySources();
        try {
            new YamlPropertySourceLoader()
                    .load(file, new ClassPathResource(file))
                    .forEach(properties::addLast);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Binder(ConfigurationPropertySources.from(properties))
                .bind(name, Bindable.listOf(form))
                .get();
    }
}
