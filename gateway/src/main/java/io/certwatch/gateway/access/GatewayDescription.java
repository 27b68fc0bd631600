package io.certwatch.gateway.access;

import io.certwatch.platform.web.OperationNames;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The OpenAPI document of the gateway's own operations, at {@code /api/openapi/gateway}. */
@Configuration(proxyBeanMethods = false)
class GatewayDescription {

    @Bean
    OpenAPI gatewayOpenApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("CertWatch gateway")
                        .version("1.0")
                        .description("Operations of the gateway itself: API keys, companies, the session, the audit."))
                .components(new Components().addSchemas("Problem", problem()));
    }

    @Bean
    GlobalOperationCustomizer operationNames(ObjectProvider<OperationNames> names) {
        var all = OperationNames.all(names.orderedStream());
        return (operation, handler) ->
                operation.operationId(all.nameOf(handler.getMethod(), operation.getOperationId()));
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .description("A problem document (RFC 9457)")
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("detail", new StringSchema())
                .additionalProperties(true);
    }
}
