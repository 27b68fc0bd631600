package io.certwatch.importjob.web;

import io.certwatch.importjob.ImportNames;
import io.certwatch.platform.web.OperationNames;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

@AutoConfiguration
class ImportWebAutoConfiguration {

    /** Gives the common operations the names of the service, because ids are unique in all services together. */
    @Bean
    OperationNames namesOfImportOperations(ImportNames names) {
        return (handler, declared) -> handler.getDeclaringClass() == ImportController.class
                ? declared.replace("Import", names.operation())
                : declared;
    }
}
