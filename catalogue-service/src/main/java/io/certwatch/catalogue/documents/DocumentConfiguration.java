package io.certwatch.catalogue.documents;

import io.certwatch.platform.disk.ProcessFolder;
import io.certwatch.tabular.worker.WorkerPool;
import java.io.IOException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DocumentSettings.class)
class DocumentConfiguration {

    @Bean
    WorkerPool documentWorkers(DocumentSettings settings) throws IOException {
        return new WorkerPool(settings.in(ProcessFolder.own().folder("documents")));
    }
}
