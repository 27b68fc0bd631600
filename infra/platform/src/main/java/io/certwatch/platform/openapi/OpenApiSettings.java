package io.certwatch.platform.openapi;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param title       of the document
 * @param version     of the API
 * @param description of the document
 * @param tags        their descriptions; a tag is the first part of a path after {@code /api}
 * @param names       of schemas, by the name of the class, where two classes would share one
 */
@ConfigurationProperties("certwatch.openapi")
record OpenApiSettings(
        @DefaultValue("API") String title,
        @DefaultValue("1.0") String version,
        @DefaultValue("") String description,
        @DefaultValue Map<String, String> tags,
        @DefaultValue Map<String, String> names) {}
