package io.certwatch.catalogue.edition.web;

import io.certwatch.catalogue.edition.EditionGap;
import io.certwatch.catalogue.problem.ProblemText;
import io.certwatch.platform.web.RequestProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Answers changes of editions 503 while the database lacks published editions. */
@Component
class RefuseChanges implements HandlerInterceptor, WebMvcConfigurer {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final EditionGap gap;

    RefuseChanges(EditionGap gap) {
        this.gap = gap;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).addPathPatterns("/api/editions/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (gap.isOpen() && !READING.contains(request.getMethod()))
            throw RequestProblem.busy(ProblemText.of("problem.editions-lacking", ProblemText.list(gap.lacking())));
        return true;
    }
}
