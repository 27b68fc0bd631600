package io.certwatch.platform.body;

import com.networknt.schema.SchemaRegistry;
import io.certwatch.platform.openapi.SchemaReader;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.converter.HttpMessageConverters.ServerBuilder;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Makes Spring MVC read bodies strictly. */
@AutoConfiguration(
        afterName = "io.certwatch.platform.openapi.OpenApiAutoConfiguration") // so that the wrappers are resolved first
@ConditionalOnWebApplication
@ConditionalOnClass({GlobalOpenApiCustomizer.class, SchemaRegistry.class})
class BodyAutoConfiguration {

    @Bean
    BodyReader bodyReader(SchemaReader schemas) {
        return new BodyReader(new BodySchemas(schemas));
    }

    @Bean
    WrapperSchemas wrapperSchemas() {
        return new WrapperSchemas();
    }

    @Bean
    WebMvcConfigurer strictBodies(BodyReader bodies) {
        var converter = new RecordBodyConverter(bodies);
        return new WebMvcConfigurer() {
            @Override
            public void configureMessageConverters(ServerBuilder converters) {
                converters.addCustomConverter(converter);
            }
        };
    }
}
