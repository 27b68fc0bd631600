package io.certwatch.security;

import io.swagger.v3.oas.annotations.Operation;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Import;

/** Checks and documents the roles of operations in an application that has an {@link AccessTable}. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({Operation.class, GlobalOpenApiCustomizer.class})
@ConditionalOnBean(AccessTable.class)
@Import({
    OperationHandlers.class,
    OpenOperations.class,
    OperationAccess.class,
    AccessBeforeMediaTypes.class,
    AccessInOpenApi.class
})
class OperationAccessAutoConfiguration {}
