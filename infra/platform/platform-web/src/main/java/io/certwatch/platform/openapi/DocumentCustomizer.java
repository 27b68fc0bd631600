package io.certwatch.platform.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.boot.info.BuildProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Adds title, version, description, build and tags, and closes the schemas of request bodies.
 *
 * @param build null if the service runs without one, as in tests
 */
@Order(Ordered.LOWEST_PRECEDENCE - 1)
record DocumentCustomizer(
        OpenApiSettings settings, @Nullable BuildProperties build) implements GlobalOpenApiCustomizer {

    private static final String API = "api";
    private static final String BUILD = "x-build";

    @Override
    public void customise(OpenAPI document) {
        document.info(info());
        if (document.getComponents() == null) document.components(new Components());
        Problems.schemas().forEach(document.getComponents()::addSchemas);
        var tags = new TreeMap<String, Tag>();
        document.getPaths()
                .forEach((path, item) -> item.readOperations().forEach(operation -> {
                    var tag = tag(path);
                    operation.setTags(List.of(tag));
                    tags.computeIfAbsent(
                            tag,
                            name -> new Tag()
                                    .name(name)
                                    .description(settings.tags().get(name)));
                    HeaderCustomizer.customize(item, operation);
                }));
        document.setTags(List.copyOf(tags.values()));
        document.getServers().forEach(server -> server.description("Where this document was asked for"));
        new RequestClosure(document).close();
        RequestBodies.describe(document);
    }

    private Info info() {
        var info = new Info()
                .title(settings.title())
                .version(settings.version())
                .description(settings.description())
                .license(new License().name("Apache-2.0").identifier("Apache-2.0"));
        if (build != null) {
            info.addExtension(BUILD, Map.of("version", build.getVersion(), "commit", build.get("commit")));
        }
        return info;
    }

    /** The first path segment other than {@code api}. */
    private static String tag(String path) {
        var parts = List.of(path.substring(1).split("/"));
        return parts.stream()
                .filter(part -> !part.equals(API))
                .findFirst()
                .map(Objects::toString)
                .orElse(API);
    }
}
