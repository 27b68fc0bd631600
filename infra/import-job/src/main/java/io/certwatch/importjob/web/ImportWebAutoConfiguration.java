package io.certwatch.importjob.web;

import io.certwatch.importjob.ImportNames;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

@AutoConfiguration
class ImportWebAutoConfiguration {

    /** Gives the common operations the names of the service, because ids are unique in all services together. */
    @Bean
    GlobalOperationCustomizer importOperations(ImportNames names) {
        return (operation, handler) -> handler.getMethod().getDeclaringClass() == ImportController.class
                ? operation.operationId(operation.getOperationId().replace("Import", names.operation()))
                : operation;
    }
}
