package io.certwatch.platform.openapi;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param title       of the document
 * @param version     of the API
 * @param description of the document
 * @param tags        descriptions of tags; a tag is the first path segment after {@code /api}
 * @param names       schema names by class name, for classes whose simple names collide
 */
@ConfigurationProperties("certwatch.openapi")
record OpenApiSettings(
        @DefaultValue("API") String title,
        @DefaultValue("1.0") String version,
        @DefaultValue("") String description,
        @DefaultValue Map<String, String> tags,
        @DefaultValue Map<String, String> names) {}
