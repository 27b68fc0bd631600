package io.certwatch.gateway.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/** Serves the files of the web page under the addresses that change with their contents, and under plain ones. */
@Configuration(proxyBeanMethods = false)
class PageFilesConfiguration implements WebMvcConfigurer {

    private final PageFiles files;

    PageFilesConfiguration(PageFiles files) {
        this.files = files;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        if (!files.areVersioned()) return;
        registry.addResourceHandler(PageFiles.PLAIN + "**")
                .addResourceLocations("classpath:/static" + PageFiles.PLAIN)
                .setUseLastModified(false)
                .resourceChain(true)
                .addResolver(new VersionIsNoFolder());
    }

    /**
     * Finds a file without the version in its address. While gateways of two builds run side by side, a page of one asks the other,
     * which answers with its own files; no browser keeps those ({@link PageFiles#isLasting}).
     */
    private static final class VersionIsNoFolder implements ResourceResolver {

        private static final Pattern VERSION = Pattern.compile("^\\p{XDigit}{" + PageFiles.DIGITS + "}/");

        @Override
        public @Nullable Resource resolveResource(
                @Nullable HttpServletRequest request,
                String path,
                List<? extends Resource> locations,
                ResourceResolverChain chain) {
            return chain.resolveResource(request, VERSION.matcher(path).replaceFirst(""), locations);
        }

        @Override
        public @Nullable String resolveUrlPath(
                String path, List<? extends Resource> locations, ResourceResolverChain chain) {
            return chain.resolveUrlPath(path, locations);
        }
    }
}
