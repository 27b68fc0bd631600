package io.certwatch.platform.web;

import io.certwatch.platform.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;

/** The document of a problem, whose texts can be written in each language. */
final class ProblemDocument extends ProblemDetail {

    private final transient RequestProblem problem;

    ProblemDocument(RequestProblem problem) {
        super(problem.status().value());
        this.problem = problem;
        setType(problem.type());
    }

    void writeIn(Language language) {
        setDetail(problem.detail(language));
        problem.membersIn(language).forEach(this::setProperty);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ProblemDocument document && document.problem == problem && super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
