package io.certwatch.platform.openapi;

import io.certwatch.platform.web.OperationNames;
import io.certwatch.platform.web.ReadersText;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.Json31;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Configures the OpenAPI document and the body schemas, both built by the same rules. */
@AutoConfiguration
@ConditionalOnWebApplication
@ConditionalOnClass({GlobalOpenApiCustomizer.class, ModelResolver.class})
@EnableConfigurationProperties(OpenApiSettings.class)
class OpenApiAutoConfiguration {

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(HttpHeaders.class, MediaType.class)
                .replaceWithClass(ReadersText.class, String.class);
    }

    @Bean
    SchemaReader schemaReader(OpenApiSettings settings) {
        return new SchemaReader(settings.names());
    }

    @Bean
    ModelResolver modelResolver(OpenApiSettings settings) {
        return new ModelResolver(Json31.mapper(), new SchemaNames(settings.names())).openapi31(true);
    }

    @Bean
    RecordSchemas recordSchemas() {
        return new RecordSchemas();
    }

    @Bean
    StatusCustomizer statusCustomizer() {
        return new StatusCustomizer();
    }

    @Bean
    GlobalOperationCustomizer operationNames(ObjectProvider<OperationNames> names) {
        var all = OperationNames.all(names.orderedStream());
        return (operation, handler) ->
                operation.operationId(all.nameOf(handler.getMethod(), operation.getOperationId()));
    }

    @Bean
    DocumentCustomizer documentCustomizer(OpenApiSettings settings, ObjectProvider<BuildProperties> build) {
        return new DocumentCustomizer(settings, build.getIfAvailable());
    }

    @Bean
    EndingOperations endingOperations() {
        return new EndingOperations();
    }

    @Bean
    WebMvcConfigurer announcesTheEndOfOperations(EndingOperations ending) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(ending);
            }
        };
    }

    @Bean
    CommonHeaders commonHeaders() {
        return new CommonHeaders();
    }
}
