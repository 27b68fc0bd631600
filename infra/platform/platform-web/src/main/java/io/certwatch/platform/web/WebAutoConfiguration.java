package io.certwatch.platform.web;

import io.certwatch.platform.disk.ProcessFolder;
import io.certwatch.platform.trace.Traces;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.autoconfigure.TomcatServerProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Configures problem documents, limits for bodies and the trace id in responses. */
@AutoConfiguration(before = {ErrorMvcAutoConfiguration.class, WebMvcAutoConfiguration.class})
@ConditionalOnWebApplication
@EnableConfigurationProperties(WebSettings.class)
@Import({
    FormProblems.class,
    JsonOnly.class,
    ProblemAdvice.class,
    ProblemController.class,
    ProblemLanguage.class,
    TraceIdInProblems.class
})
class WebAutoConfiguration {

    /** After the filter that starts the observation, which has the second highest precedence. */
    private static final int INSIDE_OBSERVATION = Ordered.HIGHEST_PRECEDENCE + 2;

    @Bean
    WebMvcConfigurer strictParameters() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(new UnknownParameters());
            }
        };
    }

    @Bean
    FilterRegistrationBean<TraceIdHeader> traceIdHeader(Traces traces) {
        return inOrder(new TraceIdHeader(traces), INSIDE_OBSERVATION);
    }

    @Bean
    FilterRegistrationBean<AbortPartialResponse> abortPartialResponse() {
        return inOrder(new AbortPartialResponse(), INSIDE_OBSERVATION);
    }

    @Bean
    FilterRegistrationBean<RequestCheck> requestCheck(
            WebSettings settings, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        return inOrder(new RequestCheck(settings, problems), INSIDE_OBSERVATION + 1);
    }

    /** For handlers that take a locale, and for the sentences of the validator. */
    @Bean
    LocaleResolver localeResolver() {
        return new ReaderLocale();
    }

    /** Answers 404 where springdoc would return YAML. */
    @Bean
    FilterRegistrationBean<Filter> noYaml(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        Filter unknownPath = (request, response, _) -> {
            var http = (HttpServletRequest) request;
            problems.resolveException(
                    http, (HttpServletResponse) response, null, MvcProblems.ofUnknownPath(http.getRequestURI()));
        };
        var registration = inOrder(unknownPath, INSIDE_OBSERVATION + 1);
        registration.addUrlPatterns("/v3/api-docs.yaml", "/v3/api-docs.yaml/*");
        return registration;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> bodiesAreMeasured(
            WebSettings settings, TomcatServerProperties tomcat) {
        return server -> server.addEngineValves(new BodyMeterValve(settings, tomcat.getMaxSwallowSize()));
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> headersHaveADeadline(WebSettings settings) {
        return server -> {
            server.setProtocol(HeadDeadlineProtocol.class.getName());
            server.addConnectorCustomizers(connector -> {
                if (connector.getProtocolHandler() instanceof HeadDeadlineProtocol http)
                    http.setHeadWithin(settings.headWithin());
            });
        };
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsOfTomcat() {
        return tomcat -> tomcat.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ProblemValve.class.getName());
            }
        });
    }

    /** The directory for parts of multipart forms. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> tomcatInTheFolderOfTheProcess() {
        return tomcat -> {
            try {
                tomcat.setBaseDirectory(ProcessFolder.own().folder("tomcat").toFile());
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        };
    }

    private static <F extends Filter> FilterRegistrationBean<F> inOrder(F filter, int order) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        return registration;
    }
}
