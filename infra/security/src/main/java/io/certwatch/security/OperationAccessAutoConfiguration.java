package io.certwatch.security;

import io.certwatch.platform.web.OperationNames;
import io.swagger.v3.oas.annotations.Operation;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Checks and documents the roles of operations in an application that has an {@link AccessTable}. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({Operation.class, GlobalOpenApiCustomizer.class})
@ConditionalOnBean(AccessTable.class)
class OperationAccessAutoConfiguration {

    @Bean
    OperationHandlers operationHandlers(
            ObjectProvider<RequestMappingHandlerMapping> mappings, ObjectProvider<OperationNames> names) {
        return new OperationHandlers(mappings, OperationNames.all(names.orderedStream()));
    }

    @Bean
    OpenOperations openOperations(AccessTable table, OperationHandlers handlers) {
        return new OpenOperations(table, handlers);
    }

    @Bean
    OperationAccess operationAccess(AccessTable table, CurrentCaller caller, OperationHandlers handlers) {
        return new OperationAccess(table, caller, handlers);
    }

    /** Before all other interceptors, so that a refusal tells nothing else about the request. */
    @Bean
    WebMvcConfigurer rolesBeforeAllElse(OperationAccess access) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(access).order(Ordered.HIGHEST_PRECEDENCE);
            }
        };
    }

    @Bean
    AccessInOpenApi accessInOpenApi(AccessTable table) {
        return new AccessInOpenApi(table);
    }
}
