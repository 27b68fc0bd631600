package io.certwatch.platform.web;

import java.util.Optional;

/** Translates exceptions of one technology into problems. Each bean is asked before an exception counts as a defect. */
public interface ProblemTranslator {

    /** Empty if the exception is none of this technology, or a defect. */
    Optional<RequestProblem> translate(Exception failure);
}
