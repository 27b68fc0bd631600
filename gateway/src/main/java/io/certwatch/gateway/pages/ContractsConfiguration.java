package io.certwatch.gateway.pages;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves the event contracts as YAML, which browsers show, and leads from their directory to the document that refers to all of them. */
@Configuration(proxyBeanMethods = false)
class ContractsConfiguration implements WebMvcConfigurer {

    private static final String DIRECTORY = "/web/contracts";

    @Override
    public void addViewControllers(ViewControllerRegistry views) {
        views.addRedirectViewController(DIRECTORY, DIRECTORY + "/asyncapi.yaml");
        views.addRedirectViewController(DIRECTORY + "/", DIRECTORY + "/asyncapi.yaml");
    }

    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> yamlOfContracts() {
        return tomcat -> tomcat.addContextCustomizers(context -> context.addMimeMapping("yaml", "application/yaml"));
    }
}
