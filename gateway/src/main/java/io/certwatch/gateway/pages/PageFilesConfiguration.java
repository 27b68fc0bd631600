package io.certwatch.gateway.pages;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves the files of the web page under the addresses that change with their contents. */
@Configuration(proxyBeanMethods = false)
class PageFilesConfiguration implements WebMvcConfigurer {

    private final PageFiles files;

    PageFilesConfiguration(PageFiles files) {
        this.files = files;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        if (!files.areVersioned()) return;
        registry.addResourceHandler(files.root() + "**")
                .addResourceLocations("classpath:/static" + PageFiles.PLAIN)
                .setUseLastModified(false);
    }
}
